"""What happened outside the orders is recorded with its numbers and every guarantee that it broke; nothing follows."""

from typing import Any

from tests.assembly_room import Room

from asamblea.assembly.events.happenings import HappeningRecorded
from asamblea.assembly.refusals.happenings import NumbersUnfit
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.words.happenings import Reading
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import DAY, HOUR

TWO_THIRDS = {"num": 2, "den": 3, "strict": False, "base": "full_membership"}
FOUR_FIFTHS = {"num": 4, "den": 5, "strict": False, "base": "full_membership"}


def told(room: Room, **change: Any) -> dict[str, Any]:
    """The removal of 7 December 2022 as a recorder tells it."""
    at = room.at
    facts: dict[str, Any] = {
        "kind": "removal",
        "title": room.text("7 December"),
        "account": room.text("moved forward, no defence"),
        "happened_at": at,
        "noticed_at": at - 6 * DAY,
        "noticed_for": at + 2 * HOUR,
        "began_at": at - HOUR,
        "present": 117,
        "yes": 101,
        "no": 6,
        "abstain": 10,
        "membership": 130,
        "argued": [{"name": "two_thirds", "majority": TWO_THIRDS}, {"name": "four_fifths", "majority": FOUR_FIFTHS}],
    }
    return {**facts, **change}


def test_vector_7_december_2022_every_guarantee_is_named_and_both_readings_stand() -> None:
    room = Room().adopted()
    (event,) = room.act("happening.record/1", "secretary", **told(room))
    assert isinstance(event, HappeningRecorded)
    assert event.broken == ("notice", "noticed_hour", "service", "defence", "debate")
    assert event.readings == (
        Reading("orders", 87, met=True),
        Reading("two_thirds", 87, met=True),
        Reading("four_fifths", 104, met=False),
    )
    assert event.count == Count(101, 6, 10, 0, 13)


def test_a_happening_changes_no_motion_and_no_seat() -> None:
    room = Room().adopted()
    before = MOTIONS.all(room.state)
    room.act("happening.record/1", "secretary", **told(room))
    assert MOTIONS.all(room.state) == before


def test_vector_20_december_2022_the_second_vote_is_missing() -> None:
    room = Room().adopted()
    facts = told(room, kind="constituent", yes=93, no=30, abstain=1, present=124, argued=[], noticed_for=room.at - HOUR)
    (event,) = room.act("happening.record/1", "secretary", **facts)
    assert isinstance(event, HappeningRecorded)
    assert event.broken == ("debate", "second_vote")
    assert event.readings == (Reading("orders", 87, met=True),)


def test_an_interval_too_short_and_a_majority_too_small_are_named() -> None:
    room = Room().adopted()
    facts = told(
        room,
        kind="constituent",
        yes=80,
        first_vote_at=room.at - DAY,
        debate_length=3 * HOUR,
        noticed_for=room.at - HOUR,
    )
    (event,) = room.act("happening.record/1", "secretary", **facts)
    assert isinstance(event, HappeningRecorded)
    assert event.broken == ("interval", "majority")


def test_numbers_that_do_not_fit_and_things_to_come_are_refused() -> None:
    room = Room().adopted()
    facts = told(room, yes=120, happened_at=room.at + HOUR)
    assert room.refused("happening.record/1", "secretary", **facts) == ("NumbersUnfit", "NotYetHappened")
    assert room.reasons[0] == NumbersUnfit(136, 130)
    assert room.refused("happening.record/1", "secretary", **told(room, kind="nothing")) == ("ClassUnknown",)
