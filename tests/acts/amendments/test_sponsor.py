"""Delegates sponsor an amendment; the last one that was needed files it."""

from tests.acts.amendments.hall import change, draft, laid, table
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.amendments import AmendmentFiled, AmendmentSponsored
from asamblea.record.instants import HOUR


def gathering() -> Room:
    room = laid()
    room.act("amendment.table/1", "d1", **draft(room, change(room, "p1", "libre", "libres")))
    return room


def test_the_last_sponsor_needed_files_the_amendment_and_others_may_still_sign() -> None:
    room = gathering()
    assert kinds(room.act("amendment.sponsor/1", "d2", amendment="a1", version=1)) == ["amendment.sponsored/1"]
    assert room.act("amendment.sponsor/1", "d3", amendment="a1", version=1) == (
        AmendmentSponsored(room.at, "a1", 1, room.id("d3")),
        AmendmentFiled(room.at, "a1", room.at + 48 * HOUR),
    )
    assert kinds(room.act("amendment.sponsor/1", "d4", amendment="a1", version=1)) == ["amendment.sponsored/1"]


def test_nobody_sponsors_twice_without_a_seat_or_a_version_that_she_did_not_read() -> None:
    room = gathering()
    assert room.refused("amendment.sponsor/1", "d1", amendment="a1", version=1) == ("SponsorsAlready",)
    assert room.refused("amendment.sponsor/1", "teller", amendment="a1", version=1) == ("SeatNeeded",)
    assert room.refused("amendment.sponsor/1", "d2", amendment="a1", version=2) == ("DrawnOnOtherWords",)


def test_what_is_withdrawn_or_unknown_is_not_sponsored() -> None:
    room = gathering()
    room.act("amendment.withdraw/1", "d1", amendment="a1")
    assert room.refused("amendment.sponsor/1", "d2", amendment="a1", version=1) == ("AmendmentNotAtStage",)
    assert room.refused("amendment.sponsor/1", "d2", amendment="a9", version=1) == ("AmendmentUnknown",)
    assert table(room, change(room, "p1", "libre", "libres")) == "a2"
