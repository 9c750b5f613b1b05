"""Waiving the defence (edge case 31)."""

from tests.acts.debates.hall import charging, debating, defending, hearing
from tests.assembly_room import kinds

from asamblea.assembly.events.debates import DefenceWaived
from asamblea.assembly.state.debates import defence_of
from asamblea.assembly.state.motions import MOTIONS


def test_she_waives_and_the_debate_can_close() -> None:
    room = hearing()
    assert room.act("defence.waive/1", "d8", motion="m2") == (DefenceWaived(room.at, "m2"),)
    assert defence_of(room.state, "m2").stage == "waived"
    assert kinds(room.act("debate.close/1", "chair", motion="m2")) == ["debate.closed/1"]


def test_she_may_do_so_before_the_sitting() -> None:
    room = charging()
    room.act("defence.waive/1", "d8", motion="m2")
    assert defence_of(room.state, "m2").stage == "waived"


def test_a_waiver_holds_for_that_hearing_alone() -> None:
    """Given before the sitting or in it: what comes before another one is heard there (3.11)."""
    for room in (charging(), hearing()):
        room.act("defence.waive/1", "d8", motion="m2")
        if MOTIONS.at(room.state, "m2").stage == "accepted":
            room.act("charges.serve/1", "secretary", motion="m2", manner="in_person")
            room.sit("m2")
            room.act("debate.open/1", "chair", motion="m2")
        room.act("sitting.close/1", "chair", sitting="s2")
        room.sit("m2")
        room.act("debate.open/1", "chair", motion="m2")
        assert defence_of(room.state, "m2").stage == "owed"
        assert room.refused("debate.close/1", "chair", motion="m2") == ("DefenceNotOffered",)
        room.act("defence.waive/1", "d8", motion="m2")
        room.act("debate.close/1", "chair", motion="m2")


def test_edge_31_only_the_person_waives_her_defence() -> None:
    room = hearing()
    assert room.refused("defence.waive/1", "d1", motion="m2") == ("NotCharged",)
    assert room.refused("defence.waive/1", "chair", motion="m2") == ("NotCharged",)


def test_where_nobody_is_charged_nothing_is_waived() -> None:
    assert debating().refused("defence.waive/1", "d1", motion="m2") == ("NotCharged",)


def test_not_after_the_debate() -> None:
    room = defending()
    room.act("defence.end/1", "d8", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    assert room.refused("defence.waive/1", "d8", motion="m2") == ("MotionNotAtStage",)
