"""Nominations that end, polls that close, counts and declarations that nobody made in time."""

from collections.abc import Callable

from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import ElectionFailed, NominationsClosed
from asamblea.assembly.results import close_poll, count_poll, declare
from asamblea.assembly.shelves import State
from asamblea.assembly.state.deadlines import Deadline
from asamblea.assembly.state.elections import ELECTIONS, candidates_of


def _nominations(state: State, deadline: Deadline, seq: int) -> Events:
    """The poll opens on those who accepted, in the order of nomination; too few of them, and there is no election."""
    election = ELECTIONS.at(state, deadline.id)
    standing = tuple(each.member for each in candidates_of(state, election.id) if each.accepted and not each.withdrawn)
    if len(standing) < election.opened.seats:
        return (ElectionFailed(deadline.at, election.id, "few_candidates"),)
    return (NominationsClosed(deadline.at, election.id, standing),)


def _poll(state: State, deadline: Deadline, seq: int) -> Events:
    return close_poll(state, ELECTIONS.at(state, deadline.id), deadline.at)


def _tally(state: State, deadline: Deadline, seq: int) -> Events:
    return count_poll(state, ELECTIONS.at(state, deadline.id), deadline.at)


def _declare(state: State, deadline: Deadline, seq: int) -> Events:
    """Nobody's inaction stops a procedure: the result takes effect without the chair (invariant 11)."""
    return declare(state, ELECTIONS.at(state, deadline.id), deadline.at)


BRINGS: dict[str, Callable[[State, Deadline, int], Events]] = {
    "nominations": _nominations,
    "poll": _poll,
    "tally": _tally,
    "declare": _declare,
}
