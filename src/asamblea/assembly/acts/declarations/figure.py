"""A delegate marks a number or a date that a declaration gives for an event (charter, section 11)."""

from dataclasses import dataclass

from asamblea.assembly.acts.declarations.file import DAY
from asamblea.assembly.acts.declarations.quoting import Place, check
from asamblea.assembly.conditions import seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import FigureMarked
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.declarations import DayMalformed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.declarations import next_figure_id
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "figure.mark/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """Where it stands; the event, the measure and the value as it is written (public references); the day as of which
    it is.
    """

    place: Place
    event: str
    measure: str
    value: str
    day: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The figure stands beside those of others for the same event and measure."""
    said, place = act.payload, act.payload.place
    refuse(seat(state, act.author), unless(DAY.fullmatch(said.day), DayMalformed(said.day)))
    check(state, evidence, place)
    where = place.declaration, place.start, place.end, place.quote
    figure = next_figure_id(state)
    return (FigureMarked(at, figure, *where, said.event, said.measure, said.value, said.day, act.author),)
