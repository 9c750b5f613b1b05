"""An amendment is put where what it reaches stands before the sitting, and its vote decides it."""

from dataclasses import replace

import pytest
from tests.acts.amendments.hall import (
    at,
    blobs,
    change,
    close,
    consolidated,
    draft,
    general,
    laid,
    proceeded,
    provision,
    put,
    table,
    voted,
)
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.events.amendments import AmendmentAdopted
from asamblea.assembly.refusals.motions import AmendmentsFirst
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import adopted_now
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.majorities import Majority
from asamblea.charter.operations import Edit, Insert
from asamblea.charter.tree import Node
from asamblea.record.instants import HOUR, MINUTE

CHILD = Edit("p1", 4, 5, "libre", "libres")


@pytest.fixture
def room() -> Room:
    """Article a1 is put as m3 and stands before the open sitting; a1 is the amendment to it, three sponsors."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    return room


def test_it_is_debated_with_its_article_and_adopted_by_its_own_majority(room: Room) -> None:
    room.act("debate.open/1", "chair", motion="m3")
    room.act("debate.close/1", "chair", motion="m3")
    assert kinds(room.act("amendment.put/1", "chair", **blobs(room, "a1"))) == [
        "motion.tabled/1", "question.put/1", "motion.accepted/1", "motion.noticed/1", "debate.opened/1",
        "debate.closed/1",
    ]  # fmt: skip
    assert at(room, "a1").motion == "m4"
    events = voted(room, "m4", yes=5, no=3)
    assert events[-1] == AmendmentAdopted(room.at, "a1", "m4")
    assert (at(room, "a1").stage, MOTIONS.at(room.state, "m3").amended_in) == ("adopted", 0)


def test_its_majority_is_that_of_amendments_whatever_that_of_the_class() -> None:
    orders = relaxed()
    assert orders.amendments is not None
    of_all = Majority(2, 3, strict=False, base="full_membership")
    room = proceeded(orders=replace(orders, amendments=replace(orders.amendments, majority=of_all)))
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    assert kinds(put(room, "a1", yes=5, no=3))[-1] == "amendment.rejected/1"
    opened = VOTES.at(room.state, "v3").opened
    assert (opened.majority, MOTIONS.at(room.state, "m4").kind) == (of_all, "amendment")
    assert orders.classes["amendment"].majority != of_all


def test_before_that_it_is_debated_by_itself(room: Room) -> None:
    assert kinds(room.act("amendment.put/1", "chair", **blobs(room, "a1")))[-1] == "motion.noticed/1"
    assert kinds(voted(room, "m4", yes=3, no=5))[-1] == "amendment.rejected/1"
    assert at(room, "a1").stage == "rejected"
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a1")) == ("AmendmentNotAtStage",)


def test_an_article_is_voted_after_its_amendments(room: Room) -> None:
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m3")
    closes = room.at + 11 * MINUTE
    assert room.refused("vote.open/1", "chair", motion="m3", closes_at=closes) == ("AmendmentsFirst",)
    assert room.reasons == (AmendmentsFirst(("a1",)),)
    put(room, "a1")
    assert kinds(voted(room, "m3"))[-1] == "motion.first_passed/1"


def test_what_amends_it_and_what_replaces_it_go_first(room: Room) -> None:
    table(room, CHILD, parent="a1", amends="a1")
    table(room, change(room, "p1", "nace", "vive"), replaces=("a1",))
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a1")) == ("AmendmentsFirst",)
    assert room.reasons == (AmendmentsFirst(("a2", "a3")),)
    put(room, "a2")
    put(room, "a3", yes=3, no=5)
    put(room, "a1")
    assert [at(room, each).stage for each in ("a1", "a2", "a3")] == ["adopted", "adopted", "rejected"]


def test_an_adopted_compromise_takes_the_place_of_what_it_replaces_and_those_to_it(room: Room) -> None:
    table(room, CHILD, parent="a1", amends="a1")
    put(room, "a2")
    table(room, change(room, "p1", "nace", "vive"), replaces=("a1",))
    put(room, "a3")
    assert [(at(room, each).stage, at(room, each).cause) for each in ("a1", "a2")] == [
        ("fell", "replaced"), ("fell", "parent"),
    ]  # fmt: skip


def test_two_to_one_amendment_that_take_the_same_words_are_not_both_adopted(room: Room) -> None:
    """Also while what they amend waits for its own vote: it is replayed before them."""
    table(room, CHILD, parent="a1", amends="a1")
    table(room, Edit("p1", 4, 5, "libre", "libertad"), parent="a1", amends="a1")
    put(room, "a2")
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a3")) == ("NeedsRebasing",)
    assert (room.reasons[0].reason, room.reasons[0].by) == ("stranded_changed", "a2")
    room.act("amendment.fall/1", "d1", **blobs(room, "a3"), same="", same_words="")
    put(room, "a1")
    assert adopted_now(room.state, "t1") == ("a2", "a1")


def test_what_was_amended_falls_once_another_took_the_words_of_its_amendment(room: Room) -> None:
    """As amended it excludes what was adopted; else three would be adopted that no replay holds together."""
    child = Edit("p1", 8, 9, "dignidad.", "deberes.")
    table(room, child, parent="a1", amends="a1")
    table(room, change(room, "p1", "dignidad.", "derechos."))
    put(room, "a2")
    put(room, "a3")
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a1")) == ("NeedsRebasing",)
    assert room.reasons[0].by == "a3"
    room.act("amendment.fall/1", "d1", **blobs(room, "a1"), same="", same_words="")
    assert [at(room, each).stage for each in ("a1", "a2", "a3")] == ["fell", "fell", "adopted"]
    close(room)
    assert consolidated(room).nodes["p1"].text == "Toda persona nace libre e igual en derechos."


def test_what_would_take_the_words_of_an_adopted_one_is_hindered_wherever_it_is_replayed(room: Room) -> None:
    """An amendment to another is replayed right after it, before what was adopted in between."""
    table(room, change(room, "p1", "dignidad.", "derechos."))
    child = Edit("p1", 8, 9, "dignidad.", "deberes.")
    room.act("amendment.table/1", "d1", **draft(room, child, parent="a1", amends="a1"))
    put(room, "a1")
    put(room, "a2")
    for name in ("d2", "d3"):
        room.act("amendment.sponsor/1", name, amendment="a3", version=1)
    room.act("amendment.rule/1", "chair", amendment="a3", ruling="accepted")
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a3")) == ("NeedsRebasing",)
    assert room.reasons[0].by == "a2"


def test_words_that_another_adopted_one_took_have_to_be_drawn_again(room: Room) -> None:
    table(room, change(room, "p1", "libre", "esclava"))
    stale = blobs(room, "a2")
    put(room, "a1")
    assert room.refused("amendment.put/1", "chair", **stale) == ("BlobAbsent",)
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a2")) == ("NeedsRebasing",)
    assert room.reasons[0].reason == "stranded_changed"


def test_what_it_reaches_stands_before_the_sitting_and_was_accepted_in_general(room: Room) -> None:
    other = table(room, change(room, "p3", "laico", "libre"))
    assert room.refused("amendment.put/1", "chair", **blobs(room, other)) == ("ProvisionNotPut",)
    provision(room, "a2")
    assert room.refused("amendment.put/1", "chair", **blobs(room, other)) == ("ProvisionNotPut",)
    new = Node("x.1", "article", "Nuevo", parent="c2"), Node("x.2", "paragraph", "Uno.", parent="x.1")
    put(room, table(room, Insert("c2", "a3", new), ids="x"))
    assert at(room, "a3").stage == "adopted"
    unread = laid()
    unread.sit(general(unread, "x1"))
    table(unread, Insert("c2", "a3", new), ids="x")
    assert unread.refused("amendment.put/1", "chair", **blobs(unread, "a1")) == ("GeneralFirst",)


def test_the_chair_puts_it_or_any_delegate_after_the_grace_and_only_in_order(room: Room) -> None:
    table(room, change(room, "p1", "nace", "vive"), wait=False)
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a2")) == ("NotInOrderYet",)
    assert room.refused("amendment.put/1", "d4", **blobs(room, "a1")) == ("OfficeNeeded",)
    room.act("amendment.put/1", "d4", 11 * MINUTE, **blobs(room, "a1"))
    unsigned = draft(room, change(room, "p1", "igual", "par"))
    room.act("amendment.table/1", "d1", **unsigned)
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a3")) == ("AmendmentNotAtStage",)


def test_without_a_ruling_it_is_in_order_by_time() -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), wait=False)
    room.sit(provision(room, "a1"), wait=240 * HOUR)
    put(room, "a1")
    assert at(room, "a1").stage == "adopted"


def test_what_had_its_sponsors_after_the_debate_was_closed_comes_too_late(room: Room) -> None:
    room.act("amendment.table/1", "d1", **draft(room, change(room, "p1", "nace", "vive")))
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m3")
    for name in ("d2", "d3"):
        room.act("amendment.sponsor/1", name, amendment="a2", version=1)
    room.act("amendment.rule/1", "chair", amendment="a2", ruling="accepted")
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a2")) == ("TooLateFiled",)
    assert room.refused("amendment.table/1", "d1", **draft(room, change(room, "p1", "nace", "vive"))) == (
        "ProvisionClosed",
    )
    put(room, "a1")
    assert kinds(voted(room, "m3"))[-1] == "motion.first_passed/1"


def test_an_amendment_whose_motion_is_withdrawn_is_pending_again(room: Room) -> None:
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    events = room.act("motion.withdraw/1", "d1", motion="m4")
    assert kinds(events) == ["motion.withdrawn/1", "amendment.reopened/1"]
    assert at(room, "a1").stage == "filed"


def test_a_returned_amendment_is_admitted_by_overruling() -> None:
    room = proceeded(orders=relaxed())
    table(room, change(room, "p1", "libre", "muy libre"), wait=False)
    room.act("amendment.rule/1", "chair", amendment="a1", ruling="returned", grounds=room.text("no"))
    room.sit()
    text = room.text("It is in order")
    effect = {"kind": "overruling", "on": "a1"}
    room.act("motion.table/1", "d1", kind="procedural", title=text, text=text, effect=effect)
    assert kinds(voted(room, "m3"))[-1] == "amendment.admitted/1"
    assert at(room, "a1").stage == "filed"


def test_of_two_that_were_put_together_the_second_is_judged_anew(room: Room) -> None:
    table(room, change(room, "p1", "libre", "esclava"))
    table(room, change(room, "p1", "nace", "vive"))
    for number in ("a1", "a2", "a3"):
        room.act("amendment.put/1", "chair", **blobs(room, number))
    voted(room, at(room, "a1").motion)
    for motion in ("m5", "m6"):
        room.act("debate.open/1", "chair", motion=motion)
        room.act("debate.close/1", "chair", motion=motion)
        assert room.refused("vote.open/1", "chair", motion=motion, closes_at=room.at + 11 * MINUTE) == ("PutAgain",)
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a2")) == ("NeedsRebasing",)
    fell = room.act("amendment.fall/1", "d1", **blobs(room, "a2"), same="", same_words="")
    assert kinds(fell) == ["motion.withdrawn/1", "amendment.fell/1"]
    assert kinds(room.act("amendment.put/1", "chair", **blobs(room, "a3")))[:2] == [
        "motion.withdrawn/1", "motion.tabled/1",
    ]  # fmt: skip
    voted(room, at(room, "a3").motion)
    assert adopted_now(room.state, "t1") == ("a1", "a3")


def test_one_that_was_not_reached_is_put_again_in_the_next_sitting(room: Room) -> None:
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    close(room)
    room.sit("m3")
    put(room, "a1")
    assert at(room, "a1").stage == "adopted"
    assert MOTIONS.at(room.state, "m4").stage == "withdrawn"
