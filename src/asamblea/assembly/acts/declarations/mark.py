"""A delegate marks a demand in a declaration, as a quotation (charter, section 11)."""

from dataclasses import dataclass

from asamblea.assembly.acts.declarations.quoting import Place, check
from asamblea.assembly.conditions import seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DemandMarked
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.state.declarations import next_demand_id
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "demand.mark/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """Where the demand stands; `against`: the words speak against what others demand."""

    place: Place
    against: bool


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The demand is marked under an id of its own."""
    place = act.payload.place
    refuse(seat(state, act.author))
    check(state, evidence, place)
    demand = next_demand_id(state)
    return (
        DemandMarked(
            at, demand, place.declaration, place.start, place.end, place.quote, act.payload.against, act.author
        ),
    )  # fmt: skip
