"""A delegate names in what a demand differs from the others of its group; with an empty note, that it does not
(charter, section 14).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.declarations.quoting import demand_of
from asamblea.assembly.conditions import seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DifferenceMarked
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.declarations import NotInGroup
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "demand.differ/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The demand, and a public reference to what it says otherwise."""

    demand: str
    note: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The difference stands beside the demand."""
    demand = demand_of(state, act.payload.demand)
    refuse(seat(state, act.author), unless(demand.group, NotInGroup(demand.id)))
    return (DifferenceMarked(at, demand.id, act.payload.note, act.author),)
