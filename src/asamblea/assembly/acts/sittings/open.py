"""A sitting is opened at its hour or later, when it is quorate and bodies enough are there; if the chair does not, any
delegate present may (3.14, invariants 3 and 11).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import (
    LATEST,
    chair_or_next_hand,
    is_missed,
    quorate,
    quorum_to_open,
    sitting_of,
    spread,
)
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.orders import OrdersAdopted
from asamblea.assembly.events.sittings import SittingOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sittings import AnotherSittingOpen, HourNotReached, SittingMissed, SittingNotAtStage
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.orders import AWAITED, orders_now
from asamblea.assembly.state.sittings import open_sitting, present_count
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "sitting.open/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sitting."""

    sitting: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The sitting is open, with its numbers; orders that waited for it hold from here on."""
    sitting, other = sitting_of(state, act.payload.sitting), open_sitting(state)
    grace = sitting.opens_at + orders_now(state).sittings.open_grace
    needed = quorum_to_open(state)
    refuse(
        chair_or_next_hand(state, act.author, sitting, at, grace),
        unless(sitting.stage == "convened", SittingNotAtStage(sitting.id, sitting.stage, "convened")),
        () if other is None else (AnotherSittingOpen(other.id),),
        unless(at >= sitting.opens_at, HourNotReached(sitting.opens_at)),
        unless(not is_missed(sitting, at), SittingMissed(sitting.id, sitting.opens_at + LATEST)),
        quorate(state, sitting, needed),
        spread(state, sitting),
    )
    opened = SittingOpened(at, sitting.id, act.author, present_count(state, sitting.id), accredited(state), needed)
    awaited = AWAITED.find(state)
    return (opened,) if awaited is None else (opened, OrdersAdopted(at, awaited.orders, awaited.motion))
