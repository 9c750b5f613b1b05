"""An officer enters a ballot's tracker before its voter is shown her receipt (3.17; review B2)."""

from dataclasses import dataclass

from asamblea.assembly.acts.sealed_votes.standing import OFFICERS, at_stage, sealed_vote_of
from asamblea.assembly.conditions import officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sealed_votes import TrackerEntered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sealed_votes import SealedFieldUnfit, TrackerKnown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.sealed_votes import TRACKERS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant
from asamblea.sealed.digests import is_fingerprint

TYPE = "tracker.enter/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sealed vote, and the ballot's smart tracker. Whose ballot it is stands nowhere."""

    sealed_vote: str
    tracker: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The ballot has its place among the others; after the hour none has."""
    told, vote = act.payload, sealed_vote_of(state, act.payload.sealed_vote)
    refuse(
        officers_sign(state, act.signers, OFFICERS, 1),
        at_stage(vote, "open"),
        unless(is_fingerprint(told.tracker), SealedFieldUnfit("tracker")),
        unless(TRACKERS.find(state, (vote.id, told.tracker)) is None, TrackerKnown(told.tracker)),
    )
    return (TrackerEntered(at, vote.id, told.tracker),)
