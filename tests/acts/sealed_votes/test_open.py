"""Opening a sealed vote: on what, with whom, under which keys, until when."""

from typing import Any

import pytest
from tests.acts.sealed_votes.hall import (
    DEVICE,
    PAPER,
    SETUP,
    TELLERS,
    call,
    found,
    listed,
    opened,
    polling,
    sealed_orders,
)
from tests.assembly_room import Room, kinds
from tests.federation_room import Federation

from asamblea.assembly.refusals.sealed_votes import BallotUnfit, ElectorateTooSmall, VoterListsDiffer
from asamblea.record.instants import DAY, HOUR, MINUTE

OPEN = "sealed_vote.open/1"


def test_it_opens_with_two_lists_that_are_the_electorate() -> None:
    room = polling()
    event: Any = room.act(OPEN, TELLERS, **call(room))[0]
    assert (event.NAME, event.sealed_vote, event.min_electorate) == ("sealed_vote.opened/1", "b1", 4)
    vote = found(room)
    assert (vote.stage, vote.opened.device.count, vote.opened.paper.count) == ("open", 5, 3)


def test_two_officers_open_it() -> None:
    room = polling()
    assert room.refused(OPEN, ("teller", "d1"), **call(room)) == ("SignersMissing",)
    assert kinds(room.act(OPEN, ("chair", "secretary"), **call(room))) == ["sealed_vote.opened/1"]


def test_below_the_orders_number_one_votes_on_paper() -> None:
    room = polling()
    few = call(room, DEVICE[:3], (*DEVICE[3:], *PAPER))
    assert room.refused(OPEN, TELLERS, **few) == ("ElectorateTooSmall",)
    assert room.reasons == (ElectorateTooSmall(3, 4),)
    enough = call(room, DEVICE[:4], (*DEVICE[4:], *PAPER))
    assert kinds(room.act(OPEN, TELLERS, **enough)) == ["sealed_vote.opened/1"]


def test_orders_that_do_not_say_ask_for_twenty() -> None:
    room = village()
    assert room.refused("village", OPEN, TELLERS, **base(room, 19, 281)) == ("ElectorateTooSmall",)
    assert room.reasons == (ElectorateTooSmall(19, 20),)


@pytest.mark.parametrize(
    ("device", "paper", "refusals"),
    [
        (DEVICE, ("d5", *PAPER), ("VotesInBothWays", "VoterListsDiffer")),
        (DEVICE, ("d6", "d7"), ("VoterListsDiffer",)),
        (DEVICE, ("d6", "d7", "chair"), ("VoterListsDiffer",)),
        (("d1", "d1", "d2", "d3", "d4"), PAPER, ("VoterListsDiffer",)),
    ],
)
def test_nobody_votes_twice_and_nobody_is_left_out(device: Any, paper: Any, refusals: tuple[str, ...]) -> None:
    room = polling()
    assert room.refused(OPEN, TELLERS, **call(room, device, paper)) == refusals


def test_the_lists_are_told_as_numbers() -> None:
    room = polling()
    assert room.refused(OPEN, TELLERS, **call(room, DEVICE, ("d6",))) == ("VoterListsDiffer",)
    assert room.reasons == (VoterListsDiffer(6, 8),)


def test_delegates_are_listed_by_their_ids() -> None:
    room = polling()
    rooted = {**listed(room, DEVICE), "root": "ab" * 32}
    assert room.refused(OPEN, TELLERS, **call(room, device=DEVICE) | {"device": rooted}) == ("VoterListUnfit",)


def test_one_voting_code_for_each_voter_by_device() -> None:
    room = polling()
    assert room.refused(OPEN, TELLERS, **call(room, codes=6)) == ("VotingCodesDiffer",)


@pytest.mark.parametrize(
    ("field", "text"), [("uuid", "short"), ("uuid", "abcdefghijkmn0"), ("fingerprint", "ab" * 32), ("setup", "AB" * 32)]
)
def test_what_names_the_election_is_of_its_form(field: str, text: str) -> None:
    room = polling()
    assert room.refused(OPEN, TELLERS, **call(room, **{field: text})) == ("SealedFieldUnfit",)
    assert room.reasons[0].field == field


def test_a_group_that_the_protocol_does_not_know_is_no_payload() -> None:
    room = polling()
    assert room.refused(OPEN, TELLERS, **call(room, group="P-256")) == ("PayloadMalformed",)


@pytest.mark.parametrize(
    ("kind", "shape", "answers", "takes"),
    [
        ("long", "rankings", 4, "sums"),
        ("long", "sums", 3, "sums"),
        ("ranked", "sums", 4, "rankings"),
        ("ranked", "several_questions", 0, "rankings"),
    ],
)
def test_its_ballot_asks_what_the_matter_takes(kind: str, shape: str, answers: int, takes: str) -> None:
    room = polling(kind)
    assert room.refused(OPEN, TELLERS, **call(room, shape=shape, answers=answers)) == ("BallotUnfit",)
    assert room.reasons == (BallotUnfit(shape, answers, takes, 4),)  # type: ignore[arg-type]


def test_a_matter_is_voted_once_and_a_setup_serves_one_vote() -> None:
    room = opened()
    assert room.refused(OPEN, TELLERS, **call(room, setup="5f" * 32)) == ("SealedVoteRunning",)


def test_after_one_came_to_nothing_another_opens_with_another_setup() -> None:
    room = opened()
    room.pass_time(9 * DAY)
    assert found(room).stage == "failed"
    assert room.refused(OPEN, TELLERS, **call(room)) == ("SealedVoteRunning",)
    room.act(OPEN, TELLERS, **call(room, setup="5f" * 32))
    assert found(room, "b2").stage == "open"


def test_it_stays_open_for_a_while_and_no_longer_than_its_matter() -> None:
    room = polling(length=2 * HOUR, kind="commission")
    short = call(room, closes_at=room.at + 2 * MINUTE)
    assert room.refused(OPEN, TELLERS, **short) == ("OpenTooShort",)
    late = call(room, closes_at=room.at + 3 * HOUR)
    assert room.refused(OPEN, TELLERS, **late) == ("OpenTooLong",)
    fits = call(room, closes_at=room.at + HOUR)
    assert kinds(room.act(OPEN, TELLERS, **fits)) == ["sealed_vote.opened/1"]


def test_only_what_is_voted_in_secret_is() -> None:
    room = polling("board", HOUR)
    assert room.refused(OPEN, TELLERS, **call(room)) == ("MannerUnfit",)
    room.pass_time(HOUR)
    assert room.refused(OPEN, TELLERS, **call(room)) == ("ElectionNotAtStage", "MannerUnfit")


def test_on_the_vote_of_a_motion() -> None:
    room = Room().adopted(sealed_orders())
    assert room.refused(OPEN, TELLERS, **call(room, on="vote", matter="v9")) == ("VoteUnknown",)
    room.sit(room.table())
    room.put("m2")
    given = call(room, on="vote", matter="v2", closes_at=room.at + 9 * MINUTE)
    assert kinds(room.act(OPEN, TELLERS, **given)) == ["sealed_vote.opened/1"]
    room.act("vote.void/1", TELLERS, vote="v2", cause="wrong_text")
    assert room.refused(OPEN, TELLERS, **{**given, "setup": "5f" * 32}) == ("VoteNotOpen",)


def village() -> Federation:
    """A body of the base where she was heard whose recall was convened."""
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    room.act("village", "recall.serve/1", "secretary", recall="k1", manner="in_person", proof="")
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 3 * DAY + HOUR)
    room.pass_time(3 * DAY + 3 * HOUR)
    return room


def base(room: Federation, device: int, paper: int, **change: Any) -> dict[str, Any]:
    """The payload that opens a sealed vote on it."""
    lists = {
        way: {"count": count, "root": "cd" * 32, "sheet": room.restricted(way)}
        for way, count in (("device", device), ("paper", paper))
    }
    given = {
        "on": "recall", "matter": "k1", "uuid": "abcdefghijkmno", "group": "BELENIOS-2048", "fingerprint": "A" * 43,
        "setup": SETUP, "shape": "sums", "answers": 2, "codes": device, **lists, "closes_at": room.clock() + 3 * DAY,
    }  # fmt: skip
    return {**given, **change}


def test_a_recall_in_a_body_of_the_base_lists_numbers_and_roots() -> None:
    room = village()
    assert room.refused("village", OPEN, TELLERS, **base(room, 100, 199)) == ("VoterListsDiffer",)
    named = base(room, 100, 200)
    named["device"] = {**named["device"], "root": "none"}
    assert room.refused("village", OPEN, TELLERS, **named) == ("VoterListUnfit",)
    soon = base(room, 100, 200, closes_at=room.clock() + DAY)
    assert room.refused("village", OPEN, TELLERS, **soon) == ("OpenTooShort",)
    event: Any = room.act("village", OPEN, TELLERS, **base(room, 100, 200))[0]
    assert (event.sealed_vote, event.on, event.round) == ("b1", "recall", 1)


def test_a_recall_that_is_not_convened_or_not_there() -> None:
    room = village()
    assert room.refused("village", OPEN, TELLERS, **base(room, 100, 200, matter="k2")) == ("RecallUnknown",)
