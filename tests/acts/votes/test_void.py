"""An open vote is declared void for a listed cause."""

from tests.acts.votes.hall import TELLERS, voting
from tests.assembly_room import kinds

from asamblea.assembly.events.votes import VoteVoided
from asamblea.assembly.refusals.votes import TellersNeeded
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import MINUTE


def test_two_tellers_void_it_and_a_new_vote_takes_its_place() -> None:
    room = voting()
    assert room.act("vote.void/1", TELLERS, vote="v2", cause="wrong_text") == (VoteVoided(room.at, "v2", "wrong_text"),)
    assert MOTIONS.at(room.state, "m2").stage == "debated"
    assert kinds(room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 10 * MINUTE))[-1] == "vote.opened/1"
    assert VOTES.at(room.state, "v3").stage == "open"


def test_the_chair_does_not_nor_one_teller() -> None:
    room = voting()
    assert room.refused("vote.void/1", "chair", vote="v2", cause="wrong_roll") == ("TellersNeeded",)
    assert room.refused("vote.void/1", "teller", vote="v2", cause="wrong_roll") == ("TellersNeeded",)
    assert room.reasons == (TellersNeeded(1),)


def test_a_closed_vote_is_not_voided() -> None:
    room = voting()
    room.vote("v2", yes=8)
    assert room.refused("vote.void/1", TELLERS, vote="v2", cause="wrong_text") == ("VoteNotOpen",)


def test_there_is_no_other_cause() -> None:
    room = voting()
    assert room.refused("vote.void/1", TELLERS, vote="v2", cause="unwelcome") == ("PayloadMalformed",)
    assert room.reasons[0].place == "payload.cause"
