"""The commission recommends, with reasons and in versions; the assembly disposes."""

from typing import Any

import pytest
from tests.acts.amendments.hall import at, change, laid, table, words
from tests.assembly_room import Room

from asamblea.assembly.events.recommendations import AmendmentRecommended
from asamblea.assembly.state.recommendations import recommended
from asamblea.assembly.state.texts import TEXTS


@pytest.fixture
def room() -> Room:
    """The amendment a1 is filed, and a2 too."""
    room = laid()
    table(room, change(room, "p1", "libre", "muy libre"))
    table(room, change(room, "p1", "nace", "vive"))
    return room


def said(room: Room, what: str, **more: Any) -> dict[str, Any]:
    reasons = room.text("It says what the assembly means")
    return {"amendment": "a1", "version": 1, "recommended": what, "reasons": reasons, **more}


def other(room: Room) -> dict[str, Any]:
    return {"base": TEXTS.at(room.state, "t1").base, "words": words(room, change(room, "p1", "libre", "libres"))}


def test_each_recommendation_is_numbered_and_on_a_version(room: Room) -> None:
    first, second = (room.act("amendment.recommend/1", "chair", **said(room, what)) for what in ("vote", "accept"))
    assert isinstance(first[0], AmendmentRecommended)
    assert isinstance(second[0], AmendmentRecommended)
    assert (first[0].number, second[0].number, second[0].version) == (1, 2, 1)
    assert recommended(room.state, "a1") is not None


def test_other_words_are_checked_as_when_an_amendment_is_tabled(room: Room) -> None:
    (told,) = room.act("amendment.recommend/1", "chair", **said(room, "accept_modified", **other(room)))
    assert isinstance(told, AmendmentRecommended)
    assert told.articles == ("a1",)
    wrong = {**other(room), "words": room.text("{}")}
    assert room.refused("amendment.recommend/1", "chair", **said(room, "accept_modified", **wrong)) == (
        "TextMalformed",
    )
    same = {**other(room), "words": at(room, "a1").words}
    assert "NothingRevised" in room.refused("amendment.recommend/1", "chair", **said(room, "accept_modified", **same))
    parent = {**other(room), "words": words(room, change(room, "p1", "libre", "libres"), amends="a2")}
    parent["parent"] = at(room, "a2").words
    assert room.refused("amendment.recommend/1", "chair", **said(room, "accept_modified", **parent)) == (
        "PurposeChanged",
    )


def test_what_settles_it_is_named_and_nothing_else_goes_with_the_rest(room: Room) -> None:
    room.act("amendment.recommend/1", "chair", **said(room, "settled", settled_by="a2"))
    for unfit in (
        said(room, "settled"),
        said(room, "settled", settled_by="a1"),
        said(room, "accept", settled_by="a2"),
        said(room, "reject", **other(room)),
        said(room, "accept_modified"),
    ):
        assert room.refused("amendment.recommend/1", "chair", **unfit) == ("RecommendationUnfit",)


def test_it_is_the_commissions_with_reasons_on_the_words_as_they_are(room: Room) -> None:
    assert room.refused("amendment.recommend/1", "d1", **said(room, "accept")) == ("CommissionNeeded",)
    assert room.refused("amendment.recommend/1", "chair", **said(room, "accept", reasons="")) == ("ReasonsMissing",)
    assert room.refused("amendment.recommend/1", "chair", **said(room, "accept", version=2)) == ("DrawnOnOtherWords",)
