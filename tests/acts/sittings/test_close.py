"""A sitting is closed: what it did not reach waits for the next, and no vote is left open."""

from tests.acts.debates.hall import defending
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.sittings import SittingClosed
from asamblea.assembly.refusals.debates import DefenceRunning
from asamblea.assembly.refusals.sittings import VoteStillOpen
from asamblea.assembly.state.debates import defence_of
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.record.instants import HOUR


def test_closing_leaves_what_was_not_reached_for_the_next_sitting() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    events = room.act("sitting.close/1", "chair", sitting="s2")
    assert kinds(events) == ["motion.unreached/1", "sitting.closed/1"]
    assert events[1] == SittingClosed(room.at, "s2")
    assert SITTINGS.at(room.state, "s2").stage == "closed"
    assert MOTIONS.at(room.state, motion).stage == "accepted"


def test_a_sitting_is_not_closed_while_a_vote_is_open() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.put(motion)
    assert room.refused("sitting.close/1", "chair", sitting="s2") == ("VoteStillOpen",)
    assert room.reasons == (VoteStillOpen("v2"),)


def test_only_the_chair_closes_and_only_what_is_open() -> None:
    room = Room().adopted()
    room.sit()
    assert room.refused("sitting.close/1", "d1", sitting="s2") == ("OfficeNeeded",)
    assert room.refused("sitting.close/1", "d1", sitting="s1") == ("OfficeNeeded", "SittingNotAtStage")
    assert room.refused("sitting.close/1", "chair", sitting="s9") == ("SittingUnknown",)


def test_edge_99_a_sitting_that_the_chair_leaves_open_is_closed_by_a_delegate_after_a_day() -> None:
    room = Room().adopted()
    room.sit()
    assert room.refused("sitting.close/1", "d1", 23 * HOUR, sitting="s2") == ("OfficeNeeded",)
    assert kinds(room.act("sitting.close/1", "d1", 25 * HOUR, sitting="s2")) == ["sitting.closed/1"]


def test_a_sitting_is_not_closed_over_a_defence_that_runs() -> None:
    """Else the slot would run out where nobody can speak, and after two such sittings count as offered in full."""
    room = defending()
    assert room.refused("sitting.close/1", "chair", sitting="s2") == ("DefenceRunning",)
    assert room.reasons == (DefenceRunning(defence_of(room.state, "m2").until),)
    room.act("defence.end/1", "d8", motion="m2")
    room.act("sitting.close/1", "chair", sitting="s2")
