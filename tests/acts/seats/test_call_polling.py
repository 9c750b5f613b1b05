"""A polling is called, takes returns, and is summed."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.seats import POLLINGS
from asamblea.record.instants import DAY, HOUR

CALL = {"electorate": "north", "alternates": 1, "lot": "00" * 32}


@pytest.fixture
def room() -> Federation:
    return (
        Federation({"north": 1}).with_body("village", "north").with_body("harbour", "north").with_body("mine", "north")
    )


def hours(room: Federation, closes: int = DAY, returns: int = 3 * DAY) -> dict[str, int]:
    return {"closes_at": room.clock() + closes, "returns_by": room.clock() + returns}


def test_it_is_called_for_the_free_seats(room: Federation) -> None:
    (called,) = room.act(ASSEMBLY, "polling.call/1", ("chair", "secretary"), **CALL, **hours(room))
    assert (called.polling, called.seats, called.alternates) == ("p1", 1, 1)
    assert room.refused(ASSEMBLY, "polling.call/1", ("chair", "secretary"), **CALL, **hours(room)) == (
        "PollingPending",
    )


def test_what_is_out_of_form_is_refused_with_all_reasons(room: Federation) -> None:
    wrong = {"electorate": "nowhere", "alternates": -1, "lot": "x"}
    assert room.refused(ASSEMBLY, "polling.call/1", "chair", **wrong, **hours(room, -DAY)) == (
        "SignersMissing",
        "ElectorateUnknown",
        "NumberBelowZero",
        "PollingHoursWrong",
        "LotMalformed",
    )


def test_no_polling_where_no_seat_is_free(room: Federation) -> None:
    room.elected()
    assert room.refused(ASSEMBLY, "polling.call/1", ("chair", "secretary"), **CALL, **hours(room)) == ("NoSeatFree",)


def test_votes_of_several_bodies_are_added(room: Federation) -> None:
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60, second=40)
    room.votes("harbour", "north", polling, first=10, second=50)
    room.clock.move_to(room.clock() + DAY + HOUR)
    room.votes("mine", "north", polling, third=5)
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "return.entered/1", "polling.summed/1"]
    summed = POLLINGS.at(room.state(), polling).summed
    assert summed is not None
    assert [(line.candidate, line.votes) for line in summed.places[:2]] == [
        (room.id("second"), 90),
        (room.id("first"), 70),
    ]
    assert (summed.returned, summed.bodies, summed.valid) == (3, 3, 165)


def test_edge_89_a_silent_body_neither_blocks_nor_counts(room: Federation) -> None:
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60, second=40)
    room.pass_time(4 * DAY, ASSEMBLY)
    summed = POLLINGS.at(room.state(), polling).summed
    assert summed is not None
    assert (summed.returned, summed.bodies) == (1, 3)
    room.votes("harbour", "north", polling, second=90)
    assert room.events(ASSEMBLY)[-1].cause == "late"


def test_equals_are_ordered_by_the_lot_thrown_before(room: Federation) -> None:
    polling = room.polling("north", alternates=0)
    room.votes("village", "north", polling, first=50, second=50)
    room.pass_time(4 * DAY, ASSEMBLY)
    summed = POLLINGS.at(room.state(), polling).summed
    assert summed is not None
    assert len(summed.places) == 1
