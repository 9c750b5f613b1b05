"""Orders change by the rule that they set: guarantees by theirs, house rules by a majority, nothing that is pending."""

from dataclasses import replace
from typing import Any

import pytest
from tests.assembly_room import DELEGATES, Room, kinds, whole

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.refusals.motions import BeyondHouseRules, GuaranteesEntrenched, OrdersIncoherent
from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.motions import MOTIONS, class_of
from asamblea.assembly.state.orders import IN_FORCE, ORDERS, orders_now
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


def adopt_later_sittings(room: Room, orders: StandingOrders | None = None) -> list[str]:
    """m3 lets sittings be convened ninety days ahead, or brings these orders; what its second vote, in s4, brings."""
    orders = orders or replace(whole(), sittings=replace(whole().sittings, latest=90 * DAY))
    text = room.text("words")
    effect = {"kind": "orders", "on": room.text(orders.data())}
    room.act("motion.table/1", "d1", kind="orders", title=text, text=text, effect=effect)
    room.act("motion.sponsor/1", "d2", motion="m3")
    room.act("motion.rule/1", "chair", motion="m3", ruling="accepted")
    room.act("sitting.close/1", "chair", sitting="s2")
    brought: list[str] = []
    for sitting, vote in (("s3", "v2"), ("s4", "v3")):
        room.sit("m3", wait=16 * DAY)
        room.put("m3")
        brought = kinds(room.vote(vote, yes=7, no=1))[-2:]
        if sitting == "s3":
            room.act("sitting.close/1", "chair", sitting=sitting)
    return brought


def test_orders_hold_from_the_opening_of_the_next_sitting(room: Room) -> None:
    before = IN_FORCE.at(room.state).orders
    adopt_later_sittings(room)
    assert IN_FORCE.at(room.state).orders == before
    room.act("sitting.close/1", "chair", sitting="s4")
    assert room.refused("sitting.convene/1", "secretary", kind="extraordinary", opens_at=room.at + 151 * DAY)
    sitting = room.sit()
    assert kinds(tuple(room.events))[-2:] == ["sitting.opened/1", "orders.adopted/1"]
    now = IN_FORCE.at(room.state)
    assert (now.motion, now.since, orders_now(room.state).sittings.latest) == ("m3", room.at, 90 * DAY)
    room.act("sitting.close/1", "chair", sitting=sitting)
    room.sit()
    assert IN_FORCE.at(room.state) == now


def test_orders_that_are_annulled_while_they_wait_never_hold(room: Room) -> None:
    before = IN_FORCE.at(room.state)
    adopt_later_sittings(room)
    grounds = room.text("the second vote came too early")
    room.act("result.challenge/1", ("d1", "d2"), vote="v3", rule="3.12", grounds=grounds)
    room.act("panel.draw/1", ("teller", "teller2"), challenge="c1", seed="3162")
    panel = PANELS.at(room.state, "c1").members
    judges = [name for name in DELEGATES if room.id(name) in panel][:3]
    told: dict[str, Any] = {
        "challenge": "c1",
        "choice": "annul",
        "breach": "notice",
        "bearing": "possible",
        "reasons": grounds,
    }
    brought = [kinds(room.act("panel.speak/1", name, **told)) for name in judges]
    assert brought[-1][-1] == "orders.restored/1"
    assert IN_FORCE.at(room.state) == before
    room.act("sitting.close/1", "chair", sitting="s4")
    room.sit()
    assert IN_FORCE.at(room.state) == before


def test_orders_that_say_so_hold_at_once() -> None:
    orders = whole()
    assert orders.header is not None
    room = Room().adopted(replace(orders, header=replace(orders.header, effective="next_vote")))
    room.sit(room.table())
    assert adopt_later_sittings(room) == ["motion.adopted/1", "orders.adopted/1"]
    assert IN_FORCE.at(room.state).motion == "m3"


def test_edge_55_what_is_pending_keeps_the_rule_that_it_opened_under(room: Room) -> None:
    """A threshold lowered while a motion is open helps it to nothing, and holds for what is tabled after it."""
    before = MOTIONS.at(room.state, "m2").orders
    easy = with_class("resolution", majority=Majority(1, 4, strict=True, base="votes_yes_no"))
    assert adopt_later_sittings(room, easy) == ["motion.adopted/1", "orders.awaited/1"]
    room.act("sitting.close/1", "chair", sitting="s4")
    room.sit("m2")
    assert room.table() == "m4"
    room.put("m2")
    room.vote("v4", yes=3, no=5)
    assert MOTIONS.at(room.state, "m2").stage == "lost"
    room.act("sitting.close/1", "chair", sitting="s5")
    room.sit("m4")
    room.put("m4")
    room.vote("v5", yes=3, no=5)
    assert MOTIONS.at(room.state, "m4").stage == "adopted"
    assert IN_FORCE.at(room.state).orders != before
    assert MOTIONS.at(room.state, "m2").orders == before
    assert class_of(room.state, MOTIONS.at(room.state, "m2")) == whole().classes["resolution"]
