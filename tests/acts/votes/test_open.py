"""Opening a vote: everything that nobody's haste passes is asked for here."""

from tests.acts.votes.hall import debated, first_passed, voting
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.events.log import IntervalKept
from asamblea.assembly.events.motions import MotionNoticed
from asamblea.assembly.events.votes import VoteOpened
from asamblea.assembly.refusals.debates import ServiceTooRecent, TimeNotVouched
from asamblea.assembly.refusals.votes import OpenTooLong, OpenTooShort
from asamblea.assembly.state.evolve import fold
from asamblea.record.instants import DAY, HOUR, MINUTE, SECOND


def test_base_electorate_and_majority_are_frozen() -> None:
    room = debated("constituent")
    opened = room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE)[-1]
    assert isinstance(opened, VoteOpened)
    assert (opened.electors, opened.membership, opened.present, opened.reading) == (8, 8, 8, 1)
    assert (opened.majority.num, opened.majority.den, opened.majority.base) == (2, 3, "full_membership")


def test_opening_is_refused_with_another_vote_open() -> None:
    room = voting()
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE) == (
        "MotionNotAtStage",
        "VoteStillOpen",
    )


def test_without_a_quorum_nothing_is_put() -> None:
    room = debated()
    for name in ("d5", "d6", "d7", "d8"):
        room.act("presence.leave/1", name, sitting="s2")
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE) == ("QuorumLost",)


def test_a_vote_stays_open_neither_too_short_nor_too_long() -> None:
    room = debated()
    assert room.refused("vote.open/1", "chair", 0, motion="m2", closes_at=room.at + 59 * SECOND) == ("OpenTooShort",)
    assert room.reasons[0] == OpenTooShort(room.at + MINUTE)
    assert room.refused("vote.open/1", "chair", 0, motion="m2", closes_at=room.at + 49 * HOUR) == ("OpenTooLong",)
    assert room.reasons[0] == OpenTooLong(room.at + 48 * HOUR)


def test_edge_99_any_delegate_puts_the_vote_that_the_chair_does_not() -> None:
    room = debated()
    assert room.refused("vote.open/1", "d1", motion="m2", closes_at=room.at + 9 * MINUTE) == ("OfficeNeeded",)
    late = room.act("vote.open/1", "d1", 11 * MINUTE, motion="m2", closes_at=room.at + 30 * MINUTE)
    assert kinds(late)[-1] == "vote.opened/1"


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


def test_a_removal_whose_charges_nobody_served_is_not_put() -> None:
    room = Room().adopted(relaxed())
    room.sit(room.table("removal", {"kind": "removal", "on": room.id("d8")}))
    room.act("debate.open/1", "chair", motion="m2")
    room.act("defence.waive/1", "d8", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE) == ("ChargesNotServed",)


def test_the_second_vote_adopts_in_another_sitting() -> None:
    room = first_passed()
    room.sit("m2", wait=16 * DAY)
    assert "vote.opened/1" in kinds(room.put("m2"))
    assert kinds(room.vote("v3", yes=6, no=2))[-1] == "motion.adopted/1"


def test_the_second_vote_is_not_put_in_the_sitting_of_the_first() -> None:
    """No act brings it back there; were it brought, the vote would still be refused."""
    room = debated("constituent")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 12 * MINUTE)
    room.vote("v2", yes=6, no=2)
    room.state = fold(room.state, [MotionNoticed(room.at, "m2", "s2", 2, room.seq)])
    room.act("debate.open/1", "chair", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE) == (
        "NoticeTooShort",
        "SecondVoteTooEarly",
        "SameSitting",
    )


def test_an_unknown_motion_or_one_not_debated_is_not_put() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    assert room.refused("vote.open/1", "chair", motion=motion, closes_at=room.at + 5 * MINUTE) == ("MotionNotAtStage",)
    assert room.refused("vote.open/1", "chair", motion="m9", closes_at=room.at + 5 * MINUTE) == ("MotionUnknown",)
