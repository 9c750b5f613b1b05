"""Two tellers sign the count of hands or papers, once; the result follows from it at closing (3.17; DESIGN section 5,
Paper).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import VoteTallied
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.votes import MannerUnfit, TalliedAlready, TallyExceedsRoll, TellersNeeded, VoteNotOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.sealed_votes import sealed_on
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "vote.tally/1"
TELLERS = 2


@dataclass(frozen=True, slots=True)
class Payload:
    """The vote, the numbers, and the sheet (a restricted reference, or empty)."""

    vote: str
    yes: int
    no: int
    abstain: int
    invalid: int
    sheet: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The count stands as two tellers attest it."""
    tally = act.payload
    vote = vote_of(state, tally.vote)
    numbers = (tally.yes, tally.no, tally.abstain, tally.invalid)
    signed = sum(holds_office(state, who, "teller") for who in act.signers)
    sealed = sealed_on(state, "vote", vote.id, vote.opened.reading)
    voters = len(vote.electorate) if sealed is None else sealed.opened.paper.count
    fits = min(numbers) >= 0 and sum(numbers) <= voters
    refuse(
        unless(vote.stage == "open", VoteNotOpen(vote.id)),
        unless(vote.opened.manner != "roll_call", MannerUnfit(vote.opened.manner)),
        unless(signed >= TELLERS, TellersNeeded(signed)),
        unless(vote.tally is None, TalliedAlready(vote.id)),
        unless(fits, TallyExceedsRoll(sum(numbers), voters)),
    )
    return (VoteTallied(at, vote.id, *numbers, tally.sheet),)
