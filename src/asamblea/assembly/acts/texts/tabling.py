"""A question on a text becomes a motion of its class, with those who sign as its sponsors; the commission needs no
others (rulings B2.2, B4.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.motions.filing import filed
from asamblea.assembly.commission import of_commission
from asamblea.assembly.conditions import Reasons, seat
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.debates import DebateClosed, DebateOpened
from asamblea.assembly.events.motions import MotionAccepted, MotionNoticed, MotionSponsored, MotionTabled
from asamblea.assembly.events.texts import QuestionPut
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.provisions import class_of_question
from asamblea.assembly.refusals.texts import QuestionStands
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HOLDERS, accredited
from asamblea.assembly.state.motions import next_motion_id
from asamblea.assembly.state.orders import IN_FORCE
from asamblea.assembly.state.questions import motion_that_puts
from asamblea.assembly.words.motions import NO_EFFECT
from asamblea.assembly.words.texts import CLASSES, QuestionKind
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Tabling:
    """Who tables what: the signers, the author first; the text, the kind of question and what it is on; its title and
    the words that it is about (public references).
    """

    signers: tuple[str, ...]
    text: str
    kind: QuestionKind
    on: str
    title: str
    words: str


def entitled(state: State, member: str) -> Reasons:
    """The member holds a seat, or acts for the commission."""
    return seat(state, member) if of_commission(state, member) else ()


def not_put(state: State, text: str, kind: QuestionKind, on: str) -> Reasons:
    """This is neither put nor decided yet."""
    motion = motion_that_puts(state, text, kind, on)
    return () if motion is None else (QuestionStands(motion.id),)


def tabled(state: State, question: Tabling, at: Instant, seq: int) -> Events:
    """The motion with its question; with sponsors enough it is filed."""
    return tuple(_tabled(state, question, class_of_question(state, question.kind), at, seq))


def _tabled(state: State, question: Tabling, rule: MotionClass, at: Instant, seq: int) -> Iterator[Event]:
    motion, (author, *others) = next_motion_id(state), question.signers
    needed = rule.sponsors.of(accredited(state)) if of_commission(state, author) else 1
    yield motion_tabled(state, question, motion, needed, at)
    yield QuestionPut(at, motion, question.text, question.kind, question.on)
    signed = [each for each in others if each in HOLDERS.all(state)]
    for each in signed[: needed - 1]:
        yield MotionSponsored(at, motion, each)
    if len(signed) >= needed - 1:
        yield from filed(state, motion, rule, at, seq)


def motion_tabled(state: State, question: Tabling, motion: str, needed: int, at: Instant) -> MotionTabled:
    """The event that gives a question its motion."""
    return MotionTabled(
        at=at,
        motion=motion,
        kind=CLASSES[question.kind],
        title=question.title,
        text=question.words,
        reasons="",
        effect=NO_EFFECT,
        by=question.signers[0],
        orders=IN_FORCE.at(state).orders,
        sponsors_needed=needed,
    )


def put_before_the_sitting(
    state: State, question: Tabling, sitting: str, at: Instant, seq: int, *, debated: bool, ahead: int = 0
) -> Iterator[Event]:
    """A question becomes a motion before the open sitting; `debated`: it was debated with what it is about. `ahead`: so
    many are tabled before it by the same step.
    """
    motion = next_motion_id(state, ahead)
    yield motion_tabled(state, question, motion, 1, at)
    yield QuestionPut(at, motion, question.text, question.kind, question.on)
    yield MotionAccepted(at, motion, "")
    yield MotionNoticed(at, motion, sitting, 1, seq)
    if debated:
        yield DebateOpened(at, motion, sitting, 1)
        yield DebateClosed(at, motion)
