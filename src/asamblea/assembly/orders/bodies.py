"""Bodies and tiers: who is one, who recognises it, what guards its roll (procedure 3.2; rulings C6, C7, D11 to D15)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Period, Share

BodyKind = Literal[
    "assembly",
    "committee",
    "union",
    "peasant_community",
    "indigenous_community",
    "student_body",
    "neighbourhood",
    "diaspora",
]


@dataclass(frozen=True, slots=True)
class RollOrders:
    """Who votes: those on the roll when the notice was issued. Published is the root of salted commitments, one a
    member. `vouchers` are recognised neighbouring bodies that vouch for a new one; `audit` is the share of bodies drawn
    by lot and visited before each key, `audit_young` that of bodies younger than `young`; growth above `growth` within
    `growth_period` is shown beside the seats.
    """

    frozen_at: Literal["notice"]
    published: Literal["salted_root", "count_only"]
    vouchers: int
    audit: Share
    audit_young: Share
    young: Period
    growth: Share
    growth_period: Period


@dataclass(frozen=True, slots=True)
class BodyOrders:
    """`tiers` from the base upwards; `min_members` without which a body of the base is not recognised unless the next
    tier agrees; `recognition` by whom; `renewed_leadership`: whether a lapsed leadership bars recognition (else its
    lateness is shown); parts of a body that split after the date of size share its seats until the next key.
    """

    tiers: tuple[str, ...]
    kinds: tuple[BodyKind, ...]
    membership: Literal["individuals", "delegates", "mixed"]
    min_members: int
    recognition: Literal["next_tier", "neighbours", "call"]
    renewed_leadership: bool
    succession: Literal["both_bodies"]
    split_shares_seats: bool
    powers: Literal["delegated"]
    one_base_each: bool
    effect: Literal["binding", "deliberative"]
    roll: RollOrders
