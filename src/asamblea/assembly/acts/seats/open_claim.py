"""A rival leadership claims a body's seats: only with minutes signed by officers and by a share of the roll;
meanwhile the delegation last seated unchallenged votes (rulings A8; edge cases 84, 102).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.seats import ClaimOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.delegates import CredentialOrders
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.bodies import ElectorateUnknown, NotInOrders
from asamblea.assembly.refusals.seats import ClaimPending, ClaimUnsupported
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import bodies_of
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.seats import claimed, next_claim_id
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "claim.open/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The electorate; the restricted minutes; how many officers and how many of the roll signed them."""

    electorate: str
    minutes: str
    officers: int
    signatures: int


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The claim is open for so long; it freezes nothing and seats nobody."""
    claim, rules = act.payload, orders_now(state).credentials
    if rules is None:
        raise Refused([NotInOrders("credentials")])
    refuse(
        board_signs(state, act.signers),
        unless(claim.electorate in REPRESENTATION.all(state), ElectorateUnknown(claim.electorate)),
        unless(not claimed(state, claim.electorate), ClaimPending(claim.electorate)),
        _support(state, claim, rules),
    )
    until = at + rules.decide
    return (ClaimOpened(at, next_claim_id(state), claim.electorate, claim.minutes, claim.signatures, until),)


def _support(state: State, claim: Payload, rules: CredentialOrders) -> Reasons:
    members = sum(body.size for body in bodies_of(state, claim.electorate))
    needed = max(1, rules.rival.of(members))
    enough = claim.signatures >= needed and claim.officers >= rules.rival_officers
    return unless(enough, ClaimUnsupported(needed, claim.signatures, rules.rival_officers, claim.officers))
