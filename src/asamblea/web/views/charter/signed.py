"""What an amendment that waits for its signature would change, and the words of a text that waits for its, for the page
on which it is signed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.amendments import amendment_from
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.marshalled import Pair, marshalled
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import from_bytes, json_of
from asamblea.web.views.bodies import Place
from asamblea.web.views.charter.reading import Reading, charter_of
from asamblea.wording.texts import labels

DRAWN = ("amendment.table/1", "amendment.revise/1", "amendment.recommend/1")
# The acts that lay a text, with the fields that name its tree.
LAID: Mapping[str, str] = {"text.lay/1": "base", "translation.lay/1": "words"}


def would_change(place: Place, act: str, payload: Mapping[str, Any], held: Mapping[str, bytes]) -> tuple[Pair, ...]:
    """What stands and what would stand, row by row; nothing for another act."""
    if act not in DRAWN or not payload["words"]:
        return ()
    raw = held[payload["words"]]
    amendment = replace(amendment_from(json_of(raw, "words"), "words"), number="new")
    parent = AMENDMENTS.find(place.state, amendment.amends)
    text = TEXTS.find(place.state, payload.get("text", "") or AMENDMENTS.at(place.state, payload["amendment"]).text)
    assert text is not None
    others = [] if parent is None else [Reading(place, text).value(parent)]
    found = marshalled(charter_of(payload["base"]), [*others, amendment])
    return next(each.rows for each in found if each.amendment.number == "new")


def laid_words(act: str, payload: Mapping[str, Any], held: Mapping[str, bytes]) -> dict[str, str]:
    """The tree that an act lays, as people read it, by its reference; nothing for another act."""
    named = payload[LAID[act]] if act in LAID else ""
    if named not in held:
        return {}
    text = from_bytes(held[named], "text")
    return {named: write_text(Imported(text), labels(text.language))}
