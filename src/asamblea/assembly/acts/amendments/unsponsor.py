"""A sponsor takes her signature back; below the threshold the amendment waits for sponsors again (3.9)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import amendment_at, amendment_of
from asamblea.assembly.events.amendments import SponsorshipWithdrawn
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import NotASponsor, OnlySponsor
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.unsponsor/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment."""

    amendment: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """One sponsor less; if she was its mover, the next one is."""
    amendment = amendment_of(state, act.payload.amendment)
    refuse(
        amendment_at(amendment, "gathering", "filed", "returned"),
        unless(act.author in amendment.sponsors, NotASponsor(act.author)),
        unless(amendment.signatures or amendment.sponsors != (act.author,), OnlySponsor(act.author)),
    )
    return (SponsorshipWithdrawn(at, amendment.id, act.author),)
