"""After the hour it is stated where the ballots end: by two officers, later by anybody enrolled."""

from typing import Any

from tests.acts.sealed_votes.hall import LAST, SETUP, TELLERS, closed, ended, found, opened

from asamblea.record.instants import HOUR

CLOSE = "sealed_vote.close/1"


def test_two_officers_state_the_end() -> None:
    room = closed("one", "two")
    event: Any = room.act(CLOSE, TELLERS, sealed_vote="b1", last=LAST, ballots=2)[0]
    assert (event.NAME, event.last, event.ballots) == ("sealed_vote.ended/1", LAST, 2)
    assert (found(room).stage, found(room).ended) == ("ended", event)


def test_if_the_officers_do_not_anybody_enrolled_does() -> None:
    room = closed("one")
    told: dict[str, Any] = {"sealed_vote": "b1", "last": LAST, "ballots": 1}
    assert room.refused(CLOSE, "d8", **told) == ("OfficersFirst",)
    assert room.reasons[0].until == found(room).opened.closes_at + HOUR
    room.pass_time(HOUR)
    assert room.act(CLOSE, "d8", **told)[0].NAME == "sealed_vote.ended/1"


def test_two_officers_restate_it_and_nobody_else_does() -> None:
    room = ended("one")
    room.pass_time(2 * HOUR)
    other: dict[str, Any] = {"sealed_vote": "b1", "last": "2b" * 32, "ballots": 1}
    assert room.refused(CLOSE, "d8", **other) == ("OfficersFirst",)
    event: Any = room.act(CLOSE, TELLERS, **other)[0]
    assert found(room).ended == event


def test_as_many_ballots_as_were_entered() -> None:
    room = closed("one", "two")
    assert room.refused(CLOSE, TELLERS, sealed_vote="b1", last=LAST, ballots=3) == ("BallotsDiffer",)
    assert (room.reasons[0].ballots, room.reasons[0].entered) == (3, 2)


def test_without_a_ballot_the_last_event_is_the_setup() -> None:
    room = closed()
    assert room.refused(CLOSE, TELLERS, sealed_vote="b1", last=LAST, ballots=0) == ("SealedFieldUnfit",)
    room.act(CLOSE, TELLERS, sealed_vote="b1", last=SETUP, ballots=0)
    voted = closed("one")
    assert voted.refused(CLOSE, TELLERS, sealed_vote="b1", last=SETUP, ballots=1) == ("SealedFieldUnfit",)


def test_not_before_the_hour() -> None:
    room = opened()
    assert room.refused(CLOSE, TELLERS, sealed_vote="b1", last=SETUP, ballots=0) == ("SealedVoteNotAtStage",)
