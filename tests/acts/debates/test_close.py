"""Closing a debate: not over the heads of those who wait, nor before the defence was offered."""

from tests.acts.debates.hall import debating, defending, hearing
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.debates import DebateClosed
from asamblea.assembly.refusals.debates import DefenceNotOffered, SpeakersWait
from asamblea.assembly.state.motions import MOTIONS
from asamblea.record.instants import DAY, HOUR, MINUTE


def test_the_chair_closes_when_nobody_asks_to_speak() -> None:
    room = debating()
    assert room.act("debate.close/1", "chair", motion="m2") == (DebateClosed(room.at, "m2"),)


def test_the_debate_is_not_closed_while_delegates_wait() -> None:
    room = debating()
    room.act("floor.ask/1", "d1", motion="m2", side="for")
    assert room.refused("debate.close/1", "chair", motion="m2") == ("SpeakersWait",)
    assert room.reasons == (SpeakersWait(1),)


def test_nor_in_the_middle_of_a_speech() -> None:
    room = debating()
    room.act("floor.ask/1", "d1", motion="m2", side="for")
    room.act("floor.give/1", "chair", motion="m2", member=room.id("d1"))
    assert room.refused("debate.close/1", "chair", motion="m2") == ("FloorTaken",)


def test_a_closure_that_is_voted_ends_the_debate_with_speakers_waiting() -> None:
    room = debating()
    room.act("floor.ask/1", "d1", motion="m2", side="for")
    text = room.text("closure")
    effect = {"kind": "closure", "on": "m2"}
    room.act("motion.table/1", "d2", 20 * MINUTE, kind="closure", title=text, text=text, effect=effect)
    room.put("m3")
    assert kinds(room.vote("v2", yes=6, no=2))[-2:] == ["motion.adopted/1", "debate.closed/1"]


def test_any_delegate_closes_a_debate_that_the_chair_leaves_open() -> None:
    room = debating()
    assert room.refused("debate.close/1", "d1", motion="m2") == ("OfficeNeeded",)
    assert kinds(room.act("debate.close/1", "d1", 11 * MINUTE, motion="m2")) == ["debate.closed/1"]


def test_debate_is_not_closed_before_the_defence_was_offered() -> None:
    room = hearing()
    assert room.refused("debate.close/1", "chair", motion="m2") == ("DefenceNotOffered",)
    assert room.reasons == (DefenceNotOffered("owed"),)


def test_nor_while_it_runs() -> None:
    room = defending()
    assert room.refused("debate.close/1", "chair", motion="m2") == ("DefenceRunning",)
    room.act("defence.end/1", "d8", motion="m2")
    assert kinds(room.act("debate.close/1", "chair", motion="m2")) == ["debate.closed/1"]


def close_by_vote(room: Room) -> tuple[str, ...]:
    text = room.text("closure")
    effect = {"kind": "closure", "on": "m2"}
    return room.refused("motion.table/1", "d2", 3 * HOUR, kind="closure", title=text, text=text, effect=effect)


def test_no_majority_closes_a_debate_in_which_a_defence_is_owed_or_running() -> None:
    """However long it has lasted: a closure would leave her unheard (rulings D4)."""
    assert close_by_vote(hearing()) == ("DefenceNotOffered",)
    room = hearing()
    room.at += 3 * HOUR
    room.act("defence.open/1", "chair", motion="m2")
    text = room.text("closure")
    effect = {"kind": "closure", "on": "m2"}
    said = room.refused("motion.table/1", "d2", kind="closure", title=text, text=text, effect=effect)
    assert said == ("DefenceRunning",)


def test_a_closure_moved_before_her_second_summons_does_not_end_the_debate_while_she_speaks() -> None:
    room = hearing()
    room.act("defence.open/1", "chair", motion="m2")
    room.pass_time(2 * DAY)
    text = room.text("closure")
    effect = {"kind": "closure", "on": "m2"}
    room.act("motion.table/1", "d2", kind="closure", title=text, text=text, effect=effect)
    room.put("m3")
    room.act("defence.open/1", "chair", motion="m2")
    assert kinds(room.vote("v2", yes=8))[-1] == "motion.adopted/1"
    assert MOTIONS.at(room.state, "m2").stage == "debating"


def test_what_is_not_debated_is_not_closed() -> None:
    room = debating()
    room.act("debate.close/1", "chair", motion="m2")
    assert room.refused("debate.close/1", "chair", motion="m2") == ("MotionNotAtStage",)
    assert Room().adopted().refused("debate.close/1", "chair", motion="m1") == ("NoSittingOpen",)
