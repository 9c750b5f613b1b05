"""What fell short and goes back comes once more, with another text, in time (Chile's rule)."""

from dataclasses import replace

import pytest
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.orders.classes import ReturnRule
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.words.majorities import Majority
from asamblea.record.instants import DAY, MINUTE


def returning() -> StandingOrders:
    """Articles in one reading; more than half of the eight, and less than two thirds of them, go back once."""
    orders = relaxed()
    half = Majority(1, 2, strict=True, base="full_membership")
    article = replace(
        orders.classes["constituent"],
        readings=1,
        min_interval=0,
        max_interval=0,
        returns=ReturnRule(half, times=1, within=15 * DAY),
    )
    return replace(orders, classes={**orders.classes, "constituent": article})


@pytest.fixture
def room() -> Room:
    """An article m2 that fell short by one of six."""
    room = Room().adopted(returning())
    room.sit(room.table("constituent"))
    room.put("m2")
    assert kinds(room.vote("v2", yes=5, no=3))[-1] == "motion.sent_back/1"
    return room


def again(room: Room, yes: int) -> list[str]:
    room.act("sitting.close/1", "chair", sitting="s2")
    room.act("motion.resubmit/1", "d1", motion="m2", text=room.text("other words"))
    room.sit("m2")
    room.put("m2")
    return kinds(room.vote("v3", yes=yes, no=8 - yes))


def test_another_text_is_voted_and_can_be_adopted(room: Room) -> None:
    assert again(room, 6)[-1] == "motion.adopted/1"
    assert MOTIONS.at(room.state, "m2").text == room.text("other words")


def test_the_second_time_is_the_last(room: Room) -> None:
    assert again(room, 5)[-1] == "motion.lost/1"


def test_without_another_text_in_time_it_is_lost(room: Room) -> None:
    assert kinds(room.pass_time(15 * DAY)) == ["motion.lost/1"]
    assert room.refused("motion.resubmit/1", "d1", motion="m2", text=room.text("late")) == ("MotionNotAtStage",)


def test_what_reaches_less_is_dropped_at_once() -> None:
    room = Room().adopted(returning())
    room.sit(room.table("constituent"))
    room.put("m2")
    assert kinds(room.vote("v2", yes=4, no=4))[-1] == "motion.lost/1"


def test_charges_do_not_come_again_in_other_words() -> None:
    orders = returning()
    removal = replace(orders.classes["removal"], returns=orders.classes["constituent"].returns)
    room = Room().adopted(replace(orders, classes={**orders.classes, "removal": removal}))
    room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.act("charges.serve/1", "secretary", motion="m2", manner="in_person")
    room.sit("m2")
    room.act("debate.open/1", "chair", motion="m2")
    room.act("defence.waive/1", "d8", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 9 * MINUTE)
    assert kinds(room.vote("v2", yes=5, no=3))[-1] == "motion.lost/1"


def test_only_its_sponsors_send_in_the_next_text(room: Room) -> None:
    assert room.refused("motion.resubmit/1", "d8", motion="m2", text=room.text("mine")) == ("NotAmongSponsors",)
    assert room.refused("motion.resubmit/1", "d1", motion="m9", text=room.text("mine")) == ("MotionUnknown",)
