"""Delegates sponsor a motion; the last one that was needed files it."""

from tests.acts.motions.drafts import filed, gathering
from tests.assembly_room import kinds

from asamblea.assembly.events.motions import MotionFiled, MotionSponsored
from asamblea.record.instants import HOUR


def test_the_last_sponsor_needed_files_the_motion() -> None:
    room = gathering()
    assert kinds(room.act("motion.sponsor/1", "d2", motion="m2")) == ["motion.sponsored/1"]
    assert room.act("motion.sponsor/1", "d3", motion="m2") == (
        MotionSponsored(room.at, "m2", room.id("d3")),
        MotionFiled(room.at, "m2", room.at + 48 * HOUR),
    )


def test_nobody_sponsors_twice_or_without_a_seat() -> None:
    room = gathering()
    assert room.refused("motion.sponsor/1", "d1", motion="m2") == ("AlreadySponsor",)
    assert room.refused("motion.sponsor/1", "teller", motion="m2") == ("SeatNeeded",)


def test_what_is_filed_or_unknown_is_not_sponsored() -> None:
    room = filed()
    assert room.refused("motion.sponsor/1", "d3", motion="m2") == ("MotionNotAtStage",)
    assert room.refused("motion.sponsor/1", "d3", motion="m9") == ("MotionUnknown",)
