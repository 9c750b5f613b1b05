"""Classes of motions: what each needs before it can be decided (3.9, 3.11 to 3.13; rulings A1, A2, B2)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Days, Period
from asamblea.assembly.words.majorities import GroupMajority, Heads, Majority, Quorum
from asamblea.assembly.words.motions import EffectKind
from asamblea.assembly.words.votes import Manner

Voucher = Literal["writer", "others"]


@dataclass(frozen=True, slots=True)
class DefenceRule:
    """The defence that a charged person is offered in full: from service to the vote, the slot, and the wait before
    the second summons.
    """

    notice: Period
    slot: Period
    second_summons: Period


@dataclass(frozen=True, slots=True)
class ReturnRule:
    """A motion that falls short of its majority and reaches this lower one goes back `times` times; its next text is
    due `within`, else it is lost (Chile: 2/3 in general and in particular, or back to the committee).
    """

    majority: Majority
    times: int
    within: Period


@dataclass(frozen=True, slots=True)
class MotionClass:
    """What a class of motions needs.

    An `incidental` motion is tabled in an open sitting and dealt with there. `notice` runs from the convocation
    with its text to the vote, and `notice_days` beside it in days of the calendar; intervals between readings run
    between declared results. `time_vouched_by`: whether the writer's clock alone suffices for its intervals. `double`
    is a second majority by groups; `returns` what happens short of the majority.
    """

    effects: tuple[EffectKind, ...]
    incidental: bool
    sponsors: Heads
    protected: bool
    notice: Period
    defence: DefenceRule | None
    min_debate: Period
    readings: int
    min_interval: Period
    max_interval: Period
    manner: Manner
    majority: Majority
    quorum: Quorum
    time_vouched_by: Voucher
    double: GroupMajority | None = None
    returns: ReturnRule | None = None
    notice_days: Days | None = None
