"""Voting: opening, casting, counting, closing, challenge; the second vote and its interval."""

import pytest
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.events.log import IntervalKept
from asamblea.assembly.events.members import OfficeVacated
from asamblea.assembly.events.motions import MotionAdopted, MotionFirstPassed, MotionLapsed, MotionLost
from asamblea.assembly.events.votes import VoteCast, VoteClosed
from asamblea.assembly.refusals.debates import ServiceTooRecent, TimeNotVouched
from asamblea.assembly.refusals.motions import SecondVoteTooEarly
from asamblea.assembly.state.members import HOLDERS, SEATS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import BALLOTS, CHALLENGES, VOTES
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import DAY, HOUR, MINUTE, SECOND


@pytest.fixture
def hall() -> Room:
    """A vote open on a resolution: v2 on m2 in s2."""
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.put(motion)
    return room


def first_passed() -> Room:
    """A constituent article that passed its first vote: m2, v2, s2."""
    room = Room().adopted(relaxed())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    return room


def test_the_result_stands_by_computation_when_the_last_delegate_has_voted(hall: Room) -> None:
    events = hall.vote("v2", yes=4, no=3, abstain=1)
    assert events == (
        VoteCast(hall.at, "v2", hall.id("d8"), "abstain"),
        VoteClosed(hall.at, "v2", Count(4, 3, 1, 0, 0), 7, 4, True, "carried"),
        MotionAdopted(hall.at, "m2", "v2"),
    )


def test_edge_48_a_tie_is_lost(hall: Room) -> None:
    assert hall.vote("v2", yes=4, no=4)[1:] == (
        VoteClosed(hall.at, "v2", Count(4, 4, 0, 0, 0), 8, 5, True, "lost"),
        MotionLost(hall.at, "m2", "v2"),
    )


def test_edge_43_nothing_is_carried_by_nobody(hall: Room) -> None:
    closed = hall.vote("v2", abstain=8)[1]
    assert closed == VoteClosed(hall.at, "v2", Count(0, 0, 8, 0, 0), 0, 1, True, "lost")


def test_edge_40_abstaining_and_not_voting_are_different(hall: Room) -> None:
    hall.vote("v2", yes=3, no=1, abstain=1)
    closes = VOTES.at(hall.state, "v2").closes_at
    events = hall.pass_time(HOUR)
    assert events[0] == VoteClosed(closes, "v2", Count(3, 1, 1, 0, 3), 4, 3, True, "carried")


def test_a_vote_is_changed_until_closing_and_counted_once(hall: Room) -> None:
    hall.act("vote.cast/1", "d1", vote="v2", choice="yes")
    hall.act("vote.cast/1", "d1", vote="v2", choice="no")
    assert BALLOTS.at(hall.state, ("v2", hall.id("d1"))).choice == "no"
    hall.pass_time(HOUR)
    assert hall.refused("vote.cast/1", "d1", vote="v2", choice="yes") == ("VoteNotOpen",)


def test_edge_6_who_is_not_in_the_frozen_electorate_does_not_vote(hall: Room) -> None:
    assert hall.refused("vote.cast/1", "teller", vote="v2", choice="yes") == ("NotInElectorate",)
    assert hall.refused("vote.cast/1", "d1", vote="v9", choice="yes") == ("VoteUnknown",)


def test_edge_1_quorum_lost_before_the_close_makes_the_vote_void() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion, present=5)
    room.put(motion)
    room.act("vote.cast/1", "d1", vote="v2", choice="no")
    room.act("presence.leave/1", "d5", sitting="s2")
    events = room.pass_time(HOUR)
    assert [event.NAME for event in events] == ["vote.closed/1"]
    assert VOTES.at(room.state, "v2").stage == "void"
    assert MOTIONS.at(room.state, motion).stage == "debated"


def test_edge_97_a_result_is_never_void_when_the_votes_for_reach_the_quorum() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion, present=5)
    room.put(motion)
    room.vote("v2", yes=5)
    for name in ("d1", "d2", "d3"):
        room.act("presence.leave/1", name, sitting="s2")
    assert kinds(room.pass_time(HOUR)) == ["vote.closed/1", "motion.adopted/1"]


def test_opening_is_refused_without_quorum_and_with_another_vote_open(hall: Room) -> None:
    assert hall.refused("vote.open/1", "chair", motion="m2", closes_at=hall.at + 5 * MINUTE) == (
        "MotionNotAtStage",
        "VoteStillOpen",
    )


def test_a_vote_stays_open_neither_too_short_nor_too_long() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    assert room.refused("vote.open/1", "chair", 0, motion=motion, closes_at=room.at + 59 * SECOND) == ("OpenTooShort",)
    assert room.refused("vote.open/1", "chair", 0, motion=motion, closes_at=room.at + 49 * HOUR) == ("OpenTooLong",)


def test_edge_98_a_closing_hour_is_extended_and_never_shortened(hall: Room) -> None:
    closes = VOTES.at(hall.state, "v2").closes_at
    assert hall.refused("vote.extend/1", "chair", vote="v2", closes_at=closes - 1) == ("ClosingShortened",)
    assert kinds(hall.act("vote.extend/1", "chair", vote="v2", closes_at=closes + HOUR)) == ["vote.extended/1"]
    assert hall.pass_time(30 * MINUTE) == ()


def test_two_tellers_void_an_open_vote_for_a_listed_cause_and_the_chair_does_not(hall: Room) -> None:
    assert hall.refused("vote.void/1", "chair", vote="v2", cause="wrong_text") == ("TellersNeeded",)
    assert kinds(hall.act("vote.void/1", ("teller", "teller2"), vote="v2", cause="wrong_text")) == ["vote.voided/1"]
    assert MOTIONS.at(hall.state, "m2").stage == "debated"
    assert kinds(hall.act("vote.open/1", "chair", motion="m2", closes_at=hall.at + 10 * MINUTE))[-1] == "vote.opened/1"
    assert VOTES.at(hall.state, "v3").stage == "open"


def test_a_voter_explains_her_vote_within_the_window(hall: Room) -> None:
    hall.vote("v2", yes=1)
    why = hall.text("because")
    assert hall.refused("vote.explain/1", "d2", vote="v2", text=why) == ("DidNotVote",)
    assert kinds(hall.act("vote.explain/1", "d1", vote="v2", text=why)) == ["vote.explained/1"]
    assert hall.refused("vote.explain/1", "d1", 25 * HOUR, vote="v2", text=why) == ("TooLateTo",)


def test_the_first_of_two_votes_never_adopts() -> None:
    room = Room().adopted(relaxed())
    room.sit(room.table("constituent"))
    room.put("m2")
    seq = room.seq + 7
    events = room.vote("v2", yes=6, no=2)
    assert events[-1] == MotionFirstPassed(room.at, "m2", "v2", room.at + 15 * DAY, room.at + 60 * DAY, seq)
    assert MOTIONS.at(room.state, "m2").stage == "first_passed"


def test_edge_61_a_second_vote_never_held_lapses() -> None:
    room = first_passed()
    first = MOTIONS.at(room.state, "m2").first
    assert first is not None
    assert room.pass_time(60 * DAY) == (MotionLapsed(first.lapses_at, "m2"),)


def test_edge_62_the_second_vote_waits_for_its_interval() -> None:
    room = first_passed()
    first = MOTIONS.at(room.state, "m2").first
    assert first is not None
    early = room.at + MINUTE + 4 * DAY
    assert room.refused("sitting.convene/1", "secretary", kind="extraordinary", opens_at=early, agenda=["m2"]) == (
        "SecondVoteTooEarly",
    )
    assert room.reasons == (SecondVoteTooEarly(first.not_before),)


def test_both_votes_in_different_sittings_adopt() -> None:
    room = first_passed()
    room.sit("m2", wait=16 * DAY)
    room.put("m2")
    assert kinds(room.vote("v3", yes=6, no=2))[-1] == "motion.adopted/1"
    assert room.refused(
        "sitting.convene/1", "secretary", kind="ordinary", opens_at=room.at + 30 * DAY, agenda=["m2"]
    ) == ("MotionNotAtStage",)


def test_two_thirds_of_full_membership_is_counted_on_all_seats() -> None:
    room = Room().adopted(relaxed())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=5, abstain=3)
    closed = VOTES.at(room.state, "v2").closed
    assert closed is not None
    assert (closed.base, closed.needed, closed.outcome) == (8, 6, "lost")


def test_edge_91_an_interval_on_the_writers_clock_alone_is_not_vouched_for() -> None:
    room = Room().adopted()
    room.sit(room.table("constituent"))
    room.act("debate.open/1", "chair", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE) == ("TimeNotVouched",)
    assert room.reasons == (TimeNotVouched("notice", None),)


def test_an_interval_is_kept_on_a_cosigners_word() -> None:
    room = Room().adopted()
    motion = room.table("constituent")
    opens = room.at + 10 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=[motion])
    room.vouch()
    started = room.at
    room.at = opens
    for number in range(1, 9):
        room.act("presence.register/1", f"d{number}", 0, sitting="s2")
    room.act("sitting.open/1", "chair", 0, sitting="s2")
    room.vouch()
    room.act("debate.open/1", "chair", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    events = room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 5 * MINUTE)
    assert events[0] == IntervalKept(room.at, motion, "notice", started, opens, "cosigner")


def test_a_removal_needs_service_its_notice_and_the_defence_all_named_at_once() -> None:
    room = Room().adopted(relaxed())
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.sit(motion)
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    served = room.at
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.open/1", "chair", motion=motion)
    room.pass_time(HOUR)
    room.act("debate.close/1", "chair", motion=motion)
    assert room.refused("vote.open/1", "chair", motion=motion, closes_at=room.at + 5 * MINUTE) == (
        "ServiceTooRecent",
        "DefenceNotOffered",
    )
    assert room.reasons[0] == ServiceTooRecent(served + 7 * DAY)


def removed() -> Room:
    """The removal of d8 carried: v2 on m2."""
    room = Room().adopted(relaxed())
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.waive/1", "d8", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 9 * MINUTE)
    room.vote("v2", yes=6, no=2)
    return room


def test_a_carried_removal_takes_the_seat_at_once() -> None:
    room = removed()
    assert HOLDERS.find(room.state, room.id("d8")) is None
    assert SEATS.at(room.state, "base-8").member is None
    assert room.refused("motion.sponsor/1", "d8", motion="m2") == ("SeatNeeded", "MotionNotAtStage")


def test_edge_104_an_annulled_removal_gives_the_seat_back() -> None:
    room = removed()
    text = room.text("the tellers erred")
    room.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.17", grounds=text)
    effect = {"kind": "annulment", "on": "c1"}
    room.act("motion.table/1", "d1", kind="challenge", title=text, text=text, effect=effect)
    room.put("m3")
    for name in ("d1", "d2", "d3", "d4", "d5", "d6", "d7"):
        events = room.act("vote.cast/1", name, vote="v3", choice="yes")
    assert kinds(events)[2:] == ["motion.adopted/1", "result.annulled/1", "motion.annulled/1", "delegate.seated/1"]
    assert HOLDERS.at(room.state, room.id("d8")) == "base-8"


def dismissed() -> Room:
    """The dismissal of the chair carried: v2 on m2."""
    room = Room().adopted(relaxed())
    motion = room.table("removal", {"kind": "dismissal", "on": room.id("chair")})
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.waive/1", "chair", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 9 * MINUTE)
    room.vote("v2", yes=6, no=2)
    return room


def test_a_carried_dismissal_takes_the_office_at_once() -> None:
    room = dismissed()
    assert room.events[-1] == OfficeVacated(room.at, "chair", room.id("chair"), "m2")
    assert room.refused("sitting.close/1", "chair", sitting="s2") == ("OfficeNeeded",)


def test_while_there_is_no_chair_the_secretary_presides() -> None:
    room = dismissed()
    assert kinds(room.act("sitting.close/1", "secretary", sitting="s2")) == ["sitting.closed/1"]


def test_nobody_without_an_office_is_dismissed() -> None:
    room = Room().adopted()
    text = room.text("x")
    effect = {"kind": "dismissal", "on": room.id("d1")}
    assert room.refused("motion.table/1", "d2", kind="removal", title=text, text=text, effect=effect) == (
        "EffectWithoutObject",
    )


def test_edge_104_an_annulled_dismissal_gives_the_office_back() -> None:
    room = dismissed()
    text = room.text("the notice was short")
    room.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.17", grounds=text)
    effect = {"kind": "annulment", "on": "c1"}
    room.act("motion.table/1", "d1", kind="challenge", title=text, text=text, effect=effect)
    assert room.refused("debate.open/1", "chair", motion="m3") == ("OfficeNeeded",)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "secretary", motion="m3")
    room.act("vote.open/1", "secretary", motion="m3", closes_at=room.at + 9 * MINUTE)
    events = room.vote("v3", yes=8)
    assert kinds(events)[2:] == ["motion.adopted/1", "result.annulled/1", "motion.annulled/1", "office.filled/1"]
    room.act("sitting.close/1", "chair", sitting="s2")


def test_a_challenge_needs_signers_and_comes_in_time(hall: Room) -> None:
    hall.vote("v2", yes=8)
    text = hall.text("grounds")
    assert hall.refused("result.challenge/1", "d1", vote="v2", rule="3.14", grounds=text) == ("SignersMissing",)
    assert hall.refused("result.challenge/1", ("d1", "d2"), 49 * HOUR, vote="v2", rule="3.14", grounds=text) == (
        "TooLateTo",
    )
    hall.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.14", grounds=text)
    assert hall.refused("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.14", grounds=text) == (
        "ChallengedAlready",
    )
    assert kinds(hall.pass_time(10 * DAY)) == ["result.upheld/1"]
    assert CHALLENGES.at(hall.state, "c1").standing == "upheld"


def test_a_lost_challenge_lets_the_result_stand(hall: Room) -> None:
    hall.vote("v2", yes=8)
    text = hall.text("grounds")
    hall.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.14", grounds=text)
    effect = {"kind": "annulment", "on": "c1"}
    hall.act("motion.table/1", "d1", kind="challenge", title=text, text=text, effect=effect)
    hall.put("m3")
    assert kinds(hall.vote("v3", no=8))[-2:] == ["motion.lost/1", "result.upheld/1"]


def test_an_open_vote_is_not_challenged(hall: Room) -> None:
    assert hall.refused("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.14", grounds="") == ("VoteNotClosed",)


def test_edge_99_any_delegate_puts_the_vote_that_the_chair_does_not() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    assert room.refused("vote.open/1", "d1", motion=motion, closes_at=room.at + 9 * MINUTE) == ("OfficeNeeded",)
    assert (
        kinds(room.act("vote.open/1", "d1", 11 * MINUTE, motion=motion, closes_at=room.at + 30 * MINUTE))[-1]
        == "vote.opened/1"
    )
