"""A sponsor, or as many delegates as the orders say, pull an amendment out of a list: it is voted by itself (rulings
B4.4).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import amendment_of, sponsor_or_delegates
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recommendations import EnBlocPulled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.recommendations import NotOnAList
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.recommendations import list_motion
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "en_bloc.pull/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment."""

    amendment: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It stands on the list no more."""
    amendment = amendment_of(state, act.payload.amendment)
    refuse(
        unless(_can_change(state, amendment), NotOnAList(amendment.id)),
        sponsor_or_delegates(state, amendment, act.signers),
    )
    return (EnBlocPulled(at, amendment.en_bloc, amendment.id, act.author, len(act.signers)),)


def _can_change(state: State, amendment: TabledAmendment) -> bool:
    """Until the vote on the list is open."""
    if not amendment.en_bloc or amendment.stage != "filed":
        return False
    motion = list_motion(state, amendment.en_bloc)
    return not motion or MOTIONS.at(state, motion).stage in ("accepted", "noticed", "debating", "debated")
