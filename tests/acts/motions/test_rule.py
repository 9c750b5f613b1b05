"""The chair rules on a motion that was filed; nobody's silence stops it."""

from tests.acts.motions.drafts import draft, filed, gathering
from tests.assembly_room import kinds

from asamblea.assembly.events.motions import MotionAccepted, MotionReturned
from asamblea.assembly.state.motions import MOTIONS
from asamblea.record.instants import HOUR, MINUTE


def test_the_chair_accepts() -> None:
    room = filed()
    assert room.act("motion.rule/1", "chair", motion="m2", ruling="accepted") == (
        MotionAccepted(room.at, "m2", room.id("chair")),
    )


def test_the_chair_returns_a_motion_with_grounds_or_not_at_all() -> None:
    room = filed()
    grounds = room.text("it has no text")
    assert room.refused("motion.rule/1", "chair", motion="m2", ruling="returned") == ("GroundsMissing",)
    assert room.act("motion.rule/1", "chair", motion="m2", ruling="returned", grounds=grounds) == (
        MotionReturned(room.at, "m2", room.id("chair"), grounds),
    )


def test_only_the_chair_rules_and_only_on_what_is_filed() -> None:
    room = filed()
    assert room.refused("motion.rule/1", "d1", motion="m2", ruling="accepted") == ("OfficeNeeded",)
    assert gathering().refused("motion.rule/1", "d1", motion="m2", ruling="returned") == (
        "OfficeNeeded",
        "MotionNotAtStage",
        "GroundsMissing",
    )
    room.act("motion.rule/1", "chair", motion="m2", ruling="accepted")
    assert room.refused("motion.rule/1", "chair", motion="m2", ruling="accepted") == ("MotionNotAtStage",)


def test_invariant_11_without_a_ruling_in_time_the_motion_is_accepted() -> None:
    room = filed()
    due = room.at + 48 * HOUR
    assert room.pass_time(48 * HOUR - 1) == ()
    assert room.pass_time(MINUTE) == (MotionAccepted(due, "m2", ""),)


def test_a_late_writer_changes_no_outcome() -> None:
    room = filed()
    due = room.at + 48 * HOUR
    events = room.act("motion.table/1", "d1", 60 * HOUR, **draft(room))
    assert events[0] == MotionAccepted(due, "m2", "")
    assert kinds(events) == ["motion.accepted/1", "motion.tabled/1"]


def test_a_returned_motion_is_brought_back_by_overruling_the_chair() -> None:
    room = filed()
    room.act("motion.rule/1", "chair", motion="m2", ruling="returned", grounds=room.text("none"))
    room.sit()
    room.act("motion.table/1", "d3", **draft(room, "procedural", effect={"kind": "overruling", "on": "m2"}))
    room.put("m3")
    events = room.vote("v2", yes=5, no=3)
    assert kinds(events)[-2:] == ["motion.adopted/1", "motion.accepted/1"]
    assert MOTIONS.at(room.state, "m2").stage == "accepted"
