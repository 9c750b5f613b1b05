"""A vote is opened: base, electorate and majority are frozen here.

Everything that a removal or a second vote needs is asked for at this point (3.17, 3.30).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from asamblea.assembly.authentic import languages_awaited
from asamblea.assembly.conditions import (
    Interval,
    Reasons,
    at_stage,
    chair_or_next_hand,
    elapsed,
    motion_of,
    notice_until,
    quorate,
    sitting_now,
    vouched,
)
from asamblea.assembly.consequences import are_open
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.votes import VoteOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.parts import debated_as, parts_first
from asamblea.assembly.provisions import overtaken
from asamblea.assembly.provisions import waiting as waiting_amendments
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.debates import ChargesNotServed, DefenceNotOffered, DefenceRunning, ServiceTooRecent
from asamblea.assembly.refusals.emergencies import BarredInEmergency
from asamblea.assembly.refusals.motions import AmendmentsFirst, SameSitting, SecondVoteTooEarly
from asamblea.assembly.refusals.sittings import NoticeTooShort, VoteStillOpen
from asamblea.assembly.refusals.votes import OpenTooLong, OpenTooShort
from asamblea.assembly.shelves import State
from asamblea.assembly.state.appeals import stand_aside
from asamblea.assembly.state.debates import DEBATES, Defence, defence_of
from asamblea.assembly.state.demands import cards_of, delegations, is_demanded, members_of
from asamblea.assembly.state.emergencies import ON_PAPER, emergency_now
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import HOLDERS, accredited
from asamblea.assembly.state.motions import MOTIONS, SUSPENDED, Motion, class_of
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.questions import majority_of
from asamblea.assembly.state.sittings import Sitting, present_count
from asamblea.assembly.state.votes import next_vote_id, open_votes
from asamblea.assembly.step import Step
from asamblea.assembly.words.votes import Cards, DemandedManner, Manner
from asamblea.record.canonical import digest, encode
from asamblea.record.instants import Instant

TYPE = "vote.open/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion, and the closing hour; the vote closes earlier when everybody has voted."""

    motion: str
    closes_at: Instant


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The vote is open. Each interval that it relies on is stated, with the one on whose word it rests."""
    motion, sitting = motion_of(state, act.payload.motion), sitting_now(state)
    rule = class_of(state, motion)
    debated = debated_as(state, motion)
    debate = DEBATES.find(state, debated.id)
    closed = at if debate is None or debate.closed_at is None else debate.closed_at
    put_by = closed + ORDERS.at(state, motion.orders).debates.put_grace
    refuse(
        chair_or_next_hand(state, act.author, sitting, at, put_by),
        at_stage(motion, "debated"),
        at_stage(debated, "debated") if debated is not motion else (),
        quorate(state, sitting, rule.quorum.needed(accredited(state))),
        (VoteStillOpen(vote.id) for vote in open_votes(state)),
        _length(state, motion, act.payload.closes_at, at),
        _before_it(state, motion, rule, sitting.id, at),
        guarantees(state, motion, rule, sitting, at),
    )
    return tuple(_events(state, act, motion, rule, at))


def _length(state: State, motion: Motion, closes_at: Instant, at: Instant) -> Reasons:
    orders = ORDERS.at(state, motion.orders).votes
    least = 1 if SUSPENDED.find(state, (motion.id, "min_open")) is not None else orders.min_open
    return (
        *unless(closes_at >= at + least, OpenTooShort(at + least)),
        *unless(closes_at <= at + orders.max_open, OpenTooLong(at + orders.max_open)),
    )


def _before_it(state: State, motion: Motion, rule: MotionClass, sitting: str, at: Instant) -> Iterator[Refusal]:
    """Amendments to the words are voted before them, the whole in all its languages (rulings B2.11); the orders are not
    changed in an emergency (rulings D1).
    """
    waiting = tuple(
        sorted(
            (each.id for each in MOTIONS.all(state).values() if are_open(motion) and _amends(each, motion.id, sitting)),
            key=lambda each: int(each[1:]),
        )
    )
    waiting = (*waiting, *waiting_amendments(state, motion))
    yield from unless(not waiting, AmendmentsFirst(waiting))
    yield from parts_first(state, motion)
    yield from overtaken(state, motion)
    yield from languages_awaited(state, motion, at)
    holds = emergency_now(state)
    if holds is not None and "orders" in rule.effects:
        yield BarredInEmergency(holds.until)


def _amends(motion: Motion, on: str, sitting: str) -> bool:
    return (
        motion.effect.kind == "amendment"
        and motion.effect.on == on
        and motion.sitting == sitting
        and motion.stage in ("noticed", "debating", "debated")
    )


def guarantees(state: State, motion: Motion, rule: MotionClass, sitting: Sitting, at: Instant) -> Iterator[Refusal]:
    """What nobody's haste passes: notice, service, the defence offered in full, the interval before a second vote, and
    somebody else's word for each.
    """
    if motion.noticed_at is not None and not motion.reopened:
        earliest = notice_until(state, motion, motion.noticed_at, sitting.civil.offset)
        yield from unless(at >= earliest, NoticeTooShort(earliest, motion.id))
    yield from _defence(state, motion, rule, at)
    if motion.first is not None:
        yield from unless(at >= motion.first.not_before, SecondVoteTooEarly(motion.first.not_before))
        yield from unless(motion.first.sitting != sitting.id, SameSitting(sitting.id))
    if rule.time_vouched_by == "others":
        for interval in intervals(state, motion, rule):
            yield from vouched(state, interval, at)


def _defence(state: State, motion: Motion, rule: MotionClass, at: Instant) -> Iterator[Refusal]:
    if rule.defence is None:
        return
    defence = defence_of(state, motion.id)
    if defence.served_at is None:
        yield ChargesNotServed(motion.id)
    elif at < defence.served_at + rule.defence.notice:
        yield ServiceTooRecent(defence.served_at + rule.defence.notice)
    if defence.stage == "running":
        yield DefenceRunning(defence.until)
    elif not _offered_in_full(defence):
        yield DefenceNotOffered(defence.stage)


def _offered_in_full(defence: Defence) -> bool:
    """Used, waived by the person, or open for its whole time and again at a second summons (rulings A2)."""
    return defence.stage in ("used", "waived") or len(defence.stood_open) >= 2


def intervals(state: State, motion: Motion, rule: MotionClass) -> Iterator[Interval]:
    """The intervals that the motion's class guarantees before this vote."""
    if motion.noticed_at is not None and rule.notice:
        yield Interval(motion.id, "notice", motion.noticed_at, motion.notice_seq, None, rule.notice)
    if rule.defence is not None:
        defence = defence_of(state, motion.id)
        if defence.served_at is not None:
            started, seq = defence.served_at, defence.served_seq
            yield Interval(motion.id, "service", started, seq, defence.acknowledged_at, rule.defence.notice)
    if motion.first is not None:
        kept = motion.first.not_before - motion.first.at
        yield Interval(motion.id, "reading", motion.first.at, motion.first.seq, None, kept)


def _events(state: State, act: Step[Payload], motion: Motion, rule: MotionClass, at: Instant) -> Iterator[Event]:
    for interval in intervals(state, motion, rule):
        yield elapsed(state, interval, at)
    aside = stand_aside(state, motion)
    holders = {member: seat for member, seat in HOLDERS.all(state).items() if member not in aside}
    roll = sorted([seat, member] for member, seat in holders.items())
    yield VoteOpened(
        at=at,
        vote=next_vote_id(state),
        motion=motion.id,
        sitting=motion.sitting,
        reading=motion.reading,
        manner=_manner(state, motion, rule),
        closes_at=act.payload.closes_at,
        majority=majority_of(state, motion),
        electors=len(holders),
        membership=BODY.at(state).seats - len(aside),
        present=present_count(state, motion.sitting),
        quorum_needed=rule.quorum.needed(len(holders)),
        roll=digest(encode(roll)),
        aside=aside,
        cards=_cards(state, motion, holders),
    )


def _manner(state: State, motion: Motion, rule: MotionClass) -> Manner:
    """As the class says, by name where delegates demanded it; in a sitting that went on on paper, on paper."""
    if motion.sitting in ON_PAPER.all(state):
        return "paper"
    demanded = any(is_demanded(state, motion.id, each, motion.sitting) for each in get_args(DemandedManner))
    return "roll_call" if demanded else rule.manner


def _cards(state: State, motion: Motion, holders: dict[str, str]) -> Cards | None:
    if motion.sitting in ON_PAPER.all(state) or not is_demanded(state, motion.id, "card", motion.sitting):
        return None
    found = sorted([body, members_of(state, body), len(each)] for body, each in delegations(state, holders).items())
    cards, units = cards_of(state, holders)
    return Cards(digest(encode(found)), sum(cards.values()), units)
