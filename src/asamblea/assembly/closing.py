"""The close of a vote: the count, the base, the integer needed, the outcome, and what follows of itself.

Nobody has an act that sets a result. This is the one place where one comes about (invariants 1, 4, 5, 7; procedure 3.13
to 3.15).
"""

from collections import Counter
from collections.abc import Iterator

from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.debates import DebateClosed
from asamblea.assembly.events.members import DelegateRemoved, DelegateSeated, OfficeFilled, OfficeVacated
from asamblea.assembly.events.motions import (
    MotionAccepted,
    MotionAdopted,
    MotionAnnulled,
    MotionFirstPassed,
    MotionLost,
    MotionNoticed,
)
from asamblea.assembly.events.orders import OrdersAdopted, OrdersRestored
from asamblea.assembly.events.sittings import AgendaExtended
from asamblea.assembly.events.votes import ResultAnnulled, ResultUpheld, VoteClosed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HOLDERS, REMOVED, SEATS, VACATED, offices_of, taken_since
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.orders import IN_FORCE, PROPOSED
from asamblea.assembly.state.sittings import is_present
from asamblea.assembly.state.votes import BALLOTS, CHALLENGES, VOTES, Vote
from asamblea.assembly.words.votes import Count, Outcome
from asamblea.record.instants import Instant


def close_vote(state: State, vote: Vote, at: Instant, seq: int) -> Events:
    """The events of a vote's close at the instant `at`, in the entry `seq`: its result, and what follows for its
    motion.
    """
    count = count_of(state, vote)
    base = _base(state, vote, count)
    needed = vote.opened.majority.needed(base)
    quorate = _is_quorate(state, vote, count)
    outcome = _outcome(vote, count, needed, quorate=quorate)
    closed = VoteClosed(at, vote.id, count, base, needed, quorate, outcome)
    if outcome == "void":
        return (closed,)
    motion = MOTIONS.at(state, vote.opened.motion)
    return (closed, *_for_motion(state, motion, vote, at, seq, carried=outcome == "carried"))


def count_of(state: State, vote: Vote) -> Count:
    """The count as it stands: from the ballots by name, or from the tellers' sheet."""
    if vote.opened.manner != "roll_call":
        tally = vote.tally
        if tally is None:
            return Count(0, 0, 0, 0, len(vote.electorate))
        cast = tally.yes + tally.no + tally.abstain + tally.invalid
        return Count(tally.yes, tally.no, tally.abstain, tally.invalid, len(vote.electorate) - cast)
    ballots = BALLOTS.all(state)
    cast_by = (ballots.get((vote.id, member)) for member in vote.electorate)
    choices = Counter(ballot.choice for ballot in cast_by if ballot is not None)
    voted = sum(choices.values())
    return Count(choices["yes"], choices["no"], choices["abstain"], 0, len(vote.electorate) - voted)


def attending(state: State, vote: Vote, count: Count) -> int:
    """Those of the electorate who voted or are present: whoever voted was present (rulings B2.5)."""
    sitting = vote.opened.sitting
    if vote.opened.manner != "roll_call":
        present = sum(is_present(state, sitting, member) for member in vote.electorate)
        return max(present, count.cast + count.invalid)
    ballots = BALLOTS.all(state)
    return sum((vote.id, member) in ballots or is_present(state, sitting, member) for member in vote.electorate)


def _base(state: State, vote: Vote, count: Count) -> int:
    match vote.opened.majority.base:
        case "votes_yes_no":
            return count.yes + count.no
        case "votes_cast":
            return count.cast
        case "present":
            return attending(state, vote, count)
        case "accredited":
            return vote.opened.electors
        case "full_membership":
            return vote.opened.membership


def _is_quorate(state: State, vote: Vote, count: Count) -> bool:
    """Never void for quorum when the votes for alone reach it (rulings B2.5, edge case 97)."""
    needed = vote.opened.quorum_needed
    return count.yes >= needed or attending(state, vote, count) >= needed


def _outcome(vote: Vote, count: Count, needed: int, *, quorate: bool) -> Outcome:
    if not quorate or (vote.opened.manner != "roll_call" and vote.tally is None):
        return "void"
    return "carried" if count.yes >= needed else "lost"


def _for_motion(state: State, motion: Motion, vote: Vote, at: Instant, seq: int, *, carried: bool) -> Events:
    if not carried:
        return (MotionLost(at, motion.id, vote.id), *_if_lost(state, motion, at))
    rule = class_of(state, motion)
    if motion.reading < rule.readings:
        return (MotionFirstPassed(at, motion.id, vote.id, at + rule.min_interval, at + rule.max_interval, seq),)
    return (MotionAdopted(at, motion.id, vote.id), *_effect(state, motion, at, seq))


def _if_lost(state: State, motion: Motion, at: Instant) -> Events:
    if motion.effect.kind != "annulment":
        return ()
    return (ResultUpheld(at, motion.effect.on, CHALLENGES.at(state, motion.effect.on).vote),)


def _effect(state: State, motion: Motion, at: Instant, seq: int) -> Events:
    """What follows of itself from an adopted motion; nothing if its ground is gone meanwhile."""
    on = motion.effect.on
    match motion.effect.kind:
        case "none":
            return ()
        case "orders":
            return (OrdersAdopted(at, PROPOSED.at(state, motion.id), motion.id),)
        case "removal":
            seat = HOLDERS.find(state, on)
            return () if seat is None else (DelegateRemoved(at, seat, on, motion.id),)
        case "dismissal":
            return tuple(OfficeVacated(at, office, on, motion.id) for office in offices_of(state, on))
        case "annulment":
            return _annul(state, on, at)
        case "overruling":
            return (MotionAccepted(at, on, ""),) if MOTIONS.at(state, on).stage == "returned" else ()
        case "closure":
            return (DebateClosed(at, on),) if MOTIONS.at(state, on).stage == "debating" else ()
        case "urgency":
            if MOTIONS.at(state, on).stage != "accepted":
                return ()
            return AgendaExtended(at, motion.sitting, on), MotionNoticed(at, on, motion.sitting, 1, seq)


def _annul(state: State, challenge: str, at: Instant) -> Events:
    """The result goes, and with it what followed of itself; votes cast meanwhile stand (rulings B5.7)."""
    vote = VOTES.at(state, CHALLENGES.at(state, challenge).vote)
    motion = MOTIONS.at(state, vote.opened.motion)
    events: list[Event] = [ResultAnnulled(at, challenge, vote.id), MotionAnnulled(at, motion.id)]
    if motion.stage == "adopted" and motion.effect.kind == "orders" and IN_FORCE.at(state).motion == motion.id:
        events.append(OrdersRestored(at, PROPOSED.at(state, motion.id), motion.id))
    if motion.stage == "adopted" and motion.effect.kind == "removal":
        events.extend(_reseat(state, motion.effect.on, motion.id, at))
    if motion.stage == "adopted" and motion.effect.kind == "dismissal":
        events.extend(_reinstate(state, motion.effect.on, motion.id, at))
    return tuple(events)


def _reinstate(state: State, member: str, motion: str, at: Instant) -> Iterator[Event]:
    """Her offices come back to her, except one that somebody has taken since."""
    for (by, office), since in sorted(VACATED.all(state).items()):
        if by == motion and not taken_since(state, office, since):
            yield OfficeFilled(at, office, member)


def _reseat(state: State, member: str, motion: str, at: Instant) -> Events:
    taken = REMOVED.find(state, motion)
    if taken is None or SEATS.at(state, taken).member is not None:
        return ()
    return (DelegateSeated(at, taken, SEATS.at(state, taken).body, member),)
