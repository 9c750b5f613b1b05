"""Debate, the floor, and the defence of a charged person."""

import pytest
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.events.debates import ChargesServed, DefenceStoodOpen, FloorEnded, FloorGiven
from asamblea.assembly.refusals.debates import SecondSummonsTooEarly, SpeakersWait, TurnBefore
from asamblea.assembly.state.debates import DEBATES, defence_of
from asamblea.record.instants import DAY, HOUR, MINUTE


@pytest.fixture
def hall() -> Room:
    """A resolution in debate: m2 in s2."""
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    return room


def removal(served: bool = True) -> Room:
    """The removal of d8, m2, in debate in s2; served in person ten days before."""
    room = Room().adopted(relaxed())
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    if served:
        room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    return room


def test_the_floor_is_given_in_the_order_of_asking_first_turns_first(hall: Room) -> None:
    for name in ("d1", "d2"):
        hall.act("floor.ask/1", name, motion="m2", side="for")
    assert hall.refused("floor.give/1", "chair", motion="m2", member=hall.id("d2")) == ("TurnBefore",)
    assert hall.reasons == (TurnBefore(hall.id("d1")),)
    assert hall.act("floor.give/1", "chair", motion="m2", member=hall.id("d1")) == (
        FloorGiven(hall.at, "m2", hall.id("d1"), hall.at + 5 * MINUTE),
    )
    assert hall.refused("floor.give/1", "chair", motion="m2", member=hall.id("d2")) == ("FloorTaken",)


def test_a_speech_ends_when_the_speaker_yields_or_its_time_is_out(hall: Room) -> None:
    for name in ("d1", "d2"):
        hall.act("floor.ask/1", name, motion="m2", side="for")
    hall.act("floor.give/1", "chair", motion="m2", member=hall.id("d1"))
    assert hall.refused("floor.end/1", "d2", motion="m2") == ("NotTheSpeaker",)
    assert hall.act("floor.end/1", "d1", motion="m2") == (FloorEnded(hall.at, "m2", hall.id("d1")),)
    hall.act("floor.give/1", "chair", motion="m2", member=hall.id("d2"))
    until = hall.at + 5 * MINUTE
    assert hall.pass_time(6 * MINUTE) == (FloorEnded(until, "m2", hall.id("d2")),)


def test_nobody_asks_twice_or_from_outside(hall: Room) -> None:
    hall.act("floor.ask/1", "d1", motion="m2", side="against")
    assert hall.refused("floor.ask/1", "d1", motion="m2", side="for") == ("AskedAlready",)
    assert hall.refused("floor.ask/1", "teller", motion="m2", side="for") == ("NotPresent",)
    assert hall.refused("floor.give/1", "chair", motion="m2", member=hall.id("d3")) == ("NotAsked",)


def test_the_debate_is_not_closed_while_delegates_wait(hall: Room) -> None:
    hall.act("floor.ask/1", "d1", motion="m2", side="for")
    assert hall.refused("debate.close/1", "chair", motion="m2") == ("SpeakersWait",)
    assert hall.reasons == (SpeakersWait(1),)


def test_a_closure_that_is_voted_ends_the_debate_with_speakers_waiting(hall: Room) -> None:
    hall.act("floor.ask/1", "d1", motion="m2", side="for")
    text = hall.text("closure")
    hall.act("motion.table/1", "d2", kind="closure", title=text, text=text, effect={"kind": "closure", "on": "m2"})
    hall.put("m3")
    assert kinds(hall.vote("v2", yes=6, no=2))[-2:] == ["motion.adopted/1", "debate.closed/1"]


def test_any_delegate_closes_a_debate_that_the_chair_leaves_open(hall: Room) -> None:
    assert hall.refused("debate.close/1", "d1", motion="m2") == ("OfficeNeeded",)
    assert kinds(hall.act("debate.close/1", "d1", 11 * MINUTE, motion="m2")) == ["debate.closed/1"]


def test_a_motion_of_another_sitting_is_not_taken_up() -> None:
    room = Room().adopted()
    motion, other = room.table(), room.table()
    room.sit(motion)
    assert room.refused("debate.open/1", "chair", motion=other) == ("MotionNotAtStage", "NotOnAgenda")


def test_charges_are_served_in_person_or_by_a_second_attempt_a_day_later() -> None:
    room = Room().adopted()
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    seq = room.seq
    assert room.act("charges.serve/1", "secretary", motion=motion, manner="inbox") == (
        ChargesServed(room.at, motion, "inbox", "", False, seq),
    )
    first = room.at
    room.act("charges.serve/1", "secretary", HOUR, motion=motion, manner="alternate")
    assert defence_of(room.state, motion).served_at is None
    room.at = first + DAY - MINUTE
    room.act("charges.serve/1", "secretary", motion=motion, manner="posting")
    assert defence_of(room.state, motion).served_at == first + DAY


def test_only_the_charged_person_signs_for_the_charges() -> None:
    room = Room().adopted()
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    assert room.refused("charges.acknowledge/1", "d1", motion=motion) == ("NotCharged",)
    room.act("charges.acknowledge/1", "d8", motion=motion)
    assert defence_of(room.state, motion).served_at == room.at


def test_a_motion_that_charges_nobody_needs_no_service() -> None:
    room = Room().adopted()
    motion = room.table()
    assert room.refused("charges.serve/1", "secretary", motion=motion, manner="in_person") == ("NotCharged",)


def test_debate_is_not_closed_before_the_defence_was_offered() -> None:
    room = removal()
    assert room.refused("debate.close/1", "chair", motion="m2") == ("DefenceNotOffered",)
    room.act("defence.open/1", "chair", motion="m2")
    assert room.refused("debate.close/1", "chair", motion="m2") == ("DefenceRunning",)
    assert room.refused("floor.give/1", "chair", motion="m2", member=room.id("d1")) == ("DefenceRunning", "NotAsked")
    assert kinds(room.act("defence.end/1", "d8", motion="m2")) == ["defence.used/1"]
    assert kinds(room.act("debate.close/1", "chair", motion="m2")) == ["debate.closed/1"]


def test_edge_31_only_the_person_waives_her_defence() -> None:
    room = removal()
    assert room.refused("defence.waive/1", "d1", motion="m2") == ("NotCharged",)
    assert room.refused("defence.waive/1", "chair", motion="m2") == ("NotCharged",)
    assert kinds(room.act("defence.waive/1", "d8", motion="m2")) == ["defence.waived/1"]


def test_edge_93_a_person_who_neither_speaks_nor_waives_stops_nothing() -> None:
    room = removal()
    room.act("defence.open/1", "chair", motion="m2")
    until = room.at + HOUR
    assert room.pass_time(HOUR) == (DefenceStoodOpen(until, "m2"),)
    assert room.refused("defence.open/1", "chair", motion="m2") == ("SecondSummonsTooEarly",)
    assert room.reasons == (SecondSummonsTooEarly(until + DAY),)
    room.act("debate.close/1", "chair", motion="m2")
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 2 * MINUTE) == ("DefenceNotOffered",)


def test_after_a_second_summons_the_vote_is_possible() -> None:
    room = removal()
    room.act("defence.open/1", "chair", motion="m2")
    room.pass_time(HOUR)
    room.act("defence.open/1", "chair", DAY, motion="m2")
    room.pass_time(HOUR)
    room.act("debate.close/1", "chair", motion="m2")
    assert "vote.opened/1" in kinds(room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 3 * MINUTE))


def test_edge_32_a_written_answer_is_attached_until_the_vote() -> None:
    room = removal()
    answer = room.text("I did not")
    assert kinds(room.act("defence.answer/1", "d8", motion="m2", answer=answer)) == ["defence.answered/1"]
    assert defence_of(room.state, "m2").answer == answer


def test_a_used_defence_is_not_opened_again() -> None:
    room = removal()
    room.act("defence.open/1", "chair", motion="m2")
    room.act("defence.end/1", "d8", motion="m2")
    assert room.refused("defence.open/1", "chair", motion="m2") == ("DefenceSettled",)
    assert room.refused("defence.end/1", "d8", motion="m2") == ("DefenceNotRunning",)
    assert DEBATES.at(room.state, "m2").speaker == ""
