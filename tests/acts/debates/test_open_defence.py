"""The slot of the defence, and a second summons (rulings A2)."""

from tests.acts.debates.hall import debating, defending, hearing
from tests.assembly_room import kinds

from asamblea.assembly.events.debates import DefenceOpened, DefenceStoodOpen
from asamblea.assembly.refusals.debates import DefenceRunning, DefenceSettled, SecondSummonsTooEarly
from asamblea.record.instants import DAY, HOUR, MINUTE


def test_the_slot_is_open_for_its_whole_time() -> None:
    room = hearing()
    assert room.act("defence.open/1", "chair", motion="m2") == (DefenceOpened(room.at, "m2", room.at + HOUR),)
    assert room.pass_time(HOUR - 1) == ()


def test_edge_93_a_person_who_neither_speaks_nor_waives_stops_nothing() -> None:
    room = defending()
    until = room.at + HOUR
    assert room.pass_time(HOUR) == (DefenceStoodOpen(until, "m2"),)
    assert room.refused("defence.open/1", "chair", motion="m2") == ("SecondSummonsTooEarly",)
    assert room.reasons == (SecondSummonsTooEarly(until + DAY),)
    room.act("debate.close/1", "chair", motion="m2")
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 2 * MINUTE) == ("DefenceNotOffered",)


def test_after_a_second_summons_the_vote_is_possible() -> None:
    room = defending()
    room.pass_time(HOUR)
    room.act("defence.open/1", "chair", DAY, motion="m2")
    room.pass_time(HOUR)
    room.act("debate.close/1", "chair", motion="m2")
    assert "vote.opened/1" in kinds(room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 3 * MINUTE))


def test_a_running_or_a_used_defence_is_not_opened_again() -> None:
    room = defending()
    until = room.at + HOUR
    assert room.refused("defence.open/1", "chair", motion="m2") == ("DefenceRunning",)
    assert room.reasons[0] == DefenceRunning(until)
    room.act("defence.end/1", "d8", motion="m2")
    assert room.refused("defence.open/1", "chair", motion="m2") == ("DefenceSettled",)
    assert room.reasons[0] == DefenceSettled("used")


def test_not_into_a_speech_and_not_by_a_delegate() -> None:
    room = hearing()
    assert room.refused("defence.open/1", "d8", motion="m2") == ("OfficeNeeded",)
    room.act("floor.ask/1", "d1", motion="m2", side="for")
    room.act("floor.give/1", "chair", motion="m2", member=room.id("d1"))
    assert room.refused("defence.open/1", "chair", motion="m2") == ("FloorTaken",)


def test_a_motion_that_charges_nobody_has_no_defence() -> None:
    assert debating().refused("defence.open/1", "chair", motion="m2") == ("NotCharged",)
