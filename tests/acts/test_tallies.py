"""Hands and papers: two tellers count, once, within the roll."""

from dataclasses import replace

from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.events.votes import VoteClosed
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import HOUR

TELLERS = ("teller", "teller2")


def by_hands() -> StandingOrders:
    orders = relaxed()
    return replace(
        orders, classes={**orders.classes, "resolution": replace(orders.classes["resolution"], manner="hands")}
    )


def hall() -> Room:
    room = Room().adopted(by_hands())
    room.sit(room.table())
    room.put("m2")
    return room


def test_the_result_follows_from_the_tellers_sheet_at_closing() -> None:
    room = hall()
    assert kinds(room.act("vote.tally/1", TELLERS, vote="v2", yes=4, no=2, abstain=1)) == ["vote.tallied/1"]
    closed = room.pass_time(HOUR)[0]
    assert isinstance(closed, VoteClosed)
    assert (closed.count, closed.base, closed.needed, closed.outcome) == (Count(4, 2, 1, 0, 1), 6, 4, "carried")


def test_one_teller_or_too_many_hands_are_refused_at_once() -> None:
    room = hall()
    assert room.refused("vote.tally/1", "teller", vote="v2", yes=9) == ("TellersNeeded", "TallyExceedsRoll")
    assert room.refused("vote.tally/1", TELLERS, vote="v2", yes=5, no=-1) == ("TallyExceedsRoll",)


def test_a_second_sheet_is_refused() -> None:
    room = hall()
    room.act("vote.tally/1", TELLERS, vote="v2", yes=4)
    assert room.refused("vote.tally/1", TELLERS, vote="v2", yes=5) == ("TalliedAlready",)


def test_without_a_sheet_the_vote_is_void_and_the_motion_stays() -> None:
    room = hall()
    closed = room.pass_time(HOUR)[0]
    assert isinstance(closed, VoteClosed)
    assert closed.outcome == "void"
    assert MOTIONS.at(room.state, "m2").stage == "debated"


def test_nobody_votes_by_name_where_hands_are_counted() -> None:
    room = hall()
    assert room.refused("vote.cast/1", "d1", vote="v2", choice="yes") == ("MannerUnfit",)
