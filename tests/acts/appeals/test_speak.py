"""More than half of the panel decides: the result stands, or the act alone is annulled."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.appeals.hall import TELLERS, challenged
from tests.assembly_room import DELEGATES, Room, kinds, whole

from asamblea.assembly.refusals.appeals import BreachWithoutEffect
from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import CHALLENGES
from asamblea.record.instants import DAY, HOUR


@pytest.fixture
def room() -> Room:
    """The panel of c1 is drawn."""
    room = challenged()
    room.act("panel.draw/1", TELLERS, challenge="c1", seed="3162")
    return room


def panel(room: Room) -> list[str]:
    members = PANELS.at(room.state, "c1").members
    return [name for name in DELEGATES if room.id(name) in members]


def speak(room: Room, name: str, choice: str) -> list[str]:
    reasons = room.text("the notice was short")
    told: dict[str, Any] = {
        "challenge": "c1",
        "choice": choice,
        "breach": "notice",
        "bearing": "possible",
        "reasons": reasons,
    }
    return kinds(room.act("panel.speak/1", name, **told))


def test_three_of_five_annul_and_the_seat_comes_back(room: Room) -> None:
    said = [speak(room, name, "annul") for name in panel(room)[:3]]
    assert said[:2] == [["panel.spoke/1"], ["panel.spoke/1"]]
    assert said[2] == ["panel.spoke/1", "result.annulled/1", "motion.annulled/1", "delegate.seated/1"]
    assert HOLDERS.at(room.state, room.id("d8")) == "base-8"


def test_three_of_five_uphold(room: Room) -> None:
    for name, choice in zip(panel(room), ("annul", "uphold", "uphold"), strict=False):
        speak(room, name, choice)
    assert speak(room, panel(room)[3], "uphold") == ["panel.spoke/1", "result.upheld/1"]
    assert CHALLENGES.at(room.state, "c1").standing == "upheld"


def test_a_panel_that_does_not_decide_lets_the_result_stand(room: Room) -> None:
    speak(room, panel(room)[0], "annul")
    assert "result.upheld/1" in kinds(room.pass_time(10 * DAY))


def test_only_its_members_speak_and_once(room: Room) -> None:
    told: dict[str, Any] = {
        "challenge": "c1",
        "choice": "annul",
        "breach": "notice",
        "bearing": "possible",
        "reasons": room.text("x"),
    }
    assert room.refused("panel.speak/1", "d1", **told) == ("NotOnThePanel",)
    speak(room, panel(room)[0], "annul")
    assert room.refused("panel.speak/1", panel(room)[0], **told) == ("SpokenAlready",)


def test_before_the_draw_nobody_speaks() -> None:
    room = challenged()
    told: dict[str, Any] = {
        "challenge": "c1",
        "choice": "annul",
        "breach": "notice",
        "bearing": "possible",
        "reasons": room.text("x"),
    }
    assert room.refused("panel.speak/1", "d3", **told) == ("PanelNotDrawn",)
    assert room.refused("panel.speak/1", "d3", **{**told, "challenge": "c2"}) == ("ChallengeUnknown",)


def test_a_breach_that_could_have_changed_nothing_annuls_nothing(room: Room) -> None:
    told: dict[str, Any] = {"challenge": "c1", "choice": "annul", "bearing": "impossible", "reasons": room.text("x")}
    judge, *_ = panel(room)
    assert room.refused("panel.speak/1", judge, **told, breach="notice") == ("BreachWithoutEffect",)
    assert room.reasons == (BreachWithoutEffect("notice"),)
    assert kinds(room.act("panel.speak/1", judge, **told, breach="secrecy")) == ["panel.spoke/1"]


def test_who_upholds_need_not_weigh_the_effect(room: Room) -> None:
    told: dict[str, Any] = {"challenge": "c1", "choice": "uphold", "bearing": "impossible", "reasons": room.text("x")}
    assert kinds(room.act("panel.speak/1", panel(room)[0], **told, breach="notice")) == ["panel.spoke/1"]


def test_a_vote_whose_first_reading_is_annulled_meanwhile_is_void_and_adopts_nothing() -> None:
    orders = whole()
    article = replace(orders.classes["constituent"], min_interval=DAY)
    room = Room().adopted(replace(orders, classes={**orders.classes, "constituent": article}))
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.11", grounds=room.text("the notice was short"))
    room.act("panel.draw/1", TELLERS, challenge="c1", seed="3162")
    room.act("sitting.close/1", "chair", sitting="s2")
    room.sit("m2", wait=8 * DAY)
    room.put("m2")
    said = [speak(room, name, "annul") for name in panel(room)[:3]]
    assert said[2] == ["panel.spoke/1", "result.annulled/1", "vote.voided/1", "motion.annulled/1"]
    room.pass_time(HOUR)
    assert MOTIONS.at(room.state, "m2").stage == "annulled"
