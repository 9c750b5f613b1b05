"""A delegate explains her vote."""

from tests.acts.votes.hall import voting

from asamblea.assembly.events.votes import VoteExplained
from asamblea.assembly.refusals.votes import DidNotVote, TooLateTo
from asamblea.record.instants import DAY, HOUR


def test_a_voter_explains_her_vote_within_the_window() -> None:
    room = voting()
    room.vote("v2", yes=1)
    why = room.text("because")
    assert room.act("vote.explain/1", "d1", vote="v2", text=why) == (VoteExplained(room.at, "v2", room.id("d1"), why),)


def test_who_did_not_vote_has_nothing_to_explain() -> None:
    room = voting()
    room.vote("v2", yes=1)
    assert room.refused("vote.explain/1", "d2", vote="v2", text=room.text("x")) == ("DidNotVote",)
    assert room.reasons == (DidNotVote(room.id("d2")),)


def test_the_window_closes_a_day_after_the_vote() -> None:
    room = voting()
    room.vote("v2", yes=8)
    closed = room.at
    assert room.refused("vote.explain/1", "d1", 25 * HOUR, vote="v2", text=room.text("x")) == ("TooLateTo",)
    assert room.reasons == (TooLateTo(closed + DAY),)
