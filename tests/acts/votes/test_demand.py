"""A vote by name, or by card, on demand of delegates before it opens."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.votes.hall import by_hands
from tests.assembly_room import DELEGATES, Room, kinds, relaxed
from tests.delegations_room import Delegations, sized

from asamblea.assembly.events.bodies import SizeEntered
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.power import Hall, power
from asamblea.assembly.orders.seats import CardVotes
from asamblea.assembly.refusals.members import SignersMissing
from asamblea.assembly.refusals.votes import DemandedAlready, MannerNotDemandable, SizesUnknown
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.majorities import Heads
from asamblea.assembly.words.votes import Manner, Weighed
from asamblea.record.instants import HOUR, MINUTE

SIZES = {"north": 100, "south": 300, "east": 50, "west": 50}
HEADS = 3
ENOUGH = DELEGATES[:HEADS]


def before_the_vote(orders: StandingOrders | None = None) -> Room:
    """A resolution m2 whose debate is closed, by hands unless somebody demands more."""
    room = Room().adopted(orders or by_hands())
    room.sit(room.table())
    room.act("debate.open/1", "chair", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    return room


def opened(room: Room) -> Any:
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 11 * MINUTE)
    return VOTES.at(room.state, "v2").opened


def carded(*, split: bool = True) -> StandingOrders:
    orders = relaxed()
    assert orders.seats is not None
    cards = CardVotes(classes=("resolution",), demand=Heads(2, 3, 100), split=split)
    return replace(orders, seats=replace(orders.seats, cards=cards))


def by_card(*, split: bool = True) -> Room:
    """Delegations of 100, 300, 50 and 50 members; v2 is open, by card."""
    room = sized(Delegations().adopted(carded(split=split)), **SIZES)
    room.sit(room.table())
    room.act("debate.open/1", "chair", motion="m2")
    room.act("vote.demand/1", ("d5", "d6"), motion="m2", manner="card")
    room.act("debate.close/1", "chair", motion="m2")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 11 * MINUTE)
    return room


def cast(room: Room, choices: str) -> Any:
    words = {"y": "yes", "n": "no", "a": "abstain"}
    for name, letter in zip(DELEGATES, choices, strict=True):
        if letter != "-":
            room.act("vote.cast/1", name, 1000, vote="v2", choice=words[letter])
    room.pass_time(HOUR)
    return VOTES.at(room.state, "v2").closed


def test_without_a_demand_hands_are_counted() -> None:
    assert opened(before_the_vote()).manner == "hands"


def test_as_many_as_the_power_table_says_force_a_vote_by_name() -> None:
    room = before_the_vote()
    assert power(by_hands(), "resolution", Hall(8)).roll_call == HEADS
    assert room.refused("vote.demand/1", "d1", motion="m2", manner="by_name") == ("SignersMissing",)
    assert room.reasons == (SignersMissing(HEADS, 1),)
    assert kinds(room.act("vote.demand/1", ENOUGH, motion="m2", manner="by_name")) == ["vote.demanded/1"]
    assert room.refused("vote.demand/1", DELEGATES[3:6], motion="m2", manner="by_name") == ("DemandedAlready",)
    again: tuple[Any, ...] = room.reasons
    assert again == (DemandedAlready("m2", "by_name"),)
    assert opened(room).manner == "roll_call"


def test_only_delegates_present_demand_and_only_before_the_vote() -> None:
    room = before_the_vote()
    room.act("presence.leave/1", "d8", sitting="s2")
    assert room.refused("vote.demand/1", DELEGATES[5:], motion="m2", manner="by_name") == ("NotPresent",)
    assert room.refused("vote.demand/1", ("chair", "secretary"), motion="m2", manner="by_name") == ("SignersMissing",)
    opened(room)
    assert room.refused("vote.demand/1", ENOUGH, motion="m2", manner="by_name") == ("MotionNotAtStage",)


def test_a_demand_holds_for_the_sitting_in_which_it_was_made() -> None:
    room = before_the_vote()
    room.act("vote.demand/1", ENOUGH, motion="m2", manner="by_name")
    room.act("sitting.close/1", "chair", sitting="s2")
    room.sit("m2")
    room.act("debate.open/1", "chair", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    assert opened(room).manner == "hands"


@pytest.mark.parametrize("manner", ["roll_call", "paper"])
def test_nobody_demands_names_where_they_stand_or_must_not(manner: Manner) -> None:
    orders = relaxed()
    rule = replace(orders.classes["resolution"], manner=manner)
    orders = replace(orders, classes={**orders.classes, "resolution": rule})
    room = before_the_vote(orders)
    assert room.refused("vote.demand/1", ENOUGH, motion="m2", manner="by_name") == ("MannerNotDemandable",)
    assert room.reasons == (MannerNotDemandable("by_name", "resolution"),)
    assert power(orders, "resolution", Hall(8)).roll_call == (0 if manner == "roll_call" else None)


def test_a_sitting_on_paper_has_neither_names_nor_cards() -> None:
    room = before_the_vote()
    room.act("vote.demand/1", ENOUGH, motion="m2", manner="by_name")
    room.act("sitting.turn_to_paper/1", ("teller", "teller2"), sitting="s2")
    assert room.refused("vote.demand/1", ENOUGH, motion="m2", manner="by_name") == (
        "DemandedAlready",
        "OnPaperAlready",
    )
    assert opened(room).manner == "paper"


def test_edge_50_a_card_vote_shows_persons_and_members_and_the_members_decide() -> None:
    """OpenSlides counted persons in one number and weights in the other, under one name."""
    room = by_card()
    vote = VOTES.at(room.state, "v2")
    assert vote.opened.manner == "roll_call"
    assert vote.opened.cards is not None
    assert (vote.opened.electors, vote.opened.cards.total, vote.opened.cards.units) == (8, 500 * 4, 4)
    closed = cast(room, "nnnnyynn")
    assert (closed.count.yes, closed.count.no) == (2, 6)
    assert closed.weighed == Weighed(yes=1200, no=800, abstain=0, base=2000, needed=1001)
    assert closed.outcome == "carried"


def test_a_majority_of_persons_without_one_of_members_is_lost() -> None:
    closed = cast(by_card(), "yyyynnyy")
    assert (closed.count.yes, closed.weighed.yes, closed.weighed.needed) == (6, 800, 1001)
    assert closed.outcome == "lost"


def test_a_delegation_splits_its_card_or_goes_with_most_of_its_delegates() -> None:
    split = cast(by_card(), "yyyn----").weighed
    assert (split.yes, split.no, split.base) == (300, 100, 400)
    whole = cast(by_card(split=False), "yyynyn--").weighed
    assert (whole.yes, whole.no, whole.base) == (400, 0, 400)


def test_cards_are_frozen_at_the_opening() -> None:
    room = by_card()
    room.state = fold(room.state, (SizeEntered(room.at, f"asamblea/{1:032x}", 9000),))
    assert cast(room, "nnnnyynn").weighed.yes == 1200


def test_no_card_without_a_roll_and_none_on_what_the_orders_do_not_name() -> None:
    room = sized(Delegations().adopted(carded()), north=100, south=300)
    room.sit(room.table(), room.table("call"))
    room.act("debate.open/1", "chair", motion="m2")
    assert room.refused("vote.demand/1", ("d1", "d2"), motion="m2", manner="card") == ("SizesUnknown",)
    assert room.reasons == (SizesUnknown(("east", "west")),)
    assert room.refused("vote.demand/1", ("d1", "d2"), motion="m3", manner="card") == ("MannerNotDemandable",)
