"""The charged person ends her defence: it was used."""

from tests.acts.debates.hall import defending, hearing

from asamblea.assembly.events.debates import DefenceUsed
from asamblea.assembly.refusals.debates import DefenceNotRunning
from asamblea.assembly.state.debates import defence_of


def test_she_has_been_heard() -> None:
    room = defending()
    assert room.act("defence.end/1", "d8", motion="m2") == (DefenceUsed(room.at, "m2"),)
    assert defence_of(room.state, "m2").stage == "used"


def test_nobody_ends_it_for_her() -> None:
    room = defending()
    assert room.refused("defence.end/1", "chair", motion="m2") == ("NotCharged",)
    assert room.refused("defence.end/1", "d1", motion="m2") == ("NotCharged",)


def test_what_does_not_run_does_not_end() -> None:
    room = hearing()
    assert room.refused("defence.end/1", "d8", motion="m2") == ("DefenceNotRunning",)
    assert room.reasons == (DefenceNotRunning("owed"),)
    assert room.refused("defence.end/1", "d1", motion="m2") == ("NotCharged", "DefenceNotRunning")
    assert room.refused("defence.end/1", "d8", motion="m9") == ("MotionUnknown",)
