"""Votes that delegates demanded in another manner, and the weights of a card vote (procedure 3.3, 3.17; rulings
B2.10).
"""

from collections.abc import Mapping
from math import lcm

from immutables import Map

from asamblea.assembly.events.votes import VoteDemanded
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.bodies import bodies_of
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.words.votes import DemandedManner

DEMANDED: Shelf[tuple[str, DemandedManner], VoteDemanded] = Shelf("demanded")


def is_demanded(state: State, motion: str, manner: DemandedManner, sitting: str) -> bool:
    """Whether delegates enough demanded that the motion be voted so in this sitting."""
    found = DEMANDED.find(state, (motion, manner))
    return found is not None and found.sitting == sitting


def delegations(state: State, electorate: Mapping[str, str]) -> dict[str, list[str]]:
    """Who votes for each represented body, in order of their ids."""
    found: dict[str, list[str]] = {}
    for member, seat in sorted(electorate.items()):
        found.setdefault(SEATS.at(state, seat).body, []).append(member)
    return found


def members_of(state: State, body: str) -> int:
    """Members whom the seats of a represented body stand for: the last closed rolls of the bodies that elect it."""
    return sum(each.size for each in bodies_of(state, body))


def cards_of(state: State, electorate: Mapping[str, str]) -> tuple[Map[str, int], int]:
    """The card of each member who can vote, in units, and how many units one person of a roll is: a delegation's
    members lie in equal parts on its delegates, and no part is a fraction (rulings B3.7).
    """
    found = delegations(state, electorate)
    each = lcm(*(len(voters) for voters in found.values()))
    cards: Map[str, int] = Map()
    for body, voters in found.items():
        units = members_of(state, body) * each // len(voters)
        cards = cards.update(dict.fromkeys(voters, units))
    return cards, each


@evolves(VoteDemanded)
def _demanded(state: State, event: VoteDemanded) -> State:
    return DEMANDED.put(state, (event.motion, event.manner), event)
