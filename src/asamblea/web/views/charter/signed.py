"""What an amendment that waits for its signature would change, for the page on which it is signed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.amendments import amendment_from
from asamblea.charter.formats.marshalled import Pair, marshalled
from asamblea.charter.forms import json_of
from asamblea.web.views.bodies import Place
from asamblea.web.views.charter.reading import Reading, charter_of

DRAWN = ("amendment.table/1", "amendment.revise/1", "amendment.recommend/1")


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
