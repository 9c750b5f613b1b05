"""A body merges, splits or dissolves (procedure 3.2; edge cases 17 to 19)."""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import alive, board_signs
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.bodies import BodyEnded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.bodies import SuccessorsMissing
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.assembly.words.bodies import Ending
from asamblea.record.instants import Instant

TYPE = "body.end/1"
FEWEST: dict[Ending, int] = {"merged": 1, "split": 2, "dissolved": 0}


@dataclass(frozen=True, slots=True)
class Payload:
    """How it ends, the origins of its successors, and the restricted reference of the minutes that decided it."""

    how: Ending
    successors: tuple[str, ...]
    minutes: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It ends; a recall that is pending is still voted, on the old roll (edge case 17)."""
    end = act.payload
    count = len(end.successors)
    fits = count == 0 if end.how == "dissolved" else count >= FEWEST[end.how]
    refuse(alive(state), board_signs(state, act.signers), unless(fits, SuccessorsMissing(end.how)))
    return (BodyEnded(at, end.how, end.successors),)
