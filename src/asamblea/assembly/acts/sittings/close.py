"""A sitting is closed when no vote is open and nobody defends herself; what it did not reach waits for the next one
(3.8).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.conditions import chair_or_next_hand, sitting_of
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.motions import MotionUnconfirmed, MotionUnreached
from asamblea.assembly.events.sittings import SittingClosed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.debates import DefenceRunning
from asamblea.assembly.refusals.sittings import SittingNotAtStage, VoteStillOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import defence_of
from asamblea.assembly.state.emergencies import unconfirmed
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.sittings import Sitting
from asamblea.assembly.state.votes import open_votes
from asamblea.assembly.step import Step
from asamblea.record.instants import DAY, Instant

TYPE = "sitting.close/1"
# After so long any delegate present closes what the chair leaves open, for the next sitting waits for it.
LONGEST = DAY
_UNREACHED = ("noticed", "debating", "debated")


@dataclass(frozen=True, slots=True)
class Payload:
    """The sitting."""

    sitting: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The sitting is closed. What was decided in an emergency that was over when an ordinary one opened lapses with it,
    if it was not confirmed.
    """
    sitting = sitting_of(state, act.payload.sitting)
    refuse(
        chair_or_next_hand(state, act.author, sitting, at, _left_open(sitting, at)),
        unless(sitting.stage == "open", SittingNotAtStage(sitting.id, sitting.stage, "open")),
        (VoteStillOpen(vote.id) for vote in open_votes(state)),
        _running(state, sitting),
    )
    here = _unreached(state, sitting)
    waiting = (MotionUnreached(at, motion.id) for motion in sorted(here, key=lambda motion: int(motion.id[1:])))
    return (*waiting, *_unconfirmed(state, sitting, at), SittingClosed(at, sitting.id))


def _unreached(state: State, sitting: Sitting) -> list[Motion]:
    return [each for each in MOTIONS.all(state).values() if each.sitting == sitting.id and each.stage in _UNREACHED]


def _running(state: State, sitting: Sitting) -> Iterator[Refusal]:
    """A defence whose time runs: closed over, it would count as offered while there was nowhere to speak (3.30.2)."""
    for motion in _unreached(state, sitting):
        defence = defence_of(state, motion.id)
        if defence.stage == "running":
            yield DefenceRunning(defence.until)


def _unconfirmed(state: State, sitting: Sitting, at: Instant) -> Iterator[Event]:
    if sitting.kind == "ordinary" and sitting.opened_at is not None:
        for emergency, motion in unconfirmed(state, sitting.opened_at):
            yield MotionUnconfirmed(at, motion.id, emergency.id)


def _left_open(sitting: Sitting, at: Instant) -> Instant:
    """When a sitting that is open counts as left so."""
    since = sitting.opened_at if sitting.stage == "open" and sitting.opened_at is not None else at
    return since + LONGEST
