"""The state of an assembly: named shelves in one persistent map.

A state is never changed: putting something on a shelf gives a new state that shares the rest. A new subject brings its
own shelves and moves no wall.
"""

from typing import Any, Generic, TypeAlias, TypeVar

from immutables import Map

K = TypeVar("K")
V = TypeVar("V")

State: TypeAlias = Map[str, Any]
EMPTY: State = Map()
_BARE: Map[Any, Any] = Map()


class Shelf(Generic[K, V]):
    """One kind of thing in the state, by its key."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def all(self, state: State) -> Map[K, V]:
        """Everything on this shelf; the map is persistent, so keeping it is a free snapshot."""
        found: Map[K, V] = state.get(self.name, _BARE)
        return found

    def find(self, state: State, key: K) -> V | None:
        """What stands under the key, or None."""
        found: V | None = state.get(self.name, _BARE).get(key)
        return found

    def at(self, state: State, key: K) -> V:
        """What stands under the key; KeyError if nothing does: the caller has made sure of it."""
        found: V = state[self.name][key]
        return found

    def put(self, state: State, key: K, value: V) -> State:
        """The state with this value under the key."""
        return state.set(self.name, state.get(self.name, _BARE).set(key, value))

    def drop(self, state: State, key: K) -> State:
        """The state without anything under the key."""
        shelf = self.all(state)
        return state.set(self.name, shelf.delete(key)) if key in shelf else state


class Single(Generic[V]):
    """One value of the state."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def find(self, state: State) -> V | None:
        """The value, or None before it is set."""
        return state.get(self.name)

    def at(self, state: State) -> V:
        """The value; KeyError before it is set."""
        found: V = state[self.name]
        return found

    def put(self, state: State, value: V) -> State:
        """The state with this value."""
        return state.set(self.name, value)
