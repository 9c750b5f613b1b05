"""Members of a body ask that an assembly sit. Their board has no part in it: any of them hands the petition in
(procedure 3.7, 3.8; rulings B4.8, D7).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import members_petition
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.petitions import SittingPetitioned
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.refusals.bodies import DemandedBefore
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import COUNTS_FOR
from asamblea.assembly.state.petitions import LODGED, next_petition_id
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "sitting.petition/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The assembly; the roll against which members signed; how many signatures, their Merkle root, and the restricted
    reference of the sheets.
    """

    assembly: str
    roll: str
    handed_in: int
    root: str
    sheet: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It is lodged; tellers have the time of the orders to test it."""
    given = act.payload
    reasons, check = members_petition(state, act.author, given.assembly, given.roll, given.handed_in)
    refuse(reasons, _once(state, given.assembly, at))
    petition, until = next_petition_id(state), at + check
    return (
        SittingPetitioned(
            at, petition, given.assembly, given.roll, given.handed_in, given.root, given.sheet, until
        ),
    )  # fmt: skip


def _once(state: State, assembly: str, at: Instant) -> Reasons:
    """One at a time: signatures count for a while, and are not handed in twice meanwhile."""
    lodged = (each for each in LODGED.all(state).values() if isinstance(each, SittingPetitioned))
    before = [each.at for each in lodged if each.assembly == assembly and at - each.at < COUNTS_FOR]
    return tuple(DemandedBefore(each) for each in before[:1])
