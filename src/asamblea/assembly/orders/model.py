"""The whole of the standing orders: one frozen value a subject, put together here.

The JSON of `StandingOrders` is the annex that a body adopts beside the words. Every field is an integer, a text, or a
value made of them; periods are
milliseconds. Names, types, defaults and sources: procedure section 3 with the rulings.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from asamblea.assembly.codec import parse, to_json
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.orders.elections import ElectionRule, check_rule
from asamblea.assembly.orders.members import MemberOrders
from asamblea.assembly.orders.sittings import DebateOrders, SittingOrders
from asamblea.assembly.orders.votes import VoteOrders
from asamblea.record.canonical import decode, digest, encode
from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class StandingOrders:
    """The rules under which a body decides."""

    name: str
    members: MemberOrders
    sittings: SittingOrders
    debates: DebateOrders
    votes: VoteOrders
    classes: Mapping[str, MotionClass]
    elections: Mapping[str, ElectionRule]

    def data(self) -> bytes:
        """Canonical bytes: the annex as it is adopted. Orders that hold no elections do not name them."""
        told = to_json(self)
        if not self.elections:
            del told["elections"]
        return encode(told)

    def hash(self) -> str:
        """SHA-256 of the data, by which an entry names the orders that it was decided under."""
        return digest(self.data())


def parse_orders(data: bytes, place: str = "orders") -> StandingOrders:
    """Standing orders from their data; raises Malformed naming the field."""
    told = decode(data)
    if isinstance(told, dict):
        # Orders written before elections were data hold none; one form alone has one hash.
        if told.get("elections") == {}:
            raise Malformed(f"{place}.elections", "form", "is left out where it is empty")
        told = {"elections": {}, **told}
    orders = parse(StandingOrders, told, place)
    for kind, rule in orders.elections.items():
        check_rule(rule, f"{place}.elections.{kind}")
    return orders
