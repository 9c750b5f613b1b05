"""A list is put to the vote as one, once it has been public: all of it can be applied together, as the replay shows
(rulings B4.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.amendments.drawing import needs_rebasing
from asamblea.assembly.acts.texts.tabling import Tabling, put_before_the_sitting
from asamblea.assembly.conditions import Reasons, chair_or_next_hand, sitting_now, text_open
from asamblea.assembly.drafting import bundled, charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import before_the_sitting, near_all
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.recommendations import ListTooFresh, ListUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recommendations import EN_BLOC, EnBloc, list_motion, standing_on
from asamblea.assembly.state.sittings import Sitting
from asamblea.assembly.step import Step
from asamblea.charter.consolidation import stranded_by
from asamblea.charter.reach import unbound
from asamblea.charter.tree import Charter
from asamblea.record.instants import Instant

TYPE = "en_bloc.put/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The list; public references to a title, to the text's words now, to the amendments that stand on it and to the
    adopted ones near them (the words of each, a line each, in their order), or empty.
    """

    list: str
    title: str
    base: str
    amendments: str
    near: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Its motion stands before the sitting."""
    put = act.payload
    known, sitting = EN_BLOC.find(state, put.list), sitting_now(state)
    if known is None or list_motion(state, known.id) or not standing_on(state, known.id):
        raise Refused([ListUnknown(put.list)])
    text = text_open(state, known.text)
    base = charter_now(text, evidence, put.base)
    assert sitting.opened_at is not None
    grace = sitting.opened_at + orders_now(state).debates.put_grace
    refuse(
        chair_or_next_hand(state, act.author, sitting, at, grace),
        _public(state, known, at),
        _together(state, known, sitting, base),
    )
    numbers = standing_on(state, known.id)
    around = bundled(state, evidence, put.near, near_all(state, known.text, numbers))
    listed = unbound(bundled(state, evidence, put.amendments, numbers))
    refuse(map(needs_rebasing, stranded_by(base, unbound(around), listed)))
    question = Tabling(act.signers, known.text, "en_bloc", known.id, put.title, put.amendments)
    return tuple(put_before_the_sitting(state, question, sitting.id, at, evidence.seq, debated=False))


def _public(state: State, known: EnBloc, at: Instant) -> Reasons:
    orders = orders_now(state).amendments
    until = known.since + (0 if orders is None else orders.order_published)
    return unless(at >= until, ListTooFresh(until))


def _together(state: State, known: EnBloc, sitting: Sitting, base: Charter) -> Iterator[Refusal]:
    for each in standing_on(state, known.id):
        yield from before_the_sitting(state, AMENDMENTS.at(state, each), sitting, base)
