"""Which logs are owed a citation of an entry, by its events. What is owed is recomputed, never remembered."""

from collections.abc import Iterable, Iterator
from typing import Any

from asamblea.assembly.events.base import Event
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, bodies_above, electors_of
from asamblea.assembly.state.minutes import RETURNED


def audience(state: State, events: Iterable[Event]) -> tuple[str, ...]:
    """The origins of the logs that cite an entry with these events; `state` is that of the log that holds it."""
    return tuple(dict.fromkeys(origin for event in events for origin in _of(state, event)))


def _of(state: State, event: Any) -> Iterator[str]:
    match event.OWED:
        case "assembly":
            yield event.assembly
        case "above":
            yield from bodies_above(state)
            # A body that takes over what another was has to know that it does.
            yield from (origin for origin in getattr(event, "successors", ()) if BODIES.find(state, origin) is not None)
        case "resting":
            yield from (assembly for assembly, lines in _candidacies(state) if event.member in lines)
        case "electorate":
            yield from (body.origin for body in electors_of(state, event.electorate))


def _candidacies(state: State) -> Iterator[tuple[str, frozenset[str]]]:
    """For which assemblies this body voted, and on whom."""
    for (assembly, _), returned in sorted(RETURNED.all(state).items()):
        yield assembly, frozenset(line.candidate for line in returned.lines)
