"""Amendments drawn on the Quechua version of the small text."""

from dataclasses import replace
from typing import Any

from tests.acts.amendments.hall import at, base_now, proceeded
from tests.acts.translations.versions import told
from tests.assembly_room import Room

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.translations import TRANSLATIONS, original_of
from asamblea.charter.amendments import amendment_from, amendment_json
from asamblea.charter.carrying import carried
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import from_bytes, hash_of, json_of
from asamblea.charter.operations import Amendment, Edit, Operation
from asamblea.charter.reach import unbound
from asamblea.charter.tree import Charter
from asamblea.record.canonical import encode

FREE = Edit("p1", 1, 2, "runasimipi", "qispi runasimipi")


def in_both(**more: Any) -> Room:
    """The small text, accepted in general, with a version in Quechua."""
    room = proceeded(**more)
    room.act("translation.lay/1", "d1", **told(room))
    return room


def quechua(room: Room) -> Charter:
    """The version in Quechua as it lies beside the text."""
    return from_bytes(room.texts[TRANSLATIONS.at(room.state, ("t1", "qu")).words], "qu")


def _value(room: Room, reference: str) -> Amendment:
    return replace(amendment_from(json_of(room.texts[reference], reference), reference), number="parent")


def drawn(room: Room, *operations: Operation, parent: str = "", **more: Any) -> dict[str, Any]:
    """The blobs of an amendment that is drawn in Quechua."""
    version, base = quechua(room), base_now(room)
    one = replace(Amendment("", (), operations, hash_of(version), parent, language="qu"), **more)
    known = original_of(room.state, parent) if parent else None
    if known is not None:
        version = consolidate(version, unbound([_value(room, known.words)])).text
        base = consolidate(base, unbound([_value(room, at(room, parent).words)])).text
    there = carried(one, version, base, hash_of(base_now(room)))
    return {
        "base": TEXTS.at(room.state, "t1").base,
        "version": TRANSLATIONS.at(room.state, ("t1", "qu")).words,
        "original": room.text(encode(amendment_json(one))),
        "words": room.text(encode(amendment_json(there))),
        "parent": at(room, parent).words if parent else "",
        "parent_original": "" if known is None else known.words,
    }


def draft(room: Room, *operations: Operation, ids: str = "", **more: Any) -> dict[str, Any]:
    """The payload that tables it."""
    told = {"text": "t1", "title": room.text("Qispi"), "reasons": "", "ids": ids}
    return {**told, **drawn(room, *operations, **more)}


def table(room: Room, *operations: Operation, **more: Any) -> str:
    """It is tabled by three and in order; its number."""
    room.act("amendment.table_in_language/1", ("d1", "d2", "d3"), **draft(room, *operations, **more))
    number = f"a{len(AMENDMENTS.all(room.state))}"
    room.act("amendment.rule/1", "chair", amendment=number, ruling="accepted")
    return number
