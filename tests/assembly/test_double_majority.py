"""A second majority by bodies, and the bases that a vote can be counted on."""

from dataclasses import replace
from typing import Any

import pytest
from tests.assembly_room import DELEGATES, Room, kinds, relaxed
from tests.delegations_room import Delegations

from asamblea.assembly.closing import base_of
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.majorities import Base, GroupMajority, Majority
from asamblea.record.instants import HOUR


def calling(among: str, of: str = "base_bodies") -> StandingOrders:
    orders = relaxed()
    double = GroupMajority(1, 2, strict=True, of=of, among=among)  # type: ignore[arg-type]
    return replace(orders, classes={**orders.classes, "call": replace(orders.classes["call"], double=double)})


def put(among: str = "voting") -> Room:
    """A call to action m2, the vote v2 open on it."""
    room = Delegations().adopted(calling(among))
    room.sit(room.table("call"))
    room.put("m2")
    return room


def vote(room: Room, choices: str) -> Any:
    """Each delegate's choice by its letter; `-` does not vote. The result."""
    words = {"y": "yes", "n": "no", "a": "abstain"}
    for name, letter in zip(DELEGATES, choices, strict=True):
        if letter != "-":
            room.act("vote.cast/1", name, 1000, vote="v2", choice=words[letter])
    room.pass_time(HOUR)
    return VOTES.at(room.state, "v2").closed


def test_a_majority_of_delegates_without_one_of_bodies_is_lost() -> None:
    closed = vote(put(), "yyyynnnn")
    assert (closed.groups, closed.groups_for, closed.groups_needed, closed.outcome) == (4, 1, 3, "lost")
    closed = vote(put(), "yyyyynnn")
    assert (closed.count.yes, closed.needed, closed.groups_for, closed.outcome) == (5, 5, 1, "lost")


def test_both_majorities_carry() -> None:
    room = put()
    closed = vote(room, "nnnyyyyy")
    assert (closed.groups_for, closed.groups_needed, closed.outcome) == (3, 3, "carried")
    assert "motion.adopted/1" in kinds(tuple(room.events))


def test_a_body_that_does_not_vote_is_counted_only_among_all() -> None:
    assert [vote(put(among), "yyy-yy--").groups for among in ("voting", "all")] == [2, 4]
    assert [vote(put(among), "yyy-yy--").outcome for among in ("voting", "all")] == ["carried", "lost"]


def test_a_majority_of_regions_is_of_the_electorates_that_are_regions() -> None:
    room = Delegations().adopted(calling("all", of="regions"))
    room.sit(room.table("call"))
    room.put("m2")
    closed = vote(room, "yyyyyynn")
    assert (closed.count.yes, closed.groups, closed.groups_for, closed.groups_needed) == (6, 4, 2, 3)
    assert closed.outcome == "lost"


def test_a_body_whose_delegates_are_equal_is_for_neither() -> None:
    closed = vote(put(), "yynnynyy")
    assert closed.groups_for == 2


@pytest.mark.parametrize(
    ("base", "size"),
    [
        ("votes_yes_no", 5),
        ("votes_cast", 6),
        ("ballots_all", 6),
        ("present", 7),
        ("enrolled", 8),
        ("accredited", 8),
        ("full_membership", 8),
    ],
)
def test_edge_47_each_base_is_what_the_rule_says(base: Base, size: int) -> None:
    """Six vote, one of them abstaining; a seventh is present; an eighth registered and left (edge cases 3, 8, 41)."""
    room = Room().adopted(relaxed())
    room.sit(room.table())
    room.put("m2")
    room.act("presence.leave/1", "d8", sitting="s2")
    room.vote("v2", yes=4, no=1, abstain=1)
    room.pass_time(HOUR)
    vote = VOTES.at(room.state, "v2")
    assert vote.closed is not None
    assert base_of(room.state, vote, Majority(1, 2, strict=True, base=base), vote.closed.count) == size
    assert vote.closed.count.not_voting == 2


def test_edge_51_blank_and_spoiled_papers_are_listed_and_not_in_the_base() -> None:
    orders = relaxed()
    rule = replace(orders.classes["resolution"], manner="paper")
    room = Room().adopted(replace(orders, classes={**orders.classes, "resolution": rule}))
    room.sit(room.table())
    room.put("m2")
    room.act("vote.tally/1", ("teller", "teller2"), vote="v2", yes=3, no=2, abstain=0, invalid=3)
    room.pass_time(HOUR)
    closed = VOTES.at(room.state, "v2").closed
    assert closed is not None
    assert (closed.base, closed.needed, closed.count.invalid, closed.outcome) == (5, 3, 3, "carried")


def test_edge_87_all_papers_and_valid_votes_are_two_bases() -> None:
    """Ecuador, art. 106: a blank paper counts against the one and not against the other."""
    sizes = {}
    for base in ("votes_cast", "ballots_all"):
        orders = relaxed()
        majority = Majority(1, 2, strict=True, base=base)
        rule = replace(orders.classes["resolution"], manner="paper", majority=majority)
        room = Room().adopted(replace(orders, classes={**orders.classes, "resolution": rule}))
        room.sit(room.table())
        room.put("m2")
        room.act("vote.tally/1", ("teller", "teller2"), vote="v2", yes=4, no=3, invalid=1)
        room.pass_time(HOUR)
        closed = VOTES.at(room.state, "v2").closed
        assert closed is not None
        sizes[base] = (closed.base, closed.outcome)
    assert sizes == {"votes_cast": (7, "carried"), "ballots_all": (8, "lost")}
