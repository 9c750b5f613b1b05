"""The roll of members is closed anew: who joined and left is batched; names stay with the body (procedure 3.2; rulings
C1, C7).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import alive, board_signs
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.bodies import RollClosed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.bodies import NotInOrders, NumberBelowZero, RollDoesNotAddUp
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import ROLL, ROLLS
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
    """The new roll. A petition and a ballot keep the roll on which they began."""
    last = ROLL.find(state)
    if last is None:
        raise Refused([NotInOrders("roll")])
    refuse(alive(state), board_signs(state, act.signers), _sums(last.members, act.payload))
    roll = act.payload
    number = f"l{len(ROLLS.all(state)) + 1}"
    return (RollClosed(at, number, roll.members, roll.joined, roll.left, roll.root, roll.sheet),)


def _sums(before: int, roll: Payload) -> Reasons:
    expected = before + roll.joined - roll.left
    return (
        *(NumberBelowZero(name) for name in ("members", "joined", "left") if getattr(roll, name) < 0),
        *unless(roll.members == expected, RollDoesNotAddUp(expected, roll.members)),
    )
