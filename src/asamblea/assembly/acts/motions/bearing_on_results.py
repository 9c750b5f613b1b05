"""Reconsideration: from the side that won, in time or by more, once (3.16; rulings B2.8)."""

from collections.abc import Iterator

from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.refusals.amendments import PartOfAWhole
from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.refusals.motions import NotOnTheWinningSide, ReconsiderationNeeds, ReopenedAlready
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.questions import QUESTIONS
from asamblea.assembly.state.votes import BALLOTS, VOTES
from asamblea.assembly.words.majorities import Majority
from asamblea.record.instants import Instant


def reconsideration_faults(
    state: State, motion_id: str, rule: MotionClass, author: str, at: Instant
) -> Iterator[Refusal]:
    """Moved from the side that won, in time or by more, once; words with a majority of their own by no less than it."""
    question = QUESTIONS.find(state, motion_id)
    if question is not None and question.part:
        yield PartOfAWhole(question.amendment)
    motion = MOTIONS.find(state, motion_id)
    orders = None if motion is None else ORDERS.at(state, motion.orders).ballots
    if motion is None or motion.decided_by == "" or orders is None or orders.reconsider is None:
        return
    closed = VOTES.at(state, motion.decided_by).closed
    assert closed is not None
    won = "yes" if closed.outcome == "carried" else "no"
    ballot = BALLOTS.find(state, (motion.decided_by, author))
    yield from unless(ballot is not None and ballot.choice == won, NotOnTheWinningSide(author))
    yield from unless(not (motion.reopened and orders.reconsider.once), ReopenedAlready(motion.id))
    needed = _needed(state, motion, orders.reconsider.majority)
    if at > closed.at + orders.reconsider.window:
        needed = max(needed, _needed(state, motion, orders.reconsider.late))
    seats = BODY.at(state).seats
    yield from unless(rule.majority.needed(seats) >= needed, ReconsiderationNeeds(needed))


def _needed(state: State, motion: Motion, majority: Majority) -> int:
    """A constituent reading is reopened only by its own majority (rulings B2.8)."""
    seats, own = BODY.at(state).seats, class_of(state, motion)
    return max(majority.needed(seats), own.majority.needed(seats) if own.protected else 0)
