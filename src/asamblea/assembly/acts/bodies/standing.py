"""Conditions that acts of and on bodies share."""

from asamblea.assembly.conditions import Reasons, officers_sign
from asamblea.assembly.refusals.base import unless
from asamblea.assembly.refusals.bodies import BodyHasEnded, BodyUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ENDED
from asamblea.assembly.state.orders import orders_now


def known(state: State, body: str) -> Reasons:
    """The body is recognised here."""
    return unless(BODIES.find(state, body) is not None, BodyUnknown(body))


def alive(state: State) -> Reasons:
    """This body did not end."""
    ended = ENDED.find(state)
    return () if ended is None else (BodyHasEnded(ended.how),)


def board_signs(state: State, signers: tuple[str, ...]) -> Reasons:
    """As many of the board sign as must vouch for a key."""
    return officers_sign(state, signers, ("chair", "secretary", "teller"), orders_now(state).members.key_officers)
