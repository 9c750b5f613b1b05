"""The roll of members is closed anew: who joined and left is batched; names stay with the body (procedure 3.2; rulings
C1, C7).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import alive, board_signs
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.bodies import RollClosed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.bodies import NumberBelowZero, RollDoesNotAddUp
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import ROLL, ROLLS, TIER
from asamblea.assembly.state.members import accredited
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "roll.close/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """Members now, those who joined and left since the last roll; the Merkle root of one salted leaf a member, and the
    restricted list.
    """

    members: int
    joined: int
    left: int
    root: str
    sheet: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The new roll. A petition and a ballot keep the roll on which they began. That of an assembly of delegates is the
    list of those accredited, on which they elect to another assembly.
    """
    last, roll = ROLL.find(state), act.payload
    refuse(
        alive(state),
        board_signs(state, act.signers),
        _sums(0 if last is None else last.members, roll),
        _delegates(state, roll),
    )
    number = f"l{len(ROLLS.all(state)) + 1}"
    return (RollClosed(at, number, roll.members, roll.joined, roll.left, roll.root, roll.sheet),)


def _delegates(state: State, roll: Payload) -> Reasons:
    seated = accredited(state)
    return unless(TIER.find(state) is not None or roll.members == seated, RollDoesNotAddUp(seated, roll.members))


def _sums(before: int, roll: Payload) -> Reasons:
    expected = before + roll.joined - roll.left
    return (
        *(NumberBelowZero(name) for name in ("members", "joined", "left") if getattr(roll, name) < 0),
        *unless(roll.members == expected, RollDoesNotAddUp(expected, roll.members)),
    )
