"""A demand is a quotation: its place is marked, its words are checked."""

from typing import Any

import pytest
from tests.acts.declarations.declared import NORTH, Declared
from tests.charter.test_demands import marked

from asamblea.assembly.state.declarations import MARKED, body_of


def test_a_demand_is_marked_where_it_stands() -> None:
    declared = Declared()
    assert declared.mark("dc1", NORTH, "que renuncie el gobierno", against=True) == "dm1"
    demand = MARKED.at(declared.room.state, "dm1")
    assert NORTH[demand.start : demand.end] == "que renuncie el gobierno"
    assert demand.against
    assert body_of(declared.room.state, "dm1") == "north"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"start": 9}, "NotQuoted"),
        ({"end": 1000}, "NotQuoted"),
        ({"quote": "0" * 64}, "NotQuoted"),
        ({"declaration": "dc9"}, "DeclarationUnknown"),
        ({"declaration": "dc2"}, "DeclarationUnknown"),
    ],
)
def test_what_does_not_quote_is_refused(change: dict[str, Any], reason: str) -> None:
    declared = Declared()
    place = {**declared.place("dc1", NORTH, "agua para todos"), **change}
    assert declared.room.refused("demand.mark/1", "d3", place=place, against=False) == (reason,)


def test_only_a_delegate_marks() -> None:
    declared = Declared()
    place = declared.place("dc1", NORTH, "agua para todos")
    assert declared.room.refused("demand.mark/1", "chair", place=place, against=False) == ("SeatNeeded",)


def test_every_demand_of_the_five_declarations_is_marked_by_acts() -> None:
    declared = Declared()
    room, bodies = declared.room, ("north", "d1")
    for number, each in enumerate(marked(), 3):
        text = room.text(each.declaration.text)
        given: dict[str, Any] = {"title": room.text(each.declaration.body), "text": text, "day": each.declaration.day}
        room.act("declaration.file/1", bodies[1], body=bodies[0], **given)
        for mark in each.marks:
            place = {
                "declaration": f"dc{number}",
                "text": text,
                "start": mark.start,
                "end": mark.end,
                "quote": mark.quote.removeprefix("sha256:"),
            }
            room.act("demand.mark/1", "d3", 1000, place=place, against=mark.against)
    assert len(MARKED.all(room.state)) == 73
