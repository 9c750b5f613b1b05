"""Sealed votes whose hour has come, and those of which nobody published a result in time."""

from collections.abc import Callable

from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sealed_votes import SealedVoteClosed, SealedVoteFailed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.deadlines import Deadline
from asamblea.assembly.state.sealed_votes import entered


def _closing(state: State, deadline: Deadline, seq: int) -> Events:
    return (SealedVoteClosed(deadline.at, deadline.id, entered(state, deadline.id)),)


def _result(state: State, deadline: Deadline, seq: int) -> Events:
    return (SealedVoteFailed(deadline.at, deadline.id, "not_published"),)


BRINGS: dict[str, Callable[[State, Deadline, int], Events]] = {"sealed closing": _closing, "sealed result": _result}
