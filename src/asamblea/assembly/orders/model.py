"""The whole of the standing orders: one frozen value a subject, put together here.

The JSON of `StandingOrders` is the annex that a body adopts beside the words. Every field is an integer, a text, or a
value made of them; periods are milliseconds. Names, types, defaults and sources: procedure section 3 with the rulings.
A subject that is None is one of which the orders say nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from asamblea.assembly.codec import parse, to_json
from asamblea.assembly.orders.agenda import AgendaOrders, Convocation
from asamblea.assembly.orders.amendments import AmendmentOrders
from asamblea.assembly.orders.ballots import BallotOrders
from asamblea.assembly.orders.bodies import BodyOrders
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.orders.delegates import CredentialOrders, DelegateOrders, MandateOrders
from asamblea.assembly.orders.elections import ElectionRule, check_rule
from asamblea.assembly.orders.floor import FloorOrders
from asamblea.assembly.orders.guarding import GuardingOrders
from asamblea.assembly.orders.header import Header
from asamblea.assembly.orders.members import MemberOrders
from asamblea.assembly.orders.outcome import (
    CallOrders,
    InquiryOrders,
    ObserverOrders,
    PayOrders,
    PublicationOrders,
    RatificationOrders,
)
from asamblea.assembly.orders.recall import RecallOrders
from asamblea.assembly.orders.sealed import SealedOrders
from asamblea.assembly.orders.seats import SeatOrders
from asamblea.assembly.orders.sittings import DebateOrders, SittingOrders
from asamblea.assembly.orders.votes import VoteOrders
from asamblea.record.canonical import decode, digest, encode


@dataclass(frozen=True, slots=True)
class StandingOrders:
    """The rules under which a body decides. Subjects that came later have a default, so that orders adopted before keep
    their bytes and their hash.
    """

    name: str
    members: MemberOrders
    sittings: SittingOrders
    debates: DebateOrders
    votes: VoteOrders
    classes: Mapping[str, MotionClass]
    elections: Mapping[str, ElectionRule] = field(default_factory=dict)
    header: Header | None = None
    bodies: BodyOrders | None = None
    seats: SeatOrders | None = None
    delegates: DelegateOrders | None = None
    mandates: MandateOrders | None = None
    credentials: CredentialOrders | None = None
    convocation: Convocation | None = None
    agenda: AgendaOrders | None = None
    amendments: AmendmentOrders | None = None
    floor: FloorOrders | None = None
    ballots: BallotOrders | None = None
    recall: RecallOrders | None = None
    guarding: GuardingOrders | None = None
    ratification: RatificationOrders | None = None
    pay: PayOrders | None = None
    observers: ObserverOrders | None = None
    calls: CallOrders | None = None
    inquiry: InquiryOrders | None = None
    publication: PublicationOrders | None = None
    sealed: SealedOrders | None = None

    def data(self) -> bytes:
        """Canonical bytes: the annex as it is adopted."""
        return encode(to_json(self))

    def hash(self) -> str:
        """SHA-256 of the data, by which an entry names the orders that it was decided under."""
        return digest(self.data())


def parse_orders(data: bytes, place: str = "orders") -> StandingOrders:
    """Standing orders from their data; raises Malformed naming the field."""
    orders = parse(StandingOrders, decode(data), place)
    for kind, rule in orders.elections.items():
        check_rule(rule, f"{place}.elections.{kind}")
    return orders
