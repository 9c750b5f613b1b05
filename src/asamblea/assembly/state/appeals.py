"""Panels and what they found; who stands aside from a vote."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.appeals import InterestDeclared, PanelDrawn, PanelSpoke
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.votes import CHALLENGES, VOTES
from asamblea.assembly.words.appeals import PanelChoice


@dataclass(frozen=True, slots=True)
class Panel:
    """Who decides a challenge, the seed of the lot, and what each has said so far."""

    members: tuple[str, ...]
    seed: str
    said: tuple[tuple[str, PanelChoice], ...]


PANELS: Shelf[str, Panel] = Shelf("panels")
ASIDE: Shelf[tuple[str, str], str] = Shelf("standing aside")


def stand_aside(state: State, motion: Motion) -> tuple[str, ...]:
    """Delegates who do not vote on the motion: who declared an interest, and who is herself to be removed by it."""
    guarding = ORDERS.at(state, motion.orders).guarding
    if guarding is None:
        return ()
    found = {member for of, member in ASIDE.all(state) if of == motion.id}
    own = {"removal": "removal", "dismissal": "removal"}.get(motion.effect.kind, "")
    if own in guarding.interests.own:
        found.add(motion.effect.on)
    return tuple(sorted(found & set(HOLDERS.all(state))))


def no_party(state: State, challenge: str) -> tuple[str, ...]:
    """Delegates who are no party to a challenge, in order of their ids: who can be drawn for its panel."""
    found = CHALLENGES.at(state, challenge)
    motion = MOTIONS.at(state, VOTES.at(state, found.vote).opened.motion)
    parties = {*found.by, motion.by, motion.effect.on}
    return tuple(sorted(member for member in HOLDERS.all(state) if member not in parties))


@evolves(PanelDrawn)
def _drawn(state: State, event: PanelDrawn) -> State:
    return PANELS.put(state, event.challenge, Panel(event.members, event.seed, ()))


@evolves(PanelSpoke)
def _spoke(state: State, event: PanelSpoke) -> State:
    panel = PANELS.at(state, event.challenge)
    return PANELS.put(state, event.challenge, replace(panel, said=(*panel.said, (event.member, event.choice))))


@evolves(InterestDeclared)
def _declared(state: State, event: InterestDeclared) -> State:
    return ASIDE.put(state, (event.motion, event.member), event.ground)
