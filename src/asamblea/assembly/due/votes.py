"""Votes past their closing hour, and challenges that nobody decided."""

from collections.abc import Callable

from asamblea.assembly.closing import close_vote
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import ResultUpheld
from asamblea.assembly.shelves import State
from asamblea.assembly.state.deadlines import Deadline
from asamblea.assembly.state.votes import CHALLENGES, VOTES


def _vote(state: State, deadline: Deadline, seq: int) -> Events:
    return close_vote(state, VOTES.at(state, deadline.id), deadline.at, seq)


def _challenge(state: State, deadline: Deadline, seq: int) -> Events:
    """A result stands unless a vote annulled it in time."""
    return (ResultUpheld(deadline.at, deadline.id, CHALLENGES.at(state, deadline.id).vote),)


BRINGS: dict[str, Callable[[State, Deadline, int], Events]] = {"vote": _vote, "challenge": _challenge}
