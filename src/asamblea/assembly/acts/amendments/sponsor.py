"""A delegate sponsors an amendment, in the version that she read; at the threshold it is filed (3.9)."""

from dataclasses import dataclass

from asamblea.assembly.acts.amendments.filing import filed
from asamblea.assembly.conditions import amendment_at, amendment_of, seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords, SponsorsAlready
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.sponsor/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment, and the version that is signed."""

    amendment: str
    version: int


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """One more sponsor; the last one that was needed files the amendment."""
    amendment = amendment_of(state, act.payload.amendment)
    refuse(
        seat(state, act.author),
        amendment_at(amendment, "gathering", "filed"),
        unless(act.payload.version == amendment.version, DrawnOnOtherWords(amendment.id)),
        unless(act.author not in amendment.sponsors, SponsorsAlready(act.author)),
    )
    missing = amendment.sponsors_needed - len(amendment.sponsors) if amendment.stage == "gathering" else None
    return filed(state, amendment.id, amendment.version, (act.author,), missing, at)
