"""Convening: date, agenda, and the notice that nobody shortens."""

from tests.acts.votes.hall import first_passed
from tests.assembly_room import CIVIL, Room, kinds

from asamblea.assembly.events.sittings import SittingConvened
from asamblea.assembly.refusals.motions import SecondVoteTooEarly
from asamblea.assembly.refusals.sittings import NoticeTooShort
from asamblea.assembly.state.motions import MOTIONS
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
    assert room.refused("sitting.convene/1", "secretary", kind="ordinary", opens_at=0) == ("NoticeTooShort",)


def test_nor_is_one_for_a_day_out_of_sight() -> None:
    room = Room().adopted()
    opens = room.at + 400 * DAY
    assert room.refused("sitting.convene/1", "secretary", kind="ordinary", opens_at=opens) == ("TooFarAhead",)


def test_before_the_orders_are_adopted_only_the_founding_sitting_meets() -> None:
    room = Room().seated()
    opens = room.at + 30 * DAY
    assert room.refused("sitting.convene/1", "secretary", kind="ordinary", opens_at=opens) == ("OrdersNotAdopted",)
    adopted = Room().adopted()
    assert "OrdersNotAdopted" in adopted.refused("sitting.convene/1", "chair", kind="founding", opens_at=opens)


def test_what_is_not_accepted_or_unknown_does_not_come_on_an_agenda() -> None:
    room = Room().adopted()
    opens = room.at + 30 * DAY
    assert room.refused("sitting.convene/1", "chair", kind="ordinary", opens_at=opens, agenda=["m1"]) == (
        "MotionNotAtStage",
    )
    assert room.refused("sitting.convene/1", "chair", kind="ordinary", opens_at=opens, agenda=["m9"]) == (
        "MotionUnknown",
    )


def test_edge_62_the_second_vote_waits_for_its_interval() -> None:
    room = first_passed()
    first = MOTIONS.at(room.state, "m2").first
    assert first is not None
    opens = room.at + MINUTE + 4 * DAY
    assert room.refused("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=["m2"]) == (
        "SecondVoteTooEarly",
    )
    assert room.reasons == (SecondVoteTooEarly(first.not_before),)
