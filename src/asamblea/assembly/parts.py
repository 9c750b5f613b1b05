"""An amendment that is voted in parts: what is voted before what, and what goes with it (procedure 2.2, "separate votes
on request", 3.9; edge case 65).
"""

from collections.abc import Iterator

from asamblea.assembly.events.amendments import AmendmentPartDecided, AmendmentRejected
from asamblea.assembly.events.base import Event
from asamblea.assembly.events.motions import MotionAnnulled, MotionLost, MotionWithdrawn
from asamblea.assembly.refusals.amendments import PartsFirst
from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS, Part, TabledAmendment
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.questions import QUESTIONS, Question
from asamblea.assembly.words.amendments import PartFate
from asamblea.assembly.words.motions import ENDED
from asamblea.record.instants import Instant


def parts_first(state: State, motion: Motion) -> Iterator[Refusal]:
    """The parts are voted in their order, and what is left of the amendment after all of them."""
    question = QUESTIONS.find(state, motion.id)
    if question is None or not question.amendment:
        return
    parts = AMENDMENTS.at(state, question.amendment).parts
    earlier = parts[: question.part - 1] if question.part else parts
    waiting = tuple(each.motion for each in earlier if each.fate is None)
    yield from unless(not waiting, PartsFirst(waiting))


def debated_as(state: State, motion: Motion) -> Motion:
    """The motion whose debate a vote follows: that of its amendment for a part, else its own."""
    question = QUESTIONS.find(state, motion.id)
    if question is None or not question.part:
        return motion
    return MOTIONS.at(state, AMENDMENTS.at(state, question.amendment).motion)


def is_part_now(state: State, question: Question) -> bool:
    """Whether a motion that put a part put one of those in which its amendment is voted, as they are now."""
    parts = AMENDMENTS.at(state, question.amendment).parts
    return question.part <= len(parts) and parts[question.part - 1].motion == question.motion


def undecided_parts(amendment: TabledAmendment) -> tuple[tuple[int, Part], ...]:
    """The parts that wait for their vote, each with its number."""
    return tuple((number, each) for number, each in enumerate(amendment.parts, 1) if each.fate is None)


def parts_withdrawn(state: State, amendment: TabledAmendment, at: Instant) -> Iterator[Event]:
    """The motions of the parts that were not voted go with that of their amendment."""
    for _, part in undecided_parts(amendment):
        if part.motion and MOTIONS.at(state, part.motion).stage not in ENDED:
            yield MotionWithdrawn(at, part.motion)


def part_decided(state: State, question: Question, fate: PartFate, vote: str, at: Instant) -> Iterator[Event]:
    """A part stays in its amendment, or is out; with the last of them out, the amendment is rejected by the same
    vote.
    """
    amendment = AMENDMENTS.at(state, question.amendment)
    yield AmendmentPartDecided(at, amendment.id, question.part, fate, question.motion)
    others = (each.fate for number, each in enumerate(amendment.parts, 1) if number != question.part)
    if fate == "rejected" and all(each == "rejected" for each in others):
        yield MotionLost(at, amendment.motion, vote)
        yield AmendmentRejected(at, amendment.id, amendment.motion)


def whole_again(state: State, question: Question, at: Instant) -> Iterator[Event]:
    """What rested on the annulled result of a part goes with it: the other parts, and the vote on what they left."""
    amendment = AMENDMENTS.at(state, question.amendment)
    for part in amendment.parts:
        motion = MOTIONS.at(state, part.motion)
        if motion.id != question.motion and motion.stage not in ENDED:
            yield MotionWithdrawn(at, motion.id)
    own = MOTIONS.at(state, amendment.motion)
    if own.stage in ("adopted", "lost"):
        yield MotionAnnulled(at, own.id)
    elif own.stage not in ENDED:
        yield MotionWithdrawn(at, own.id)
