"""Edge cases of procedure 3.32 that no single act holds: presence, bases, frozen votes, time (numbered as there)."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.assembly_room import DELEGATES, Room, kinds, relaxed, whole

from asamblea.assembly.acts.votes.open import guarantees
from asamblea.assembly.closing import count_of
from asamblea.assembly.codec import names_of, to_json
from asamblea.assembly.conditions import quorum_to_open
from asamblea.assembly.editions import editions
from asamblea.assembly.events.members import DelegateRemoved
from asamblea.assembly.events.votes import VoteClosed
from asamblea.assembly.orders.check import check_text
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.motions import SecondVoteTooEarly
from asamblea.assembly.state.evolve import evolve
from asamblea.assembly.state.motions import MOTIONS, class_of
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.votes import BALLOTS, VOTES
from asamblea.assembly.words.majorities import Base, Majority
from asamblea.record.instants import DAY, HOUR, MINUTE

ASSEMBLY = Path(__file__).resolve().parents[2] / "src" / "asamblea" / "assembly"


@pytest.fixture
def hall() -> Room:
    """A vote v2 is open on the resolution m2, eight present."""
    return opened("votes_yes_no")


def opened(base: Base, num: int = 1, den: int = 2, *, strict: bool = True, present: int = 8) -> Room:
    orders = relaxed()
    rule = replace(orders.classes["resolution"], majority=Majority(num, den, strict, base))
    room = Room().adopted(replace(orders, classes={**orders.classes, "resolution": rule}))
    room.sit(room.table(), present=present)
    room.put("m2")
    return room


def closed(room: Room, vote: str = "v2") -> VoteClosed:
    room.pass_time(HOUR)
    found = VOTES.at(room.state, vote).closed
    assert found is not None
    return found


def test_edge_2_nobody_interrupts_an_open_vote_and_the_quorum_is_checked_at_its_close(hall: Room) -> None:
    text = hall.text("is there a quorum?")
    hall.act("motion.table/1", "d1", kind="procedural", title=text, text=text)
    for act in ("debate.open/1", "debate.close/1"):
        hall.act(act, "chair", motion="m3")
    assert hall.refused("vote.open/1", "chair", motion="m3", closes_at=hall.at + 5 * MINUTE) == ("VoteStillOpen",)
    for name in DELEGATES[:5]:
        hall.act("presence.leave/1", name, sitting="s2")
    assert closed(hall).outcome == "void"


def test_edge_3_who_leaves_stays_in_the_base() -> None:
    room = opened("accredited")
    for name in ("d6", "d7", "d8"):
        room.act("presence.leave/1", name, sitting="s2")
    room.vote("v2", yes=4, no=1)
    assert (closed(room).base, closed(room).needed, closed(room).outcome) == (8, 5, "lost")


def test_edge_4_a_repetition_needs_the_same_quorum() -> None:
    room = opened("votes_yes_no", present=5)
    needed = VOTES.at(room.state, "v2").opened.quorum_needed
    room.act("presence.leave/1", "d5", sitting="s2")
    assert closed(room).outcome == "void"
    assert room.refused("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE) == ("QuorumLost",)
    room.act("presence.register/1", "d5", sitting="s2")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 5 * MINUTE)
    assert VOTES.at(room.state, "v3").opened.quorum_needed == needed


def test_edge_5_a_vote_that_was_cast_stands_when_the_connection_is_lost(hall: Room) -> None:
    hall.act("vote.cast/1", "d1", vote="v2", choice="yes")
    hall.act("presence.leave/1", "d1", sitting="s2")
    assert closed(hall).count.yes == 1


def test_edge_7_a_quorum_is_of_those_accredited_not_of_the_seats() -> None:
    room = Room().founded()
    for name in DELEGATES[:5]:
        keys = [to_json(room.who(name).new_key())]
        told = {"body": "base", "member": room.id(name), "name": room.text(name), "keys": keys}
        room.act("delegate.seat/1", ("chair", "secretary"), 0, **told)
    assert quorum_to_open(room.state) == 3


def test_edge_8_silence_does_not_break_a_quorum(hall: Room) -> None:
    hall.act("vote.cast/1", "d1", vote="v2", choice="yes")
    found = closed(hall)
    assert (found.quorate, found.count.not_voting, found.outcome) == (True, 7, "carried")


def test_edge_9_half_of_forty_two_is_no_majority() -> None:
    assert CONSTITUENT_ASSEMBLY.classes["resolution"].majority.needed(42) == 22


def test_edge_36_two_sessions_in_a_day_are_no_interval() -> None:
    room = Room().adopted(relaxed())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    motion = MOTIONS.at(room.state, "m2")
    assert motion.first is not None
    room.sit(wait=5 * DAY)
    sitting = SITTINGS.at(room.state, "s3")
    found = list(guarantees(room.state, motion, class_of(room.state, motion), sitting, room.at))
    assert found == [SecondVoteTooEarly(motion.first.not_before)]
    told = to_json(CONSTITUENT_ASSEMBLY)
    told["classes"]["constituent"]["min_interval"] = "2 sesiones"
    assert [each.code for each in check_text(json.dumps(told)).findings] == ["interval_in_sessions"]


def test_edge_39_a_vote_that_comes_after_the_closing_hour_is_not_counted(hall: Room) -> None:
    hall.pass_time(HOUR)
    assert hall.refused("vote.cast/1", "d1", vote="v2", choice="yes") == ("VoteNotOpen",)


def test_edge_41_a_result_by_very_few_carries_its_warning(hall: Room) -> None:
    hall.vote("v2", yes=1, abstain=7)
    found = VOTES.at(hall.state, "v2").closed
    assert found is not None
    assert (found.outcome, found.few_in_favour) == ("carried", True)
    other = opened("votes_yes_no")
    other.vote("v2", yes=2, abstain=6)
    assert not closed(other).few_in_favour


def test_edge_42_who_abstains_is_there_and_is_not_in_the_base_of_votes_for_and_against(hall: Room) -> None:
    hall.vote("v2", yes=2, no=1, abstain=3)
    found = closed(hall)
    assert (found.quorate, found.base, found.count.abstain, found.count.not_voting) == (True, 3, 3, 2)


@pytest.mark.parametrize(("yes", "no", "outcome"), [(2, 1, "carried"), (1, 1, "lost"), (4, 2, "carried")])
def test_edge_44_two_of_three_are_two_thirds(yes: int, no: int, outcome: str) -> None:
    room = opened("votes_yes_no", 2, 3, strict=False)
    room.vote("v2", yes=yes, no=no)
    assert closed(room).outcome == outcome


def test_edge_46_more_for_than_against_is_not_carried_where_the_rule_needs_more() -> None:
    room = opened("full_membership")
    room.vote("v2", yes=4, no=3)
    assert (closed(room).needed, closed(room).outcome) == (5, "lost")


def test_edge_54_who_comes_in_after_the_opening_neither_votes_nor_counts() -> None:
    room = Room().founded()
    for name in DELEGATES[:7]:
        seat(room, name)
    room.at += DAY
    for name in DELEGATES[:7]:
        room.act("presence.register/1", name, 0, sitting="s1")
    room.act("sitting.open/1", "chair", 0, sitting="s1")
    effect = {"kind": "orders", "on": room.text(relaxed().data())}
    text = room.text("orders")
    room.act("motion.table/1", "d1", kind="founding_orders", title=text, text=text, effect=effect)
    room.put("m1")
    seat(room, "d8")
    assert room.refused("vote.cast/1", "d8", vote="v1", choice="yes") == ("NotInElectorate",)
    room.vote("v1", yes=4, no=3)
    assert closed(room, "v1").base == 7


def seat(room: Room, name: str) -> None:
    keys = [to_json(room.who(name).new_key())]
    told = {"body": "base", "member": room.id(name), "name": room.text(name), "keys": keys}
    room.act("delegate.seat/1", ("chair", "secretary"), 0, **told)


def test_edge_56_no_act_changes_the_base_of_a_vote_that_has_closed(hall: Room) -> None:
    hall.vote("v2", yes=5, no=3)
    before = VOTES.at(hall.state, "v2").closed
    for act_type, edition in editions().items():
        for by in (
            (("teller", "teller2"), ("chair", "secretary"), DELEGATES) if "vote" in names_of(edition.payload) else ()
        ):
            try:
                hall.act(act_type, by, vote="v2")
            except Refused:
                continue
    assert VOTES.at(hall.state, "v2").closed == before


def test_edge_57_a_void_vote_keeps_its_ballots_and_a_new_one_has_its_own(hall: Room) -> None:
    hall.act("vote.cast/1", "d1", vote="v2", choice="yes")
    hall.act("vote.void/1", ("teller", "teller2"), vote="v2", cause="channel_failure")
    hall.act("vote.open/1", "chair", motion="m2", closes_at=hall.at + 5 * MINUTE)
    assert BALLOTS.at(hall.state, ("v2", hall.id("d1"))).choice == "yes"
    assert BALLOTS.find(hall.state, ("v3", hall.id("d1"))) is None


def test_edge_58_no_act_adopts_a_motion_that_was_not_voted() -> None:
    room = Room().adopted(whole())
    room.table("constituent")
    before = len(room.events)
    for act_type, edition in editions().items():
        if "motion" in names_of(edition.payload):
            for by in ("chair", "secretary", "d1", "teller", "desk"):
                try:
                    room.act(act_type, by, motion="m2")
                except Refused:
                    continue
    assert MOTIONS.at(room.state, "m2").stage != "adopted"
    assert "motion.adopted/1" not in kinds(tuple(room.events[before:]))
    made = [
        path.name
        for path in ASSEMBLY.rglob("*.py")
        if re.search(r"(?<!class )\bMotionAdopted\(", path.read_text("utf-8"))
    ]
    assert made == ["closing.py"]


def test_edge_69_the_list_of_voters_is_that_of_the_opening(hall: Room) -> None:
    hall.act("vote.cast/1", "d1", vote="v2", choice="yes")
    gone = evolve(hall.state, DelegateRemoved(hall.at, "base-8", hall.id("d8"), "m2"))
    vote = VOTES.at(gone, "v2")
    assert (len(vote.electorate), count_of(gone, vote).not_voting) == (8, 7)


def test_edge_86_an_approval_quorum_on_the_roll_is_not_one_on_turnout() -> None:
    """Colombia, art. 376: a third of the roll has to approve."""
    roll, turnout, approve = 900, 400, 290
    of_the_roll = Majority(1, 3, strict=False, base="registered_electors")
    of_valid = Majority(1, 2, strict=True, base="ballots_valid")
    assert (approve >= of_the_roll.needed(roll), approve >= of_valid.needed(turnout)) == (False, True)
