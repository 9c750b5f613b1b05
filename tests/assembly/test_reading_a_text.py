"""A text through both readings, by acts alone: what is amended in the second is voted once more, what is harmonised is
not.
"""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.amendments.hall import (
    amended,
    at,
    base_now,
    blobs,
    change,
    close,
    consolidated,
    consolidation,
    draft,
    proceeded,
    provision,
    put,
    table,
    voted,
)
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.orders.classes import ReturnRule
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import adopted_now
from asamblea.assembly.words.majorities import Majority
from asamblea.charter.operations import Edit
from asamblea.record.instants import DAY


@pytest.fixture
def passed() -> Room:
    """Article a1 (motion m3) was amended by a1 and passed its first reading; the text was consolidated."""
    room = amended()
    assert kinds(voted(room, "m3"))[-1] == "motion.first_passed/1"
    close(room)
    consolidated(room)
    return room


def debated(room: Room) -> Room:
    """The second reading is open and its debate closed."""
    room.sit("m3", wait=16 * DAY)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m3")
    return room


def test_what_was_amended_in_the_first_reading_alone_is_adopted_by_the_second(passed: Room) -> None:
    assert kinds(voted(debated(passed), "m3"))[-1] == "motion.adopted/1"


def test_edge_100_what_is_amended_in_the_second_reading_is_voted_once_more_on_its_final_words(passed: Room) -> None:
    number = table(passed, change(passed, "p1", "igual", "par"))
    put(debated(passed), number)
    assert kinds(voted(passed, "m3"))[-1] == "motion.amended_at_second/1"
    close(passed)
    consolidated(passed)
    assert base_now(passed).nodes["p1"].text == "Toda persona nace muy libre e par en dignidad."
    passed.sit("m3")
    assert kinds(voted(passed, "m3"))[-1] == "motion.adopted/1"


def test_edge_100_once_the_second_reading_is_open_nothing_new_is_in_order(passed: Room) -> None:
    debated(passed)
    late = draft(passed, change(passed, "p1", "igual", "par"))
    assert passed.refused("amendment.table/1", "d1", **late) == ("ProvisionClosed",)
    voted(passed, "m3")
    assert passed.refused("amendment.table/1", "d1", **late) == ("ProvisionClosed",)


def test_edge_60_an_amendment_adopted_between_the_readings_counts_as_one_of_the_second(passed: Room) -> None:
    table(
        passed,
        Edit(
            "p3",
            6,
            7,
            "según",
            "conforme",
        ),
    )
    table(passed, change(passed, "p1", "igual", "par"))
    passed.sit(provision(passed, "a2"), "m3", wait=16 * DAY)
    put(passed, "a3")
    assert MOTIONS.at(passed.state, "m3").amended_in == 2


def test_edge_59_no_act_but_the_votes_changes_the_words_of_a_text(passed: Room) -> None:
    told = consolidation(passed)
    assert adopted_now(passed.state, "t1") == ()
    assert passed.refused("text.consolidate/1", "d1", **told) == ("NothingAdopted",)
    effect = {"kind": "amendment", "on": "m3"}
    words = passed.text("other words")
    said = passed.refused("motion.table/1", "d1", kind="amendment", title=words, text=words, effect=effect)
    assert said == ("EffectWithoutObject",)


def test_edge_65_harmonisation_is_voted_and_leaves_an_article_as_it_was_read(passed: Room) -> None:
    comma = draft(passed, change(passed, "p1", "igual en", "igual, en"), harmonises=True)
    passed.act("amendment.table/1", "chair", **comma)
    voted(debated(passed), "m3")
    passed.act("amendment.put/1", "chair", **blobs(passed, "a2"))
    assert kinds(voted(passed, at(passed, "a2").motion))[-1] == "amendment.adopted/1"
    assert (MOTIONS.at(passed.state, "m3").stage, MOTIONS.at(passed.state, "m3").amended_in) == ("adopted", 0)
    close(passed)
    assert consolidated(passed).nodes["p1"].text == "Toda persona nace muy libre e igual, en dignidad."


def test_edge_65_what_touches_substance_is_no_harmonisation_of_an_adopted_article(passed: Room) -> None:
    voted(debated(passed), "m3")
    negation = draft(passed, change(passed, "p1", "nace", "no nace"), harmonises=True)
    assert passed.refused("amendment.table/1", "chair", **negation) == ("ProvisionClosed",)


def test_a_result_that_is_annulled_takes_its_amendment_out_again() -> None:
    room = amended()
    room.act("result.challenge/1", ("d1", "d2"), vote="v3", rule="3.14", grounds=room.text("The words were others"))
    text = room.text("annul")
    effect = {"kind": "annulment", "on": "c1"}
    room.act("motion.table/1", "d1", kind="challenge", title=text, text=text, effect=effect)
    assert "amendment.reopened/1" in kinds(voted(room, "m5"))
    assert (at(room, "a1").stage, adopted_now(room.state, "t1")) == ("filed", ())
    put(room, "a1")
    assert adopted_now(room.state, "t1") == ("a1",)


def test_a_result_that_is_reopened_is_voted_again_until_it_is_in_the_text() -> None:
    room = amended()
    text = room.text("again")
    told: dict[str, Any] = {
        "kind": "reconsideration",
        "title": text,
        "text": text,
        "effect": {"kind": "reconsideration", "on": "m4"},
    }
    room.act("motion.table/1", "d1", **told)
    voted(room, "m5")
    assert (at(room, "a1").stage, adopted_now(room.state, "t1")) == ("put", ())
    voted(room, "m4", yes=2, no=6)
    assert at(room, "a1").stage == "rejected"
    number = table(room, change(room, "p1", "nace", "vive"))
    put(room, number)
    close(room)
    consolidated(room)
    room.sit("m3")
    late = {**told, "effect": {"kind": "reconsideration", "on": at(room, number).motion}}
    assert "EffectWithoutObject" in room.refused("motion.table/1", "d1", **late)


def test_what_came_too_late_for_an_article_holds_nothing_up_once_it_is_decided(passed: Room) -> None:
    timely = table(passed, change(passed, "p1", "igual", "par"))
    passed.act("amendment.table/1", "d1", **draft(passed, change(passed, "p1", "nace", "vive")))
    put(debated(passed), timely)
    for name in ("d2", "d3"):
        passed.act("amendment.sponsor/1", name, amendment="a3", version=1)
    passed.act("amendment.rule/1", "chair", amendment="a3", ruling="accepted")
    voted(passed, "m3")
    close(passed)
    consolidated(passed)
    passed.sit("m3")
    assert "TooLateFiled" in passed.refused("amendment.put/1", "chair", **blobs(passed, "a3"))
    assert kinds(voted(passed, "m3"))[-1] == "motion.adopted/1"


def test_an_article_that_was_sent_back_comes_as_it_was_and_is_amended_meanwhile() -> None:
    orders = relaxed()
    half = Majority(1, 2, strict=True, base="full_membership")
    back = replace(orders.classes["constituent"], returns=ReturnRule(half, times=1, within=15 * DAY))
    room = proceeded(orders=replace(orders, classes={**orders.classes, "constituent": back}))
    room.sit(provision(room, "a1"))
    assert kinds(voted(room, "m3", yes=5, no=3))[-1] == "motion.sent_back/1"
    close(room)
    words = room.text("Other words")
    assert room.refused("motion.resubmit/1", "secretary", motion="m3", text=words) == ("NotTheTextNow",)
    number = table(room, change(room, "p1", "libre", "muy libre"))
    room.act("motion.resubmit/1", "secretary", motion="m3", text=MOTIONS.at(room.state, "m3").text)
    room.sit("m3")
    put(room, number)
    assert kinds(voted(room, "m3"))[-1] == "motion.first_passed/1"
