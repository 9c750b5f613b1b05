"""A sitting is opened: at its hour, quorate, one at a time."""

from dataclasses import replace

from tests.assembly_room import DELEGATES, START, Room, kinds, relaxed
from tests.delegations_room import Delegations

from asamblea.assembly.events.orders import OrdersNamed
from asamblea.assembly.events.sittings import SittingOpened
from asamblea.assembly.orders import defaults
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.orders.units import Share
from asamblea.assembly.refusals.sittings import (
    AnotherSittingOpen,
    HourNotReached,
    QuorumLost,
    SittingMissed,
    SpreadMissing,
)
from asamblea.assembly.state.evolve import fold
from asamblea.record.base64s import text_of
from asamblea.record.instants import DAY, HOUR, MINUTE


def waiting(present: int) -> Room:
    """The founding sitting, s1, an hour before it begins, with so many present."""
    room = Room().seated()
    room.at = START + DAY - HOUR
    for number in range(1, present + 1):
        room.act("presence.register/1", f"d{number}", 0, sitting="s1")
    return room


def test_sitting_opens_at_its_hour_when_quorate() -> None:
    room = waiting(present=4)
    assert room.refused("sitting.open/1", "chair", 0, sitting="s1") == ("HourNotReached", "QuorumLost")
    assert room.reasons == (HourNotReached(START + DAY), QuorumLost(4, 5, 8))
    room.act("presence.register/1", "d5", 0, sitting="s1")
    room.at = START + DAY
    assert room.act("sitting.open/1", "chair", 0, sitting="s1") == (
        SittingOpened(room.at, "s1", room.id("chair"), 5, 8, 5),
    )


def test_edge_99_any_delegate_present_opens_when_the_chair_does_not() -> None:
    room = waiting(present=5)
    room.at = START + DAY
    assert room.refused("sitting.open/1", "d1", sitting="s1") == ("OfficeNeeded",)
    assert room.refused("sitting.open/1", "d8", 31 * MINUTE, sitting="s1") == ("NotPresent",)
    assert kinds(room.act("sitting.open/1", "d1", 31 * MINUTE, sitting="s1")) == ["sitting.opened/1"]


def test_a_third_of_the_bodies_that_sit_is_there_at_the_opening_only() -> None:
    """B2.6: whoever holds the hall closed by staying away needs two thirds of the regions."""
    room = Delegations().adopted()
    opens = room.at + 10 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens)
    room.at = opens - HOUR
    half = replace(CONSTITUENT_ASSEMBLY, floor=replace(defaults.FLOOR, spread=Share(3, 4)))
    for name in ("d1", "d2", "d3", "d4", "d5", "d6"):
        room.act("presence.register/1", name, 0, sitting="s2")
    room.at = opens
    stricter = fold(room.state, (OrdersNamed(room.at, half.hash(), half.name, text_of(half.data())),))
    kept, room.state = room.state, stricter
    assert room.refused("sitting.open/1", "chair", sitting="s2") == ("SpreadMissing",)
    assert room.reasons == (SpreadMissing(2, 3, 4),)
    room.state = kept
    assert kinds(room.act("sitting.open/1", "chair", sitting="s2")) == ["sitting.opened/1"]
    for name in ("d5", "d6"):
        room.act("presence.leave/1", name, sitting="s2")
    room.act("sitting.close/1", "chair", sitting="s2")


def test_one_sitting_at_a_time_and_once() -> None:
    room = Room().adopted()
    room.sit()
    opens = room.at + 10 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens)
    room.at = opens - HOUR
    for number in range(1, 9):
        room.act("presence.register/1", f"d{number}", 0, sitting="s3")
    room.at = opens
    assert room.refused("sitting.open/1", "chair", sitting="s3") == ("AnotherSittingOpen",)
    assert room.reasons == (AnotherSittingOpen("s2"),)
    assert "SittingNotAtStage" in room.refused("sitting.open/1", "chair", sitting="s1")


def test_an_unknown_sitting_is_named() -> None:
    assert Room().seated().refused("sitting.open/1", "chair", sitting="s9") == ("SittingUnknown",)


def missed(kind: str = "resolution") -> Room:
    """The motion m2 on the agenda of s2, whose hour passed a day ago with everybody there and nobody who opened it."""
    room = Room().adopted(relaxed())
    room.table(kind)
    opens = room.at + MINUTE + 10 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=["m2"])
    room.at = opens
    for name in DELEGATES:
        room.act("presence.register/1", name, 0, sitting="s2")
    room.at = opens + DAY
    return room


def test_a_sitting_is_opened_within_a_day_of_its_hour_or_not_at_all() -> None:
    """Whoever opened it weeks later would decide without notice, by those who were counted as present then."""
    room = missed()
    assert room.refused("sitting.open/1", "chair", 1, sitting="s2") == ("SittingMissed",)
    assert room.reasons == (SittingMissed("s2", room.at),)
    assert "SittingMissed" in room.refused("sitting.reschedule/1", "chair", 1, sitting="s2", opens_at=room.at + DAY)
    room.act("sitting.open/1", "chair", 0, sitting="s2")


def test_what_stood_before_a_missed_sitting_comes_before_another() -> None:
    """Else a board would bury a motion on an agenda that it never opens (invariant 11)."""
    room = missed()
    again = {"kind": "extraordinary", "opens_at": room.at + 10 * DAY, "agenda": ["m2"]}
    assert room.refused("sitting.convene/1", "secretary", 0, **again) == ("MotionNotAtStage",)
    room.at += 1
    room.sit("m2")
    room.put("m2")
    assert kinds(room.vote("v2", yes=8))[-1] == "motion.adopted/1"


def test_the_founding_sitting_waits_for_its_quorum_as_there_is_no_other() -> None:
    room = Room().seated()
    room.at = START + 9 * DAY
    for name in DELEGATES:
        room.act("presence.register/1", name, 0, sitting="s1")
    assert kinds(room.act("sitting.open/1", "chair", 0, sitting="s1")) == ["sitting.opened/1"]
