"""Classes of motions: what each needs before it can be decided (3.9, 3.11 to 3.13; rulings A1, A2, B2)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.words.majorities import Heads, Majority, Quorum
from asamblea.assembly.words.motions import EffectKind
from asamblea.assembly.words.votes import Manner

Voucher = Literal["writer", "others"]


@dataclass(frozen=True, slots=True)
class DefenceRule:
    """The defence that a charged person is offered in full: from service to the vote, the slot, and the wait before
    the second summons.
    """

    notice: int
    slot: int
    second_summons: int


@dataclass(frozen=True, slots=True)
class MotionClass:
    """What a class of motions needs.

    An `incidental` motion is tabled in an open sitting and dealt with there. `notice` runs from the convocation
    with its text to the vote; intervals between readings run between declared results. `time_vouched_by`: whether
    the writer's clock alone suffices for its intervals.
    """

    effects: tuple[EffectKind, ...]
    incidental: bool
    sponsors: Heads
    protected: bool
    notice: int
    defence: DefenceRule | None
    min_debate: int
    readings: int
    min_interval: int
    max_interval: int
    manner: Manner
    majority: Majority
    quorum: Quorum
    time_vouched_by: Voucher
