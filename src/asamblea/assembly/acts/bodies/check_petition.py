"""Two tellers say which signatures of a petition are of members, each once; if they do not in time, it stands as it was
handed in (rulings B4.8).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import Reasons, officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.bodies import PetitionNotPending
from asamblea.assembly.refusals.recalls import PetitionDoesNotAddUp
from asamblea.assembly.shelves import State
from asamblea.assembly.state.petitions import COUNTED, LODGED, Petitioned, counted
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "petition.check/1"
TELLERS = 2


@dataclass(frozen=True, slots=True)
class Payload:
    """The petition; of its signatures those of nobody on the roll, those given twice, and the valid rest."""

    petition: str
    outside: int
    doubled: int
    valid: int


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It stands with the valid ones, and the assembly cites it."""
    told = act.payload
    lodged = LODGED.find(state, told.petition)
    if lodged is None or COUNTED.find(state, told.petition) is not None:
        raise Refused([PetitionNotPending(told.petition)])
    refuse(officers_sign(state, act.signers, ("teller",), TELLERS), _sum(lodged, told))
    return (counted(state, lodged, at, told.valid, tested=True),)


def _sum(lodged: Petitioned, told: Payload) -> Reasons:
    expected = lodged.handed_in - told.outside - told.doubled
    sound = min(told.outside, told.doubled, told.valid) >= 0
    return unless(sound and told.valid == expected, PetitionDoesNotAddUp(expected, told.valid))
