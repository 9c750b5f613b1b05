"""A list is voted as one, if all of it can be applied together."""

from tests.acts.amendments.hall import (
    accepted,
    at,
    base_now,
    blobs,
    change,
    close,
    consolidated,
    proceeded,
    provision,
    put,
    table,
    voted,
)
from tests.acts.en_bloc.bloc import accept, before_the_sitting, listed, recommended, told
from tests.assembly_room import kinds

from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import adopted_now
from asamblea.charter.operations import Edit
from asamblea.record.instants import DAY


def test_what_stands_on_it_is_adopted_in_its_order_and_taken_into_the_text() -> None:
    room = before_the_sitting()
    room.act("en_bloc.put/1", "chair", **told(room))
    assert kinds(voted(room, "m5", yes=5, no=3))[-1] == "en_bloc.adopted/1"
    assert adopted_now(room.state, "t1") == ("a1", "a2")
    assert [at(room, each).motion for each in ("a1", "a2")] == ["m5", "m5"]
    room.act("amendment.fall/1", "d1", **blobs(room, "a3"))
    close(room)
    assert "muy libre" in consolidated(room).nodes["p1"].text
    assert "libre" in base_now(room).nodes["p3"].text


def test_a_list_that_is_rejected_is_voted_singly() -> None:
    room = before_the_sitting()
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a1")) == ("OnAList",)
    room.act("en_bloc.put/1", "chair", **told(room))
    assert kinds(voted(room, "m5", yes=3, no=5))[-1] == "en_bloc.rejected/1"
    assert (at(room, "a1").stage, at(room, "a1").en_bloc) == ("filed", "")
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))


def test_a_result_that_is_reopened_leaves_all_of_it_undecided() -> None:
    room = before_the_sitting()
    room.act("en_bloc.put/1", "chair", **told(room))
    voted(room, "m5")
    text = room.text("again")
    effect = {"kind": "reconsideration", "on": "m5"}
    room.act("motion.table/1", "d1", kind="reconsideration", title=text, text=text, effect=effect)
    assert "en_bloc.reopened/1" in kinds(voted(room, "m6"))
    assert (adopted_now(room.state, "t1"), at(room, "a1").stage) == ((), "filed")
    voted(room, "m5")
    assert adopted_now(room.state, "t1") == ("a1", "a2")


def test_an_article_is_not_amended_any_more_once_the_list_that_amended_it_is_reopened_and_lost() -> None:
    room = before_the_sitting()
    for amendment in ("a1", "a2"):
        room.act("en_bloc.pull/1", "d1", amendment=amendment)
    for number, yes in (("a1", 2), ("a2", 2), ("a3", 2)):
        put(room, number, yes=yes, no=8 - yes)
    voted(room, "m3")
    later = table(room, change(room, "p1", "nace", "vive"))
    accept(room, later)
    room.act("en_bloc.list/1", "chair", text="t1", amendments=[later])
    close(room)
    room.sit("m3", wait=16 * DAY)
    room.act("en_bloc.put/1", "chair", **told(room, "l2"))
    motion = accepted(room)
    voted(room, motion)
    assert MOTIONS.at(room.state, "m3").amended_in == 2
    text = room.text("again")
    effect = {"kind": "reconsideration", "on": motion}
    room.act("motion.table/1", "d1", kind="reconsideration", title=text, text=text, effect=effect)
    voted(room, accepted(room))
    voted(room, motion, yes=2, no=6)
    put(room, later, yes=2, no=6)
    assert kinds(voted(room, "m3"))[-1] == "motion.adopted/1"


def test_what_excludes_one_another_does_not_go_together() -> None:
    room = recommended()
    accept(room, "a3")
    room.act("en_bloc.list/1", "chair", text="t1", amendments=["a1", "a3"])
    room.sit(provision(room, "a1"))
    assert room.refused("en_bloc.put/1", "chair", **told(room)) == ("NeedsRebasing",)


def test_what_was_amended_does_not_go_once_others_took_the_words_of_its_amendment() -> None:
    """Adopted so, nothing could be taken into the text any more: the replay would lack an adopted amendment."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    table(room, Edit("p1", 8, 9, "dignidad.", "deberes."), parent="a1", amends="a1")
    table(room, change(room, "p1", "dignidad.", "derechos."))
    room.sit(provision(room, "a1"))
    put(room, "a2")
    put(room, "a3")
    accept(room, "a1")
    room.act("en_bloc.list/1", "chair", text="t1", amendments=["a1"])
    assert room.refused("en_bloc.put/1", "chair", DAY, **told(room)) == ("NeedsRebasing",)
    assert (room.reasons[0].reason, room.reasons[0].by) == ("stranded_changed", "a3")
    room.act("en_bloc.pull/1", "d1", amendment="a1")
    room.act("amendment.fall/1", "d1", **blobs(room, "a1"))
    close(room)
    assert "derechos." in consolidated(room).nodes["p1"].text


def test_it_is_public_for_a_day_before_the_articles_before_the_sitting_and_put_once() -> None:
    room = listed()
    room.sit(provision(room, "a1"))
    assert room.refused("en_bloc.put/1", "chair", **told(room)) == ("ProvisionNotPut",)
    assert room.refused("en_bloc.put/1", "d7", **told(room))[0] == "OfficeNeeded"
    room = before_the_sitting()
    room.act("en_bloc.pull/1", "d1", amendment="a1")
    room.act("en_bloc.list/1", "chair", text="t1", list="l1", amendments=["a1"])
    assert room.refused("en_bloc.put/1", "chair", **told(room)) == ("ListTooFresh",)
    room.act("en_bloc.put/1", "chair", DAY + 1000, **told(room))
    assert room.refused("en_bloc.put/1", "chair", **told(room)) == ("ListUnknown",)
