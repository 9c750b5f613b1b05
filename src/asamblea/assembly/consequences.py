"""What follows of itself from an adopted motion, and what goes with a result that is annulled or reopened.

Nobody has an act that brings these about: they come with a result (invariants 1, 4; procedure 3.10, 3.16, 3.25).
"""

from collections.abc import Iterator
from typing import get_args

from asamblea.assembly.citing.recalls import decide_contest
from asamblea.assembly.conditions import hearing_owed
from asamblea.assembly.events.amendments import AmendmentAdmitted
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.debates import DebateClosed
from asamblea.assembly.events.emergencies import EmergencyConfirmed, EmergencyRenewed
from asamblea.assembly.events.members import DelegateRemoved, DelegateSeated, OfficeFilled, OfficeVacated
from asamblea.assembly.events.motions import (
    MotionAccepted,
    MotionAmended,
    MotionAnnulled,
    MotionNoticed,
    MotionReopened,
    RuleSuspended,
)
from asamblea.assembly.events.orders import HouseRulesAdopted, OrdersAdopted, OrdersAwaited, OrdersRestored
from asamblea.assembly.events.sealed_votes import SealedVoteFailed, SealedVoteOpened
from asamblea.assembly.events.seats import ClaimDecided, PollingSettled
from asamblea.assembly.events.sittings import AgendaExtended
from asamblea.assembly.events.votes import ResultAnnulled, VoteVoided
from asamblea.assembly.questions import carried, undecided
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.bodies import ENDED
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.emergencies import emergency_now
from asamblea.assembly.state.members import HOLDERS, REMOVED, SEATS, VACATED, offices_of, taken_since
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.orders import AWAITED, IN_FORCE, ORDERS, PROPOSED
from asamblea.assembly.state.recalls import JOINT, RECALLS
from asamblea.assembly.state.sealed_votes import RUN
from asamblea.assembly.state.seats import POLLINGS, is_disputed
from asamblea.assembly.state.votes import CHALLENGES, VOTES, Vote, open_votes
from asamblea.assembly.words.motions import Suspendable
from asamblea.record.instants import Instant

# Stages in which a rule can be suspended for a motion.
SUSPENDABLE_AT = ("noticed", "debating", "debated")
SUSPENDABLE: tuple[Suspendable, ...] = get_args(Suspendable)
# The reading in which the final words of what was amended in the second are voted once more.
FINAL = 3
# Ends that no vote of their own brought about.
ENDED_OTHERWISE = ("returned", "lapsed", "withdrawn", "annulled")
# Stages in which the words of a motion can still be amended.
AMENDABLE = ("accepted", "noticed", "debating", "debated", "first_passed")


def effect_of(state: State, motion: Motion, at: Instant, seq: int) -> Events:
    """What follows of itself from an adopted motion; nothing if its ground is gone meanwhile."""
    on = motion.effect.on
    match motion.effect.kind:
        case "none":
            return carried(state, motion, at)
        case "overruling" if on in AMENDMENTS.all(state):
            return (AmendmentAdmitted(at, on, ""),) if AMENDMENTS.at(state, on).stage == "returned" else ()
        case "orders":
            return (_orders(state, motion, at),)
        case "house_rules":
            return (HouseRulesAdopted(at, PROPOSED.at(state, motion.id), motion.id),)
        case "removal":
            seat = HOLDERS.find(state, on)
            return () if seat is None else (DelegateRemoved(at, seat, on, motion.id),)
        case "dismissal":
            return tuple(OfficeVacated(at, office, on, motion.id) for office in offices_of(state, on))
        case "annulment":
            return annul(state, on, at) if is_pending(state, on) else ()
        case "renewal":
            return _renewed(state, motion, at)
        case "confirmation":
            return (EmergencyConfirmed(at, on, motion.id),)
        case "suspension":
            return _suspended(state, motion, at)
        case "credential":
            return credential_decided(state, on, at, granted=True)
        case _:
            return _on_motion(state, motion, at, seq)


def _orders(state: State, motion: Motion, at: Instant) -> OrdersAdopted | OrdersAwaited:
    """Orders hold from the next sitting where those that the motion opened under say so (3.1, 3.22)."""
    header = ORDERS.at(state, motion.orders).header
    kind = OrdersAwaited if header is not None and header.effective == "next_sitting" else OrdersAdopted
    return kind(at, PROPOSED.at(state, motion.id), motion.id)


def credential_decided(state: State, on: str, at: Instant, *, granted: bool) -> Events:
    """A contested sum or a rival claim is decided by a vote; nothing if time decided it before. Whoever sits keeps her
    seat: only a recall takes it, or gives it back.
    """
    if not is_disputed(state, on):
        return ()
    if on in POLLINGS.all(state):
        return (PollingSettled(at, on, restated=granted),)
    if (joint := JOINT.find(state, on)) is not None:
        return decide_contest(state, joint, at, restated=granted)
    return (ClaimDecided(at, on, "recognised" if granted else "rejected"),)


def _renewed(state: State, motion: Motion, at: Instant) -> Events:
    """The emergency lasts as long again, as often as the orders allow."""
    holds, guarding = emergency_now(state), ORDERS.at(state, motion.orders).guarding
    if holds is None or guarding is None or holds.renewals >= guarding.emergency.renewals:
        return ()
    return (EmergencyRenewed(at, holds.id, motion.id, holds.until + guarding.emergency.duration),)


def _suspended(state: State, motion: Motion, at: Instant) -> Events:
    """One rule for one item, as long as the item is before the sitting (3.22)."""
    item = suspension_of(motion.effect.on)
    if item is None or MOTIONS.at(state, item[0]).stage not in SUSPENDABLE_AT:
        return ()
    return (RuleSuspended(at, *item, motion.id),)


def suspension_of(on: str) -> tuple[str, Suspendable] | None:
    """The motion and the rule that a suspension names; None if it names none that can be suspended."""
    motion, _, told = on.partition(":")
    rule = next((each for each in SUSPENDABLE if each == told), None)
    return None if rule is None else (motion, rule)


def _on_motion(state: State, motion: Motion, at: Instant, seq: int) -> Events:
    """What follows for another motion."""
    on = MOTIONS.at(state, motion.effect.on)
    match motion.effect.kind:
        case "overruling":
            return (MotionAccepted(at, on.id, ""),) if on.stage == "returned" else ()
        case "closure":
            return (DebateClosed(at, on.id),) if on.stage == "debating" and not any(hearing_owed(state, on)) else ()
        case "urgency":
            if on.stage != "accepted":
                return ()
            return AgendaExtended(at, motion.sitting, on.id), MotionNoticed(at, on.id, motion.sitting, 1, seq)
        case "amendment":
            if on.stage not in AMENDABLE or not are_open(on):
                return ()
            return (MotionAmended(at, on.id, motion.text, motion.id, on.reading if on.first is None else 2),)
        case _:
            return reopen(state, on, motion, at, seq)


def are_open(motion: Motion) -> bool:
    """Whether the words of a motion can still change: in the extra vote, on what was amended in the second reading,
    they cannot (rulings B4.1).
    """
    return motion.reading < FINAL


def reopen(state: State, on: Motion, by: Motion, at: Instant, seq: int) -> Events:
    """The result is reconsidered: what followed of itself is suspended, and the motion stands before the sitting."""
    if on.stage not in ("adopted", "lost"):
        return ()
    return MotionReopened(at, on.id, by.id, by.sitting, seq), *undecided(state, on, at), *_undone(state, on, at)


def is_pending(state: State, challenge: str) -> bool:
    """Whether a challenge was not decided yet, nor the result upheld by time."""
    return CHALLENGES.at(state, challenge).standing == "pending"


def annul(state: State, challenge: str, at: Instant) -> Events:
    """The result goes, and with it what followed of itself; votes cast meanwhile stand (rulings B5.7). A motion that
    does not stand any more where that vote put it is left alone; a vote on it that is open has lost its ground.
    """
    vote = VOTES.at(state, CHALLENGES.at(state, challenge).vote)
    motion = MOTIONS.at(state, vote.opened.motion)
    annulled = ResultAnnulled(at, challenge, vote.id)
    if not _rests_on(state, motion, vote):
        return (annulled,)
    now = (VoteVoided(at, each.id, "no_ground") for each in open_votes(state) if each.opened.motion == motion.id)
    gone = annulled, *now, MotionAnnulled(at, motion.id)
    return (*gone, *undecided(state, motion, at), *_undone(state, motion, at))


def _rests_on(state: State, motion: Motion, vote: Vote) -> bool:
    """Whether a motion stands where this vote put it: it did not end otherwise, and was not voted again since, nor is
    about to be, in the reading of that vote.
    """
    if motion.stage not in ("adopted", "lost", "first_passed", "amended_at_second", "sent_back"):
        return motion.stage not in ENDED_OTHERWISE and vote.opened.reading < motion.reading
    later = (each for each in VOTES.all(state).values() if each.opened.motion == motion.id and each.stage == "closed")
    again = (each for each in later if each.opened.reading <= vote.opened.reading)
    return all(int(each.id[1:]) <= int(vote.id[1:]) for each in again)


def _undone(state: State, motion: Motion, at: Instant) -> Iterator[Event]:
    if motion.stage != "adopted":
        return
    match motion.effect.kind:
        case "orders" | "house_rules" if motion.id in (IN_FORCE.at(state).motion, _awaited(state)):
            yield OrdersRestored(at, PROPOSED.at(state, motion.id), motion.id)
        case "removal":
            yield from _reseat(state, motion.effect.on, motion.id, at)
        case "dismissal":
            yield from _reinstate(state, motion.effect.on, motion.id, at)


def _awaited(state: State) -> str:
    awaited = AWAITED.find(state)
    return "" if awaited is None else awaited.motion


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


def sealed_votes_ended(state: State, at: Instant) -> Events:
    """The sealed votes whose matter is not voted on any more: they end with it, and nobody opens their ballots."""
    running = RUN.all(state)
    if not running:
        return ()
    gone = (sealed for sealed, opened in sorted(running.items()) if not _is_voted(state, opened))
    return tuple(SealedVoteFailed(at, sealed, "matter_ended") for sealed in gone)


def _is_voted(state: State, opened: SealedVoteOpened) -> bool:
    """Whether the round on which it was opened is open, or waits for its count."""
    if ENDED.find(state) is not None:
        return False
    match opened.on:
        case "election":
            election = ELECTIONS.at(state, opened.matter)
            return election.round == opened.round and election.stage in ("polling", "closed")
        case "vote":
            return VOTES.at(state, opened.matter).stage == "open"
        case "recall":
            recall = RECALLS.at(state, opened.matter)
            return recall.summons == opened.round and recall.stage == "convened"
