"""What will fall due, and when. The earliest is kept apart, so that asking costs nothing while nothing is due."""

from dataclasses import dataclass

from asamblea.assembly.shelves import Shelf, Single, State
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Deadline:
    """At `at`, what `kind` names falls due for the thing `id`."""

    at: Instant
    kind: str
    id: str


DEADLINES: Shelf[tuple[str, str], Deadline] = Shelf("deadlines")
_NEXT: Single[Deadline] = Single("next deadline")


def next_deadline(state: State) -> Deadline | None:
    """The earliest deadline; of those at one instant, the first by kind and id."""
    return _NEXT.find(state)


def set_deadline(state: State, at: Instant, kind: str, id_: str) -> State:
    """The state in which this falls due at that instant, instead of any earlier setting for the same thing."""
    deadline = Deadline(at, kind, id_)
    state = DEADLINES.put(state, (kind, id_), deadline)
    earliest = _NEXT.find(state)
    if earliest is None or _order(deadline) < _order(earliest):
        return _NEXT.put(state, deadline)
    if (earliest.kind, earliest.id) == (kind, id_):
        return _find_next(state)
    return state


def drop_deadline(state: State, kind: str, id_: str) -> State:
    """The state in which nothing of this kind falls due for the thing."""
    state = DEADLINES.drop(state, (kind, id_))
    earliest = _NEXT.find(state)
    if earliest is not None and (earliest.kind, earliest.id) == (kind, id_):
        return _find_next(state)
    return state


def _find_next(state: State) -> State:
    pending = DEADLINES.all(state).values()
    if not pending:
        return state.delete(_NEXT.name)
    return _NEXT.put(state, min(pending, key=_order))


def _order(deadline: Deadline) -> tuple[Instant, str, str]:
    return deadline.at, deadline.kind, deadline.id
