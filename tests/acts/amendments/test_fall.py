"""What need not be voted any more falls, as the replay shows."""

from typing import Any

import pytest
from tests.acts.amendments.hall import at, blobs, change, close, consolidated, proceeded, provision, put, table
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.amendments import AmendmentFell
from asamblea.charter.operations import Delete, Edit


@pytest.fixture
def room() -> Room:
    """Article a1 is before the open sitting, with the amendment a1 to its first paragraph."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    return room


def told(room: Room, number: str, same: str = "") -> dict[str, Any]:
    return {**blobs(room, number), "same": same, "same_words": at(room, same).words if same else ""}


def test_what_an_adopted_one_excludes_falls_with_it(room: Room) -> None:
    table(room, change(room, "p1", "libre", "esclava"))
    assert room.refused("amendment.fall/1", "d1", **told(room, "a2")) == ("StillStands",)
    put(room, "a1")
    assert room.act("amendment.fall/1", "d1", **told(room, "a2")) == (AmendmentFell(room.at, "a2", "a1", "excluded"),)
    assert (at(room, "a2").stage, at(room, "a2").fell_with) == ("fell", "a1")
    assert room.refused("amendment.fall/1", "d1", **told(room, "a2")) == ("AmendmentNotAtStage",)


def test_what_lies_in_an_adopted_deletion_falls_and_what_amends_it_too(room: Room) -> None:
    table(room, Edit("p1", 4, 5, "libre", "libres"), parent="a1", amends="a1")
    put(room, table(room, Delete("p1", "Toda persona nace libre e igual en dignidad.")))
    assert kinds(room.act("amendment.fall/1", "secretary", **told(room, "a1"))) == ["amendment.fell/1"]
    assert [(at(room, each).fell_with, at(room, each).cause) for each in ("a1", "a2")] == [
        ("a3", "excluded"), ("a1", "parent"),
    ]  # fmt: skip


def test_what_does_the_same_as_a_decided_one_falls_with_it(room: Room) -> None:
    same = table(room, change(room, "p1", "libre", "muy libre"))
    put(room, "a1")
    assert room.act("amendment.fall/1", "d1", **told(room, same)) == (AmendmentFell(room.at, same, "a1", "identical"),)
    first, second = (table(room, change(room, "p1", "nace", "vive")) for _ in range(2))
    assert room.refused("amendment.fall/1", "d1", **told(room, second, first)) == ("AmendmentNotAtStage",)
    put(room, first, yes=2, no=6)
    fell = AmendmentFell(room.at + 60_000, second, first, "identical")
    assert room.act("amendment.fall/1", "d1", **told(room, second, first)) == (fell,)
    other = table(room, change(room, "p1", "igual", "par"))
    assert room.refused("amendment.fall/1", "d1", **told(room, other, first)) == ("NotTheSame",)


def _taken_in(room: Room, article: str, provision_: str, old: str, new: str) -> None:
    """An amendment to an article is adopted and taken into the text."""
    number = table(room, change(room, provision_, old, new))
    room.sit(provision(room, article))
    put(room, number)
    close(room)
    consolidated(room)


def test_what_was_rejected_is_not_tabled_anew_as_another_after_a_consolidation_of_other_articles(room: Room) -> None:
    """As many as the orders say renew it; sponsors alone do not (3.9)."""
    put(room, "a1", yes=2, no=6)
    close(room)
    _taken_in(room, "a3", "p4", "deben", "han de")
    again = table(room, change(room, "p1", "libre", "muy libre"))
    assert at(room, again).round == at(room, "a1").round + 1
    fell = AmendmentFell(room.at + 60_000, again, "a1", "identical")
    assert room.act("amendment.fall/1", "d1", **told(room, again, "a1")) == (fell,)


def test_where_the_article_has_changed_it_cannot_be_renewed_and_is_tabled_anew(room: Room) -> None:
    put(room, "a1", yes=2, no=6)
    put(room, table(room, change(room, "p1", "igual", "par")))
    close(room)
    consolidated(room)
    again = table(room, change(room, "p1", "libre", "muy libre"))
    assert room.refused("amendment.fall/1", "d1", **told(room, again, "a1")) == ("NotTheSame",)
    assert room.refused("amendment.renew/1", ("d6", "d7", "d8"), amendment="a1") == ("DrawnOnOtherWords",)


def test_whoever_tells_it_holds_a_seat_or_acts_for_the_commission(room: Room) -> None:
    assert room.refused("amendment.fall/1", "teller", **told(room, "a1")) == ("SeatNeeded",)
