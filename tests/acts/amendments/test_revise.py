"""What is edited after it was signed is a new version that nobody else has signed."""

from typing import Any

from tests.acts.amendments.hall import at, change, draft, laid, table
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.amendments import AmendmentRevised
from asamblea.charter.operations import Edit, Operation


def told(room: Room, number: str, *operations: Operation, parent: str = "", **more: Any) -> dict[str, Any]:
    drawn = draft(room, *operations, parent=parent, **more)
    return {"amendment": number, **{key: drawn[key] for key in ("base", "words", "parent")}}


def test_edge_59_what_is_edited_after_it_was_signed_is_a_new_version_without_endorsements() -> None:
    room = laid()
    number = table(room, change(room, "p1", "libre", "libres"))
    (revised,) = room.act("amendment.revise/1", "d1", **told(room, number, change(room, "p1", "libre", "muy libres")))
    assert isinstance(revised, AmendmentRevised)
    assert (revised.version, revised.rebased) == (2, False)
    found = at(room, number)
    assert (found.id, found.stage, found.sponsors) == (number, "gathering", (room.id("d1"),))
    assert room.refused("amendment.sponsor/1", "d2", amendment=number, version=1) == ("DrawnOnOtherWords",)


def test_who_signs_the_new_version_sponsors_it() -> None:
    room = laid()
    number = table(room, change(room, "p1", "libre", "libres"))
    edit = told(room, number, change(room, "p1", "libre", "muy libres"))
    assert kinds(room.act("amendment.revise/1", ("d1", "d2", "d3"), **edit)) == [
        "amendment.revised/1", "amendment.sponsored/1", "amendment.sponsored/1", "amendment.filed/1",
    ]  # fmt: skip


def test_only_its_mover_revises_it_with_words_that_stand_and_are_new() -> None:
    room = laid()
    number = table(room, change(room, "p1", "libre", "libres"))
    edit = told(room, number, change(room, "p1", "libre", "muy libres"))
    assert room.refused("amendment.revise/1", "d2", **edit) == ("NotItsMover",)
    same = {**edit, "words": at(room, number).words}
    assert room.refused("amendment.revise/1", "d1", **same) == ("NothingRevised",)
    wrong = told(room, number, Edit("p1", 3, 4, "esclava", "libres"))
    assert room.refused("amendment.revise/1", "d1", **wrong) == ("NeedsRebasing",)


def test_a_new_version_amends_what_the_former_did() -> None:
    room = laid()
    parent, other = (table(room, change(room, "p1", "libre", "muy libre")) for _ in range(2))
    child = table(room, Edit("p1", 4, 5, "libre", "libres"), parent=parent, amends=parent)
    edit = told(room, child, Edit("p1", 4, 5, "libre", "pobre"), parent=other, amends=other)
    assert room.refused("amendment.revise/1", "d1", **edit) == ("PurposeChanged",)
