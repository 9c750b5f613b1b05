"""Any sitting goes on on paper at any minute; tellers count."""

import pytest
from tests.assembly_room import Room, kinds, whole

from asamblea.assembly.state.votes import VOTES

TELLERS = ("teller", "teller2")


@pytest.fixture
def room() -> Room:
    """A resolution m2 before the open sitting s2."""
    room = Room().adopted(whole())
    room.sit(room.table())
    return room


def test_votes_go_on_on_paper_and_are_computed_from_the_tellers_sheet(room: Room) -> None:
    room.act("sitting.turn_to_paper/1", TELLERS, sitting="s2")
    room.put("m2")
    assert VOTES.at(room.state, "v2").opened.manner == "paper"
    assert room.refused("vote.cast/1", "d1", vote="v2", choice="yes") == ("MannerUnfit",)
    room.act("vote.tally/1", TELLERS, vote="v2", yes=5, no=2, abstain=1)
    assert kinds(room.pass_time(12 * 60_000))[-1] == "motion.adopted/1"


def test_an_open_vote_is_voided_and_put_again_on_paper(room: Room) -> None:
    room.put("m2")
    assert room.refused("sitting.turn_to_paper/1", TELLERS, sitting="s2") == ("VoteStillOpen",)
    room.act("vote.void/1", TELLERS, vote="v2", cause="channel_failure")
    room.act("sitting.turn_to_paper/1", TELLERS, sitting="s2")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 600_000)
    assert VOTES.at(room.state, "v3").opened.manner == "paper"


def test_edge_70_one_vote_has_one_channel(room: Room) -> None:
    room.act("sitting.turn_to_paper/1", TELLERS, sitting="s2")
    room.put("m2")
    room.act("vote.tally/1", TELLERS, vote="v2", yes=8)
    assert room.refused("vote.cast/1", "d1", vote="v2", choice="yes") == ("MannerUnfit",)
    assert room.refused("vote.tally/1", TELLERS, vote="v2", yes=8) == ("TalliedAlready",)


def test_two_tellers_do_it_once(room: Room) -> None:
    assert room.refused("sitting.turn_to_paper/1", "chair", sitting="s2") == ("TellersNeeded",)
    room.act("sitting.turn_to_paper/1", TELLERS, sitting="s2")
    assert room.refused("sitting.turn_to_paper/1", TELLERS, sitting="s2") == ("OnPaperAlready",)
