"""What a recall below means above: at its citation, never before, never undone for votes that were cast."""

from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY, FOUNDING
from asamblea.assembly.state.bodies import CITED_AT
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recalls import JOINT, RECALLS
from asamblea.assembly.state.votes import BALLOTS, VOTES
from asamblea.record.instants import DAY, HOUR, MINUTE

BOARD = ("chair", "secretary")


def hall() -> Federation:
    """Two electorates of one body and two seats each: first and second sit, third and fourth follow."""
    room = Federation({"north": 2, "south": 1}).with_body("village", "north").with_body("harbour", "south")
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60, second=40, third=20)
    other = room.polling("south")
    room.votes("harbour", "south", other, fourth=50, fifth=9)
    room.pass_time(4 * DAY, ASSEMBLY)
    for name in ("first", "second", "third"):
        room.credential(polling, name)
    for name in ("fourth", "fifth"):
        room.credential(other, name)
    return room


def decide(room: Federation, recall: str = "k1") -> None:
    ballot = room.ballot(recall, 70, 50)
    room.act("village", "minutes.lodge/1", "teller", 0, **room.minutes("village", 120, recalls=[ballot]))


@pytest.fixture
def ready() -> Federation:
    """A recall of `first` heard, its papers not lodged; the assembly sits with a vote open."""
    room = hall()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    room.heard("village", "k1")
    room.sit("first", "second", "fourth")
    return room


def test_edge_12_a_vote_cast_before_the_citation_stands_and_the_alternate_enters_at_the_next(ready: Federation) -> None:
    vote = ready.put("second")
    ready.act(ASSEMBLY, "vote.cast/1", "first", vote=vote, choice="yes")
    decide(ready)
    assert BALLOTS.at(ready.state(), (vote, ready.id("first"))).choice == "yes"
    assert HOLDERS.find(ready.state(), ready.id("third")) == "north-1"
    assert ready.refused(ASSEMBLY, "vote.cast/1", "third", vote=vote, choice="no") == ("NotInElectorate",)


def test_edge_13_a_seat_recalled_before_it_voted_is_not_voted_and_stays_in_the_base(ready: Federation) -> None:
    vote = ready.put("second")
    decide(ready)
    assert ready.refused(ASSEMBLY, "vote.cast/1", "first", vote=vote, choice="yes") == ("NotInElectorate",)
    ready.act(ASSEMBLY, "vote.cast/1", "second", vote=vote, choice="yes")
    ready.act(ASSEMBLY, "vote.cast/1", "fourth", vote=vote, choice="no")
    ready.pass_time(31 * MINUTE, ASSEMBLY)
    closed = next(event for event in ready.events(ASSEMBLY) if event.NAME == "vote.closed/1")
    assert (closed.count.yes, closed.count.no, closed.count.not_voting) == (1, 1, 1)


def test_edge_11_a_first_vote_stands_and_the_second_is_another_vote_of_another_roll(ready: Federation) -> None:
    first = ready.put("second")
    for name in ("first", "second", "fourth"):
        ready.act(ASSEMBLY, "vote.cast/1", name, vote=first, choice="yes")
    decide(ready)
    ready.act(ASSEMBLY, "presence.register/1", "third", sitting="s1")
    second = ready.put("fourth")
    assert ready.id("third") in VOTES.at(ready.state(), second).electorate
    assert ready.id("first") not in VOTES.at(ready.state(), second).electorate
    assert ready.id("first") in VOTES.at(ready.state(), first).electorate


def test_edge_92_a_vote_between_a_recall_on_paper_and_its_citation_stands(ready: Federation) -> None:
    """The meeting ended, the paper is on its way: what the delegate votes meanwhile is hers."""
    vote = ready.put("second")
    ready.act(ASSEMBLY, "vote.cast/1", "first", vote=vote, choice="yes")
    decide(ready)
    (_, _, recalled, *_) = ready.events(ASSEMBLY)
    assert recalled.declared_at < recalled.at
    assert BALLOTS.find(ready.state(), (vote, ready.id("first"))) is not None


def test_a_recall_is_cited_above_in_the_transaction_that_decides_it(ready: Federation) -> None:
    before = len(CITED_AT.all(ready.state()))
    decide(ready)
    assert len(CITED_AT.all(ready.state())) == before + 1


def joint(preset: StandingOrders = CONSTITUENT_ASSEMBLY) -> Federation:
    """One seat of three bodies."""
    room = Federation({"valley": 1}, preset=preset)
    for name in ("village", "harbour", "mine"):
        room.with_body(name, "valley", 100)
    polling = room.polling("valley")
    for name in ("village", "harbour", "mine"):
        room.votes(name, "valley", polling, first=30, second=20)
    room.pass_time(2 * DAY, ASSEMBLY)
    for name in ("first", "second"):
        room.credential(polling, name)
    return room


def file_joint(room: Federation, where: str = "village", valid: int = 10) -> list[Any]:
    filing = room.filing(where, "first", valid, "valley", joint=True)
    return room.act(where, "recall.file/1", "secretary", **filing)


def test_a_petition_in_one_body_opens_the_ballot_in_all_with_one_closing_instant() -> None:
    room = joint()
    file_joint(room)
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "petition.entered/1", "recall.opened/1"]
    closes = {next(iter(RECALLS.all(room.state(name)).values())).closes_at for name in ("village", "harbour", "mine")}
    assert len(closes) == 1
    (only,) = closes
    assert only == JOINT.at(room.state(), "j1").opened.closes_at


def test_too_few_in_each_open_it_when_they_have_a_twentieth_over_all() -> None:
    room = joint()
    file_joint(room, "village", 8)
    assert JOINT.find(room.state(), "j1") is None
    assert room.refused("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 5 * DAY) == (
        "RecallNotOpenedAbove",
        "RecallNotServed",
    )
    file_joint(room, "mine", 7)
    assert JOINT.find(room.state(), "j1") is not None


def vote(room: Federation, where: str, yes: int, no: int) -> None:
    ballot = room.ballot("k1", yes, no)
    room.act(where, "minutes.lodge/1", "teller", 0, **room.minutes(where, yes + no, recalls=[ballot]))


def hear_all(room: Federation) -> None:
    for name in ("village", "harbour", "mine"):
        room.act(name, "recall.serve/1", "secretary", recall="k1", manner="in_person", proof="")
        room.act(name, "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 3 * DAY + MINUTE)
    room.clock.move_to(room.clock() + 3 * DAY + 3 * HOUR)


def test_edge_89_a_joint_recall_is_summed_and_a_silent_body_neither_blocks_nor_counts() -> None:
    room = joint()
    file_joint(room)
    hear_all(room)
    vote(room, "village", 60, 20)
    vote(room, "harbour", 40, 10)
    assert room.holder("valley-1") == "first"
    room.pass_time(13 * DAY, ASSEMBLY)
    summed = JOINT.at(room.state(), "j1").summed
    assert summed is not None
    assert (summed.yes, summed.no, summed.returned, summed.bodies, summed.outcome) == (100, 30, 2, 3, "recalled")
    assert summed.needed == 91
    assert room.holder("valley-1") == "second"
    assert {RECALLS.at(room.state(name), "k1").stage for name in ("village", "harbour", "mine")} == {"recalled"}


def test_an_assembly_that_has_adopted_no_orders_yet_stops_no_recall_below() -> None:
    room = joint(FOUNDING)
    assert orders_now(room.state()).recall is None
    file_joint(room)
    hear_all(room)
    for name in ("village", "harbour", "mine"):
        vote(room, name, 60, 20)
    assert room.holder("valley-1") == "second"


def test_when_every_body_has_voted_it_is_summed_at_once_and_the_wait_holds_in_each() -> None:
    room = joint()
    file_joint(room)
    hear_all(room)
    for name in ("village", "harbour", "mine"):
        vote(room, name, 10, 60)
    summed = JOINT.at(room.state(), "j1").summed
    assert summed is not None
    assert summed.outcome == "failed"
    filing = room.filing("mine", "first", 30, "valley", joint=True)
    assert room.refused("mine", "recall.file/1", "secretary", **filing) == ("CoolingOff",)


def test_one_body_of_several_recalls_nobody_alone() -> None:
    room = joint()
    filing = room.filing("village", "first", 40, "valley")
    room.act("village", "recall.file/1", "secretary", **filing)
    assert room.events(ASSEMBLY)[-1].cause == "joint"
    room.heard("village", "k1")
    ballot = room.ballot("k1", 70, 5)
    room.act("village", "minutes.lodge/1", "teller", 0, **room.minutes("village", 75, recalls=[ballot]))
    assert room.events(ASSEMBLY)[-1].cause == "joint"
    assert room.holder("valley-1") == "first"


def test_after_the_closing_instant_no_body_votes_any_more() -> None:
    room = joint()
    file_joint(room)
    hear_all(room)
    room.pass_time(10 * DAY, ASSEMBLY)
    ballot = room.ballot("k1", 60, 20)
    paper = room.minutes("village", 80, recalls=[ballot])
    assert "RecallBallotClosed" in room.refused("village", "minutes.lodge/1", "teller", 0, **paper)


def test_edge_90_who_loses_a_seat_below_loses_the_one_that_rests_on_it() -> None:
    """A region of delegates sends one of its own to the nation; her base recalls her in the region."""
    room = Federation({"coast": 1})
    nation = ASSEMBLY
    room.found("region", 300, tier="regional")
    room.act("region", "body.recognise/1", BOARD, **room.recognition(nation, "coast", 1, "national"))
    room.act(nation, "body.recognise/1", BOARD, **room.recognition("region", "coast", 300, "regional"))
    polling = room.polling("coast")
    room.votes("region", "coast", polling, first=60, second=40)
    room.pass_time(4 * DAY, nation)
    for name in ("first", "second"):
        room.credential(polling, name)
    region_board = {"assembly": room.origins[nation], "electorate": "coast", "delegate": room.id("first"), "letter": ""}
    room.act("region", "resignation.read/1", BOARD, **region_board)
    room.pass_time(3 * DAY, "region")
    assert room.holder("coast-1") == "second"


def contested() -> Federation:
    """A sum that a rectification contests, in an assembly that can vote on it."""
    room = hall()
    right = room.election_sheet("north", "p1", {"first": 10, "second": 50, "third": 60})
    room.act("village", "minutes.rectify/1", "teller", minutes="a1", elections=[right], ink=3)
    return room


@pytest.mark.parametrize(("choice", "restated"), [("yes", True), ("no", False)])
def test_a_contested_sum_is_decided_by_a_vote_and_takes_no_seat(choice: str, restated: bool) -> None:
    room = contested()
    room.sit("first", "second", "fourth")
    vote = room.put("second", kind="credential", effect={"kind": "credential", "on": "p1"})
    for name in ("first", "second", "fourth"):
        room.act(ASSEMBLY, "vote.cast/1", name, vote=vote, choice=choice)
    settled = next(event for event in room.events(ASSEMBLY) if event.NAME == "polling.settled/1")
    assert settled.restated is restated
    assert room.holder("north-1") == "first"
    assert room.refused(ASSEMBLY, "motion.table/1", "first", **room.motion("credential", "credential", "p1")) == (
        "EffectWithoutObject",
    )


def test_undecided_in_time_what_was_declared_stands() -> None:
    room = contested()
    room.pass_time(3 * DAY, ASSEMBLY)
    assert room.kinds(ASSEMBLY)[1:] == ["polling.settled/1"]


def summed_then_rectified(yes: int, no: int) -> Federation:
    """A joint recall carried by 130 to 100; then the village finds that its own papers were others."""
    room = joint()
    file_joint(room)
    hear_all(room)
    for name, papers in (("village", (50, 30)), ("harbour", (40, 35)), ("mine", (40, 35))):
        vote(room, name, *papers)
    assert room.holder("valley-1") == "second"
    room.act("village", "minutes.rectify/1", "teller", minutes="a2", recalls=[room.ballot("k1", yes, no)], ink=3)
    return room


def test_a_joint_recall_rectified_after_its_sum_is_contested_and_turns_nothing_by_itself() -> None:
    room = summed_then_rectified(10, 70)
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "recall.return_entered/1", "recall.contested/1"]
    assert room.holder("valley-1") == "second"
    assert {RECALLS.at(room.state(name), "k1").stage for name in ("village", "harbour")} == {"recalled"}
    room.pass_time(3 * DAY, ASSEMBLY)
    assert room.events(ASSEMBLY)[-1].restated is False
    assert room.holder("valley-1") == "second"


def test_a_joint_recall_rectified_without_turning_it_is_only_restated() -> None:
    room = summed_then_rectified(49, 31)
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "recall.return_entered/1"]


def test_a_contested_joint_recall_that_the_assembly_restates_gives_the_seat_back_and_is_told_below() -> None:
    room = summed_then_rectified(10, 70)
    room.sit("second")
    ballot = room.put("second", kind="credential", effect={"kind": "credential", "on": "j1"})
    room.act(ASSEMBLY, "vote.cast/1", "second", vote=ballot, choice="yes")
    kinds = room.kinds(ASSEMBLY)
    assert kinds[-3:] == ["recall.contest_decided/1", "recall.summed/1", "delegate.restored/1"]
    summed = JOINT.at(room.state(), "j1").summed
    assert summed is not None
    assert (summed.yes, summed.no, summed.outcome) == (90, 140, "failed")
    assert room.holder("valley-1") == "first"
    assert {RECALLS.at(room.state(name), "k1").stage for name in ("village", "harbour", "mine")} == {"failed"}


def test_a_joint_recall_that_failed_and_would_carry_ends_the_seat_once_the_assembly_restates_it() -> None:
    room = joint()
    file_joint(room)
    hear_all(room)
    for name in ("village", "harbour", "mine"):
        vote(room, name, 20, 60)
    right = [room.ballot("k1", 80, 0)]
    for name in ("village", "harbour"):
        room.act(name, "minutes.rectify/1", "teller", minutes="a2", recalls=right, ink=3)
    assert room.kinds(ASSEMBLY)[-1] == "recall.contested/1"
    room.sit("first")
    ballot = room.put("first", kind="credential", effect={"kind": "credential", "on": "j1"})
    room.act(ASSEMBLY, "vote.cast/1", "first", vote=ballot, choice="yes")
    assert room.holder("valley-1") == "second"


def test_a_joint_recall_is_rectified_by_the_minutes_that_returned_it_and_no_others() -> None:
    room = joint()
    file_joint(room)
    hear_all(room)
    vote(room, "village", 50, 30)
    for minutes in ("a1", "a9"):
        given = {"minutes": minutes, "recalls": [room.ballot("k1", 10, 10)]}
        assert room.refused("village", "minutes.rectify/1", "teller", **given, ink=3) in (
            ("RectifiedOtherwise",),
            ("MinutesUnknown",),
        )
