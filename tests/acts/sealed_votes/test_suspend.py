"""A seat lost while the vote is open: as many codes are suspended as seats were lost, and too few are no vote."""

from typing import Any

from tests.acts.sealed_votes.hall import CODE, DEVICE, TELLERS, call, closed, enter, found, polling
from tests.assembly_room import Room, kinds

from asamblea.record.instants import DAY, MINUTE

SUSPEND = "voting_code.suspend/1"


def lost(device: tuple[str, ...] = DEVICE, gone: str = "d4") -> Room:
    """b1 is open with these by device, one ballot came in, and somebody lost her seat by removal."""
    room = polling()
    paper = tuple(name for name in ("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8") if name not in device)
    room.act("sealed_vote.open/1", TELLERS, **call(room, device, paper, closes_at=room.at + 30 * DAY))
    enter(room, "one")
    motion = room.table("removal", {"kind": "removal", "on": room.id(gone)})
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.waive/1", gone, motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 9 * MINUTE)
    room.vote("v2", yes=6, no=2)
    return room


def test_ballots_entered_before_stand() -> None:
    room = lost()
    event: Any = room.act(SUSPEND, TELLERS, sealed_vote="b1", code=CODE)[0]
    assert (event.NAME, event.after) == ("voting_code.suspended/1", 1)
    assert (found(room).stage, found(room).suspended) == ("open", (event,))


def test_no_more_codes_than_seats_lost() -> None:
    room = lost()
    room.act(SUSPEND, TELLERS, sealed_vote="b1", code=CODE)
    again: dict[str, Any] = {"sealed_vote": "b1", "code": CODE}
    assert room.refused(SUSPEND, TELLERS, **again) == ("VotingCodeSuspendedBefore", "NoSeatLost")
    assert room.refused(SUSPEND, TELLERS, sealed_vote="b1", code="cd" * 32) == ("NoSeatLost",)
    assert (room.reasons[0].lost, room.reasons[0].suspended) == (1, 1)


def test_who_votes_on_paper_has_no_code() -> None:
    room = lost(gone="d7")
    assert room.refused(SUSPEND, TELLERS, sealed_vote="b1", code=CODE) == ("NoSeatLost",)


def test_too_few_that_are_left_are_no_sealed_vote_and_another_opens_without_her() -> None:
    room = lost(("d1", "d2", "d3", "d4"))
    events: Any = room.act(SUSPEND, TELLERS, sealed_vote="b1", code=CODE)
    assert kinds(events) == ["voting_code.suspended/1", "sealed_vote.failed/1"]
    assert (found(room).stage, found(room).failed) == ("failed", events[1])
    assert events[1].cause == "too_few"
    again = call(room, ("d1", "d2", "d3", "d5"), ("d6", "d7", "d8"), setup="5f" * 32)
    assert kinds(room.act("sealed_vote.open/1", TELLERS, **again)) == ["sealed_vote.opened/1"]
    assert room.pass_time(0) == ()


def test_two_officers_do_it_while_it_is_open_with_a_code_of_its_form() -> None:
    room = lost()
    assert room.refused(SUSPEND, "teller", sealed_vote="b1", code=CODE) == ("SignersMissing",)
    assert room.refused(SUSPEND, TELLERS, sealed_vote="b1", code="d4") == ("SealedFieldUnfit",)
    after = closed("one")
    assert "SealedVoteNotAtStage" in after.refused(SUSPEND, TELLERS, sealed_vote="b1", code=CODE)
