"""Its mover withdraws an amendment that nobody else sponsors (3.9)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import amendment_at, amendment_of, movers
from asamblea.assembly.events.amendments import AmendmentWithdrawn
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import OthersSponsorIt
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.withdraw/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment."""

    amendment: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The amendment is withdrawn."""
    amendment = amendment_of(state, act.payload.amendment)
    refuse(
        amendment_at(amendment, "gathering", "filed", "returned"),
        movers(amendment, act.author),
        unless(len(amendment.sponsors) == 1, OthersSponsorIt(len(amendment.sponsors) - 1)),
    )
    return (AmendmentWithdrawn(at, amendment.id),)
