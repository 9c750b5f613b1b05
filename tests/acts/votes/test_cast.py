"""Voting by name: who may, how often, and what the last vote brings about."""

from tests.acts.votes.hall import charged, debated, first_passed, raising_hands, voting

from asamblea.assembly.events.motions import MotionAdopted, MotionFirstPassed, MotionLost
from asamblea.assembly.events.votes import VoteCast, VoteClosed
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import BALLOTS, VOTES
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import DAY, HOUR


def test_the_result_stands_by_computation_when_the_last_delegate_has_voted() -> None:
    room = voting()
    assert room.vote("v2", yes=4, no=3, abstain=1) == (
        VoteCast(room.at, "v2", room.id("d8"), "abstain"),
        VoteClosed(room.at, "v2", Count(4, 3, 1, 0, 0), 7, 4, True, "carried"),
        MotionAdopted(room.at, "m2", "v2"),
    )


def test_edge_48_a_tie_is_lost() -> None:
    room = voting()
    assert room.vote("v2", yes=4, no=4)[1:] == (
        VoteClosed(room.at, "v2", Count(4, 4, 0, 0, 0), 8, 5, True, "lost"),
        MotionLost(room.at, "m2", "v2"),
    )


def test_edge_43_nothing_is_carried_by_nobody() -> None:
    room = voting()
    assert room.vote("v2", abstain=8)[1] == VoteClosed(room.at, "v2", Count(0, 0, 8, 0, 0), 0, 1, True, "lost")


def test_a_vote_is_changed_until_closing_and_counted_once() -> None:
    room = voting()
    room.act("vote.cast/1", "d1", vote="v2", choice="yes")
    room.act("vote.cast/1", "d1", vote="v2", choice="no")
    assert BALLOTS.at(room.state, ("v2", room.id("d1"))).choice == "no"
    room.pass_time(HOUR)
    assert room.refused("vote.cast/1", "d1", vote="v2", choice="yes") == ("VoteNotOpen",)
    closed = VOTES.at(room.state, "v2").closed
    assert closed is not None
    assert closed.count == Count(0, 1, 0, 0, 7)


def test_edge_6_who_is_not_in_the_frozen_electorate_does_not_vote() -> None:
    room = voting(present=7)
    frozen = VOTES.at(room.state, "v2").opened
    room.act("presence.register/1", "d8", sitting="s2")
    assert room.refused("vote.cast/1", "teller", vote="v2", choice="yes") == ("NotInElectorate",)
    assert room.refused("vote.cast/1", "d1", vote="v9", choice="yes") == ("VoteUnknown",)
    room.vote("v2", yes=4, no=3)
    room.pass_time(HOUR)
    vote = VOTES.at(room.state, "v2")
    assert vote.closed is not None
    assert (vote.opened, frozen.present, frozen.electors) == (frozen, 7, 8)
    assert vote.closed.count == Count(4, 3, 0, 0, 1)


def test_nobody_votes_by_name_where_hands_are_counted() -> None:
    assert raising_hands().refused("vote.cast/1", "d1", vote="v2", choice="yes") == ("MannerUnfit",)


def test_edge_13_a_seat_that_was_taken_is_not_voted_any_more() -> None:
    room = charged("removal", "d8")
    text = room.text("x")
    room.act("motion.table/1", "d1", kind="procedural", title=text, text=text)
    room.put("m3")
    assert room.refused("vote.cast/1", "d8", vote="v3", choice="yes") == ("NotInElectorate",)


def test_the_first_of_two_votes_never_adopts() -> None:
    room = first_passed()
    first = MOTIONS.at(room.state, "m2").first
    passed = room.events[-2]
    assert isinstance(passed, MotionFirstPassed)
    assert first is not None
    assert (passed.not_before, passed.lapses_at) == (passed.at + 15 * DAY, passed.at + 60 * DAY)
    assert MOTIONS.at(room.state, "m2").stage == "first_passed"


def test_two_thirds_of_full_membership_is_counted_on_all_seats() -> None:
    room = debated("constituent")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + HOUR)
    room.vote("v2", yes=5, abstain=3)
    closed = VOTES.at(room.state, "v2").closed
    assert closed is not None
    assert (closed.base, closed.needed, closed.outcome) == (8, 6, "lost")
