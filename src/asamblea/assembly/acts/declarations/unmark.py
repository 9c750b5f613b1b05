"""Whoever marked a demand takes the mark back; it leaves its group (charter, section 14)."""

from dataclasses import dataclass

from asamblea.assembly.acts.declarations.quoting import demand_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DemandUnmarked
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.declarations import NotTheMarker
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "demand.unmark/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The demand."""

    demand: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The mark counts no more."""
    demand = demand_of(state, act.payload.demand)
    refuse(unless(act.author == demand.by, NotTheMarker(demand.by)))
    return (DemandUnmarked(at, demand.id, act.author),)
