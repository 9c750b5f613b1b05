"""What an entry of another log means here: a cited entry gives events of this log, by the kind of each event in it.

A cited entry never binds by itself: this log asks of its own state what it means (DESIGN section 4, "Between bodies").
"""

from asamblea.assembly.citing import bodies, declarations, popular, recalls, resting, returns
from asamblea.assembly.citing.cited import Cited, Meaning
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.bodies import EntryCited
from asamblea.assembly.shelves import State
from asamblea.assembly.state.evolve import fold
from asamblea.record.instants import Instant

_MEANINGS: dict[type[Event], Meaning] = {
    **bodies.MEANINGS,
    **popular.MEANINGS,
    **returns.MEANINGS,
    **recalls.MEANINGS,
    **resting.MEANINGS,
    **declarations.MEANINGS,
}


def cite(state: State, cited: Cited, at: Instant, seq: int) -> tuple[Events, State]:
    """The events that a cited entry brings at `at`, as the entry `seq` holds them, and the state after them."""
    taken = EntryCited(at, cited.body, cited.index, cited.size, cited.root, cited.at)
    events: list[Event] = [taken]
    state = fold(state, events)
    for event in cited.events:
        meaning = _MEANINGS.get(type(event))
        if meaning is not None:
            brought = meaning(state, cited, event, at, seq)
            state = fold(state, brought)
            events.extend(brought)
    return tuple(events), state
