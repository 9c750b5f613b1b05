"""A result is reopened from the side that won, in time or by more, once; what followed is suspended by that vote."""

from dataclasses import replace

import pytest
from tests.assembly_room import Room, kinds, whole

from asamblea.assembly.refusals.motions import ReconsiderationNeeds
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import IN_FORCE, orders_now
from asamblea.record.instants import DAY


@pytest.fixture
def hall() -> Room:
    """A resolution m2 adopted by d1 to d5 against d6 to d8, the sitting open."""
    room = Room().adopted(whole())
    room.sit(room.table())
    room.put("m2")
    room.vote("v2", yes=5, no=3)
    return room


def move(room: Room, by: str, on: str = "m2", kind: str = "reconsideration") -> tuple[str, ...]:
    text = room.text("again")
    effect = {"kind": "reconsideration", "on": on}
    return room.refused("motion.table/1", by, kind=kind, title=text, text=text, effect=effect)


def reopen(room: Room, vote: str, yes: int = 5) -> list[str]:
    text, number = room.text("again"), len(MOTIONS.all(room.state)) + 1
    effect = {"kind": "reconsideration", "on": "m2"}
    room.act("motion.table/1", "d1", kind="reconsideration", title=text, text=text, effect=effect)
    room.put(f"m{number}")
    return kinds(room.vote(vote, yes=yes, no=8 - yes))


def test_it_is_reopened_and_decided_anew(hall: Room) -> None:
    assert reopen(hall, "v3")[-1] == "motion.reopened/1"
    assert MOTIONS.at(hall.state, "m2").stage == "noticed"
    hall.put("m2")
    assert kinds(hall.vote("v4", yes=3, no=5))[-1] == "motion.lost/1"


def test_to_reopen_is_not_to_decide(hall: Room) -> None:
    reopen(hall, "v3")
    assert MOTIONS.at(hall.state, "m2").decided_by == ""


def test_moving_it_suspends_nothing(hall: Room) -> None:
    assert "motion.reopened/1" not in reopen(hall, "v3", yes=4)
    assert MOTIONS.at(hall.state, "m2").stage == "adopted"


def test_only_who_won_moves_it(hall: Room) -> None:
    assert move(hall, "d8") == ("NotOnTheWinningSide",)


def test_once_a_question(hall: Room) -> None:
    reopen(hall, "v3")
    hall.put("m2")
    hall.vote("v4", yes=5, no=3)
    assert move(hall, "d2") == ("ReopenedAlready",)


def test_late_it_takes_two_thirds(hall: Room) -> None:
    hall.act("sitting.close/1", "chair", sitting="s2")
    hall.sit(wait=6 * DAY)
    assert move(hall, "d1") == ("ReconsiderationNeeds",)
    assert hall.reasons == (ReconsiderationNeeds(6),)
    text = hall.text("again")
    effect = {"kind": "reconsideration", "on": "m2"}
    hall.act("motion.table/1", "d1", kind="late_reconsideration", title=text, text=text, effect=effect)


def test_edge_63_an_article_is_reopened_only_by_its_own_majority() -> None:
    room = Room().adopted(whole())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=5, no=3)
    assert MOTIONS.at(room.state, "m2").stage == "lost"
    assert move(room, "d8") == ("ReconsiderationNeeds",)
    assert room.reasons == (ReconsiderationNeeds(6),)


def test_orders_that_are_reconsidered_stop_holding() -> None:
    room = Room().adopted(whole())
    before = IN_FORCE.at(room.state).orders
    changed = replace(orders_now(room.state), debates=replace(orders_now(room.state).debates, speech=4 * 60_000))
    text = room.text("shorter speeches")
    room.sit()
    effect = {"kind": "house_rules", "on": room.text(changed.data())}
    room.act("motion.table/1", "d1", kind="house_rules", title=text, text=text, effect=effect)
    room.act("motion.sponsor/1", "d2", motion="m2")
    room.put("m2")
    assert kinds(room.vote("v2", yes=5, no=3))[-1] == "house_rules.adopted/1"
    assert IN_FORCE.at(room.state).orders != before
    assert reopen(room, "v3")[-2:] == ["motion.reopened/1", "orders.restored/1"]
    assert IN_FORCE.at(room.state).orders == before


def test_to_annul_the_result_that_was_reconsidered_leaves_the_one_that_took_its_place(hall: Room) -> None:
    text = hall.text("the tellers erred")
    hall.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.17", grounds=text)
    effect = {"kind": "annulment", "on": "c1"}
    hall.act("motion.table/1", "d3", kind="challenge", title=text, text=text, effect=effect)
    reopen(hall, "v3")
    hall.put("m2")
    hall.vote("v4", yes=6, no=2)
    hall.put("m3")
    assert kinds(hall.vote("v5", yes=8))[-2:] == ["motion.adopted/1", "result.annulled/1"]
    assert (MOTIONS.at(hall.state, "m2").stage, MOTIONS.at(hall.state, "m2").decided_by) == ("adopted", "v4")
