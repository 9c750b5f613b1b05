"""A speech ends."""

from tests.acts.debates.hall import debating
from tests.assembly_room import Room

from asamblea.assembly.events.debates import FloorEnded
from asamblea.assembly.state.debates import DEBATES
from asamblea.record.instants import MINUTE


def speaking() -> Room:
    room = debating()
    room.act("floor.ask/1", "d1", motion="m2", side="for")
    room.act("floor.give/1", "chair", motion="m2", member=room.id("d1"))
    return room


def test_the_speaker_yields() -> None:
    room = speaking()
    assert room.act("floor.end/1", "d1", motion="m2") == (FloorEnded(room.at, "m2", room.id("d1")),)
    assert DEBATES.at(room.state, "m2").speaker == ""


def test_when_the_time_is_out_it_ends_of_itself() -> None:
    room = speaking()
    until = room.at + 5 * MINUTE
    assert room.pass_time(5 * MINUTE - 1) == ()
    assert room.pass_time(MINUTE) == (FloorEnded(until, "m2", room.id("d1")),)


def test_nobody_else_ends_it() -> None:
    room = speaking()
    assert room.refused("floor.end/1", "d2", motion="m2") == ("NotTheSpeaker",)
    assert room.refused("floor.end/1", "chair", motion="m2") == ("NotTheSpeaker",)


def test_outside_a_debate_nobody_speaks() -> None:
    room = Room().adopted()
    assert room.refused("floor.end/1", "d1", motion=room.table()) == ("MotionNotAtStage",)
