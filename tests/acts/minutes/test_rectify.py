"""The same signers state what is right; a decision that would turn waits for a vote."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.recalls import RECALLS
from asamblea.record.instants import DAY, HOUR


@pytest.fixture
def room() -> Federation:
    return Federation({"north": 1}).with_body("village", "north")


def recalled(room: Federation, yes: int = 66, no: int = 64) -> None:
    room.elected()
    room.recall("village", "first", yes, no)


def test_a_return_is_restated_before_the_sum_and_counts(room: Federation) -> None:
    room.with_body("harbour", "north")
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60, second=40)
    right = room.election_sheet("north", polling, {"first": 50, "second": 50})
    events = room.act("village", "minutes.rectify/1", "teller", minutes="a1", elections=[right], ink=3)
    assert [event.NAME for event in events] == ["minutes.rectified/1", "votes.restated/1"]
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "return.entered/1"]


def test_after_the_sum_it_contests_and_turns_nothing(room: Federation) -> None:
    polling = room.elected()
    right = room.election_sheet("north", polling, {"first": 30, "second": 70, "third": 20})
    room.act("village", "minutes.rectify/1", "teller", minutes="a1", elections=[right], ink=3)
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "return.entered/1", "polling.contested/1"]
    assert room.holder("north-1") == "first"
    assert room.refused(
        ASSEMBLY, "credential.accept/1", ("chair", "secretary"), **room.credential_of(polling, "fourth")
    )[-1] == ("SumContested")


def test_against_the_signers_it_is_refused(room: Federation) -> None:
    recalled(room)
    right = {"minutes": "a2", "recalls": [room.ballot("k1", 60, 70)]}
    assert room.refused("village", "minutes.rectify/1", "teller", **right, ink=2) == ("InkMissing",)
    assert room.refused("village", "minutes.rectify/1", "teller", minutes="a9", ink=3) == ("MinutesUnknown",)
    assert room.refused("village", "minutes.rectify/1", "teller", minutes="a2", ink=3) == ("NothingToRectify",)


def test_another_paper_or_question_is_not_rectified(room: Federation) -> None:
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60)
    same = room.election_sheet("north", polling, {"first": 60})
    other = room.election_sheet("north", "p9", {"first": 50})
    assert room.refused("village", "minutes.rectify/1", "teller", minutes="a1", elections=[same], ink=3) == (
        "NothingToRectify",
    )
    assert room.refused("village", "minutes.rectify/1", "teller", minutes="a1", elections=[other], ink=3) == (
        "RectifiedOtherwise",
    )


def test_numbers_that_leave_the_outcome_are_restated(room: Federation) -> None:
    recalled(room)
    events = room.act(
        "village", "minutes.rectify/1", "teller", minutes="a2", recalls=[room.ballot("k1", 68, 62)], ink=3
    )
    assert (events[0].turns, events[1].yes, events[1].outcome) == (False, 68, "recalled")
    assert room.holder("north-1") == "second"


def test_edge_104_an_outcome_that_would_turn_is_suspended_voted_again_and_what_the_alternate_voted_stands(
    room: Federation,
) -> None:
    recalled(room)
    events = room.act(
        "village", "minutes.rectify/1", "teller", minutes="a2", recalls=[room.ballot("k1", 60, 70)], ink=3
    )
    assert [event.NAME for event in events] == ["minutes.rectified/1", "recall.suspended/1"]
    assert RECALLS.at(room.state("village"), "k1").stage == "suspended"
    assert room.holder("north-1") == "second"
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 3 * DAY + HOUR)
    room.clock.move_to(room.clock() + 3 * DAY + 4 * HOUR)
    ballot = room.ballot("k1", 50, 80)
    events = room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 130, recalls=[ballot]))
    assert (events[-1].NAME, events[-1].overturned, events[-1].outcome) == ("recall.settled/1", True, "failed")
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "delegate.restored/1"]
    assert room.holder("north-1") == "first"
