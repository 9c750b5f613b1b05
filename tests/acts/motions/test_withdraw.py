"""The mover withdraws, until the motion is put."""

from tests.acts.motions.drafts import filed, gathering
from tests.acts.votes.hall import TELLERS, first_passed, voting
from tests.assembly_room import Room

from asamblea.assembly.events.motions import MotionWithdrawn
from asamblea.assembly.refusals.motions import NotTheMover, VotedUpon
from asamblea.record.instants import DAY, HOUR


def test_the_mover_withdraws() -> None:
    room = gathering()
    assert room.act("motion.withdraw/1", "d1", motion="m2") == (MotionWithdrawn(room.at, "m2"),)
    assert room.refused("motion.sponsor/1", "d2", motion="m2") == ("MotionNotAtStage",)


def test_what_is_withdrawn_is_not_accepted_by_time_any_more() -> None:
    room = filed()
    room.act("motion.withdraw/1", "d1", motion="m2")
    assert room.pass_time(60 * HOUR) == ()


def test_nobody_else_withdraws_it() -> None:
    room = filed()
    assert room.refused("motion.withdraw/1", "d2", motion="m2") == ("NotTheMover",)
    assert room.reasons == (NotTheMover(room.id("d1")),)


def test_not_once_it_is_put() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.put(motion)
    assert room.refused("motion.withdraw/1", "d1", motion=motion) == ("MotionNotAtStage", "VotedUpon")


def test_nor_once_a_vote_on_it_was_opened() -> None:
    """What passed its first vote, or whose vote was void, is the assembly's: its mover alone does not take it back."""
    room = first_passed()
    room.sit("m2", wait=16 * DAY)
    assert room.refused("motion.withdraw/1", "d1", motion="m2") == ("VotedUpon",)
    assert room.reasons == (VotedUpon("m2", "v2"),)
    room = voting()
    room.act("vote.void/1", TELLERS, vote="v2", cause="wrong_text")
    assert room.refused("motion.withdraw/1", "d1", motion="m2") == ("VotedUpon",)
