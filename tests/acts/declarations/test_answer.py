"""What became of a demand is what becomes of its answer."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.declarations.declared import NORTH, Declared
from tests.assembly_room import START, Room
from tests.charter.texts import outline

from asamblea.assembly.events.texts import TextLaid
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.state.declarations import ANSWERS, Answer
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.forms import to_bytes
from asamblea.record.instants import DAY


@pytest.fixture
def declared() -> Declared:
    """With the motion m1, which is tabled, and dm1."""
    declared = Declared()
    room = declared.room
    motion: dict[str, Any] = {"kind": "founding_orders", "title": room.text("orders"), "text": room.text("words")}
    effect = {"kind": "orders", "on": room.text(CONSTITUENT_ASSEMBLY.data())}
    _open(room)
    room.act("motion.table/1", "d1", **motion, effect=effect)
    declared.mark("dc1", NORTH, "agua")
    return declared


def _open(room: Room) -> None:
    room.at = max(room.at, START + DAY)
    for name in ("d1", "d2", "d3"):
        room.act("presence.register/1", name, 0, sitting="s1")
    room.act("sitting.open/1", "chair", 0, sitting="s1")


def test_a_motion_answers_and_that_is_taken_back(declared: Declared) -> None:
    declared.room.act("demand.answer/1", "d1", demand="dm1", kind="motion", on="m1", says="answers")
    assert ANSWERS.at(declared.room.state, "dm1") == (Answer("motion", "m1"),)
    declared.room.act("demand.answer/1", "d2", demand="dm1", kind="motion", on="m1", says="answers_no_more")
    assert ANSWERS.at(declared.room.state, "dm1") == ()


def test_an_amendment_and_a_provision_answer_and_must_be_there(declared: Declared) -> None:
    room = declared.room
    base = to_bytes(outline())
    laid = TextLaid(room.at, "t1", "", room.text(base), "tree", "", "es", 4, room.id("d1"))
    room.state = fold(room.state, [laid])
    given: dict[str, Any] = {"demand": "dm1", "kind": "provision", "on": "t1", "says": "answers"}
    room.act("demand.answer/1", "d1", **given, provision="p1", base=room.text(base))
    assert ANSWERS.at(room.state, "dm1") == (Answer("provision", "t1", "p1"),)
    assert room.refused("demand.answer/1", "d1", **given, provision="p99", base=room.text(base)) == ("AnswerUnknown",)
    assert room.refused("demand.answer/1", "d1", **given, provision="p2", base=room.text("x")) == ("NotTheTextNow",)
    room.state = TEXTS.put(room.state, "t1", replace(TEXTS.at(room.state, "t1"), base=room.text(b"without p1")))
    room.act("demand.answer/1", "d2", **{**given, "says": "answers_no_more"}, provision="p1", base="")
    assert ANSWERS.at(room.state, "dm1") == ()
    unknown: dict[str, Any] = {**given, "kind": "amendment", "on": "a1"}
    assert room.refused("demand.answer/1", "d1", **unknown) == ("AnswerUnknown",)


def test_it_is_refused(declared: Declared) -> None:
    room = declared.room
    given: dict[str, Any] = {"demand": "dm1", "kind": "motion", "on": "m1", "says": "answers"}
    assert room.refused("demand.answer/1", "chair", **given) == ("SeatNeeded",)
    assert room.refused("demand.answer/1", "d1", **{**given, "demand": "dm7"}) == ("DemandUnknown",)
    assert room.refused("demand.answer/1", "d1", **{**given, "on": "m9"}) == ("AnswerUnknown",)
    assert room.refused("demand.answer/1", "d1", **{**given, "says": "answers_no_more"}) == ("AnswerUnknown",)
    room.act("demand.answer/1", "d1", **given)
    assert room.refused("demand.answer/1", "d2", **given) == ("AnswerUnknown",)
