"""The commission proposes a voting order; its structure alone is a rule."""

from tests.acts.amendments.hall import at, blobs, change, provision, put, table
from tests.acts.voting_order.orders import tabled, told

from asamblea.assembly.events.recommendations import VotingOrderProposed
from asamblea.assembly.refusals.recommendations import OutOfOrder
from asamblea.record.instants import DAY


def test_an_order_is_public_for_a_day_and_then_binds() -> None:
    room = tabled()
    sheet = told(room, "a3", "a2", "a1")
    assert room.act("voting_order.propose/1", "chair", **sheet) == (
        VotingOrderProposed(room.at, "t1", sheet["order"], 1, 3, room.at + DAY, room.id("chair")),
    )
    room.sit(provision(room, "a1"))
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a2")) == ("NotTheOrderNow",)
    early = {**blobs(room, "a1"), "order": sheet["order"]}
    assert room.refused("amendment.put/1", "chair", **early) == ("OutOfOrder",)
    assert room.reasons == (OutOfOrder(("a3", "a2")),)
    for number in ("a3", "a2", "a1"):
        put(room, number, yes=2, no=6)
    assert at(room, "a1").stage == "rejected"


def test_what_was_tabled_later_comes_after_it() -> None:
    room = tabled()
    room.act("voting_order.propose/1", "chair", **told(room, "a3", "a2", "a1"))
    late = table(room, change(room, "p1", "igual", "par"))
    room.sit(provision(room, "a1"))
    order = told(room, "a3", "a2", "a1")["order"]
    assert room.refused("amendment.put/1", "chair", **blobs(room, late), order=order) == ("OutOfOrder",)


def test_an_order_that_breaks_the_structure_is_refused() -> None:
    room = tabled()
    assert room.refused("voting_order.propose/1", "chair", **told(room, "a1", "a2", "a3")) == (
        "OrderBreaksStructure", "OrderBreaksStructure",
    )  # fmt: skip
    assert {(each.first, each.then, each.rule) for each in room.reasons} == {
        ("a3", "a1", "falls"), ("a3", "a2", "falls"),
    }  # fmt: skip


def test_it_names_pending_amendments_each_once_in_its_form() -> None:
    room = tabled()
    twice = {**told(room, "a3", "a2"), "order": told(room, "a3", "a2", "a2")["order"]}
    assert room.refused("voting_order.propose/1", "chair", **twice) == ("TextMalformed",)
    formless = {**told(room, "a3"), "order": room.text("{}")}
    assert room.refused("voting_order.propose/1", "chair", **formless) == ("TextMalformed",)
    others = {**told(room, "a3", "a2"), "amendments": told(room, "a2", "a3")["amendments"]}
    assert room.refused("voting_order.propose/1", "chair", **others) == ("TextMalformed",)
    room.sit(provision(room, "a1"))
    put(room, "a3", yes=2, no=6)
    assert room.refused("voting_order.propose/1", "chair", **told(room, "a3", "a2")) == ("AmendmentUnknown",)
    assert room.refused("voting_order.propose/1", "d1", **told(room, "a2")) == ("CommissionNeeded",)


def test_no_order_binds_where_none_was_proposed() -> None:
    room = tabled()
    room.sit(provision(room, "a1"))
    order = told(room, "a3", "a2", "a1")["order"]
    assert room.refused("amendment.put/1", "chair", **blobs(room, "a1"), order=order) == ("NotTheOrderNow",)
