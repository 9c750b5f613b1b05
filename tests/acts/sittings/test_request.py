"""Delegates ask for a sitting: the board convenes it, or it has its date by rule."""

import pytest
from tests.assembly_room import CIVIL, Room, kinds, whole

from asamblea.assembly.refusals.motions import OrdersNotAdopted
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.requests import MET
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.record.instants import DAY, HOUR

THREE = ("d1", "d2", "d3")


@pytest.fixture
def room() -> Room:
    """A resolution m2 that waits for a sitting."""
    room = Room().adopted(whole())
    room.table()
    return room


def ask(room: Room, days: int = 6) -> int:
    opens = room.at + days * DAY
    room.act("sitting.request/1", THREE, opens_at=opens, civil=CIVIL, agenda=["m2"])
    return opens


def test_edge_38_a_board_that_refuses_does_not_stop_the_sitting(room: Room) -> None:
    opens = ask(room)
    assert room.pass_time(47 * HOUR) == ()
    assert kinds(room.pass_time(HOUR)) == ["sitting.convened/1", "motion.noticed/1", "request.met/1"]
    assert SITTINGS.at(room.state, "s2").opens_at == opens


def test_a_board_that_convenes_it_for_another_month_has_not(room: Room) -> None:
    opens = ask(room)
    later = room.at + 90 * DAY
    events = room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=later, agenda=["m2"])
    assert "request.met/1" not in kinds(events)
    assert kinds(room.pass_time(2 * DAY)) == ["sitting.convened/1", "motion.noticed/1", "request.met/1"]
    assert (SITTINGS.at(room.state, "s3").opens_at, MOTIONS.at(room.state, "m2").sitting) == (opens, "s3")


def test_a_board_that_convenes_it_has_met_the_request(room: Room) -> None:
    opens = ask(room)
    events = room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens - DAY, agenda=["m2"])
    assert kinds(events)[-1] == "request.met/1"
    assert MET.at(room.state, "q1") == "s2"
    assert room.pass_time(3 * DAY) == ()


def test_a_sitting_without_the_agenda_does_not_meet_it(room: Room) -> None:
    ask(room)
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=room.at + 10 * DAY, agenda=[])
    assert kinds(room.pass_time(3 * DAY))[0] == "sitting.convened/1"


def test_its_notice_is_as_long_as_any(room: Room) -> None:
    assert room.refused("sitting.request/1", THREE, opens_at=room.at + 4 * DAY, civil=CIVIL, agenda=["m2"]) == (
        "NoticeTooShort",
        "NoticeTooShort",
    )
    assert room.refused("sitting.request/1", THREE, opens_at=room.at + 200 * DAY, civil=CIVIL, agenda=["m2"]) == (
        "TooFarAhead",
    )


def test_a_third_is_needed(room: Room) -> None:
    opens = room.at + 6 * DAY
    assert room.refused("sitting.request/1", ("d1", "d2"), opens_at=opens, agenda=["m2"]) == ("SignersMissing",)


def test_orders_that_know_no_such_request_have_none() -> None:
    room = Room().seated()
    assert room.refused("sitting.request/1", THREE, opens_at=room.at + 9 * DAY) == ("OrdersNotAdopted",)
    assert room.reasons == (OrdersNotAdopted(),)
