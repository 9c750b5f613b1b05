"""What a motion puts on a text, for the page of the motion: the words themselves, not the bytes that name them."""

from dataclasses import dataclass
from typing import Any

from asamblea.assembly.authentic import lacking
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import QUESTIONS, Question
from asamblea.assembly.state.recommendations import EN_BLOC
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.printed import Printed, printed
from asamblea.web.desk import desk
from asamblea.web.views.bodies import Place
from asamblea.web.views.charter.parts import rows_of
from asamblea.web.views.charter.reading import Reading
from asamblea.web.views.charter.sides import beside
from asamblea.web.views.charter.tongues import Tabled, original_rows
from asamblea.wording.texts import labels


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as its page shows it: where it leads within the text, the provisions as they would be decided, and the
    amendments with what stands beside what would stand, in the language of tabling too; of the whole, the authentic
    languages in which no version stands beside it; the title of the text, and the sponsors of an amendment.
    """

    question: Question
    path: str
    provisions: list[Printed]
    amendments: list[tuple[str, list[Any], Tabled | None]]
    language: str
    lacking: tuple[str, ...]
    title: str
    sponsors: tuple[str, ...] = ()


def asked_by(place: Place, motion: str) -> Asked | None:
    """What a motion puts on a text; None for one that puts nothing on any."""
    found = QUESTIONS.find(place.state, motion)
    if found is None:
        return None
    reading = Reading(place, TEXTS.at(place.state, found.text))
    provisions = _provisions(reading, found.on) if found.kind == "provision" else []
    orders = MOTIONS.at(place.state, motion).orders
    tabled = AMENDMENTS.find(place.state, found.on) if found.kind == "amendment" else None
    return Asked(
        question=found,
        path=_path(found),
        provisions=provisions,
        amendments=_amendments(reading, found),
        language=reading.text.language,
        lacking=lacking(place.state, reading.text, orders) if found.kind == "whole" else (),
        title=desk().text(reading.text.title),
        sponsors=() if tabled is None else tabled.sponsors,
    )


def _path(found: Question) -> str:
    match found.kind:
        case "provision":
            return f"p/{found.on}/"
        case "chapter" if found.on != "root":
            return f"?part={found.on}#{found.on}"
        case "amendment" | "part":
            return f"amendments/{found.amendment}/"
        case "voting_order":
            return "order/"
        case _:
            return ""


def _provisions(reading: Reading, article: str) -> list[Printed]:
    """An article with the amendments in it that were adopted so far."""
    text = reading.consolidation().text
    if article not in text.nodes:
        return []
    within = {node.id for node in text.walk(article)}
    return [each for each in printed(Imported(text), labels(text.language)) if each.node.id in within]


def _amendments(reading: Reading, found: Question) -> list[tuple[str, list[Any], Tabled | None]]:
    match found.kind:
        case "part":
            return [(found.amendment, _part(reading, found), None)]
        case "amendment":
            numbers: tuple[str, ...] = (found.on,)
        case "en_bloc":
            listed = EN_BLOC.find(reading.place.state, found.on)
            numbers = () if listed is None else listed.amendments
        case _:
            return []
    those = [AMENDMENTS.at(reading.place.state, each) for each in numbers]
    rows = beside(reading, [reading.value(each) for each in those])
    return [(each.id, rows.get(each.id, []), original_rows(reading, each)) for each in those]


def _part(reading: Reading, found: Question) -> list[Any]:
    amendment = AMENDMENTS.at(reading.place.state, found.amendment)
    parts = amendment.parts
    return rows_of(reading, amendment, parts[found.part - 1].operations) if found.part <= len(parts) else []
