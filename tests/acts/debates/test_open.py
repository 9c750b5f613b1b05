"""Taking up a motion."""

from tests.assembly_room import Room

from asamblea.assembly.events.debates import DebateOpened
from asamblea.assembly.refusals.sittings import NotOnAgenda
from asamblea.assembly.state.motions import MOTIONS
from asamblea.record.instants import MINUTE


def test_the_chair_takes_up_what_stands_before_the_sitting() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    assert room.act("debate.open/1", "chair", motion=motion) == (DebateOpened(room.at, motion, "s2", 1),)
    assert MOTIONS.at(room.state, motion).stage == "debating"


def test_a_motion_of_another_sitting_is_not_taken_up() -> None:
    room = Room().adopted()
    motion, other = room.table(), room.table()
    room.sit(motion)
    assert room.refused("debate.open/1", "chair", motion=other) == ("MotionNotAtStage", "NotOnAgenda")
    assert room.reasons[1] == NotOnAgenda(other, "s2")


def test_a_delegate_does_not_take_it_up() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    assert room.refused("debate.open/1", "d1", motion=motion) == ("OfficeNeeded",)


def test_no_debate_without_a_sitting() -> None:
    room = Room().adopted()
    motion = room.table()
    assert room.refused("debate.open/1", "chair", motion=motion) == ("NoSittingOpen",)
    assert room.refused("debate.open/1", "chair", motion="m9") == ("MotionUnknown",)


def test_edge_99_when_the_chair_does_not_any_delegate_takes_it_up() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    assert room.refused("debate.open/1", "d1", 9 * MINUTE, motion=motion) == ("OfficeNeeded",)
    (opened,) = room.act("debate.open/1", "d1", 11 * MINUTE, motion=motion)
    assert isinstance(opened, DebateOpened)
