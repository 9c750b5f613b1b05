"""An amendment is put to the vote, where the provisions that it reaches stand before the sitting; debated with them
where the orders say so (3.10; rulings B2.7, B4.3, B4.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.amendments.divide import part_of
from asamblea.assembly.acts.amendments.drawing import needs_rebasing
from asamblea.assembly.acts.amendments.standing import Near, standing
from asamblea.assembly.acts.texts.tabling import Tabling, put_before_the_sitting
from asamblea.assembly.conditions import amendment_at, amendment_of, chair_or_next_hand, sitting_now, text_open
from asamblea.assembly.drafting import charter_now
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.motions import MotionWithdrawn
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.parts import parts_withdrawn, undecided_parts
from asamblea.assembly.provisions import before, before_the_sitting, is_late, put_in_vain
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords, NotInOrderYet, TooLateFiled
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.motions import AmendmentsFirst
from asamblea.assembly.refusals.recommendations import OnAList
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.debates import DEBATES
from asamblea.assembly.state.motions import Motion
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.questions import is_stale, motion_that_puts
from asamblea.assembly.state.sittings import Sitting
from asamblea.assembly.step import Step
from asamblea.assembly.voting_orders import out_of_order
from asamblea.record.instants import Instant

TYPE = "amendment.put/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment; public references to its words, to those of the amendment that it amends or empty, to the text's
    words now, to the adopted amendments near it (the words of each, a line each, in the order of their adoption) or
    empty, and to the voting order that binds, or empty.
    """

    amendment: str
    words: str
    parent: str
    base: str
    near: str
    order: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Its motion stands before the sitting."""
    put = act.payload
    amendment, sitting = amendment_of(state, put.amendment), sitting_now(state)
    text = text_open(state, amendment.text)
    again = put_in_vain(state, amendment)
    refuse(() if again else amendment_at(amendment, "filed"))
    base = charter_now(text, evidence, put.base)
    refuse(
        chair_or_next_hand(state, act.author, sitting, at, _next_hand_from(state, amendment, sitting)),
        _in_order(state, amendment, at),
        unless(not amendment.en_bloc, OnAList(amendment.en_bloc)),
        out_of_order(state, amendment, put.order, at, evidence),
        before_the_sitting(state, amendment, sitting, base),
    )
    found = standing(state, amendment, Near(put.words, put.parent, put.near), base, evidence)
    if found.hindered is not None:
        raise Refused([needs_rebasing(found.hindered)])
    gone = (MotionWithdrawn(at, amendment.motion), *parts_withdrawn(state, amendment, at)) if again else ()
    return (*gone, *_events(state, amendment, amendment.mover or act.author, sitting, at, evidence.seq))


def _in_order(state: State, amendment: TabledAmendment, at: Instant) -> Iterator[Refusal]:
    assert amendment.in_order_from is not None
    yield from unless(at >= amendment.in_order_from, NotInOrderYet(amendment.in_order_from))
    yield from unless(not is_stale(state, amendment), DrawnOnOtherWords(amendment.id))
    yield from unless(not is_late(state, amendment), TooLateFiled(amendment.id))
    first = before(state, amendment.id)
    yield from unless(not first, AmendmentsFirst(first))


def _motions(state: State, amendment: TabledAmendment) -> tuple[Motion, ...]:
    found = (motion_that_puts(state, amendment.text, "provision", each) for each in amendment.articles)
    return tuple(motion for motion in found if motion is not None)


def _next_hand_from(state: State, amendment: TabledAmendment, sitting: Sitting) -> Instant:
    """When any delegate present may put it: its provisions were debated, or the sitting open, for so long."""
    assert sitting.opened_at is not None
    debates = (DEBATES.find(state, motion.id) for motion in _motions(state, amendment))
    closed = [each.closed_at for each in debates if each is not None and each.closed_at is not None]
    return max((sitting.opened_at, *closed)) + ORDERS.at(state, amendment.orders).debates.put_grace


def _events(
    state: State, amendment: TabledAmendment, mover: str, sitting: Sitting, at: Instant, seq: int
) -> Iterator[Event]:
    """The motion that puts it; parts of it that wait for their vote are put with it again."""
    signers, title = (mover,), amendment.title
    question = Tabling(signers, amendment.text, "amendment", amendment.id, title, amendment.words)
    debated = _is_debated_with_them(state, amendment)
    yield from put_before_the_sitting(state, question, sitting.id, at, seq, debated=debated)
    for ahead, (number, _) in enumerate(undecided_parts(amendment), 1):
        part = part_of(amendment, number, signers)
        yield from put_before_the_sitting(state, part, sitting.id, at, seq, debated=True, ahead=ahead)


def _is_debated_with_them(state: State, amendment: TabledAmendment) -> bool:
    orders, motions = ORDERS.at(state, amendment.orders).amendments, _motions(state, amendment)
    joint = orders is None or orders.joint_debate
    return joint and bool(motions) and all(each.stage == "debated" for each in motions)
