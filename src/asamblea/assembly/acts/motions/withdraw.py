"""Its mover withdraws a motion before any vote on it has begun (3.10)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.motions import MotionWithdrawn
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.questions import undecided
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.motions import NotTheMover, VotedUpon
from asamblea.assembly.shelves import State
from asamblea.assembly.state.votes import VOTES, Vote
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "motion.withdraw/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The motion is withdrawn."""
    motion = motion_of(state, act.payload.motion)
    begun = min(
        (each for each in VOTES.all(state).values() if each.opened.motion == motion.id), key=_number, default=None
    )
    refuse(
        unless(act.author == motion.by, NotTheMover(motion.by)),
        at_stage(motion, "gathering", "filed", "accepted", "noticed", "debating", "debated"),
        () if begun is None else (VotedUpon(motion.id, begun.id),),
    )
    withdrawn = MotionWithdrawn(at, motion.id)
    return (withdrawn, *undecided(state, motion, at))


def _number(vote: Vote) -> int:
    return int(vote.id[1:])
