"""The condition that the acts of an appeal share."""

from asamblea.assembly.refusals.appeals import ChallengeUnknown
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import State
from asamblea.assembly.state.votes import CHALLENGES, Challenge


def before_a_panel(state: State, challenge: str) -> Challenge:
    """The challenge of this id, which a panel is to decide and has not; raises Refused."""
    found = CHALLENGES.find(state, challenge)
    if found is None or not found.panel or found.standing != "pending":
        raise Refused([ChallengeUnknown(challenge)])
    return found
