"""Members ask for a sitting past their boards: added up over all bodies, it has its date by rule."""

from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, ROOT, Federation

from asamblea.assembly.refusals.bodies import DemandedBefore
from asamblea.record.instants import DAY, HOUR

TELLERS = ("teller", "teller2")


@pytest.fixture
def room() -> Federation:
    """Two bodies of three hundred members: sixty of all of them are a tenth."""
    return Federation({"north": 1, "south": 1}).with_body("village", "north", 300).with_body("harbour", "south", 300)


def petition(room: Federation, where: str, handed_in: int, **change: Any) -> dict[str, Any]:
    roll = room.attendance(where, 0)["roll"]
    given = {"assembly": room.origins[ASSEMBLY], "roll": roll, "handed_in": handed_in, "root": ROOT, "sheet": ""}
    return {**given, **change}


def sign(room: Federation, where: str, handed_in: int) -> Any:
    return room.act(where, "sitting.petition/1", "secretary", **petition(room, where, handed_in))[-1]


def test_a_tenth_of_the_members_of_all_bodies_gives_a_sitting_its_date(room: Federation) -> None:
    for where, valid in (("village", 40), ("harbour", 20)):
        lodged = sign(room, where, valid)
        assert lodged.check_by == lodged.at + 48 * HOUR
        room.act(where, "petition.check/1", TELLERS, petition="g1", outside=0, doubled=0, valid=valid)
    *_, entered, convened = room.events(ASSEMBLY)
    assert (entered.NAME, entered.asking, entered.needed, entered.tested) == ("signatures.entered/1", 60, 60, True)
    assert (convened.NAME, convened.opens_at) == ("sitting.convened/1", convened.at + 3 * DAY)


def test_one_less_gives_none(room: Federation) -> None:
    sign(room, "village", 59)
    room.act("village", "petition.check/1", TELLERS, petition="g1", outside=0, doubled=0, valid=59)
    assert room.kinds(ASSEMBLY)[-2:] == ["entry.cited/1", "signatures.entered/1"]


def test_what_no_teller_tests_in_time_stands_and_convenes(room: Federation) -> None:
    """Nobody's inaction stops a petition (invariant 11)."""
    sign(room, "village", 75)
    room.pass_time(47 * HOUR, "village")
    assert "sitting.convened/1" not in room.kinds(ASSEMBLY)
    room.pass_time(HOUR, "village")
    assert room.kinds("village")[-1] == "signatures.counted/1"
    *_, entered, convened = room.events(ASSEMBLY)
    assert (entered.valid, entered.tested, convened.NAME) == (75, False, "sitting.convened/1")


def test_untested_it_stands_for_no_more_than_there_are_members(room: Federation) -> None:
    sign(room, "village", 5000)
    room.pass_time(48 * HOUR, "village")
    assert room.events("village")[-1].valid == 300


def test_it_is_of_the_latest_roll_and_one_at_a_time(room: Federation) -> None:
    lodged = sign(room, "village", 10)
    again = petition(room, "village", 20)
    assert room.refused("village", "sitting.petition/1", "secretary", **again) == ("DemandedBefore",)
    assert room.reasons == (DemandedBefore(lodged.at),)
    wrong = petition(room, "harbour", 0, roll="r9", assembly="asamblea/" + "1" * 32)
    assert room.refused("harbour", "sitting.petition/1", "teller", **wrong) == (
        "BodyUnknown",
        "RollStale",
        "PetitionTooSmall",
    )
    room.pass_time(30 * DAY, "village")
    assert room.act("village", "sitting.petition/1", "secretary", **again)[-1].petition == "g2"


def test_a_sitting_that_was_given_its_date_is_not_given_it_again(room: Federation) -> None:
    room.with_body("mine", "south", 300)
    for where, valid in (("village", 60), ("harbour", 30), ("mine", 30)):
        sign(room, where, valid)
        room.act(where, "petition.check/1", TELLERS, petition="g1", outside=0, doubled=0, valid=valid)
        convened = room.kinds(ASSEMBLY)[-1] == "sitting.convened/1"
        assert convened == (where == "harbour")
    entered = room.events(ASSEMBLY)[-1]
    assert (entered.asking, entered.needed) == (120, 90)
