"""A sitting goes on on paper when devices or the network fail: any sitting, at any minute (rulings B2.12).

A vote that is open by name is voided by two tellers and put again on paper.
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import sitting_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.emergencies import SittingOnPaper
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.emergencies import OnPaperAlready
from asamblea.assembly.refusals.sittings import VoteStillOpen
from asamblea.assembly.refusals.votes import TellersNeeded
from asamblea.assembly.shelves import State
from asamblea.assembly.state.emergencies import ON_PAPER
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.votes import open_votes
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "sitting.turn_to_paper/1"
TELLERS = 2


@dataclass(frozen=True, slots=True)
class Payload:
    """The open sitting."""

    sitting: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Votes opened from here on are counted by tellers from papers."""
    sitting = sitting_now(state)
    signed = sum(holds_office(state, who, "teller") for who in act.signers)
    refuse(
        unless(signed >= TELLERS, TellersNeeded(signed)),
        (VoteStillOpen(vote.id) for vote in open_votes(state)),
        unless(sitting.id not in ON_PAPER.all(state), OnPaperAlready(sitting.id)),
    )
    return (SittingOnPaper(at, sitting.id, act.author),)
