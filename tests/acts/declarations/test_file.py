"""A body's declaration is filed with its words for good, by who may speak for it."""

from typing import Any

import pytest
from tests.acts.declarations.declared import NORTH, Declared
from tests.assembly_room import kinds
from tests.federation_room import Federation

from asamblea.assembly.state.declarations import DECLARATIONS


def test_a_delegate_files_the_declaration_of_those_who_sent_her() -> None:
    declared = Declared()
    filed = DECLARATIONS.at(declared.room.state, "dc1")
    assert (filed.body, filed.day, filed.by) == ("north", "2026-11-20", declared.room.id("d1"))
    assert declared.room.texts[filed.text].decode() == NORTH


def test_a_body_files_its_own_where_it_keeps_its_log_and_the_assembly_cites_it() -> None:
    room = Federation({"north": 1}).with_body("village", "north", 300)
    origin = room.origins["village"]
    title, text = room.text("Declaration"), room.text("We want water.")
    events = room.act(
        "village", "declaration.file/1", ("chair", "secretary"), body=origin, title=title, text=text, day="2026"
    )
    assert kinds(tuple(events)) == ["declaration.filed/1"]
    assert "declaration.entered/1" in room.kinds("assembly")
    entered = DECLARATIONS.at(room.state(), "dc1")
    assert (entered.body, entered.text, entered.by) == (origin, text, "")


def test_one_officer_does_not_speak_for_a_body() -> None:
    room = Federation({"north": 1}).with_body("village", "north", 300)
    given: dict[str, Any] = {
        "body": room.origins["village"],
        "title": room.text("t"),
        "text": room.text("w"),
        "day": "2026",
    }
    assert room.refused("village", "declaration.file/1", "secretary", **given) == ("SignersMissing",)


@pytest.mark.parametrize(
    ("by", "body", "text", "day", "reason"),
    [
        ("d2", "north", "Otra cosa.", "2026-11-20", "NotItsDelegate"),
        ("chair", "north", "Otra cosa.", "2026-11-20", "NotItsDelegate"),
        ("d1", "west", "Otra cosa.", "2026-11-20", "NotItsDelegate"),
        ("d1", "north", b"\xff\xfe", "2026-11-20", "NotAText"),
        ("d1", "north", " \n", "2026-11-20", "NotAText"),
        ("d1", "north", "a " * 600_000, "2026-11-20", "NotAText"),
        ("d1", "north", "Otra cosa.", "2026-13", "DayMalformed"),
        ("d1", "north", "Otra cosa.", "ayer", "DayMalformed"),
        ("d1", "north", NORTH, "2026-11-20", "DeclarationFiledBefore"),
    ],
)
def test_it_is_refused(by: str, body: str, text: str | bytes, day: str, reason: str) -> None:
    room = Declared().room
    given: dict[str, Any] = {"body": body, "title": room.text("t"), "text": room.text(text), "day": day}
    assert room.refused("declaration.file/1", by, **given) == (reason,)


def test_its_words_are_held() -> None:
    room = Declared().room
    given: dict[str, Any] = {"body": "north", "title": room.text("t"), "text": "public:" + "0" * 64, "day": "2026"}
    assert room.refused("declaration.file/1", "d1", **given) == ("BlobAbsent",)
