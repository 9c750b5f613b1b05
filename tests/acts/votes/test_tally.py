"""Hands and papers: two tellers count, once, within the roll."""

from tests.acts.votes.hall import TELLERS, raising_hands, voting

from asamblea.assembly.events.votes import VoteClosed, VoteTallied
from asamblea.assembly.refusals.votes import TellersNeeded
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import HOUR


def test_the_result_follows_from_the_tellers_sheet_at_closing() -> None:
    room = raising_hands()
    assert room.act("vote.tally/1", TELLERS, vote="v2", yes=4, no=2, abstain=1) == (
        VoteTallied(room.at, "v2", 4, 2, 1, 0, ""),
    )
    closed = room.pass_time(HOUR)[0]
    assert isinstance(closed, VoteClosed)
    assert (closed.count, closed.base, closed.needed, closed.outcome) == (Count(4, 2, 1, 0, 1), 6, 4, "carried")


def test_one_teller_or_too_many_hands_are_refused_at_once() -> None:
    room = raising_hands()
    assert room.refused("vote.tally/1", "teller", vote="v2", yes=9) == ("TellersNeeded", "TallyExceedsRoll")
    assert room.reasons[0] == TellersNeeded(1)
    assert room.refused("vote.tally/1", TELLERS, vote="v2", yes=5, no=-1) == ("TallyExceedsRoll",)


def test_a_second_sheet_is_refused() -> None:
    room = raising_hands()
    room.act("vote.tally/1", TELLERS, vote="v2", yes=4)
    assert room.refused("vote.tally/1", TELLERS, vote="v2", yes=5) == ("TalliedAlready",)


def test_without_a_sheet_the_vote_is_void_and_the_motion_stays() -> None:
    room = raising_hands()
    closed = room.pass_time(HOUR)[0]
    assert isinstance(closed, VoteClosed)
    assert closed.outcome == "void"
    assert MOTIONS.at(room.state, "m2").stage == "debated"
    assert room.refused("vote.tally/1", TELLERS, vote="v2", yes=4) == ("VoteNotOpen",)


def test_a_roll_call_has_no_sheet() -> None:
    assert voting().refused("vote.tally/1", TELLERS, vote="v2", yes=4) == ("MannerUnfit",)
