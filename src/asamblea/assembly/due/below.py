"""Pollings and joint recalls whose returns are all taken, resignations that nobody took back, claims that nobody
decided.
"""

from collections.abc import Callable

from asamblea.assembly.citing.recalls import decide_contest, sum_recall
from asamblea.assembly.citing.returns import sum_polling
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recall import RecallEnded, ResignationTookEffect
from asamblea.assembly.events.seats import ClaimDecided, PollingSettled
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import ROLLS
from asamblea.assembly.state.deadlines import Deadline
from asamblea.assembly.state.petitions import LODGED, counted
from asamblea.assembly.state.recalls import JOINT, RESIGNATIONS, pending_recall
from asamblea.assembly.state.seats import POLLINGS


def _polling(state: State, deadline: Deadline, seq: int) -> Events:
    return (sum_polling(state, POLLINGS.at(state, deadline.id), deadline.at),)


def _recall(state: State, deadline: Deadline, seq: int) -> Events:
    return sum_recall(state, JOINT.at(state, deadline.id), deadline.at)


def _resignation(state: State, deadline: Deadline, seq: int) -> Events:
    """It takes effect; a recall that is pending has no object any more, and stays in the register (edge case 20)."""
    read = RESIGNATIONS.at(state, deadline.id)
    took = ResignationTookEffect(deadline.at, read.assembly, read.electorate, read.delegate)
    pending = pending_recall(state, read.assembly, read.delegate)
    return (took,) if pending is None else (took, RecallEnded(deadline.at, pending.id))


def _contest(state: State, deadline: Deadline, seq: int) -> Events:
    """What was declared stands unless a vote turned it in time."""
    if (joint := JOINT.find(state, deadline.id)) is not None:
        return decide_contest(state, joint, deadline.at, restated=False)
    return (PollingSettled(deadline.at, deadline.id, restated=False),)


def _claim(state: State, deadline: Deadline, seq: int) -> Events:
    """Nobody freezes a delegation by claiming it: undecided, the claim is rejected (rulings A8)."""
    return (ClaimDecided(deadline.at, deadline.id, "rejected"),)


def _petition(state: State, deadline: Deadline, seq: int) -> Events:
    """Untested in time, it stands as it was handed in, for no more than the members of its roll (rulings B4.8)."""
    lodged = LODGED.at(state, deadline.id)
    valid = min(lodged.handed_in, ROLLS.at(state, lodged.roll).members)
    return (counted(state, lodged, deadline.at, valid, tested=False),)


BRINGS: dict[str, Callable[[State, Deadline, int], Events]] = {
    "polling": _polling,
    "recall": _recall,
    "resignation": _resignation,
    "claim": _claim,
    "contest": _contest,
    "petition": _petition,
}
