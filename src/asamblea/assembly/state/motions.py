"""Motions and where each stands. There is no event that sets a stage at will."""

from dataclasses import dataclass, replace
from typing import Any, get_args

from asamblea.assembly.events.motions import (
    MotionAccepted,
    MotionAdopted,
    MotionAmended,
    MotionAmendedAtSecond,
    MotionAnnulled,
    MotionFiled,
    MotionFirstPassed,
    MotionLapsed,
    MotionLost,
    MotionNoticed,
    MotionReopened,
    MotionResubmitted,
    MotionReturned,
    MotionSentBack,
    MotionSponsored,
    MotionTabled,
    MotionUnconfirmed,
    MotionUnreached,
    MotionWithdrawn,
    RuleSuspended,
)
from asamblea.assembly.events.orders import HouseRulesAdopted
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.orders import IN_FORCE, ORDERS, InForce
from asamblea.assembly.words.motions import ENDED, Effect, MotionStage, Suspendable
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class FirstVote:
    """The first vote that a motion passed: where, when, what it makes possible and until when.

    `seq` is the entry that declared it.
    """

    vote: str
    sitting: str
    at: Instant
    not_before: Instant
    lapses_at: Instant
    seq: int


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion.

    `kind` is its class in the orders pinned at tabling; `reading` is the one it stands in, from 1; `noticed_at`,
    `notice_seq` are its latest notice; `decided_by` is the vote that ended it; `sent_back` how often it went back;
    `amended_in` the reading in which its words were last amended; `reopened` whether a result of it was reconsidered.
    """

    id: str
    kind: str
    stage: MotionStage
    title: str
    text: str
    reasons: str
    effect: Effect
    by: str
    orders: str
    tabled_at: Instant
    sponsors: tuple[str, ...]
    sponsors_needed: int
    reading: int
    sitting: str
    noticed_at: Instant | None
    notice_seq: int
    grounds: str
    first: FirstVote | None
    decided_by: str
    sent_back: int = 0
    amended_in: int = 0
    reopened: bool = False


MOTIONS: Shelf[str, Motion] = Shelf("motions")
# The motion that suspended a rule for another, by motion and rule.
SUSPENDED: Shelf[tuple[str, Suspendable], str] = Shelf("suspended rules")
# What a motion waits for that was not reached in the reading of this number, after the first.
_AFTER: dict[int, MotionStage] = {2: "first_passed", 3: "amended_at_second"}


def next_motion_id(state: State, ahead: int = 0) -> str:
    """The id, and public number, that the next motion will have, or the one after so many others."""
    return f"m{len(MOTIONS.all(state)) + 1 + ahead}"


def class_of(state: State, motion: Motion) -> MotionClass:
    """The class of the motion under the orders that it pinned."""
    return ORDERS.at(state, motion.orders).classes[motion.kind]


def _change(state: State, motion: str, **fields: Any) -> State:
    return MOTIONS.put(state, motion, replace(MOTIONS.at(state, motion), **fields))


@evolves(MotionTabled)
def _tabled(state: State, event: MotionTabled) -> State:
    motion = Motion(
        id=event.motion,
        kind=event.kind,
        stage="gathering",
        title=event.title,
        text=event.text,
        reasons=event.reasons,
        effect=event.effect,
        by=event.by,
        orders=event.orders,
        tabled_at=event.at,
        sponsors=(event.by,),
        sponsors_needed=event.sponsors_needed,
        reading=1,
        sitting="",
        noticed_at=None,
        notice_seq=0,
        grounds="",
        first=None,
        decided_by="",
    )
    return MOTIONS.put(state, event.motion, motion)


@evolves(MotionSponsored)
def _sponsored(state: State, event: MotionSponsored) -> State:
    return _change(state, event.motion, sponsors=(*MOTIONS.at(state, event.motion).sponsors, event.by))


@evolves(MotionFiled)
def _filed(state: State, event: MotionFiled) -> State:
    state = set_deadline(state, event.ruling_due, "ruling", event.motion)
    return _change(state, event.motion, stage="filed")


@evolves(MotionAccepted)
def _accepted(state: State, event: MotionAccepted) -> State:
    return _change(drop_deadline(state, "ruling", event.motion), event.motion, stage="accepted")


@evolves(MotionReturned)
def _returned(state: State, event: MotionReturned) -> State:
    return _change(drop_deadline(state, "ruling", event.motion), event.motion, stage="returned", grounds=event.grounds)


@evolves(MotionNoticed)
def _noticed(state: State, event: MotionNoticed) -> State:
    state = drop_deadline(state, "schedule", event.motion)
    return _change(
        state,
        event.motion,
        stage="noticed",
        sitting=event.sitting,
        reading=event.reading,
        noticed_at=event.at,
        notice_seq=event.seq,
    )


@evolves(MotionWithdrawn)
def _withdrawn(state: State, event: MotionWithdrawn) -> State:
    return _change(drop_deadline(state, "ruling", event.motion), event.motion, stage="withdrawn")


def _rules_hold_again(state: State, motion: str) -> State:
    """A rule was suspended for as long as the motion is before the sitting (3.22)."""
    for rule in get_args(Suspendable):
        state = SUSPENDED.drop(state, (motion, rule))
    return state


@evolves(MotionUnreached)
def _unreached(state: State, event: MotionUnreached) -> State:
    state = _rules_hold_again(state, event.motion)
    motion = MOTIONS.at(state, event.motion)
    waits: MotionStage = "accepted" if motion.first is None else _AFTER.get(motion.reading, "first_passed")
    if motion.first is not None:
        state = _schedule(state, motion.id, replace(motion.first, at=event.at))
    return _change(state, event.motion, stage=waits, sitting="")


def _schedule(state: State, motion_id: str, first: FirstVote) -> State:
    """When the missing vote comes before a sitting by rule, if nobody has put it on an agenda (rulings B4.2)."""
    guarding = ORDERS.at(state, MOTIONS.at(state, motion_id).orders).guarding
    if guarding is None or "schedule" not in guarding.duties:
        return state
    due = max(first.at + 1, first.lapses_at - guarding.duties["schedule"].within)
    return set_deadline(state, due, "schedule", motion_id)


@evolves(MotionFirstPassed)
def _first_passed(state: State, event: MotionFirstPassed) -> State:
    state = _rules_hold_again(state, event.motion)
    sitting = MOTIONS.at(state, event.motion).sitting
    first = FirstVote(event.vote, sitting, event.at, event.not_before, event.lapses_at, event.seq)
    state = set_deadline(_schedule(state, event.motion, first), event.lapses_at, "lapse", event.motion)
    return _change(state, event.motion, stage="first_passed", first=first, sitting="", amended_in=0)


@evolves(MotionAdopted)
def _adopted(state: State, event: MotionAdopted) -> State:
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="adopted", decided_by=event.vote)


@evolves(MotionLost)
def _lost(state: State, event: MotionLost) -> State:
    state = drop_deadline(state, "sent_back", event.motion)
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="lost", decided_by=event.vote)


@evolves(MotionLapsed)
def _lapsed(state: State, event: MotionLapsed) -> State:
    state = drop_deadline(state, "schedule", event.motion)
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="lapsed")


@evolves(MotionUnconfirmed)
def _unconfirmed(state: State, event: MotionUnconfirmed) -> State:
    return _change(state, event.motion, stage="lapsed")


@evolves(RuleSuspended)
def _rule_suspended(state: State, event: RuleSuspended) -> State:
    return SUSPENDED.put(state, (event.motion, event.rule), event.by)


@evolves(MotionAnnulled)
def _annulled(state: State, event: MotionAnnulled) -> State:
    state = drop_deadline(drop_deadline(state, "schedule", event.motion), "sent_back", event.motion)
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="annulled")


@evolves(MotionSentBack)
def _sent_back(state: State, event: MotionSentBack) -> State:
    """What comes again with other words begins at its first reading (3.10)."""
    state = _rules_hold_again(state, event.motion)
    times = MOTIONS.at(state, event.motion).sent_back + 1
    state = set_deadline(drop_deadline(state, "lapse", event.motion), event.due, "sent_back", event.motion)
    again = {"reading": 1, "first": None, "amended_in": 0}
    return _change(state, event.motion, stage="sent_back", sent_back=times, sitting="", **again)


@evolves(MotionResubmitted)
def _resubmitted(state: State, event: MotionResubmitted) -> State:
    state = drop_deadline(state, "sent_back", event.motion)
    return _change(state, event.motion, stage="accepted", text=event.text)


@evolves(MotionAmended)
def _amended(state: State, event: MotionAmended) -> State:
    return _change(state, event.motion, text=event.text, amended_in=event.reading)


@evolves(MotionAmendedAtSecond)
def _amended_at_second(state: State, event: MotionAmendedAtSecond) -> State:
    state = _rules_hold_again(state, event.motion)
    sitting = MOTIONS.at(state, event.motion).sitting
    first = FirstVote(event.vote, sitting, event.at, event.not_before, event.lapses_at, event.seq)
    state = set_deadline(_schedule(state, event.motion, first), event.lapses_at, "lapse", event.motion)
    return _change(state, event.motion, stage="amended_at_second", first=first, sitting="")


@evolves(MotionReopened)
def _reopened(state: State, event: MotionReopened) -> State:
    """It stands before the sitting anew; a second vote that is missing again has as long again before it lapses."""
    motion = MOTIONS.at(state, event.motion)
    first = motion.first
    if first is not None:
        first = replace(first, lapses_at=event.at + class_of(state, motion).max_interval)
        state = set_deadline(state, first.lapses_at, "lapse", motion.id)
    return _change(
        state,
        event.motion,
        stage="noticed",
        first=first,
        sitting=event.sitting,
        noticed_at=event.at,
        notice_seq=event.seq,
        decided_by="",
        reopened=True,
    )


@evolves(HouseRulesAdopted)
def _house_rules(state: State, event: HouseRulesAdopted) -> State:
    """What is pending under the orders of until now goes on under the new ones: they differ in house rules alone."""
    before = IN_FORCE.at(state)
    for motion in MOTIONS.all(state).values():
        if motion.orders == before.orders and motion.stage not in ENDED and motion.id != event.motion:
            state = _change(state, motion.id, orders=event.orders)
    return IN_FORCE.put(state, InForce(event.orders, event.motion, event.at, before))
