"""A member of the panel says what she finds: the result stands, or it is annulled for a breach named here. More than
half of the panel annul; the act alone goes (3.25).
"""

from dataclasses import dataclass

from asamblea.assembly.consequences import annul
from asamblea.assembly.events.appeals import PanelSpoke
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import ResultUpheld
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.appeals import ChallengeUnknown, NotOnThePanel, PanelNotDrawn, SpokenAlready
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.votes import CHALLENGES
from asamblea.assembly.step import Step
from asamblea.assembly.words.appeals import BreachOf, PanelChoice
from asamblea.record.instants import Instant

TYPE = "panel.speak/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The challenge, what she finds, what was breached in her view, and her reasons (a public reference)."""

    challenge: str
    choice: PanelChoice
    breach: BreachOf
    reasons: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Her word stands; the one that makes more than half decides."""
    told = act.payload
    challenge = CHALLENGES.find(state, told.challenge)
    if challenge is None or not challenge.panel or challenge.standing != "pending":
        raise Refused([ChallengeUnknown(told.challenge)])
    panel = PANELS.find(state, challenge.id)
    if panel is None:
        raise Refused([PanelNotDrawn(challenge.id)])
    refuse(
        unless(act.author in panel.members, NotOnThePanel(act.author)),
        unless(all(act.author != who for who, _ in panel.said), SpokenAlready(act.author)),
    )
    spoke = PanelSpoke(at, challenge.id, act.author, told.choice, told.breach, told.reasons)
    alike = 1 + sum(choice == told.choice for _, choice in panel.said)
    if 2 * alike <= len(panel.members):
        return (spoke,)
    if told.choice == "uphold":
        return spoke, ResultUpheld(at, challenge.id, challenge.vote)
    return (spoke, *annul(state, challenge.id, at))
