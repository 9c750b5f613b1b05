"""What was adopted is taken into the text, by the replay alone."""

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
    provision,
    put,
    table,
    voted,
)
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.texts import TextConsolidated
from asamblea.assembly.state.texts import ROUNDS, TEXTS
from asamblea.charter.forms import to_bytes
from asamblea.record.instants import DAY, HOUR


@pytest.fixture
def room() -> Room:
    """Article a1 was amended by a1; its own vote is to come."""
    return amended()


def test_the_text_has_the_words_of_the_replay_and_a_new_round_begins(room: Room) -> None:
    told = consolidation(room)
    room.pass_time(3 * DAY)
    assert room.act("text.consolidate/1", "d1", **told) == (
        TextConsolidated(room.at, "t1", told["adopted"], 1, told["result"], room.id("d1")),
    )
    assert base_now(room).nodes["p1"].text == "Toda persona nace muy libre e igual en dignidad."
    assert (TEXTS.at(room.state, "t1").round, ROUNDS.at(room.state, ("t1", 1)).count) == (2, 1)
    assert room.refused("text.consolidate/1", "d1", **consolidation(room)) == ("NothingAdopted",)


def test_edge_60_other_words_than_those_of_the_replay_are_refused(room: Room) -> None:
    told = consolidation(room)
    room.pass_time(3 * DAY)
    tampered = to_bytes(base_now(room)).replace(b"deben respetar", b"pueden respetar")
    for wrong in (to_bytes(base_now(room)), tampered):
        assert room.refused("text.consolidate/1", "d1", **{**told, "result": room.text(wrong)}) == ("NotTheReplay",)
    other = room.text(room.texts[draft(room, change(room, "p1", "nace", "vive"))["words"]])
    assert room.refused("text.consolidate/1", "d1", **{**told, "adopted": other}) == ("TextMalformed",)
    assert room.refused("text.consolidate/1", "teller", **told) == ("SeatNeeded",)


def test_what_can_still_be_turned_is_not_built_upon(room: Room) -> None:
    told = consolidation(room)
    assert room.refused("text.consolidate/1", "d1", **told) == ("ResultsOpen",)
    room.act("result.challenge/1", ("d6", "d7"), vote="v3", rule="3.14", grounds=room.text("no"))
    assert room.refused("text.consolidate/1", "d1", 50 * HOUR, **told) == ("ResultsOpen",)
    room.pass_time(11 * DAY)
    assert kinds(room.act("text.consolidate/1", "d1", **told)) == ["text.consolidated/1"]


def test_a_pending_amendment_is_not_made_to_be_drawn_again(room: Room) -> None:
    pending = table(room, change(room, "p1", "nace", "vive"))
    told = consolidation(room)
    room.pass_time(3 * DAY)
    assert room.refused("text.consolidate/1", "d1", **told) == ("AmendmentsPending",)
    put(room, pending, yes=2, no=6)
    consolidated(room)


def test_what_reaches_nothing_that_changed_stands_on_and_the_rest_is_drawn_again(room: Room) -> None:
    elsewhere = table(room, change(room, "p3", "laico", "libre"))
    room.act("amendment.table/1", "d1", **draft(room, change(room, "p1", "nace", "vive")))
    assert kinds(voted(room, "m3"))[-1] == "motion.first_passed/1"
    close(room)
    consolidated(room)
    edit = draft(room, change(room, "p1", "nace", "vive"))
    again = {"amendment": "a3", **{key: edit[key] for key in ("base", "words", "parent")}}
    (revised, *_) = room.act("amendment.revise/1", ("d1", "d2", "d3"), **again)
    assert getattr(revised, "rebased", None) is True
    room.act("amendment.rule/1", "chair", amendment="a3", ruling="accepted")
    room.sit(provision(room, "a2"), wait=16 * DAY)
    put(room, elsewhere)
    assert at(room, elsewhere).stage == "adopted"


def test_without_that_it_cannot_be_put(room: Room) -> None:
    room.act("amendment.table/1", "d1", **draft(room, change(room, "p1", "nace", "vive")))
    voted(room, "m3")
    close(room)
    consolidated(room)
    for name in ("d2", "d3"):
        room.act("amendment.sponsor/1", name, amendment="a2", version=1)
    room.act("amendment.rule/1", "chair", amendment="a2", ruling="accepted")
    room.sit("m3", wait=16 * DAY)
    assert "DrawnOnOtherWords" in room.refused("amendment.put/1", "chair", **blobs(room, "a2"))
    assert room.refused("amendment.fall/1", "d1", **{**blobs(room, "a2"), "same": "", "same_words": ""}) == (
        "DrawnOnOtherWords",
    )
