"""An amendment is voted in parts, and then as they left it; only what passed comes into the text."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.amendments.hall import (
    at,
    base_now,
    blobs,
    change,
    close,
    draft,
    proceeded,
    provision,
    put,
    table,
    voted,
)
from tests.assembly_room import Room, kinds

from asamblea.assembly.drafting import as_recorded
from asamblea.assembly.events.amendments import AmendmentDivided, AmendmentPartDecided, AmendmentRejected
from asamblea.assembly.events.motions import MotionLost, MotionWithdrawn
from asamblea.assembly.refusals.amendments import PartsFirst, PartsRestOnOthers, PartsUnfit
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import is_stale
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.amendments import amendment_from
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import json_of, to_bytes
from asamblea.charter.operations import Edit, Insert, Operation
from asamblea.charter.reach import unbound
from asamblea.charter.tree import Node
from asamblea.record.instants import DAY, MINUTE

NEW = Insert("a1", "p1", (Node("x.1", "paragraph", "Nadie es más que nadie.", parent="a1"),))
ON_NEW = Edit("x.1", 0, 1, "Nadie", "Ninguno")


def before_its_vote(*operations: Operation, **more: Any) -> Room:
    """Article a1 was debated, and the amendment a1 to it, of these operations, with it."""
    room = proceeded()
    those = operations or (change(room, "p1", "libre", "muy libre"), change(room, "p1", "nace", "vive"), NEW)
    table(room, *those, ids="x", **more)
    room.sit(provision(room, "a1"))
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m3")
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    return room


def divided(*parts: int) -> Room:
    """A sponsor asked for these parts of the three operations; they are m5, m6, ..."""
    room = before_its_vote()
    room.act("amendment.divide/1", "d1", **blobs(room, "a1"), parts=list(parts))
    return room


def opened(room: Room, motion: str) -> tuple[str, ...]:
    return room.refused("vote.open/1", "chair", motion=motion, closes_at=room.at + 11 * MINUTE)


def test_each_part_is_voted_in_its_order_and_then_what_they_left() -> None:
    room = before_its_vote()
    events = room.act("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2, 2])
    assert events[0] == AmendmentDivided(room.at, "a1", (1, 2, 2), room.id("d1"), 1)
    assert kinds(events[1:]) == 2 * [
        "motion.tabled/1", "question.put/1", "motion.accepted/1", "motion.noticed/1", "debate.opened/1",
        "debate.closed/1",
    ]  # fmt: skip
    assert [(each.operations, each.motion) for each in at(room, "a1").parts] == [((1,), "m5"), ((2, 3), "m6")]
    assert opened(room, "m4") == opened(room, "m6") == ("PartsFirst",)
    assert room.reasons == (PartsFirst(("m5",)),)
    events = voted(room, "m5", yes=3, no=5)
    assert events[-1] == AmendmentPartDecided(room.at, "a1", 1, "rejected", "m5")
    assert opened(room, "m4") == ("PartsFirst",)
    voted(room, "m6")
    assert (at(room, "a1").stage, at(room, "a1").left) == ("put", (2, 3))
    assert kinds(voted(room, "m4"))[-1] == "amendment.adopted/1"


def test_edge_65_only_what_passed_comes_into_the_text() -> None:
    room = divided(1, 2, 3)
    for motion, yes in (("m5", 8), ("m6", 2), ("m7", 8), ("m4", 8)):
        voted(room, motion, yes=yes, no=8 - yes)
    voted(room, "m3")
    room.pass_time(3 * DAY)
    room.act("text.consolidate/1", "secretary", **_consolidation(room))
    now = base_now(room)
    assert "muy libre" in now.nodes["p1"].text
    assert "vive" not in now.nodes["p1"].text
    assert now.nodes["x.1"].text == "Nadie es más que nadie."


def _consolidation(room: Room, *, whole: bool = False) -> dict[str, Any]:
    line = room.texts[at(room, "a1").words]
    drawn = replace(amendment_from(json_of(line, "a1"), "a1"), number="a1")
    (left,) = unbound([drawn if whole else as_recorded(drawn, at(room, "a1"))])
    result = room.text(to_bytes(consolidate(base_now(room), [left]).text))
    return {"text": "t1", "base": TEXTS.at(room.state, "t1").base, "adopted": room.text(line), "result": result}


def test_the_whole_of_it_is_not_what_the_replay_gives() -> None:
    room = divided(1, 2, 2)
    voted(room, "m5", yes=0, no=8)
    voted(room, "m6")
    voted(room, "m4")
    room.pass_time(3 * DAY)
    assert room.refused("text.consolidate/1", "secretary", **_consolidation(room, whole=True)) == ("NotTheReplay",)
    room.act("text.consolidate/1", "secretary", **_consolidation(room))


def test_what_a_part_left_can_still_be_rejected() -> None:
    room = divided(1, 2, 2)
    voted(room, "m5")
    voted(room, "m6", yes=0, no=8)
    assert kinds(voted(room, "m4", yes=0, no=8))[-1] == "amendment.rejected/1"
    assert at(room, "a1").left is None


def test_with_all_its_parts_an_amendment_is_rejected_by_the_last_vote() -> None:
    room = divided(1, 2, 2)
    voted(room, "m5", yes=0, no=8)
    events = voted(room, "m6", yes=0, no=8)
    assert events[-3:] == (
        AmendmentPartDecided(room.at, "a1", 2, "rejected", "m6"),
        MotionLost(room.at, "m4", MOTIONS.at(room.state, "m6").decided_by),
        AmendmentRejected(room.at, "a1", "m4"),
    )
    assert kinds(voted(room, "m3"))[-1] == "motion.first_passed/1"


def test_parts_are_two_at_least_and_hold_every_operation() -> None:
    room = before_its_vote()
    for parts in ([1, 1, 1], [1, 2], [2, 1, 1], [1, 3, 3], [0, 1, 2], []):
        assert room.refused("amendment.divide/1", "d1", **blobs(room, "a1"), parts=parts) == ("PartsUnfit",)
    assert room.reasons == (PartsUnfit(3, 8),)


def test_edge_65_no_part_rests_on_another() -> None:
    room = before_its_vote(NEW, ON_NEW)
    assert room.refused("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2]) == ("PartsRestOnOthers",)
    assert room.reasons == (PartsRestOnOthers((2,), "a1", 2, "stranded_unknown"),)


def test_what_amends_it_rests_on_no_part_alone() -> None:
    """An adopted amendment to one of its parts would lose what it stands on with that part."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), NEW, ids="x")
    table(room, ON_NEW, parent="a1", amends="a1")
    room.sit(provision(room, "a1"))
    put(room, "a2")
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    assert room.refused("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2]) == ("PartsRestOnOthers",)
    assert room.reasons == (PartsRestOnOthers((1,), "a2", 1, "stranded_unknown"),)


def test_a_sponsor_asks_or_as_many_delegates_as_can_pull_one_out_of_a_list() -> None:
    room = before_its_vote()
    assert room.refused("amendment.divide/1", "d5", **blobs(room, "a1"), parts=[1, 2, 2]) == ("SignersMissing",)
    assert room.refused("amendment.divide/1", "chair", **blobs(room, "a1"), parts=[1, 2, 2]) == ("NotPresent",)
    events = room.act("amendment.divide/1", ("d5", "d6"), **blobs(room, "a1"), parts=[1, 2, 2])
    assert isinstance(events[0], AmendmentDivided)
    assert room.refused("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 1, 2]) == ("InPartsAlready",)


def test_it_is_asked_while_the_amendment_waits_for_its_vote() -> None:
    room = before_its_vote()
    room.act("vote.open/1", "chair", motion="m4", closes_at=room.at + 11 * MINUTE)
    assert room.refused("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2, 2]) == ("MotionNotAtStage",)


def test_a_compromise_is_voted_as_it_was_agreed() -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "esclava"))
    table(room, change(room, "p1", "libre", "muy libre"), change(room, "p1", "nace", "vive"), replaces=("a1",))
    room.sit(provision(room, "a1"))
    room.act("amendment.put/1", "chair", **blobs(room, "a2"))
    assert room.refused("amendment.divide/1", "d1", **blobs(room, "a2"), parts=[1, 2]) == ("CompromiseIsWhole",)


def test_parts_are_voted_once_their_amendment_was_debated() -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), change(room, "p1", "nace", "vive"))
    room.sit(provision(room, "a1"))
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    room.act("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2])
    assert opened(room, "m5") == ("MotionNotAtStage",)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m4")
    assert kinds(voted(room, "m5"))[-1] == "amendment.part_decided/1"


def test_a_sitting_that_ends_between_two_parts_keeps_what_was_decided() -> None:
    room = divided(1, 2, 2)
    voted(room, "m5", yes=0, no=8)
    close(room)
    room.sit("m3")
    events = room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    assert events[:2] == (MotionWithdrawn(room.at, "m4"), MotionWithdrawn(room.at, "m6"))
    assert [(each.motion, each.fate) for each in at(room, "a1").parts] == [("m5", "rejected"), ("m8", None)]
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m7")
    voted(room, "m8")
    voted(room, "m7")
    assert (at(room, "a1").stage, at(room, "a1").left) == ("adopted", (2, 3))


def test_what_was_adopted_near_it_meanwhile_makes_its_parts_wait_with_it() -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), change(room, "p1", "nace", "vive"))
    table(room, change(room, "p2", "tiene", "tendrá"))
    room.sit(provision(room, "a1"))
    for number in ("a1", "a2"):
        room.act("amendment.put/1", "chair", **blobs(room, number))
    room.act("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2])
    voted(room, at(room, "a2").motion)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m4")
    assert opened(room, "m6") == ("PutAgain",)
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    assert [each.motion for each in at(room, "a1").parts] == ["m9", "m10"]


def test_a_part_is_reconsidered_with_its_amendment_which_is_whole_then() -> None:
    room = divided(1, 2, 2)
    voted(room, "m5", yes=0, no=8)
    voted(room, "m6")
    voted(room, "m4")
    again = room.text("again")
    effect = {"kind": "reconsideration", "on": "m5"}
    refusals = room.refused("motion.table/1", "d1", kind="reconsideration", title=again, text=again, effect=effect)
    assert "PartOfAWhole" in refusals


def test_who_withdraws_the_amendment_from_the_vote_takes_its_parts_along() -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), change(room, "p1", "nace", "vive"))
    room.sit(provision(room, "a1"))
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    room.act("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2])
    events = room.act("motion.withdraw/1", "d1", motion="m4")
    assert kinds(events) == 3 * ["motion.withdrawn/1"] + ["amendment.reopened/1"]
    assert (at(room, "a1").stage, at(room, "a1").parts) == ("filed", ())


@pytest.mark.parametrize("parts", [(1, 2, 3), (1, 2, 1)])
def test_whatever_passes_the_replay_takes_it(parts: tuple[int, ...]) -> None:
    room = divided(*parts)
    for number, part in enumerate(at(room, "a1").parts):
        voted(room, part.motion, yes=8 * (number % 2), no=8 * ((number + 1) % 2))
    voted(room, "m4")
    room.pass_time(3 * DAY)
    room.act("text.consolidate/1", "secretary", **_consolidation(room))
    assert TEXTS.at(room.state, "t1").round == 2


def test_with_the_result_of_a_part_goes_what_rested_on_it() -> None:
    room = divided(1, 2, 2)
    voted(room, "m5", yes=0, no=8)
    voted(room, "m6")
    voted(room, "m4")
    vote = MOTIONS.at(room.state, "m5").decided_by
    room.act("result.challenge/1", ("d1", "d2"), vote=vote, rule="3.14", grounds=room.text("The words were others"))
    text, effect = room.text("annul"), {"kind": "annulment", "on": "c1"}
    room.act("motion.table/1", "d1", kind="challenge", title=text, text=text, effect=effect)
    events = voted(room, f"m{len(MOTIONS.all(room.state))}")
    assert kinds(events)[-4:] == [
        "result.annulled/1", "motion.annulled/1", "motion.annulled/1", "amendment.reopened/1",
    ]  # fmt: skip
    assert (at(room, "a1").stage, at(room, "a1").parts) == ("filed", ())
    put(room, "a1")
    assert at(room, "a1").left is None


def test_what_is_reconsidered_is_whole_again() -> None:
    room = divided(1, 2, 2)
    voted(room, "m5", yes=0, no=8)
    voted(room, "m6", yes=0, no=8)
    again = room.text("again")
    effect = {"kind": "reconsideration", "on": "m4"}
    room.act("motion.table/1", "d1", kind="reconsideration", title=again, text=again, effect=effect)
    voted(room, f"m{len(MOTIONS.all(room.state))}")
    assert (at(room, "a1").stage, at(room, "a1").parts) == ("put", ())
    voted(room, "m4")
    assert (at(room, "a1").stage, at(room, "a1").left) == ("adopted", None)


def test_an_amendment_to_one_that_was_voted_in_parts_is_drawn_again() -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), change(room, "p1", "nace", "vive"))
    room.sit(provision(room, "a1"))
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    late = table(room, Edit("p1", 4, 5, "libre", "libres"), parent="a1", amends="a1")
    assert room.refused("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2]) == ("AmendmentsFirst",)
    put(room, late, yes=0, no=8)
    late = "a3"
    room.act("amendment.table/1", "d1", **draft(room, Edit("p1", 4, 5, "libre", "libres"), parent="a1", amends="a1"))
    assert not is_stale(room.state, at(room, late))
    room.act("amendment.divide/1", "d1", **blobs(room, "a1"), parts=[1, 2])
    assert is_stale(room.state, at(room, late))
