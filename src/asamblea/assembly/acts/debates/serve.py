"""The charges are served on the person: in person, or by two recorded attempts at least a day apart, by inbox,
alternate and posting (rulings A2).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import Reasons, at_stage, motion_of, office
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import ChargesServed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.debates import NotCharged
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import Defence, defence_of
from asamblea.assembly.state.motions import Motion, class_of
from asamblea.assembly.step import Step
from asamblea.assembly.words.debates import ServiceManner
from asamblea.record.instants import DAY, Instant

TYPE = "charges.serve/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion, the manner, and the proof of service: a reference, or empty."""

    motion: str
    manner: ServiceManner
    proof: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """An attempt at service; `complete` says whether the charges count as served with it."""
    motion = motion_of(state, act.payload.motion)
    refuse(
        office(state, act.author, "secretary"),
        at_stage(motion, "accepted", "noticed"),
        charged(state, motion),
    )
    complete = act.payload.manner == "in_person" or _is_second(defence_of(state, motion.id), at)
    return (ChargesServed(at, motion.id, act.payload.manner, act.payload.proof, complete, evidence.seq),)


def charged(state: State, motion: Motion) -> Reasons:
    """The motion charges a person, who is owed a defence."""
    return unless(class_of(state, motion).defence is not None, NotCharged(motion.id))


def _is_second(defence: Defence, at: Instant) -> bool:
    return any(at - tried >= DAY for tried, _ in defence.attempts)
