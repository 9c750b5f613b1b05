"""What an amendment that waits for its signature would change, and a text, a voting order or a list of amendments in
words, for the page on which it is signed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.recommendations import EN_BLOC, recommended
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.amendments import amendment_from
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.marshalled import Pair, marshalled
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import from_bytes, json_of
from asamblea.charter.operations import Amendment
from asamblea.charter.reach import misfit
from asamblea.charter.voting import Step
from asamblea.charter.voting_order import read_order
from asamblea.record.blobs import public
from asamblea.record.errors import Malformed
from asamblea.web.desk import desk
from asamblea.web.views.bodies import Place
from asamblea.web.views.charter.ordering import reason_of
from asamblea.web.views.charter.reading import Reading, charter_of
from asamblea.web.views.charter.tongues import drawn_in
from asamblea.wording.texts import labels

# The acts that draw an amendment, with the fields that name its operations and the words on which they stand.
DRAWN: Mapping[str, tuple[str, str]] = {
    "amendment.table/1": ("words", "base"),
    "amendment.revise/1": ("words", "base"),
    "amendment.recommend/1": ("words", "base"),
    "amendment.render/1": ("words", "base"),
    "amendment.table_petitioned/1": ("words", "base"),
    "amendment.table_in_language/1": ("original", "version"),
    "amendment.revise_in_language/1": ("original", "version"),
}
# The acts that hold a whole text, with the fields that name its tree.
TREES: Mapping[str, str] = {
    "text.lay/1": "base",
    "translation.lay/1": "words",
    "translation.follow/1": "result",
    "text.consolidate/1": "result",
    "whole.table/1": "whole",
}
# The fields that name amendments together, the words of each on a line.
BUNDLES = ("adopted", "amendments", "near")


def would_change(place: Place, act: str, payload: Mapping[str, Any], held: Mapping[str, bytes]) -> tuple[Pair, ...]:
    """What stands and what would stand, row by row; nothing for another act."""
    words, base = _drawn(place, act, payload)
    raw = held.get(words) or desk().text(words).encode()
    amendment = _read(raw)
    base = base or ("" if amendment is None else f"public:{amendment.base}")
    if amendment is None or not desk().text(base):
        return ()
    reading, parent = text_of(place, payload), AMENDMENTS.find(place.state, amendment.amends)
    others = [] if reading is None or parent is None else [_parent(reading, parent, amendment.language)]
    if misfit(charter_of(base), replace(amendment, base=""), next(iter(others), None)) is not None:
        return ()
    found = marshalled(charter_of(base), [*others, amendment])
    return next(each.rows for each in found if each.amendment.number == "new")


def _read(raw: bytes) -> Amendment | None:
    """The amendment in a file that somebody may have brought; None for one that is none: the decision says so."""
    try:
        return replace(amendment_from(json_of(raw, "words"), "words"), number="new")
    except Malformed:
        return None


def _drawn(place: Place, act: str, payload: Mapping[str, Any]) -> tuple[str, str]:
    """The operations that an act is about, and the words on which they stand; empty where it says nothing of them: a
    body that petitions knows no text, and an amendment says itself on which it was drawn.
    """
    if act in DRAWN:
        words, base = DRAWN[act]
        return payload[words], payload[base]
    if act == "amendment.petition/1":
        return payload["words"], ""
    known = recommended(place.state, payload["amendment"]) if act == "amendment.assent/1" else None
    return (
        ("", "")
        if known is None
        else (known.told.words, TEXTS.at(place.state, AMENDMENTS.at(place.state, known.told.amendment).text).base)
    )


def _parent(reading: Reading, parent: TabledAmendment, language: str) -> Amendment:
    """The amendment that is amended, in the language in which that is done."""
    return (drawn_in(reading, parent.id, language) if language else None) or reading.value(parent)


def not_read(act: str, payload: Mapping[str, Any]) -> frozenset[str]:
    """The blobs of a drawn amendment that are shown as what it would change, and not as their bytes."""
    return frozenset(
        str(payload[each])
        for each in ("words", "original")
        if act in (*DRAWN, "amendment.petition/1") and each in payload
    )


def as_read(place: Place, act: str, payload: Mapping[str, Any], held: Mapping[str, bytes]) -> dict[str, str]:
    """What an act holds in a form of its own, as people read it, by its reference: a text as it is printed, a voting
    order line by line, amendments by their numbers and titles.
    """
    found: dict[str, str] = {}
    named = payload.get(TREES.get(act, ""), "")
    if named in held:
        text = from_bytes(held[named], "text")
        found[named] = write_text(Imported(text), labels(text.language))
    if "order" in payload and payload["order"] in held:
        found[payload["order"]] = _ordered(place, read_order(held[payload["order"]], "order"))
    for field in BUNDLES:
        ref = payload.get(field, "")
        if isinstance(ref, str) and ref in held:
            found[ref] = _listed(place, held[ref])
    return found


def text_of(place: Place, payload: Mapping[str, Any]) -> Reading | None:
    """The text that an act is about: by its id, by an amendment or by a list; None for an act on none."""
    amendment = AMENDMENTS.find(place.state, payload.get("amendment", ""))
    about = amendment or EN_BLOC.find(place.state, payload.get("list", ""))
    text = TEXTS.find(place.state, payload.get("text", "") if about is None else about.text)
    return None if text is None else Reading(place, text)


def _ordered(place: Place, steps: tuple[Step, ...]) -> str:
    lines = []
    for rank, step in enumerate(steps, 1):
        known = (AMENDMENTS.find(place.state, each) for each in (step.number, *step.with_))
        names = " + ".join(_titled(each) for each in known if each is not None)
        lines.append(f"{rank}. {names}: {reason_of(step, place.visitor.lang)}")
    return "\n".join(lines)


def _listed(place: Place, bundle: bytes) -> str:
    """Two that say the same stand on two lines; which of them is the first does not matter to whoever reads both."""
    by_words: dict[str, list[TabledAmendment]] = {}
    for each in AMENDMENTS.all(place.state).values():
        by_words.setdefault(each.words, []).append(each)
    alike = (by_words.get(str(public(line)), []) for line in bundle.split(b"\n"))
    return "\n".join(_titled(those.pop(0)) for those in alike if those)


def _titled(amendment: TabledAmendment) -> str:
    return f"{amendment.id} · {desk().text(amendment.title)}"
