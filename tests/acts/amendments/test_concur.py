"""A recommendation is the commission's while most of its members who spoke are for it."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.amendments.hall import at, change, proceeded, table, words
from tests.assembly_room import Room, relaxed

from asamblea.assembly.events.recommendations import RecommendationAnswered
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.words.majorities import Majority


def recommended(room: Room, what: str = "accept") -> Room:
    """The chair, who acts for the commission with the secretary, recommends the amendment a1."""
    table(room, change(room, "p1", "libre", "muy libre"))
    other = words(room, change(room, "p1", "libre", "libres")) if what == "accept_modified" else ""
    room.act(
        "amendment.recommend/1", "chair", amendment="a1", version=1, recommended=what, reasons=room.text("Plainer"),
        base=TEXTS.at(room.state, "t1").base if other else "", words=other,
    )  # fmt: skip
    return room


@pytest.fixture
def room() -> Room:
    return recommended(proceeded())


def test_who_signs_it_is_for_it_and_the_others_answer(room: Room) -> None:
    assert room.act("amendment.concur/1", "secretary", amendment="a1", number=1, answer="no") == (
        RecommendationAnswered(room.at, "a1", 1, room.id("secretary"), "no"),
    )


def test_what_half_are_against_puts_nothing_on_a_list(room: Room) -> None:
    room.act("amendment.concur/1", "secretary", amendment="a1", number=1, answer="no")
    told: dict[str, Any] = {"text": "t1", "list": "", "amendments": ["a1"]}
    assert room.refused("en_bloc.list/1", "chair", **told) == ("NotUncontested",)
    room.act("amendment.concur/1", "secretary", amendment="a1", number=1, answer="yes")
    room.act("en_bloc.list/1", "chair", **told)
    assert at(room, "a1").en_bloc == "l1"
    assert room.refused("amendment.concur/1", "secretary", amendment="a1", number=1, answer="no") == ("OnAList",)


def test_its_words_are_not_the_amendments_while_half_are_against_them() -> None:
    room = recommended(proceeded(), "accept_modified")
    room.act("amendment.concur/1", "secretary", amendment="a1", number=1, answer="no")
    told: dict[str, Any] = {"amendment": "a1", "number": 1, "answer": "yes"}
    assert room.refused("amendment.assent/1", "d1", **told) == ("NoWordsToAssentTo",)
    room.act("amendment.concur/1", "secretary", amendment="a1", number=1, answer="yes")
    room.act("amendment.assent/1", "d1", **told)


def test_orders_that_count_on_all_members_need_more_than_the_one_who_signs() -> None:
    orders = relaxed()
    assert orders.amendments is not None
    of_all = Majority(1, 2, strict=True, base="full_membership")
    room = recommended(
        proceeded(orders=replace(orders, amendments=replace(orders.amendments, committee_majority=of_all)))
    )
    told: dict[str, Any] = {"text": "t1", "list": "", "amendments": ["a1"]}
    assert room.refused("en_bloc.list/1", "chair", **told) == ("NotUncontested",)
    room.act("amendment.concur/1", "secretary", amendment="a1", number=1, answer="yes")
    room.act("en_bloc.list/1", "chair", **told)


def test_only_its_members_answer_and_only_the_recommendation_of_now(room: Room) -> None:
    told: dict[str, Any] = {"amendment": "a1", "number": 1, "answer": "yes"}
    assert room.refused("amendment.concur/1", "d1", **told) == ("CommissionNeeded",)
    assert room.refused("amendment.concur/1", "chair", **told) == ("AnsweredAlready",)
    assert room.refused("amendment.concur/1", "secretary", **{**told, "number": 2}) == ("RecommendationNotNow",)
    number = table(room, change(room, "p1", "nace", "vive"))
    assert room.refused("amendment.concur/1", "secretary", **{**told, "amendment": number}) == ("RecommendationNotNow",)
