"""Conditions that several acts share. Each gives the reasons that stand in the way, or none."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from asamblea.assembly.calendars import EVERY_DAY, elapsed_at
from asamblea.assembly.events.log import IntervalKept
from asamblea.assembly.refusals.amendments import AmendmentNotAtStage, AmendmentUnknown, NotItsMover
from asamblea.assembly.refusals.base import Refusal, Refused, unless
from asamblea.assembly.refusals.debates import DefenceNotOffered, DefenceRunning, TimeNotVouched
from asamblea.assembly.refusals.members import MemberUnknown, OfficeNeeded, SeatNeeded, SignersMissing
from asamblea.assembly.refusals.motions import MotionNotAtStage, MotionUnknown
from asamblea.assembly.refusals.petitions import TabledByPetition
from asamblea.assembly.refusals.sittings import NoSittingOpen, NotPresent, QuorumLost, SittingUnknown, SpreadMissing
from asamblea.assembly.refusals.texts import TextIsFinal, TextUnknown
from asamblea.assembly.refusals.votes import VoteUnknown
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.debates import defence_of
from asamblea.assembly.state.demands import delegations
from asamblea.assembly.state.log import vouched_now, vouched_start
from asamblea.assembly.state.members import HOLDERS, NAMES, accredited, holders_of, holds_office
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.orders import ORDERS, orders_now
from asamblea.assembly.state.questions import text_stage
from asamblea.assembly.state.sittings import SITTINGS, Sitting, is_present, open_sitting, present_count
from asamblea.assembly.state.texts import TEXTS, Text
from asamblea.assembly.state.votes import VOTES, Vote
from asamblea.assembly.words.amendments import AmendmentStage
from asamblea.assembly.words.members import Office
from asamblea.assembly.words.motions import MotionStage
from asamblea.assembly.words.votes import Bound, IntervalKind
from asamblea.record.instants import DAY, Instant

K = TypeVar("K")
V = TypeVar("V")
Reasons = tuple[Refusal, ...]
# Stages in which a motion waits for a sitting.
WAITING: tuple[MotionStage, ...] = ("accepted", "first_passed", "amended_at_second")
# How long after its hour a sitting can still be opened.
LATEST = DAY


def office(state: State, member: str, needed: Office) -> Reasons:
    """The member holds this office; while there is no chair, the secretary presides (invariant 11)."""
    acts = holds_office(state, member, needed)
    if needed == "chair" and not holders_of(state, "chair"):
        acts = holds_office(state, member, "secretary")
    return unless(acts, OfficeNeeded(needed))


def enrolled(state: State, member: str) -> Reasons:
    """Somebody enrolled in this log does it: any signer, initiator, or the person herself (rulings B1.3)."""
    return unless(NAMES.find(state, member) is not None, MemberUnknown(member))


def seat(state: State, member: str) -> Reasons:
    """The member holds a seat."""
    return unless(member in HOLDERS.all(state), SeatNeeded(member))


def officers_sign(state: State, signers: Iterable[str], offices: tuple[Office, ...], needed: int) -> Reasons:
    """At least so many different signers hold one of these offices."""
    signed = sum(any(holds_office(state, who, held) for held in offices) for who in signers)
    return unless(signed >= needed, SignersMissing(needed, signed))


def delegates_sign(state: State, signers: Iterable[str], needed: int) -> Reasons:
    """At least so many different signers hold a seat."""
    signed = sum(who in HOLDERS.all(state) for who in signers)
    return unless(signed >= needed, SignersMissing(needed, signed))


def movers(amendment: TabledAmendment, author: str) -> Reasons:
    """Its mover does it; nobody does where members petitioned for it."""
    if not amendment.mover:
        return (TabledByPetition(amendment.id),)
    return unless(author == amendment.mover, NotItsMover(amendment.mover))


def sponsor_or_delegates(state: State, amendment: TabledAmendment, signers: tuple[str, ...]) -> Reasons:
    """A sponsor signs, or as many delegates as can have an amendment voted apart (`amendments.pull_out`)."""
    if any(each in amendment.sponsors for each in signers):
        return ()
    orders = orders_now(state).amendments
    return delegates_sign(state, signers, 1 if orders is None else orders.pull_out.of(accredited(state)))


def named(shelf: Shelf[K, V], state: State, key: K, unknown: Callable[[K], Refusal]) -> V:
    """What stands on the shelf under this key; raises Refused with what `unknown` makes of the key if nothing does."""
    found = shelf.find(state, key)
    if found is None:
        raise Refused([unknown(key)])
    return found


def sitting_of(state: State, sitting: str) -> Sitting:
    """The sitting of this id; raises Refused if there is none."""
    return named(SITTINGS, state, sitting, SittingUnknown)


def sitting_now(state: State) -> Sitting:
    """The sitting that is open; raises Refused if none is."""
    found = open_sitting(state)
    if found is None:
        raise Refused([NoSittingOpen()])
    return found


def is_missed(sitting: Sitting, at: Instant) -> bool:
    """Whether a sitting was not opened in time: notice is of an hour, and nobody waits for weeks. The founding one
    waits, as there is no other.
    """
    return sitting.stage == "convened" and sitting.kind != "founding" and at > sitting.opens_at + LATEST


def waits(state: State, motion: Motion, at: Instant) -> bool:
    """Whether a motion can come before a sitting: it waits for one, or the one that it was noticed for was missed."""
    if motion.stage == "noticed":
        return is_missed(SITTINGS.at(state, motion.sitting), at)
    return motion.stage in WAITING


def motion_of(state: State, motion: str) -> Motion:
    """The motion of this id; raises Refused if there is none."""
    return named(MOTIONS, state, motion, MotionUnknown)


def vote_of(state: State, vote: str) -> Vote:
    """The vote of this id; raises Refused if there is none."""
    return named(VOTES, state, vote, VoteUnknown)


def text_of(state: State, text: str) -> Text:
    """The text of this id; raises Refused if there is none."""
    return named(TEXTS, state, text, TextUnknown)


def text_open(state: State, text: str) -> Text:
    """The text of this id, which can still be amended; raises Refused."""
    found = text_of(state, text)
    if text_stage(state, text) != "laid":
        raise Refused([TextIsFinal(text)])
    return found


def amendment_of(state: State, amendment: str) -> TabledAmendment:
    """The amendment of this number; raises Refused if there is none."""
    return named(AMENDMENTS, state, amendment, AmendmentUnknown)


def amendment_at(amendment: TabledAmendment, *stages: AmendmentStage) -> Reasons:
    """The amendment stands at one of these stages."""
    return unless(amendment.stage in stages, AmendmentNotAtStage(amendment.id, amendment.stage, stages))


def at_stage(motion: Motion, *stages: MotionStage) -> Reasons:
    """The motion stands at one of these stages."""
    return unless(motion.stage in stages, MotionNotAtStage(motion.id, motion.stage, stages))


def notice_until(state: State, motion: Motion, noticed_at: Instant, offset: int) -> Instant:
    """The earliest instant at which a motion noticed then can be voted, where civil time is `offset` minutes ahead of
    UTC: after its period, and after its days of the calendar.
    """
    rule, orders = class_of(state, motion), ORDERS.at(state, motion.orders)
    earliest = noticed_at + rule.notice
    if rule.notice_days is None:
        return earliest
    calendar = EVERY_DAY if orders.header is None else orders.header.calendar
    return max(earliest, elapsed_at(noticed_at, rule.notice_days, offset, calendar))


def present(state: State, sitting: Sitting, member: str) -> Reasons:
    """The member is registered at the sitting and has not left."""
    return unless(is_present(state, sitting.id, member), NotPresent(sitting.id, member))


def quorate(state: State, sitting: Sitting, needed: int) -> Reasons:
    """So many are present now."""
    here = present_count(state, sitting.id)
    return unless(here >= needed, QuorumLost(here, needed, accredited(state)))


def spread(state: State, sitting: Sitting) -> Reasons:
    """Delegates of so many represented bodies, regions where a region elects, are present (rulings B2.6)."""
    floor = orders_now(state).floor
    if floor is None or floor.spread is None:
        return ()
    found = delegations(state, HOLDERS.all(state))
    here = sum(any(is_present(state, sitting.id, who) for who in each) for each in found.values())
    needed = floor.spread.of(len(found))
    return unless(here >= needed, SpreadMissing(here, needed, len(found)))


def quorum_to_open(state: State) -> int:
    """How many must be present to open a sitting now."""
    return orders_now(state).sittings.quorum.needed(accredited(state))


def chair_or_next_hand(state: State, member: str, sitting: Sitting, at: Instant, from_then: Instant) -> Reasons:
    """The chair does it; from `from_then` on, when the chair has not, any delegate present may (invariant 11)."""
    reasons = office(state, member, "chair")
    return present(state, sitting, member) if reasons and at >= from_then else reasons


def hearing_owed(state: State, motion: Motion) -> Iterator[Refusal]:
    """The defence of a charged person that is running, or has not been offered in this debate."""
    if class_of(state, motion).defence is None:
        return
    defence = defence_of(state, motion.id)
    if defence.stage == "running":
        yield DefenceRunning(defence.until)
    elif defence.stage == "owed":
        yield DefenceNotOffered(defence.stage)


@dataclass(frozen=True, slots=True)
class Interval:
    """Time that a rule guarantees: for which matter, of which kind, from which instant by the writer's clock, in which
    entry, from the instant of the served person's receipt if she gave one, and how long.
    """

    matter: str
    kind: IntervalKind
    started: Instant
    seq: int
    receipt: Instant | None
    length: int


def elapsed(state: State, interval: Interval, at: Instant) -> IntervalKept:
    """On whose word the interval has passed by `at` (DESIGN section 5, Time): somebody's beside the writer, or the
    writer's alone.
    """
    start, now = _vouched_start(state, interval), vouched_now(state)
    if start is not None and now is not None and now - start >= interval.length:
        bound: Bound = "served" if start == interval.receipt else "cosigner"
        return IntervalKept(at, interval.matter, interval.kind, start, now, bound)
    return IntervalKept(at, interval.matter, interval.kind, interval.started, at, "writer")


def vouched(state: State, interval: Interval, at: Instant) -> Reasons:
    """Somebody beside the writer vouches that the interval has passed (rulings A1)."""
    if elapsed(state, interval, at).bound != "writer":
        return ()
    start = _vouched_start(state, interval)
    return (TimeNotVouched(interval.kind, None if start is None else start + interval.length),)


def _vouched_start(state: State, interval: Interval) -> Instant | None:
    starts = (vouched_start(state, interval.seq), interval.receipt)
    return min((each for each in starts if each is not None), default=None)
