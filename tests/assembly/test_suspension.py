"""A rule is suspended for one motion, by two thirds; never for a protected class, never a guarantee (3.22)."""

from dataclasses import replace
from typing import Any

import pytest
from tests.assembly_room import Room, kinds, whole

from asamblea.assembly.orders.presets import PROCEDURAL
from asamblea.assembly.refusals.motions import RuleNotSuspendable, SuspensionNeeds
from asamblea.record.instants import SECOND


@pytest.fixture
def room() -> Room:
    """Two resolutions, m2 and m3, and an article m4 before the sitting; m2 is being debated."""
    orders = whole()
    easy = replace(PROCEDURAL, effects=("suspension",))
    room = Room().adopted(replace(orders, classes={**orders.classes, "easy": easy}))
    room.sit(room.table(), room.table(), room.table("constituent"))
    room.act("debate.open/1", "chair", motion="m2")
    return room


def draft(room: Room, on: str, kind: str = "suspension", effect: str = "suspension") -> dict[str, Any]:
    text = room.text(f"{kind} {on}")
    return {"kind": kind, "title": text, "text": text, "effect": {"kind": effect, "on": on}}


def suspend(room: Room, on: str, motion: str, vote: str, yes: int = 6) -> list[str]:
    room.act("motion.table/1", "d1", **draft(room, on))
    room.put(motion)
    return kinds(room.vote(vote, yes=yes, no=8 - yes))


def test_two_thirds_let_a_debate_be_closed_at_once(room: Room) -> None:
    assert room.refused("motion.table/1", "d1", **draft(room, "m2", "closure", "closure")) == ("DebateTooShort",)
    assert suspend(room, "m2:min_debate", "m5", "v2")[-1] == "rule.suspended/1"
    assert kinds(room.act("motion.table/1", "d1", **draft(room, "m2", "closure", "closure")))[0] == "motion.tabled/1"


def test_it_holds_for_that_motion_alone(room: Room) -> None:
    suspend(room, "m2:min_debate", "m5", "v2")
    room.act("debate.open/1", "chair", motion="m3")
    assert room.refused("motion.table/1", "d1", **draft(room, "m3", "closure", "closure")) == ("DebateTooShort",)


def test_it_holds_as_long_as_the_motion_is_before_that_sitting(room: Room) -> None:
    suspend(room, "m2:min_debate", "m5", "v2")
    room.act("sitting.close/1", "chair", sitting="s2")
    room.sit("m2")
    room.act("debate.open/1", "chair", motion="m2")
    assert room.refused("motion.table/1", "d1", **draft(room, "m2", "closure", "closure")) == ("DebateTooShort",)


def test_less_than_two_thirds_suspend_nothing(room: Room) -> None:
    assert "rule.suspended/1" not in suspend(room, "m2:min_debate", "m5", "v2", yes=5)


def test_a_vote_may_be_shorter_for_once(room: Room) -> None:
    room.act("debate.close/1", "chair", motion="m2")
    soon = {"motion": "m2", "closes_at": room.at + 30 * SECOND}
    assert room.refused("vote.open/1", "chair", 0, **soon) == ("OpenTooShort",)
    suspend(room, "m2:min_open", "m5", "v2")
    room.act("vote.open/1", "chair", 0, motion="m2", closes_at=room.at + 30 * SECOND)


def test_edge_30_no_rule_is_waived_for_a_protected_class_and_by_no_easier_class(room: Room) -> None:
    assert room.refused("motion.table/1", "d1", **draft(room, "m4:min_debate")) == ("RuleNotSuspendable",)
    protected: tuple[Any, ...] = room.reasons
    assert protected == (RuleNotSuspendable("m4", "min_debate"),)
    assert room.refused("motion.table/1", "d1", **draft(room, "m2:min_debate", "easy")) == ("SuspensionNeeds",)
    assert room.reasons == (SuspensionNeeds(6),)


@pytest.mark.parametrize("on", ["m2:notice", "m2:quorum", "m2", "m9:min_debate", ":", ""])
def test_a_guarantee_is_no_rule_that_can_be_suspended(room: Room, on: str) -> None:
    assert room.refused("motion.table/1", "d1", **draft(room, on)) == ("EffectWithoutObject",)
