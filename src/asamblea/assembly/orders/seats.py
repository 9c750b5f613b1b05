"""The key of representation: how bodies get seats (procedure 3.3; rulings A7, B2.10, B3.6, D13, D14)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Share
from asamblea.assembly.words.majorities import Heads

KeyMethod = Literal["equal", "linear", "steps", "population_quota", "sector_quota"]
Electorate = Literal["one_body", "joint", "delegates"]


@dataclass(frozen=True, slots=True)
class SeatStep:
    """One seat for each `per` members or part of it, up to `up_to` members in all; the last step has 0: no end."""

    per: int
    up_to: int


@dataclass(frozen=True, slots=True)
class Reserved:
    """Seats of a group, and who certifies that a candidate belongs to it."""

    group: str
    seats: int
    certified_by: str


@dataclass(frozen=True, slots=True)
class Parity:
    """The share that each sex should have, the tolerance in seats, the correction, and where it is measured."""

    target: Share
    tolerance: int
    correction: Literal["swap_last_elected", "added_seats"]
    unit: Literal["delegation", "assembly"]


@dataclass(frozen=True, slots=True)
class SeatKey:
    """How one tier's seats are given. `method` names `counting.apportionment` where the tier has a fixed size, `seats`
    (0: as many as the method gives). `steps` serve the method of that name. `electorate`: one body elects a seat, or
    several jointly (votes added), or an assembly of delegates, which is called indirect.
    """

    method: KeyMethod
    steps: tuple[SeatStep, ...]
    minimum: int
    maximum: int
    rounding: Literal["ceil", "floor", "largest_remainder"]
    seats: int
    electorate: Electorate


@dataclass(frozen=True, slots=True)
class CardVotes:
    """Votes weighed by membership: only for the classes named, demanded before the vote opens, never for constituent
    matters or persons. A delegation may split its votes.
    """

    classes: tuple[str, ...]
    demand: Heads
    split: bool


@dataclass(frozen=True, slots=True)
class SeatOrders:
    """`keys` by tier; `size_date` the same for all bodies; a vacant seat stays in full membership until its vacancy is
    declared; `split_gain`: the most that a body may gain in seats by splitting, as a multiple; a part of it has seats
    of its own from `part_members` members.
    """

    keys: Mapping[str, SeatKey]
    size_date: Literal["last_closed_roll"]
    reserved: tuple[Reserved, ...]
    parity: Parity | None
    cards: CardVotes | None
    vacant_seats: Literal["until_declared"]
    split_gain: Share
    part_members: int


def seats_of(key: SeatKey, members: int) -> int:
    """Seats of a body of so many members by the steps of the key (U9 where rounding is `ceil`)."""
    seats, counted = 0, 0
    for step in key.steps:
        part = members - counted if step.up_to == 0 else min(members, step.up_to) - counted
        seats += max(0, -(-part // step.per) if key.rounding == "ceil" else part // step.per)
        counted += max(0, part)
    return max(key.minimum, min(seats, key.maximum) if key.maximum else seats)


def gain_by_splitting(key: SeatKey, members: int, least: int) -> Share:
    """The most that a body of so many members gains by parting into bodies of one size, none smaller than `least`: its
    seats in parts over its seats whole.
    """
    parts = (members // size * seats_of(key, size) for size in range(least, members + 1))
    return Share(max(parts, default=0), seats_of(key, members))
