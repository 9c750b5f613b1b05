"""Conditions that acts of and on bodies share."""

from asamblea.assembly.conditions import Reasons, enrolled, officers_sign
from asamblea.assembly.refusals.base import Refused, unless
from asamblea.assembly.refusals.bodies import BodyHasEnded, BodyUnknown, NotInOrders
from asamblea.assembly.refusals.recalls import PetitionTooSmall, RollStale
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ENDED, ROLL
from asamblea.assembly.state.orders import orders_now


def known(state: State, body: str) -> Reasons:
    """The body is recognised here."""
    return unless(BODIES.find(state, body) is not None, BodyUnknown(body))


def alive(state: State) -> Reasons:
    """This body did not end."""
    ended = ENDED.find(state)
    return () if ended is None else (BodyHasEnded(ended.how),)


def members_petition(state: State, author: str, assembly: str, roll: str, signatures: int) -> tuple[Reasons, int]:
    """What speaks against a petition of members to an assembly, and how many milliseconds tellers have to test it.

    Raises Refused where the orders know no petitions, or the body has no roll.
    """
    rules, own = orders_now(state).convocation, ROLL.find(state)
    if rules is None or own is None:
        raise Refused([NotInOrders("convocation" if rules is None else "roll")])
    reasons = (
        *alive(state),
        *enrolled(state, author),
        *known(state, assembly),
        *unless(roll == own.roll, RollStale(roll, own.roll)),
        *unless(signatures >= 1, PetitionTooSmall(1, signatures)),
    )
    return reasons, rules.petition.check


def board_signs(state: State, signers: tuple[str, ...]) -> Reasons:
    """As many of the board sign as must vouch for a key."""
    return officers_sign(state, signers, ("chair", "secretary", "teller"), orders_now(state).members.key_officers)
