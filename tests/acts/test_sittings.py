"""Convocation, presence, opening and closing."""

import pytest
from tests.assembly_room import CIVIL, START, Room, kinds

from asamblea.assembly.events.sittings import (
    PresenceEnded,
    PresenceRegistered,
    SittingClosed,
    SittingConvened,
    SittingOpened,
)
from asamblea.assembly.refusals.sittings import HourNotReached, NoticeTooShort, QuorumLost
from asamblea.assembly.state.sittings import SITTINGS, present_count
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import DAY, HOUR, MINUTE


def test_secretary_convenes_a_sitting_with_date_and_agenda() -> None:
    room = Room().adopted()
    motion = room.table()
    opens = room.at + MINUTE + 4 * DAY
    seq = room.seq
    events = room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=[motion])
    assert events[0] == SittingConvened(
        room.at, "s2", "extraordinary", opens, CivilTime(**CIVIL), "", False, (motion,), room.id("secretary"), seq
    )
    assert kinds(events) == ["sitting.convened/1", "motion.noticed/1"]


def test_convening_too_late_names_the_earliest_hour_of_sitting_and_motion() -> None:
    room = Room().adopted()
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    soon = room.at + MINUTE + DAY
    assert room.refused("sitting.convene/1", "secretary", kind="extraordinary", opens_at=soon, agenda=[motion]) == (
        "NoticeTooShort",
        "NoticeTooShort",
    )
    now = room.at + MINUTE
    assert room.reasons == (NoticeTooShort(now + 72 * HOUR, ""), NoticeTooShort(now + 7 * DAY, motion))


def test_one_delegate_cannot_convene_and_a_third_can() -> None:
    room = Room().adopted()
    opens = room.at + 30 * DAY
    assert room.refused("sitting.convene/1", "d1", kind="ordinary", opens_at=opens) == ("SignersMissing",)
    assert kinds(room.act("sitting.convene/1", ("d1", "d2", "d3"), kind="ordinary", opens_at=opens)) == [
        "sitting.convened/1"
    ]


def test_edge_37_a_call_without_a_date_is_refused() -> None:
    room = Room().adopted()
    assert "NoticeTooShort" in room.refused("sitting.convene/1", "secretary", kind="ordinary", opens_at=0)


def test_edge_29_the_noticed_hour_is_never_moved_forward() -> None:
    room = Room().adopted()
    opens = room.at + 5 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens)
    assert room.refused("sitting.reschedule/1", "chair", sitting="s2", opens_at=opens - HOUR) == ("HourMovedEarlier",)
    assert kinds(room.act("sitting.reschedule/1", "chair", sitting="s2", opens_at=opens + DAY)) == [
        "sitting.rescheduled/1"
    ]
    assert room.refused("sitting.reschedule/1", "chair", sitting="s2", opens_at=opens + 8 * DAY) == ("TooFarAhead",)


def test_delegate_registers_leaves_and_registers_again() -> None:
    room = Room().seated()
    room.at = START + DAY - HOUR
    assert room.act("presence.register/1", "d1", sitting="s1") == (PresenceRegistered(room.at, "s1", room.id("d1")),)
    assert room.act("presence.leave/1", "d1", sitting="s1") == (PresenceEnded(room.at, "s1", room.id("d1")),)
    assert room.refused("presence.leave/1", "d1", sitting="s1") == ("NotPresent",)
    room.act("presence.register/1", "d1", sitting="s1")
    room.act("presence.register/1", "d1", sitting="s1")
    assert present_count(room.state, "s1") == 1


def test_registration_is_refused_before_it_opens_and_without_a_seat() -> None:
    room = Room().seated()
    assert room.refused("presence.register/1", "d1", sitting="s1") == ("RegistrationNotOpen",)
    room.at = START + DAY
    assert room.refused("presence.register/1", "teller", sitting="s1") == ("SeatNeeded",)


def test_sitting_opens_at_its_hour_when_quorate() -> None:
    room = Room().seated()
    room.at = START + DAY - HOUR
    for name in ("d1", "d2", "d3", "d4"):
        room.act("presence.register/1", name, 0, sitting="s1")
    assert room.refused("sitting.open/1", "chair", 0, sitting="s1") == ("HourNotReached", "QuorumLost")
    assert room.reasons == (HourNotReached(START + DAY), QuorumLost(4, 5, 8))
    room.act("presence.register/1", "d5", 0, sitting="s1")
    room.at = START + DAY
    assert room.act("sitting.open/1", "chair", 0, sitting="s1") == (
        SittingOpened(room.at, "s1", room.id("chair"), 5, 8, 5),
    )


def test_edge_99_any_delegate_present_opens_when_the_chair_does_not() -> None:
    room = Room().seated()
    room.at = START + DAY
    for name in ("d1", "d2", "d3", "d4", "d5"):
        room.act("presence.register/1", name, 0, sitting="s1")
    assert room.refused("sitting.open/1", "d1", sitting="s1") == ("OfficeNeeded",)
    assert kinds(room.act("sitting.open/1", "d1", 31 * MINUTE, sitting="s1")) == ["sitting.opened/1"]


def test_closing_leaves_what_was_not_reached_for_the_next_sitting() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    events = room.act("sitting.close/1", "chair", sitting="s2")
    assert kinds(events) == ["motion.unreached/1", "sitting.closed/1"]
    assert events[1] == SittingClosed(room.at, "s2")
    assert SITTINGS.at(room.state, "s2").stage == "closed"


def test_a_sitting_is_not_closed_while_a_vote_is_open() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.put(motion)
    assert room.refused("sitting.close/1", "chair", sitting="s2") == ("VoteStillOpen",)


def test_agenda_is_extended_in_time_and_not_after_it_closed() -> None:
    room = Room().adopted()
    motion, other = room.table(), room.table()
    opens = room.at + 10 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens)
    assert kinds(room.act("agenda.extend/1", "secretary", sitting="s2", motion=motion)) == [
        "agenda.extended/1",
        "motion.noticed/1",
    ]
    room.at = opens - 72 * HOUR
    assert "AgendaClosed" in room.refused("agenda.extend/1", "secretary", sitting="s2", motion=other)


@pytest.mark.parametrize("act", ["sitting.open/1", "sitting.close/1", "presence.register/1"])
def test_an_unknown_sitting_is_named(act: str) -> None:
    room = Room().seated()
    assert room.refused(act, "chair", sitting="s9") == ("SittingUnknown",)
