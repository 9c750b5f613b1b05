"""A member of the panel says what she finds: the result stands, or it is annulled for a breach named here. More than
half of the panel annul; the act alone goes (3.25).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.appeals.standing import before_a_panel
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.consequences import annul
from asamblea.assembly.events.appeals import PanelSpoke
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import ResultUpheld
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.appeals import (
    BreachWithoutEffect,
    NotOnThePanel,
    PanelNotDrawn,
    SpokenAlready,
)
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.votes import VOTES, Challenge
from asamblea.assembly.step import Step
from asamblea.assembly.words.appeals import BreachOf, PanelBearing, PanelChoice
from asamblea.record.instants import Instant

TYPE = "panel.speak/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The challenge, what she finds, what was breached in her view, her reasons (a public reference), and whether the
    result could have been another without the breach.
    """

    challenge: str
    choice: PanelChoice
    breach: BreachOf
    reasons: str
    bearing: PanelBearing


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Her word stands; the one that makes more than half decides."""
    told = act.payload
    challenge = before_a_panel(state, told.challenge)
    panel = PANELS.find(state, challenge.id)
    if panel is None:
        raise Refused([PanelNotDrawn(challenge.id)])
    refuse(
        unless(act.author in panel.members, NotOnThePanel(act.author)),
        unless(all(act.author != who for who, _ in panel.said), SpokenAlready(act.author)),
        _without_effect(state, challenge, told),
    )
    spoke = PanelSpoke(at, challenge.id, act.author, told.choice, told.breach, told.reasons, told.bearing)
    alike = 1 + sum(choice == told.choice for _, choice in panel.said)
    if 2 * alike <= len(panel.members):
        return (spoke,)
    if told.choice == "uphold":
        return spoke, ResultUpheld(at, challenge.id, challenge.vote)
    return (spoke, *annul(state, challenge.id, at))


def _without_effect(state: State, challenge: Challenge, told: Payload) -> Reasons:
    """A breach that could have changed nothing is recorded and annuls nothing, unless the orders presume an effect of
    breaches of its kind (3.25).
    """
    guarding = ORDERS.at(state, MOTIONS.at(state, VOTES.at(state, challenge.vote).opened.motion).orders).guarding
    if told.choice != "annul" or told.bearing == "possible" or guarding is None or not guarding.appeal.effect_required:
        return ()
    return unless(told.breach in guarding.appeal.effect_presumed, BreachWithoutEffect(told.breach))
