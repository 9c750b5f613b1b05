"""The twelve invariants (procedure 3.30; rulings, new 11 and 12), each a function of a room that raises AssertionError.

They look at nothing that the decisions under test compute for themselves: results are counted again from the ballots.
"""

from collections.abc import Callable
from itertools import pairwise

from tests.assembly_room import Room

from asamblea.assembly.events.debates import DefenceOpened, DefenceStoodOpen, DefenceUsed, DefenceWaived
from asamblea.assembly.events.members import DelegateRemoved
from asamblea.assembly.events.motions import MotionAdopted, MotionAmended, MotionResubmitted, MotionTabled
from asamblea.assembly.events.orders import HouseRulesAdopted
from asamblea.assembly.events.sittings import SittingClosed
from asamblea.assembly.events.votes import VoteCast, VoteClosed, VoteOpened
from asamblea.assembly.shelves import EMPTY
from asamblea.assembly.state.deadlines import DEADLINES
from asamblea.assembly.state.debates import defence_of
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.votes import BALLOTS, VOTES, Vote


def closed_on(room: Room, motion: Motion) -> list[Vote]:
    """The votes on a motion that have a result, in order."""
    found = [each for each in VOTES.all(room.state).values() if each.opened.motion == motion.id and each.closed]
    return sorted(found, key=lambda each: int(each.id[1:]))


def every_reading(room: Room) -> None:
    """1. Adopted only by every vote that the pinned rule demands, each its own, the interval between them."""
    for motion in MOTIONS.all(room.state).values():
        if motion.stage != "adopted":
            continue
        rule = class_of(room.state, motion)
        carried = [each for each in closed_on(room, motion) if each.closed and each.closed.outcome == "carried"]
        assert len({each.opened.reading for each in carried}) >= rule.readings, motion.id
        if rule.readings == 2 and not motion.reopened:
            at = [each.closed.at for each in carried if each.closed]
            assert at[-1] - at[0] >= rule.min_interval, motion.id
            assert len({each.opened.sitting for each in carried}) >= 2, motion.id


def defence_in_full(room: Room) -> None:
    """2. Nobody is removed without service, its notice, and a defence used, waived, or open twice."""
    for event in room.events:
        if isinstance(event, DelegateRemoved):
            motion, defence = MOTIONS.at(room.state, event.motion), defence_of(room.state, event.motion)
            rule = class_of(room.state, motion).defence
            assert rule is not None, motion.id
            assert defence.served_at is not None, motion.id
            opened = next(each.opened.at for each in closed_on(room, motion))
            assert opened - defence.served_at >= rule.notice, motion.id
            assert defence.stage in ("used", "waived") or len(defence.stood_open) >= 2, motion.id
            assert len(_texts_of(room, motion.id)) == 1, motion.id
    _nowhere_to_speak(room)


def _texts_of(room: Room, motion: str) -> set[str]:
    """The words that a motion had."""
    given = (each for each in room.events if isinstance(each, MotionTabled | MotionAmended | MotionResubmitted))
    return {each.text for each in given if each.motion == motion}


def _nowhere_to_speak(room: Room) -> None:
    """The time of a defence runs in an open sitting, from its beginning to its end."""
    running: set[str] = set()
    for event in room.events:
        if isinstance(event, DefenceOpened):
            running.add(event.motion)
        elif isinstance(event, DefenceUsed | DefenceWaived | DefenceStoodOpen):
            running.discard(event.motion)
        assert not (running and isinstance(event, SittingClosed)), running


def noticed_hour(room: Room) -> None:
    """3. No sitting opens before the hour that was noticed."""
    for sitting in SITTINGS.all(room.state).values():
        assert sitting.opened_at is None or sitting.opened_at >= sitting.noticed_for, sitting.id


def no_result_but_the_count(room: Room) -> None:
    """4. A result is what the ballots come to; a cast ballot stands; a pinned rule changes in house rules alone."""
    for event in room.events:
        if isinstance(event, VoteClosed) and VOTES.at(room.state, event.vote).opened.manner == "roll_call":
            cast = [ballot for (vote, _), ballot in BALLOTS.all(room.state).items() if vote == event.vote]
            assert event.count.yes == sum(ballot.choice == "yes" for ballot in cast), event.vote
            assert event.count.no == sum(ballot.choice == "no" for ballot in cast), event.vote
        if isinstance(event, VoteCast):
            assert (event.vote, event.member) in BALLOTS.all(room.state), event.vote
    if not any(isinstance(event, HouseRulesAdopted) for event in room.events):
        for event in room.events:
            if isinstance(event, MotionTabled):
                assert MOTIONS.at(room.state, event.motion).orders == event.orders, event.motion


def integers_on_the_base(room: Room) -> None:
    """5. What was needed is the fewest votes for that meet the fraction on the base; by card, the fewest units."""
    for vote in VOTES.all(room.state).values():
        if vote.closed is not None and vote.closed.weighed is not None:
            weighed, majority = vote.closed.weighed, vote.opened.majority
            met = weighed.yes * majority.den > majority.num * weighed.base
            assert (vote.closed.outcome == "carried") == (met and vote.closed.quorate), vote.id
        if vote.closed is not None:
            majority, base, needed = vote.opened.majority, vote.closed.base, vote.closed.needed
            met = needed * majority.den > majority.num * base if majority.strict else (
                needed * majority.den >= majority.num * base
            )  # fmt: skip
            fewer = needed - 1
            still = fewer * majority.den > majority.num * base if majority.strict else (
                fewer * majority.den >= majority.num * base
            )  # fmt: skip
            assert met, vote.id
            assert not still or needed == 1, vote.id


def frozen_at_opening(room: Room) -> None:
    """6. The electorate of a vote is that of its opening."""
    for event in room.events:
        if isinstance(event, VoteOpened):
            assert len(VOTES.at(room.state, event.vote).electorate) == event.electors, event.vote


def every_number_shown(room: Room) -> None:
    """7. Everybody who could vote is in one of the numbers."""
    for event in room.events:
        if isinstance(event, VoteClosed):
            count, electors = event.count, VOTES.at(room.state, event.vote).opened.electors
            assert count.cast + count.invalid + count.not_voting == electors, event.vote
            assert event.needed >= 1, event.vote


def no_third_hand(room: Room) -> None:
    """8. Between a carried last vote and adoption there is nobody: they are of one instant."""
    carried = {event.vote: event.at for event in room.events if isinstance(event, VoteClosed)}
    for event in room.events:
        if isinstance(event, MotionAdopted):
            assert carried[event.vote] == event.at, event.motion


def silence_is_no_consent(room: Room) -> None:
    """9. Who did not vote is counted neither for nor against, and nothing is carried by nobody."""
    for event in room.events:
        if isinstance(event, VoteClosed) and event.outcome == "carried":
            reached = event.count.yes >= event.needed if event.weighed is None else event.count.yes >= 1
            assert reached, event.vote
            assert event.needed >= 1, event.vote


def nothing_deleted(room: Room) -> None:
    """10. What happened, folded again, is the state; instants never go back."""
    assert fold(EMPTY, room.events) == room.state
    assert all(one.at <= other.at for one, other in pairwise(room.events) if type(one) is type(other))


def nobodys_inaction(room: Room) -> None:
    """11. Whatever waits for somebody has a deadline, or a next hand in a sitting that is open."""
    waiting = {"filed": "ruling", "first_passed": "lapse", "amended_at_second": "lapse", "sent_back": "sent_back"}
    deadlines = DEADLINES.all(room.state)
    for motion in MOTIONS.all(room.state).values():
        if motion.stage in waiting:
            assert (waiting[motion.stage], motion.id) in deadlines, motion.id
    for vote in VOTES.all(room.state).values():
        assert vote.stage != "open" or ("vote", vote.id) in deadlines, vote.id


def a_vote_taken_is_a_removal(room: Room) -> None:
    """12. A seat is lost against its holder's will only by a removal that was adopted."""
    adopted = {event.motion for event in room.events if isinstance(event, MotionAdopted)}
    for event in room.events:
        if isinstance(event, DelegateRemoved):
            assert event.motion in adopted, event.seat
            assert class_of(room.state, MOTIONS.at(room.state, event.motion)).protected, event.motion


INVARIANTS: tuple[Callable[[Room], None], ...] = (
    every_reading,
    defence_in_full,
    noticed_hour,
    no_result_but_the_count,
    integers_on_the_base,
    frozen_at_opening,
    every_number_shown,
    no_third_hand,
    silence_is_no_consent,
    nothing_deleted,
    nobodys_inaction,
    a_vote_taken_is_a_removal,
)
