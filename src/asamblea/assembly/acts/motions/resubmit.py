"""What was sent back comes once more with another text, by a sponsor, to a new first reading; without one in time it is
lost (3.10). A question on a text before the assembly comes as it was: amendments alone give that other words.
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.motions import MotionResubmitted
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.motions import NotAmongSponsors
from asamblea.assembly.refusals.texts import NotTheTextNow
from asamblea.assembly.shelves import State
from asamblea.assembly.state.questions import QUESTIONS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "motion.resubmit/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion, and its next text (a public reference)."""

    motion: str
    text: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It is accepted with its new words, and waits for a sitting."""
    motion = motion_of(state, act.payload.motion)
    question = QUESTIONS.find(state, motion.id)
    refuse(
        at_stage(motion, "sent_back"),
        unless(act.author in motion.sponsors, NotAmongSponsors(motion.id)),
        () if question is None else unless(act.payload.text == motion.text, NotTheTextNow(question.text, motion.text)),
    )
    return (MotionResubmitted(at, motion.id, act.payload.text, act.author),)
