"""Orders change by the rule that they set: guarantees by theirs, house rules by a majority, nothing that is pending."""

from dataclasses import replace

import pytest
from tests.assembly_room import Room, kinds, whole

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.refusals.motions import BeyondHouseRules, GuaranteesEntrenched, OrdersIncoherent
from asamblea.assembly.state.motions import MOTIONS, class_of
from asamblea.assembly.state.orders import IN_FORCE, ORDERS
from asamblea.assembly.words.majorities import Majority
from asamblea.record.instants import DAY, MINUTE


@pytest.fixture
def room() -> Room:
    """A resolution m2 waits; a sitting is open with it on its agenda."""
    room = Room().adopted(whole())
    room.sit(room.table())
    return room


def propose(room: Room, orders: StandingOrders, kind: str) -> tuple[str, ...]:
    text = room.text("words")
    effect = {"kind": "house_rules" if kind == "house_rules" else "orders", "on": room.text(orders.data())}
    return room.refused("motion.table/1", "d1", kind=kind, title=text, text=text, effect=effect)


def with_class(kind: str, **change: object) -> StandingOrders:
    orders = whole()
    return replace(orders, classes={**orders.classes, kind: replace(orders.classes[kind], **change)})  # type: ignore[arg-type]


def shorter(minutes: int) -> StandingOrders:
    orders = whole()
    return replace(orders, debates=replace(orders.debates, speech=minutes * MINUTE))


def adopt_house_rules(room: Room, orders: StandingOrders, motion: str, vote: str) -> None:
    text = room.text(f"house rules {motion}")
    effect = {"kind": "house_rules", "on": room.text(orders.data())}
    room.act("motion.table/1", "d1", kind="house_rules", title=text, text=text, effect=effect)
    room.act("motion.sponsor/1", "d2", motion=motion)
    room.put(motion)
    room.vote(vote, yes=5, no=3)


def test_house_rules_change_by_a_majority_for_what_is_pending_too(room: Room) -> None:
    adopt_house_rules(room, shorter(4), "m3", "v2")
    pinned = ORDERS.at(room.state, MOTIONS.at(room.state, "m2").orders)
    assert pinned.debates.speech == 4 * MINUTE
    room.act("debate.open/1", "chair", motion="m2")
    room.act("floor.ask/1", "d1", motion="m2", side="for")
    (given,) = room.act("floor.give/1", "chair", motion="m2", member=room.id("d1"))
    assert given.until - given.at == 4 * MINUTE  # type: ignore[attr-defined]


def test_what_is_more_than_house_rules_is_refused_as_such(room: Room) -> None:
    orders = replace(shorter(4), votes=replace(whole().votes, challenge=DAY))
    assert propose(room, orders, "house_rules") == ("BeyondHouseRules",)
    assert room.reasons == (BeyondHouseRules(("votes.challenge",)),)


def test_a_guarantee_changes_only_by_its_own_majority(room: Room) -> None:
    orders = with_class("removal", notice=8 * DAY)
    assert propose(room, orders, "orders") == ("GuaranteesEntrenched",)
    assert room.reasons == (GuaranteesEntrenched(("notice",), 7),)
    text = room.text("words")
    effect = {"kind": "orders", "on": room.text(orders.data())}
    room.act("motion.table/1", "d1", kind="entrenched", title=text, text=text, effect=effect)


def test_what_is_no_guarantee_changes_by_the_ordinary_rule(room: Room) -> None:
    orders = replace(whole(), debates=replace(whole().debates, ruling=3 * DAY))
    text = room.text("words")
    effect = {"kind": "orders", "on": room.text(orders.data())}
    assert kinds(room.act("motion.table/1", "d1", kind="orders", title=text, text=text, effect=effect))


def test_orders_that_do_not_hold_together_are_not_even_tabled(room: Room) -> None:
    easy = Majority(3, 2, strict=False, base="votes_cast")
    assert propose(room, with_class("resolution", majority=easy), "entrenched") == ("OrdersIncoherent",)
    assert room.reasons == (OrdersIncoherent("classes.resolution.majority (3/2)", "threshold_over_one"),)


def test_edge_55_what_is_pending_keeps_the_rule_that_it_opened_under(room: Room) -> None:
    """A quorum lowered while a motion is open revives nothing."""
    before = MOTIONS.at(room.state, "m2").orders
    orders = replace(whole(), sittings=replace(whole().sittings, latest=90 * DAY))
    text = room.text("words")
    effect = {"kind": "orders", "on": room.text(orders.data())}
    room.act("motion.table/1", "d1", kind="orders", title=text, text=text, effect=effect)
    room.act("motion.sponsor/1", "d2", motion="m3")
    room.act("motion.rule/1", "chair", motion="m3", ruling="accepted")
    room.act("sitting.close/1", "chair", sitting="s2")
    for sitting, vote in (("s3", "v2"), ("s4", "v3")):
        room.sit("m3", wait=16 * DAY)
        room.put("m3")
        room.vote(vote, yes=7, no=1)
        room.act("sitting.close/1", "chair", sitting=sitting)
    assert MOTIONS.at(room.state, "m3").stage == "adopted"
    assert IN_FORCE.at(room.state).orders != before
    assert MOTIONS.at(room.state, "m2").orders == before
    assert class_of(room.state, MOTIONS.at(room.state, "m2")) == whole().classes["resolution"]
