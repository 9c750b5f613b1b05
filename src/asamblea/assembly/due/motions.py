"""Rulings that nobody gave, speeches and defences whose time ran out, first votes that nobody followed up."""

from collections.abc import Callable

from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DefenceStoodOpen, FloorEnded
from asamblea.assembly.events.motions import MotionAccepted, MotionLapsed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.deadlines import Deadline
from asamblea.assembly.state.debates import DEBATES


def _ruling(state: State, deadline: Deadline, seq: int) -> Events:
    """Nobody's inaction stops a procedure: without a ruling in time the motion is accepted (invariant 11)."""
    return (MotionAccepted(deadline.at, deadline.id, ""),)


def _lapse(state: State, deadline: Deadline, seq: int) -> Events:
    return (MotionLapsed(deadline.at, deadline.id),)


def _floor(state: State, deadline: Deadline, seq: int) -> Events:
    return (FloorEnded(deadline.at, deadline.id, DEBATES.at(state, deadline.id).speaker),)


def _defence(state: State, deadline: Deadline, seq: int) -> Events:
    return (DefenceStoodOpen(deadline.at, deadline.id),)


BRINGS: dict[str, Callable[[State, Deadline, int], Events]] = {
    "ruling": _ruling,
    "lapse": _lapse,
    "floor": _floor,
    "defence": _defence,
}
