"""Identical amendments are joined, with their sponsors."""

from typing import Any

from tests.acts.amendments.hall import at, change, close, consolidated, laid, proceeded, provision, put, table
from tests.assembly_room import Room

from asamblea.assembly.events.amendments import AmendmentJoined
from asamblea.charter.operations import Edit, Insert, Operation
from asamblea.charter.tree import Node


def told(room: Room, joining: str, to: str) -> dict[str, Any]:
    return {"amendment": joining, "to": to, "words": at(room, joining).words, "to_words": at(room, to).words}


def new(ids: str) -> Operation:
    return Insert("a1", "p1", (Node(f"{ids}.1", "paragraph", "Uno.", parent="a1"),))


def test_what_does_the_same_is_joined_whatever_its_new_provisions_are_called() -> None:
    room = laid()
    first, second = table(room, new("x"), ids="x"), table(room, new("y"), by="d4", ids="y")
    assert room.act("amendment.join/1", "d4", **told(room, second, first)) == (AmendmentJoined(room.at, second, first),)
    assert set(at(room, first).sponsors) == set(map(room.id, ("d1", "d2", "d3", "d4")))
    assert (at(room, second).stage, at(room, second).fell_with) == ("joined", first)


def test_what_waits_since_before_a_consolidation_of_other_articles_is_joined_too() -> None:
    room = proceeded()
    first = table(room, change(room, "p1", "libre", "libres"))
    other = table(room, change(room, "p4", "deben", "han de"))
    room.sit(provision(room, "a3"))
    put(room, other)
    close(room)
    consolidated(room)
    same = table(room, change(room, "p1", "libre", "libres"))
    assert room.act("amendment.join/1", "d1", **told(room, same, first)) == (AmendmentJoined(room.at, same, first),)


def test_others_are_not_joined_nor_by_anybody_else() -> None:
    room = laid()
    first, same = table(room, change(room, "p1", "libre", "libres")), table(room, change(room, "p1", "libre", "libres"))
    other = table(room, change(room, "p1", "nace", "nace muy"))
    assert room.refused("amendment.join/1", "d1", **told(room, other, first)) == ("NotTheSame",)
    assert room.refused("amendment.join/1", "d1", **told(room, first, first)) == ("NotTheSame",)
    assert room.refused("amendment.join/1", "d2", **told(room, same, first)) == ("NotItsMover",)
    unread = {**told(room, same, first), "to_words": at(room, other).words}
    assert room.refused("amendment.join/1", "d1", **unread) == ("DrawnOnOtherWords",)


def test_what_is_itself_amended_is_not_joined() -> None:
    room = laid()
    first, same = (table(room, change(room, "p1", "libre", "muy libre")) for _ in range(2))
    table(room, Edit("p1", 4, 5, "libre", "libres"), parent=same, amends=same)
    assert room.refused("amendment.join/1", "d1", **told(room, same, first)) == ("AmendedItself",)
