"""A result is challenged; the plenary decides, or it stands."""

from typing import Any

import pytest
from tests.acts.votes.hall import challenge, charged, voting
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.votes import ResultChallenged
from asamblea.assembly.refusals.members import SignersMissing
from asamblea.assembly.refusals.votes import ChallengedAlready, TooLateTo
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.votes import CHALLENGES
from asamblea.record.instants import DAY, HOUR, MINUTE


def decided() -> tuple[Room, dict[str, Any]]:
    """A vote v2 that is closed, and a challenge of it."""
    room = voting()
    room.vote("v2", yes=8)
    return room, {"vote": "v2", "rule": "3.14", "grounds": room.text("grounds")}


def test_two_delegates_challenge_and_without_a_decision_the_result_stands() -> None:
    room, given = decided()
    assert room.act("result.challenge/1", ("d1", "d2"), **given) == (
        ResultChallenged(
            room.at, "c1", "v2", "3.14", given["grounds"], (room.id("d1"), room.id("d2")), room.at + 10 * DAY
        ),
    )
    assert kinds(room.pass_time(10 * DAY)) == ["result.upheld/1"]
    assert CHALLENGES.at(room.state, "c1").standing == "upheld"


def test_it_needs_signers_and_comes_in_time() -> None:
    room, given = decided()
    closed = room.at
    assert room.refused("result.challenge/1", "d1", **given) == ("SignersMissing",)
    assert room.reasons[0] == SignersMissing(2, 1)
    assert room.refused("result.challenge/1", ("d1", "d2"), 49 * HOUR, **given) == ("TooLateTo",)
    assert room.reasons[0] == TooLateTo(closed + 48 * HOUR)


def test_once() -> None:
    room, given = decided()
    room.act("result.challenge/1", ("d1", "d2"), **given)
    assert room.refused("result.challenge/1", ("d3", "d4"), **given) == ("ChallengedAlready",)
    assert room.reasons == (ChallengedAlready("c1"),)


def test_an_open_vote_is_not_challenged() -> None:
    assert voting().refused("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.14", grounds="") == (
        "VoteNotClosed",
    )


def test_a_lost_challenge_lets_the_result_stand() -> None:
    room, _ = decided()
    room.put(challenge(room))
    assert kinds(room.vote("v3", no=8))[-2:] == ["motion.lost/1", "result.upheld/1"]


@pytest.mark.parametrize("yes", [8, 0])
def test_what_time_upheld_is_not_annulled_by_a_vote_that_comes_later(yes: int) -> None:
    """A result stands unless a vote annulled it in time, and stands once."""
    room, _ = decided()
    motion = challenge(room)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion=motion)
    room.at = CHALLENGES.at(room.state, "c1").decide_by - 2 * MINUTE
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 12 * MINUTE)
    assert kinds(room.pass_time(5 * MINUTE)) == ["result.upheld/1"]
    assert kinds(room.vote("v3", yes=yes, no=8 - yes))[-1] == f"motion.{'adopted' if yes else 'lost'}/1"
    assert CHALLENGES.at(room.state, "c1").standing == "upheld"


def test_edge_104_an_annulled_removal_gives_the_seat_back() -> None:
    room = charged("removal", "d8")
    room.put(challenge(room))
    for name in ("d1", "d2", "d3", "d4", "d5", "d6", "d7"):
        events = room.act("vote.cast/1", name, vote="v3", choice="yes")
    assert kinds(events)[2:] == ["motion.adopted/1", "result.annulled/1", "motion.annulled/1", "delegate.seated/1"]
    assert HOLDERS.at(room.state, room.id("d8")) == "base-8"


def test_edge_104_an_annulled_dismissal_gives_the_office_back() -> None:
    room = charged("dismissal", "chair")
    motion = challenge(room)
    assert room.refused("debate.open/1", "chair", motion=motion) == ("OfficeNeeded",)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "secretary", motion=motion)
    room.act("vote.open/1", "secretary", motion=motion, closes_at=room.at + 9 * MINUTE)
    events = room.vote("v3", yes=8)
    assert kinds(events)[2:] == ["motion.adopted/1", "result.annulled/1", "motion.annulled/1", "office.filled/1"]
    room.act("sitting.close/1", "chair", sitting="s2")
