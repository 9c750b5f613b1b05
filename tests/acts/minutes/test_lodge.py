"""Minutes on paper are lodged: what they return, and why they are refused."""

from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.refusals.minutes import MoreThanPresent, SumDiffers
from asamblea.assembly.state.minutes import MINUTES
from asamblea.record.instants import DAY, HOUR, MINUTE


@pytest.fixture
def room() -> Federation:
    return Federation({"north": 1, "south": 1}).with_body("village", "north")


def sheet(room: Federation, **change: Any) -> dict[str, Any]:
    return room.election_sheet("north", room.polling("north"), {"first": 60, "second": 40}, **change)


def test_votes_of_a_meeting_are_returned_and_cited_above_in_the_same_transaction(room: Federation) -> None:
    events = room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 110, elections=[sheet(room)]))
    assert [event.NAME for event in events] == ["minutes.lodged/1", "votes.returned/1"]
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "return.entered/1", "polling.summed/1"]


def test_numbers_that_do_not_add_up_are_named_with_their_place(room: Federation) -> None:
    wrong = sheet(room, valid=99, blank=20)
    assert room.refused("village", "minutes.lodge/1", "teller", **room.minutes("village", 110, elections=[wrong])) == (
        "SumDiffers",
        "MoreThanPresent",
    )
    assert room.reasons == (SumDiffers("elections[0].valid", 100, 99), MoreThanPresent("elections[0]", 119, 110))


def test_a_paper_is_lodged_once_and_votes_are_returned_once(room: Federation) -> None:
    votes = sheet(room)
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 110, "paper-7", elections=[votes]))
    again = room.minutes("village", 110, "paper-7", elections=[votes])
    assert room.refused("village", "minutes.lodge/1", "teller", **again) == ("PaperKnown", "ReturnedBefore")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"paper": ""}, "PaperUnnumbered"),
        ({"ended_at": 2_000_000_000_000}, "MeetingNotOver"),
        ({"began_at": 1_900_000_000_000}, "MeetingBackwards"),
        ({"reads": "a9"}, "MinutesUnknown"),
    ],
)
def test_a_paper_out_of_order_meets_its_refusal(room: Federation, change: dict[str, Any], reason: str) -> None:
    paper = {**room.minutes("village", 110), **change}
    assert room.refused("village", "minutes.lodge/1", "teller", **paper) == (reason,)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"ink": 2}, "InkMissing"),
        ({"roll": "l9"}, "RollOfMeetingUnknown"),
        ({"members": 299}, "RollNumberDiffers"),
        ({"present": 301}, "MoreThanPresent"),
        ({"present": -1}, "NumberBelowZero"),
    ],
)
def test_attendance_is_on_a_roll_and_signed(room: Federation, change: dict[str, Any], reason: str) -> None:
    paper = room.minutes("village", 110, attendance=room.attendance("village", 110, **change))
    assert room.refused("village", "minutes.lodge/1", "teller", **paper) == (reason,)


def test_a_body_votes_only_for_an_assembly_it_recognises_and_in_its_own_electorate(room: Federation) -> None:
    elsewhere = sheet(room, assembly="asamblea/" + "0" * 32)
    assert room.refused(
        "village", "minutes.lodge/1", "teller", **room.minutes("village", 110, elections=[elsewhere])
    ) == ("AssemblyUnknown",)
    south = room.election_sheet("south", "p1", {"first": 3})
    assert room.refused("village", "minutes.lodge/1", "teller", **room.minutes("village", 110, elections=[south])) == (
        "ElectorateNotOurs",
    )


def test_a_candidate_stands_once_on_a_sheet(room: Federation) -> None:
    twice = sheet(room)
    twice["lines"] = [*twice["lines"], twice["lines"][0]]
    twice["valid"] = 160
    assert room.refused("village", "minutes.lodge/1", "teller", **room.minutes("village", 200, elections=[twice])) == (
        "TwiceOnSheet",
    )


def test_somebody_from_elsewhere_lodges_nothing(room: Federation) -> None:
    assert room.refused("village", "minutes.lodge/1", "stranger", **room.minutes("village", 110)) == ("KeyNotInForce",)


def test_edge_88_what_was_acclaimed_is_deliberative_and_carries_no_numbers(room: Federation) -> None:
    text = room.text("The assembly is free and sovereign")
    crowd = room.attendance("village", 200, estimate=True)
    acclaimed = {"text": text, "manner": "acclamation", "yes": 0, "no": 0, "abstain": 0}
    events = room.act(
        "village",
        "minutes.lodge/1",
        "teller",
        **room.minutes("village", 200, attendance=crowd, resolutions=[acclaimed]),
    )
    assert (events[-1].force, events[-1].yes, events[-1].carried) == ("deliberative", 0, True)
    invented = room.minutes("village", 200, attendance=crowd, resolutions=[{**acclaimed, "yes": 200}])
    assert room.refused("village", "minutes.lodge/1", "teller", **invented) == ("AcclaimedWithNumbers",)
    counted = room.minutes("village", 200, attendance=crowd, elections=[sheet(room)])
    assert room.refused("village", "minutes.lodge/1", "teller", **counted) == ("EstimateWithCount",)


def test_a_resolution_by_hands_is_counted(room: Federation) -> None:
    hands = {"text": room.text("We adhere"), "manner": "hands", "yes": 70, "no": 20, "abstain": 10}
    (*_, noted) = room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 110, resolutions=[hands]))
    assert (noted.NAME, noted.force, noted.carried) == ("resolution.noted/1", "binding", True)
    more = {**hands, "yes": 170}
    assert room.refused("village", "minutes.lodge/1", "teller", **room.minutes("village", 110, resolutions=[more])) == (
        "MoreThanPresent",
    )


def test_minutes_are_read_back_at_a_later_meeting(room: Federation) -> None:
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 110))
    early = room.minutes("village", 90, reads="a1")
    assert room.refused("village", "minutes.lodge/1", "teller", 0, **early) == ("MeetingsOverlap",)
    room.pass_time(7 * DAY, "village")
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 90, reads="a1", confirms=True))
    assert MINUTES.at(room.state("village"), "a1").read is True


def filed(room: Federation) -> None:
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))


def lodge(room: Federation, ballot: dict[str, Any]) -> dict[str, Any]:
    return room.minutes("village", 130, recalls=[ballot])


def test_a_recall_is_decided_by_the_papers_and_ends_the_seat_above_at_its_citation(room: Federation) -> None:
    filed(room)
    room.heard("village", "k1")
    events = room.act("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 66, 64)))
    assert [event.NAME for event in events] == ["minutes.lodged/1", "interval.kept/1", "recall.decided/1"]
    assert (events[-1].needed, events[-1].quorum, events[-1].outcome) == (66, 60, "recalled")
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "delegate.recalled/1", "delegate.seated/1"]
    assert room.holder("north-1") == "second"


def test_one_vote_too_few_fails_and_fewer_voters_than_at_her_election_need_more_than_elected_her(
    room: Federation,
) -> None:
    filed(room)
    room.heard("village", "k1")
    events = room.act("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 60, 20)))
    assert (events[-1].needed, events[-1].outcome) == (61, "failed")
    assert room.holder("north-1") == "first"


def test_nothing_is_decided_before_the_hour_nor_without_service_or_defence(room: Federation) -> None:
    filed(room)
    assert room.refused("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 90, 10))) == (
        "RecallNotAtStage",
        "RecallNotServed",
    )
    room.act("village", "recall.serve/1", "secretary", recall="k1", manner="in_person", proof="")
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 3 * DAY + 2 * MINUTE)
    room.pass_time(3 * DAY + HOUR, "village")
    assert room.refused("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 90, 10))) == (
        "HearingBeforeHour",
        "ServiceTooRecent",
    )


def test_edge_31_only_she_waives_and_edge_93_who_comes_and_is_silent_is_summoned_once_more(room: Federation) -> None:
    filed(room)
    room.heard("village", "k1")
    silent = {"defence": "unused"}
    assert room.refused("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 90, 10, **silent))) == (
        "SecondSummonsOwed",
    )
    short = {**silent, "held": False, "defence_until": room.clock() - HOUR + 9 * MINUTE}
    assert room.refused("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 0, 0, **short))) == (
        "DefenceCutShort",
    )
    voted = room.ballot("k1", 90, 10, **silent, held=False)
    assert room.refused("village", "minutes.lodge/1", "teller", **lodge(room, voted)) == ("VotedUnheard",)
    events = room.act("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", **silent, held=False)))
    assert events[-1].NAME == "recall.adjourned/1"
    again = events[-1].not_before
    assert room.refused("village", "recall.convene/1", "secretary", recall="k1", opens_at=again - 1) == (
        "HearingTooSoon",
    )
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=again)
    room.clock.move_to(again + 3 * HOUR)
    third = room.ballot("k1", **silent, held=False)
    assert room.refused("village", "minutes.lodge/1", "teller", **lodge(room, third)) == ("SummonedTwice",)
    events = room.act("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 90, 10, **silent)))
    assert (events[-1].outcome, events[-1].defence) == ("recalled", "unused")


def test_a_defence_lies_within_the_meeting(room: Federation) -> None:
    filed(room)
    room.heard("village", "k1")
    outside = room.ballot("k1", 90, 10, defence_from=room.clock() - DAY)
    assert room.refused("village", "minutes.lodge/1", "teller", **lodge(room, outside)) == ("DefenceOutsideMeeting",)


def test_a_ballot_that_lost_its_quorum_is_held_again(room: Federation) -> None:
    filed(room)
    room.heard("village", "k1")
    events = room.act("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 40, 10)))
    assert (events[-1].outcome, events[-1].quorum) == ("void", 60)
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + HOUR)
    room.clock.move_to(room.clock() + 4 * HOUR)
    events = room.act("village", "minutes.lodge/1", "teller", **lodge(room, room.ballot("k1", 70, 40)))
    assert events[-1].outcome == "recalled"


def test_every_step_of_a_base_body_may_come_from_paper_or_be_signed_at_the_desk() -> None:
    accepted = BASE_ASSEMBLY.members.accepts("minutes.lodge")
    assert {"minutes", "desk"} <= set(accepted)
    assert "minutes" not in BASE_ASSEMBLY.members.accepts("body.found")
