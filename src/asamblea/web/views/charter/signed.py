"""What an amendment that waits for its signature would change, and the words of a text that waits for its, for the page
on which it is signed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.amendments import amendment_from
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.marshalled import Pair, marshalled
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import from_bytes, json_of
from asamblea.charter.operations import Amendment
from asamblea.web.views.bodies import Place
from asamblea.web.views.charter.reading import Reading, charter_of
from asamblea.web.views.charter.tongues import drawn_in
from asamblea.wording.texts import labels

# The acts that draw an amendment, with the fields that name its operations and the words on which they stand.
DRAWN: Mapping[str, tuple[str, str]] = {
    "amendment.table/1": ("words", "base"),
    "amendment.revise/1": ("words", "base"),
    "amendment.recommend/1": ("words", "base"),
    "amendment.render/1": ("words", "base"),
    "amendment.table_in_language/1": ("original", "version"),
    "amendment.revise_in_language/1": ("original", "version"),
}
# The acts that lay a text, with the fields that name its tree.
LAID: Mapping[str, str] = {"text.lay/1": "base", "translation.lay/1": "words", "translation.follow/1": "result"}


def would_change(place: Place, act: str, payload: Mapping[str, Any], held: Mapping[str, bytes]) -> tuple[Pair, ...]:
    """What stands and what would stand, row by row; nothing for another act."""
    if act not in DRAWN or not payload[DRAWN[act][0]]:
        return ()
    words, base = (payload[each] for each in DRAWN[act])
    raw = held[words]
    amendment = replace(amendment_from(json_of(raw, "words"), "words"), number="new")
    parent = AMENDMENTS.find(place.state, amendment.amends)
    text = TEXTS.find(place.state, payload.get("text", "") or AMENDMENTS.at(place.state, payload["amendment"]).text)
    assert text is not None
    others = [] if parent is None else [_parent(Reading(place, text), parent, amendment.language)]
    found = marshalled(charter_of(base), [*others, amendment])
    return next(each.rows for each in found if each.amendment.number == "new")


def _parent(reading: Reading, parent: TabledAmendment, language: str) -> Amendment:
    """The amendment that is amended, in the language in which that is done."""
    return (drawn_in(reading, parent.id, language) if language else None) or reading.value(parent)


def not_read(act: str, payload: Mapping[str, Any]) -> frozenset[str]:
    """The blobs of a drawn amendment that are shown as what it would change, and not as their bytes."""
    return frozenset(str(payload[each]) for each in ("words", "original") if act in DRAWN and each in payload)


def laid_words(act: str, payload: Mapping[str, Any], held: Mapping[str, bytes]) -> dict[str, str]:
    """The tree that an act lays, as people read it, by its reference; nothing for another act."""
    named = payload[LAID[act]] if act in LAID else ""
    if named not in held:
        return {}
    text = from_bytes(held[named], "text")
    return {named: write_text(Imported(text), labels(text.language))}
