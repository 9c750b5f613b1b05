"""She takes her resignation back before its time has passed (rulings D9)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import enrolled
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recall import ResignationRevoked
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.recalls import ResignationUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.recalls import RESIGNATIONS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "resignation.revoke/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """Whose, and her restricted letter, or empty; whoever is enrolled may lodge it for her."""

    delegate: str
    letter: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Nothing happened."""
    delegate = act.payload.delegate
    refuse(
        enrolled(state, act.author),
        unless(RESIGNATIONS.find(state, delegate) is not None, ResignationUnknown(delegate)),
    )
    return (ResignationRevoked(at, delegate),)
