"""A version of a text follows what was adopted: the step is put together as the record works it out again."""

from dataclasses import replace

from asamblea.assembly.acts.translations.follow import originals_in
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.questions import ADOPTED
from asamblea.assembly.state.texts import ROUNDS
from asamblea.assembly.state.translations import TRANSLATIONS, round_to_follow
from asamblea.charter.carrying import as_in
from asamblea.charter.forms import to_bytes
from asamblea.record.blobs import public
from asamblea.web.desk import desk
from asamblea.web.drafts import Prepared
from asamblea.web.views.charter.reading import Reading, charter_of
from asamblea.web.views.charter.tongues import drawn_in


def behind(reading: Reading) -> list[str]:
    """The languages whose versions can follow what was adopted since they were laid."""
    laid = sorted(language for of, language in TRANSLATIONS.all(reading.place.state) if of == reading.text.id)
    return [each for each in laid if round_to_follow(reading.place.state, reading.text, each)]


def following(reading: Reading, language: str) -> Prepared:
    """The step in which the version in this language, which is behind, takes one round in."""
    state, text = reading.place.state, reading.text
    number = round_to_follow(state, text, language)
    numbers, round_ = ADOPTED.at(state, (text.id, number)), ROUNDS.at(state, (text.id, number))
    laid, known = TRANSLATIONS.at(state, (text.id, language)), dict(originals_in(state, numbers, language))
    originals = {
        each: (replace(drawn, amends=AMENDMENTS.at(state, each).amends), charter_of(one.of))
        for each, one in known.items()
        if (drawn := drawn_in(reading, each)) is not None
    }
    adopted = [reading.value(AMENDMENTS.at(state, each)) for each in numbers]
    result = to_bytes(as_in(charter_of(laid.words), adopted, originals))
    lines = b"\n".join(desk().text(AMENDMENTS.at(state, each).words).encode() for each in numbers)
    payload = {
        "text": text.id,
        "language": language,
        "version": laid.words,
        "adopted": str(public(lines)),
        "originals": [each.words for each in known.values()],
        "drawn_on": [each.of for each in known.values()],
        "of": round_.result,
        "result": str(public(result)),
    }
    return Prepared(payload, {public(each): each for each in (lines, result)})
