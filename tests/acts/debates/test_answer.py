"""The written answer of a charged person (edge case 32)."""

from tests.acts.debates.hall import charging, debating, hearing

from asamblea.assembly.events.debates import DefenceAnswered
from asamblea.assembly.state.debates import defence_of
from asamblea.record.instants import MINUTE


def test_edge_32_a_written_answer_is_attached_until_the_vote() -> None:
    room = hearing()
    answer = room.text("I did not")
    assert room.act("defence.answer/1", "d8", motion="m2", answer=answer) == (DefenceAnswered(room.at, "m2", answer),)
    assert defence_of(room.state, "m2").answer == answer


def test_it_may_be_filed_before_the_sitting() -> None:
    room = charging()
    answer = room.text("I did not")
    room.act("defence.answer/1", "d8", motion="m2", answer=answer)
    assert defence_of(room.state, "m2").answer == answer


def test_nobody_answers_for_her() -> None:
    room = hearing()
    assert room.refused("defence.answer/1", "d1", motion="m2", answer=room.text("x")) == ("NotCharged",)


def test_a_motion_that_charges_nobody_is_not_answered() -> None:
    room = debating()
    assert room.refused("defence.answer/1", "d1", motion="m2", answer=room.text("x")) == ("NotCharged",)


def test_not_once_the_vote_is_open() -> None:
    room = hearing()
    room.act("defence.waive/1", "d8", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 9 * MINUTE)
    assert room.refused("defence.answer/1", "d8", motion="m2", answer=room.text("x")) == ("MotionNotAtStage",)
