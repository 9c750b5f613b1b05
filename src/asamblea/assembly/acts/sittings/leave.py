"""A delegate leaves a sitting; who left stays in the base of the vote (3.14, edge case 3)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import present, sitting_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sittings import PresenceEnded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "presence.leave/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sitting."""

    sitting: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She is not present any more; she may register again."""
    sitting = sitting_of(state, act.payload.sitting)
    refuse(present(state, sitting, act.author))
    return (PresenceEnded(at, sitting.id, act.author),)
