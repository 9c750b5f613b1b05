"""The parts in which an amendment is voted, or could be: what each would change, what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from asamblea.assembly.state.amendments import Part, TabledAmendment
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.words.amendments import MOST_PARTS
from asamblea.observer.texts import VoteTold, votes_on
from asamblea.web.views.charter.reading import Reading
from asamblea.web.views.charter.sides import beside


@dataclass(frozen=True, slots=True)
class PartShown:
    """A part of an amendment: its number, what stands and would stand, where it stands itself, its votes."""

    number: int
    rows: list[Any]
    motion: str
    stage: str
    votes: tuple[VoteTold, ...]


def parts_shown(reading: Reading, found: TabledAmendment) -> list[PartShown]:
    """The parts in which an amendment is voted, in their order."""
    return [_shown(reading, found, number, part) for number, part in enumerate(found.parts, 1)]


def _shown(reading: Reading, found: TabledAmendment, number: int, part: Part) -> PartShown:
    state = reading.place.state
    stage = part.fate or MOTIONS.at(state, part.motion).stage
    return PartShown(number, rows_of(reading, found, part.operations), part.motion, stage, votes_on(state, part.motion))


def rows_of(reading: Reading, found: TabledAmendment, operations: Iterable[int]) -> list[Any]:
    """What some operations (from 1) of an amendment would change; nothing where it was drawn on other words."""
    if not reading.is_current(found):
        return []
    return beside(reading, [reading.some(found, operations)]).get(found.id, [])


def divisible(reading: Reading, found: TabledAmendment) -> list[tuple[int, list[Any]]]:
    """The operations of an amendment that a delegate can ask to be voted apart, each with what it would change."""
    waits = found.stage == "put" and not found.parts and not found.replaces
    if not waits or not reading.place.is_delegate:
        return []
    if MOTIONS.at(reading.place.state, found.motion).stage not in ("noticed", "debating", "debated"):
        return []
    many = len(reading.value(found).operations)
    return [(each, rows_of(reading, found, [each])) for each in range(1, many + 1)] if many > 1 else []


def chosen(form: Mapping[str, str], operations: int) -> tuple[int, ...]:
    """For each operation the part that was chosen, numbered as they come; what is no number stays by itself."""
    written = [form.get(f"part_{number}", "").strip() or f"of {number}" for number in range(1, operations + 1)]
    order = {each: number for number, each in enumerate(dict.fromkeys(written), 1)}
    return tuple(order[each] for each in written)


# What a form lets choose among.
CHOICES = range(1, MOST_PARTS + 1)
