"""What follows when a vote closes by its hour, and what an adopted motion does at once."""

from tests.acts.votes.hall import charged, first_passed, voting
from tests.assembly_room import kinds

from asamblea.assembly.events.members import OfficeVacated
from asamblea.assembly.events.motions import MotionLapsed
from asamblea.assembly.events.votes import VoteClosed
from asamblea.assembly.state.members import HOLDERS, SEATS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import DAY, HOUR


def test_edge_40_abstaining_and_not_voting_are_different() -> None:
    room = voting()
    room.vote("v2", yes=3, no=1, abstain=1)
    closes = VOTES.at(room.state, "v2").closes_at
    events = room.pass_time(HOUR)
    assert events[0] == VoteClosed(closes, "v2", Count(3, 1, 1, 0, 3), 4, 3, True, "carried")


def test_edge_1_quorum_lost_before_the_close_makes_the_vote_void() -> None:
    room = voting(present=5)
    room.act("vote.cast/1", "d1", vote="v2", choice="no")
    room.act("presence.leave/1", "d5", sitting="s2")
    assert kinds(room.pass_time(HOUR)) == ["vote.closed/1"]
    assert VOTES.at(room.state, "v2").stage == "void"
    assert MOTIONS.at(room.state, "m2").stage == "debated"


def test_edge_97_a_result_is_never_void_when_the_votes_for_reach_the_quorum() -> None:
    room = voting(present=5)
    room.vote("v2", yes=5)
    for name in ("d1", "d2", "d3"):
        room.act("presence.leave/1", name, sitting="s2")
    assert kinds(room.pass_time(HOUR)) == ["vote.closed/1", "motion.adopted/1"]


def test_edge_61_a_second_vote_never_held_lapses() -> None:
    room = first_passed()
    first = MOTIONS.at(room.state, "m2").first
    assert first is not None
    assert room.pass_time(60 * DAY) == (MotionLapsed(first.lapses_at, "m2"),)


def test_what_was_adopted_comes_on_no_agenda_again() -> None:
    room = first_passed()
    room.sit("m2", wait=16 * DAY)
    room.put("m2")
    room.vote("v3", yes=6, no=2)
    opens = room.at + 30 * DAY
    assert room.refused("sitting.convene/1", "secretary", kind="ordinary", opens_at=opens, agenda=["m2"]) == (
        "MotionNotAtStage",
    )


def test_a_carried_removal_takes_the_seat_at_once() -> None:
    room = charged("removal", "d8")
    assert HOLDERS.find(room.state, room.id("d8")) is None
    assert SEATS.at(room.state, "base-8").member is None
    assert room.refused("motion.sponsor/1", "d8", motion="m2") == ("SeatNeeded", "MotionNotAtStage")


def test_a_carried_dismissal_takes_the_office_at_once() -> None:
    room = charged("dismissal", "chair")
    assert room.events[-1] == OfficeVacated(room.at, "chair", room.id("chair"), "m2")
    assert room.refused("sitting.close/1", "chair", sitting="s2") == ("OfficeNeeded",)


def test_while_there_is_no_chair_the_secretary_presides() -> None:
    room = charged("dismissal", "chair")
    assert kinds(room.act("sitting.close/1", "secretary", sitting="s2")) == ["sitting.closed/1"]
