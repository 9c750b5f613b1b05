"""The published result comes into its matter: nobody types it in, and nothing is counted without it."""

from typing import Any
from unittest.mock import patch

import pytest
from tests.acts.sealed_votes.hall import LAST, TELLERS, end, found, opened, result, voting
from tests.acts.sealed_votes.test_open import base, village
from tests.assembly_room import Room, kinds
from tests.federation_room import Federation

from asamblea.assembly.closing import count_of
from asamblea.assembly.events.elections import PapersEntered, TotalsEntered
from asamblea.assembly.refusals.sealed_votes import PaperFirst, ResultUnfit
from asamblea.assembly.results import poll_of
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.recalls import RECALLS
from asamblea.assembly.state.sealed_votes import SEALED_VOTES
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.elections import Papers
from asamblea.assembly.words.votes import Count
from asamblea.office.archives import Archives
from asamblea.record.instants import DAY, HOUR, MINUTE
from asamblea.sealed.digests import fingerprint

PUBLISH = "sealed_vote.publish/1"
NOBODY: tuple[str, ...] = ()
FIVE = ("one", "two", "three", "four", "five")


def published(room: Room, said: str, voters: int) -> list[str]:
    """The names of the events of the publication."""
    return kinds(room.act(PUBLISH, TELLERS, **result(room, said, voters)))


def test_an_election_in_which_nobody_votes_on_paper_is_counted_with_the_result() -> None:
    room = end(opened(paper=NOBODY), *FIVE)
    told = published(room, "[[1,2,2,0,0]]", 5)
    assert told == ["sealed_vote.published/1", "election.closed/1", "totals.entered/1", "election.counted/1"]
    election = ELECTIONS.at(room.state, "e1")
    assert election.counted is not None
    assert (election.counted.valid, election.counted.blank, election.counted.not_voting) == (4, 1, 3)
    assert room.pass_time(0) == ()


def test_beside_an_urn_it_is_one_more_and_the_tellers_count_both() -> None:
    room = end(opened(poll=DAY), *FIVE)
    room.act("totals.enter/1", TELLERS, election="e1", urn="a", totals=[0, 2, 0, 0], valid=2)
    assert room.refused("election.count/1", TELLERS, election="e1") == ("SealedVoteFirst",)
    assert published(room, "[[2,3,0,0]]", 5) == ["sealed_vote.published/1", "totals.entered/1"]
    counted: Any = room.act("election.count/1", TELLERS, election="e1")[0]
    assert counted.elected == (room.id("d2"),)
    assert (counted.valid, counted.not_voting) == (7, 1)


def test_an_urn_holds_no_more_than_those_on_paper_and_has_its_own_name() -> None:
    room = end(opened(poll=DAY), *FIVE)
    urn: dict[str, Any] = {"election": "e1", "totals": [4, 0, 0, 0], "valid": 4}
    assert room.refused("totals.enter/1", TELLERS, urn="a", **urn) == ("TallyExceedsRoll",)
    assert room.refused("totals.enter/1", TELLERS, urn="sealed-b1", **urn) == ("UrnUnfit", "TallyExceedsRoll")
    published(room, "[[2,3,0,0]]", 5)
    assert room.refused("totals.enter/1", TELLERS, urn="a", **urn) == ("TallyExceedsRoll",)
    assert poll_of(room.state, ELECTIONS.at(room.state, "e1"), 1).given == 5


def test_those_on_paper_vote_without_knowing_the_result() -> None:
    room = end(opened(poll=2 * DAY), *FIVE)
    assert room.refused(PUBLISH, TELLERS, **result(room, "[[2,3,0,0]]", 5)) == ("PaperFirst",)
    assert room.refused("election.close/1", TELLERS, election="e1", cast=8) == ("SealedVoteFirst",)
    room.pass_time(DAY)
    assert published(room, "[[2,3,0,0]]", 5) == ["sealed_vote.published/1", "totals.entered/1"]


def test_rankings_are_papers_blank_or_not_valid_where_nothing_can_be_read() -> None:
    room = end(opened("ranked", poll=DAY), *FIVE)
    published(room, "[[[1,2,0,0],[1,2,0,0],[0,0,0,0],[1,1,0,0],[2,1,3,3]]]", 5)
    event = room.events[-1]
    assert isinstance(event, PapersEntered)
    assert (event.urn, event.blank, event.invalid) == ("sealed-b1", 1, 1)
    assert event.papers == (Papers(2, (1, 2)), Papers(1, (2, 1)))


def test_papers_of_a_result_too_long_are_entered_by_the_tellers() -> None:
    room = end(opened("ranked", poll=DAY), *FIVE)
    assert published(room, "ab" * 32, 5) == ["sealed_vote.published/1"]
    urn: dict[str, Any] = {"election": "e1", "urn": "device", "papers": [{"count": 8, "marks": [1]}]}
    assert kinds(room.act("papers.enter/1", TELLERS, **urn)) == ["papers.entered/1"]


def test_a_second_round_has_the_two_who_meet_on_its_ballot() -> None:
    room = end(opened("runoff", NOBODY), *FIVE)
    assert published(room, "[[2,2,1,0]]", 5)[-1] == "second_round.opened/1"
    assert ELECTIONS.at(room.state, "e1").pair == (room.id("d1"), room.id("d2"))


@pytest.mark.parametrize(
    ("said", "answers"),
    [("[[1,1]]", 4), ("[[2,3,0,0],[1]]", 0), ("[[6,0,0,0]]", 4), ("[[2,2,0,0]]", 4), ("[[-1,6,0,0]]", 4),
     ("[[[1,0,0,0]]]", 4), ("5", 0), ("[[2,3,0,true]]", 4), ("ab" * 32, 0)],
)  # fmt: skip
def test_sums_that_are_not_of_this_election(said: str, answers: int) -> None:
    room = end(opened(poll=DAY), *FIVE)
    assert room.refused(PUBLISH, TELLERS, **result(room, said, 5)) == ("ResultUnfit",)
    assert room.reasons == (ResultUnfit("b1", "sums", answers),)


@pytest.mark.parametrize("said", ["[[[1,2,0,0]]]", "[[[1],[1],[1],[1],[1]]]", "[[1,2,0,0]]", "[" * 4])
def test_rankings_that_are_not_of_this_election(said: str) -> None:
    room = end(opened("ranked", poll=DAY), *FIVE)
    assert room.refused(PUBLISH, TELLERS, **result(room, said, 5)) == ("ResultUnfit",)


def test_without_a_result_the_urns_alone_elect_nobody() -> None:
    room = end(opened(poll=DAY), *FIVE)
    room.act("totals.enter/1", TELLERS, election="e1", urn="a", totals=[0, 3, 0, 0], valid=3)
    assert kinds(room.pass_time(7 * DAY)) == ["sealed_vote.failed/1", "election.counted/1", "election.failed/1"]
    assert ELECTIONS.at(room.state, "e1").cause == "no_tally"


def test_a_motion_is_decided_with_the_result() -> None:
    room = end(voting(NOBODY), *FIVE)
    told = published(room, "[[1,3,1]]", 5)
    assert told == ["sealed_vote.published/1", "sealed_vote.counted/1", "vote.closed/1", "motion.adopted/1"]
    closed = VOTES.at(room.state, "v2").closed
    assert closed is not None
    assert closed.count == Count(3, 1, 1, 0, 3)


def test_the_papers_of_an_urn_are_added_to_it() -> None:
    room = voting()
    assert room.refused("vote.tally/1", TELLERS, vote="v2", yes=4) == ("TallyExceedsRoll",)
    assert room.refused("vote.extend/1", "chair", vote="v2", closes_at=room.at + 30 * MINUTE) == ("SealedVoteFirst",)
    room = end(room, *FIVE)
    room.pass_time(5 * MINUTE)
    assert VOTES.at(room.state, "v2").stage == "open"
    assert room.refused(PUBLISH, TELLERS, **result(room, "[[3,2]]", 5)) == ("PaperFirst",)
    room.act("vote.tally/1", TELLERS, vote="v2", no=2, invalid=1)
    assert published(room, "[[3,2]]", 5)[-2:] == ["vote.closed/1", "motion.lost/1"]
    assert count_of(room.state, VOTES.at(room.state, "v2")) == Count(3, 4, 0, 1, 0)


def test_tellers_who_do_not_count_hold_nothing_up() -> None:
    room = end(voting(), *FIVE)
    room.pass_time(HOUR + 5 * MINUTE)
    assert published(room, "[[5,0]]", 5)[-2:] == ["vote.closed/1", "motion.adopted/1"]


def test_not_before_the_hour_of_those_on_paper() -> None:
    room = end(voting(), *FIVE)
    assert room.refused(PUBLISH, TELLERS, **result(room, "[[3,2]]", 5)) == ("PaperFirst",) * 2
    assert room.reasons[0] == PaperFirst(VOTES.at(room.state, "v2").closes_at)


@pytest.mark.parametrize("said", ["[[1,3]]", "[[1,3,1,0]]", "[[0,0,6]]"])
def test_a_vote_has_for_and_against(said: str) -> None:
    room = end(voting(NOBODY), *FIVE)
    assert room.refused(PUBLISH, TELLERS, **result(room, said, 5)) == ("ResultUnfit",)
    assert room.reasons == (ResultUnfit("b1", "for_and_against", 2),)


def test_a_vote_that_is_voided_ends_its_sealed_vote() -> None:
    room = voting()
    events = room.act("vote.void/1", TELLERS, vote="v2", cause="wrong_roll")
    assert kinds(events) == ["vote.voided/1", "sealed_vote.failed/1"]
    failed = found(room).failed
    assert failed is not None
    assert failed.cause == "matter_ended"
    assert room.refused("tracker.enter/1", "teller", sealed_vote="b1", tracker=fingerprint("one")) == (
        "SealedVoteNotAtStage",
    )
    assert room.pass_time(9 * DAY) == ()


def test_without_a_result_the_vote_is_void_and_the_motion_stays() -> None:
    room = end(voting(NOBODY), *FIVE)
    assert kinds(room.pass_time(7 * DAY)) == ["sealed_vote.failed/1", "vote.closed/1"]
    assert (VOTES.at(room.state, "v2").stage, MOTIONS.at(room.state, "m2").stage) == ("void", "debated")


def heard(device: int = 100) -> tuple[Federation, dict[str, Any]]:
    """The meeting in the village that heard her is over, and a sealed vote on her recall is open; its minutes."""
    room = village()
    minutes = room.minutes("village", 50, recalls=[room.ballot("k1", 20, 10)])
    room.act("village", "sealed_vote.open/1", TELLERS, **base(room, device, 300 - device))
    return room, minutes


def recounted(room: Federation, said: str, voters: int) -> None:
    """So many ballots come to the village's sealed vote, and it is published."""
    for number in range(voters):
        tracker = fingerprint(str(number))
        room.act("village", "tracker.enter/1", "teller", sealed_vote="b1", tracker=tracker)
    room.pass_time(3 * DAY, "village")
    room.act("village", "sealed_vote.close/1", TELLERS, sealed_vote="b1", last=LAST, ballots=voters)
    given = {"sealed_vote": "b1", "archive": room.text("archive"), "result": said, "cast": voters, "counted": voters}
    with patch.object(Archives, "unsound", lambda *_: ()):
        room.act("village", PUBLISH, TELLERS, **given)


def test_a_recall_is_decided_by_both_ways_of_voting() -> None:
    room, minutes = heard()
    assert room.refused("village", "minutes.lodge/1", "secretary", **minutes) == ("SealedVoteFirst",)
    recounted(room, "[[2,20,18]]", 40)
    counted = SEALED_VOTES.at(room.state("village"), "b1").counted
    assert counted is not None
    assert (counted.yes, counted.no, counted.blank) == (20, 18, 2)
    decided: Any = room.act("village", "minutes.lodge/1", "secretary", **minutes)[-1]
    assert (decided.NAME, decided.yes, decided.no, decided.voted) == ("recall.decided/1", 40, 28, 70)
    assert decided.declared_at == counted.at
    sheet = {**minutes["recalls"][0], "yes": 19, "no": 11}
    restated = {"minutes": decided.minutes, "elections": [], "recalls": [sheet], "ink": 3, "scan": minutes["scan"]}
    assert room.act("village", "minutes.rectify/1", "secretary", **restated)[-1].yes == 39


def test_nobody_votes_by_device_before_she_was_heard() -> None:
    room, minutes = heard()
    recounted(room, "[[1,1]]", 2)
    sheet = {**minutes["recalls"][0], "defence_until": minutes["ended_at"] + HOUR}
    late = {**minutes, "recalls": [sheet], "ended_at": minutes["ended_at"] + 4 * DAY}
    told = room.refused("village", "minutes.lodge/1", "secretary", **late)
    assert told == ("MeetingNotOver", "VotedUnheard", "RecallBallotClosed")


def test_a_recall_whose_ballots_nobody_opened_is_voted_on_paper_at_another_meeting() -> None:
    room, minutes = heard()
    room.pass_time(11 * DAY, "village")
    assert room.refused("village", "minutes.lodge/1", "secretary", **minutes) == ("SealedVoteFirst",)
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 4 * DAY)
    room.pass_time(4 * DAY + 3 * HOUR, "village")
    again = base(room, 100, 200, setup="5f" * 32, closes_at=room.clock() + 2 * DAY + HOUR)
    assert room.refused("village", "sealed_vote.open/1", TELLERS, **again) == ("PaperNow",)
    later = room.minutes("village", 150, recalls=[room.ballot("k1", 100, 50)])
    assert room.act("village", "minutes.lodge/1", "secretary", **later)[-1].NAME == "recall.decided/1"


def test_a_recall_convened_anew_ends_the_sealed_vote_on_it() -> None:
    room, _ = heard()
    opens_at = room.clock() + 4 * DAY
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=opens_at)
    assert room.kinds("village") == ["recall.convened/1", "sealed_vote.failed/1"]
    assert RECALLS.at(room.state("village"), "k1").summons == 2


def test_in_a_body_of_the_base_the_roll_of_the_opening_votes_and_no_code_is_suspended() -> None:
    room, _ = heard()
    roll = {"members": 299, "joined": 0, "left": 1, "root": "ab" * 32, "sheet": room.restricted("roll")}
    room.act("village", "roll.close/1", ("chair", "secretary"), **roll)
    code: dict[str, Any] = {"sealed_vote": "b1", "code": "ab" * 32}
    assert room.refused("village", "voting_code.suspend/1", TELLERS, **code) == ("NoSeatLost",)


def test_the_urn_of_a_sealed_vote_is_told_as_any_other() -> None:
    room = end(opened(poll=DAY), *FIVE)
    published(room, "[[0,2,3,0,0]]", 5)
    event = room.events[-1]
    assert isinstance(event, TotalsEntered)
    assert (event.urn, event.totals, event.valid, event.blank, event.sheet) == ("sealed-b1", (2, 3, 0, 0), 5, 0, "")
