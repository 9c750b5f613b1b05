"""A sponsor takes her signature back."""

from tests.acts.amendments.hall import at, change, draft, laid, table

from asamblea.assembly.events.amendments import SponsorshipWithdrawn


def test_below_the_threshold_it_waits_for_sponsors_again_and_the_next_sponsor_is_its_mover() -> None:
    room = laid()
    number = table(room, change(room, "p1", "libre", "libres"))
    following = at(room, number).sponsors[1]
    assert room.act("amendment.unsponsor/1", "d1", amendment=number) == (
        SponsorshipWithdrawn(room.at, number, room.id("d1")),
    )
    assert (at(room, number).stage, at(room, number).sponsors[0]) == ("gathering", following)
    room.act("amendment.sponsor/1", "d4", amendment=number, version=1)
    assert at(room, number).stage == "filed"


def test_above_it_the_amendment_stays_filed() -> None:
    room = laid()
    number = table(room, change(room, "p1", "libre", "libres"))
    room.act("amendment.sponsor/1", "d4", amendment=number, version=1)
    room.act("amendment.unsponsor/1", "d4", amendment=number)
    assert at(room, number).stage == "filed"


def test_who_does_not_sponsor_it_or_is_alone_takes_nothing_back() -> None:
    room = laid()
    room.act("amendment.table/1", "d1", **draft(room, change(room, "p1", "libre", "libres")))
    assert room.refused("amendment.unsponsor/1", "d2", amendment="a1") == ("NotASponsor",)
    assert room.refused("amendment.unsponsor/1", "d1", amendment="a1") == ("OnlySponsor",)
    room.act("amendment.withdraw/1", "d1", amendment="a1")
    assert room.refused("amendment.unsponsor/1", "d1", amendment="a1") == ("AmendmentNotAtStage", "OnlySponsor")
