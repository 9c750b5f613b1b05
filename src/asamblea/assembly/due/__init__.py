"""What time alone brings: each deadline that has passed gives its events, at the instant at which it fell due."""

from collections.abc import Callable

from asamblea.assembly.consequences import sealed_votes_ended
from asamblea.assembly.due import below, elections, motions, procedure, sealed_votes, votes
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.shelves import State
from asamblea.assembly.state.deadlines import Deadline, next_deadline
from asamblea.assembly.state.evolve import fold
from asamblea.record.instants import Instant

_BRINGS: dict[str, Callable[[State, Deadline, int], Events]] = {
    **motions.BRINGS,
    **votes.BRINGS,
    **elections.BRINGS,
    **below.BRINGS,
    **procedure.BRINGS,
    **sealed_votes.BRINGS,
}


def due(state: State, at: Instant, seq: int) -> tuple[Events, State]:
    """Everything that fell due up to `at`, in order, as the entry `seq` will hold it, and the state after it."""
    events: list[Event] = []
    while (deadline := next_deadline(state)) is not None and deadline.at <= at:
        brought = _BRINGS[deadline.kind](state, deadline, seq)
        state = fold(state, brought)
        ended = sealed_votes_ended(state, deadline.at)
        events += (*brought, *ended)
        state = fold(state, ended)
        if next_deadline(state) == deadline:
            raise AssertionError(f"the deadline {deadline} was not settled by its own events")
    return tuple(events), state
