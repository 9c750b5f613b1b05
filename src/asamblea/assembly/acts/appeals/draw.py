"""Two tellers draw the panel in public from a seed that they throw; if they do not in time, any two delegates do (3.25;
rulings B2.3, D21).
"""

import re
from dataclasses import dataclass

from asamblea.assembly.acts.appeals.standing import before_a_panel
from asamblea.assembly.conditions import Reasons, delegates_sign
from asamblea.assembly.events.appeals import PanelDrawn
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.appeals import NobodyImpartial, PanelDrawnAlready
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.elections import SeedUnfit
from asamblea.assembly.refusals.votes import TellersNeeded
from asamblea.assembly.shelves import State
from asamblea.assembly.state.appeals import PANELS, no_party
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.votes import VOTES, Challenge
from asamblea.assembly.step import Step
from asamblea.counting.lots import Lot
from asamblea.record.instants import DAY, Instant

TYPE = "panel.draw/1"
SIGNERS = 2
# Where the orders name no time for the draw.
GRACE = DAY
_SEED = re.compile(r"[0-9A-Za-z]{1,64}")


@dataclass(frozen=True, slots=True)
class Payload:
    """The challenge, and what was thrown: digits and plain letters."""

    challenge: str
    seed: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The panel is drawn; the lot is that of the elections, over delegates in order of their ids."""
    challenge = before_a_panel(state, act.payload.challenge)
    guarding = ORDERS.at(state, MOTIONS.at(state, VOTES.at(state, challenge.vote).opened.motion).orders).guarding
    assert guarding is not None
    size, pool = guarding.appeal.panel, no_party(state, challenge.id)
    duty = guarding.duties.get("draw")
    refuse(
        _drawers(state, act, challenge, at, GRACE if duty is None else duty.within),
        unless(PANELS.find(state, challenge.id) is None, PanelDrawnAlready(challenge.id)),
        unless(_SEED.fullmatch(act.payload.seed), SeedUnfit(act.payload.seed)),
        unless(len(pool) >= size, NobodyImpartial(len(pool), size)),
    )
    order = Lot(act.payload.seed).order(range(1, len(pool) + 1))
    return (PanelDrawn(at, challenge.id, act.payload.seed, tuple(pool[number - 1] for number in order[:size])),)


def _drawers(state: State, act: Step[Payload], challenge: Challenge, at: Instant, grace: int) -> Reasons:
    signed = sum(holds_office(state, who, "teller") for who in act.signers)
    if signed >= SIGNERS:
        return ()
    if at >= challenge.lodged_at + grace:
        return delegates_sign(state, act.signers, SIGNERS)
    return (TellersNeeded(signed),)
