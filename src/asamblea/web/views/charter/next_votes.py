"""What is decided before an article that stands before a sitting: its amendments in their order, and the next one."""

from collections.abc import Iterable
from dataclasses import dataclass

from asamblea.assembly.provisions import put_in_vain, waiting
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.questions import QUESTIONS
from asamblea.assembly.state.texts import TEXTS
from asamblea.web.desk import desk
from asamblea.web.views.bodies import Offer, Place
from asamblea.web.views.charter.composing import composed
from asamblea.web.views.charter.ordering import order_of
from asamblea.web.views.charter.reading import Reading

# An article with very many amendments shows the first of them; the voting order has all.
MOST = 12
_BEFORE_A_SITTING = ("noticed", "debating", "debated")


@dataclass(frozen=True, slots=True)
class Awaited:
    """An article's motion, the amendments that are decided before it in their order (the first of very many), how many
    there are, and the step that puts the next of them, for who can.
    """

    motion: Motion
    title: str
    text: str
    lines: list[tuple[TabledAmendment, str]]
    count: int
    offer: Offer | None


def awaited_by(place: Place, motion: str) -> Awaited | None:
    """What is decided before a motion on an article; None for another motion, and where nothing waits."""
    question = QUESTIONS.find(place.state, motion)
    if question is None or question.kind != "provision":
        return None
    found, reading = MOTIONS.at(place.state, motion), Reading(place, TEXTS.at(place.state, question.text))
    numbers = _ranked(reading, waiting(place.state, found))
    if not numbers:
        return None
    shown = [AMENDMENTS.at(place.state, each) for each in numbers[:MOST]]
    lines = [(each, desk().text(each.title)) for each in shown]
    title = desk().text(found.title)
    return Awaited(found, title, reading.text.id, lines, len(numbers), _next(reading, found, shown))


def awaited_in(place: Place, motions: Iterable[str]) -> list[Awaited]:
    """The same for the matters of a sitting."""
    found = (awaited_by(place, each) for each in motions)
    return [each for each in found if each is not None]


def _ranked(reading: Reading, numbers: tuple[str, ...]) -> list[str]:
    """What stands before the sitting already, then the others in the order of now."""
    state = reading.place.state
    put = [each for each in numbers if AMENDMENTS.at(state, each).stage == "put"]
    rest = [reading.value(AMENDMENTS.at(state, each)) for each in numbers if each not in put]
    return [*put, *(each for step in order_of(reading, rest) for each in (step.number, *step.with_))]


def _next(reading: Reading, motion: Motion, listed: list[TabledAmendment]) -> Offer | None:
    """The step that puts the next of them; nothing while one is before the sitting, or for who cannot put it."""
    place = reading.place
    here = any(each.stage == "put" and not put_in_vain(place.state, each) for each in listed)
    found = next((each for each in listed if not each.en_bloc), None)
    if not place.member or found is None or here or motion.stage not in _BEFORE_A_SITTING:
        return None
    offer = composed(reading, "amendment.put/1", amendment=found.id)
    return offer if place.is_chair or not offer.missing else None
