"""How events change the state: one function an event, found by the event's type."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.shelves import State

E = TypeVar("E", bound=Event)
Evolver = Callable[[State, Any], State]

_EVOLVERS: dict[type[Event], Evolver] = {}


def evolves(kind: type[E]) -> Callable[[Callable[[State, E], State]], Callable[[State, E], State]]:
    """Register the function that gives the state after an event of this kind."""

    def register(evolver: Callable[[State, E], State]) -> Callable[[State, E], State]:
        _EVOLVERS[kind] = evolver
        return evolver

    return register


def evolve(state: State, event: Event) -> State:
    """The state after this event. Every event ever written has its function; one that only tells changes nothing."""
    return _EVOLVERS[type(event)](state, event)


def fold(state: State, events: Iterable[Event]) -> State:
    """The state after these events, in order."""
    evolvers = _EVOLVERS
    for event in events:
        state = evolvers[type(event)](state, event)
    return state


def evolved() -> frozenset[type[Event]]:
    """The kinds of events that have a function; a test compares them with all kinds."""
    return frozenset(_EVOLVERS)
