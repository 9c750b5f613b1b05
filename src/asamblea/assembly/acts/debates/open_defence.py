"""The chair opens the slot of the defence; after one that stood open unused, a second summons no sooner than the
orders say (3.11, rulings A2).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.debates.serve import charged
from asamblea.assembly.conditions import at_stage, motion_of, office
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DefenceOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import DefenceRule
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.debates import (
    DefenceRunning,
    DefenceSettled,
    FloorTaken,
    SecondSummonsTooEarly,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import DEBATES, Defence, defence_of
from asamblea.assembly.state.motions import class_of
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "defence.open/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The slot is open for its whole time."""
    motion = motion_of(state, act.payload.motion)
    refuse(office(state, act.author, "chair"), at_stage(motion, "debating"), charged(state, motion))
    rule = class_of(state, motion).defence
    assert rule is not None
    speaker = DEBATES.at(state, motion.id).speaker
    refuse(unless(speaker == "", FloorTaken(speaker)), _slot(defence_of(state, motion.id), rule, at))
    return (DefenceOpened(at, motion.id, at + rule.slot),)


def _slot(defence: Defence, rule: DefenceRule, at: Instant) -> Iterator[Refusal]:
    if defence.stage == "running":
        yield DefenceRunning(defence.until)
    if defence.stage in ("used", "waived"):
        yield DefenceSettled(defence.stage)
    if defence.stood_open and at < defence.stood_open[-1] + rule.second_summons:
        yield SecondSummonsTooEarly(defence.stood_open[-1] + rule.second_summons)
