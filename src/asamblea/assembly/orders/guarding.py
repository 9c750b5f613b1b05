"""What guards the rules themselves: entrenchment, appeals, emergency, duties, conflicts of interest (procedure 3.21,
3.22, 3.25, 3.26; rulings B2.3, B2.17, D1, D19, D21, D25).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Days, Period, Share
from asamblea.assembly.words.majorities import Heads, Majority


@dataclass(frozen=True, slots=True)
class Entrenchment:
    """The guarantees `subjects` change only by `majority`, and by more than `bodies` of the base bodies that answer, of
    which `answering` must answer; None where the body has no bodies below it.
    """

    subjects: tuple[str, ...]
    majority: Majority
    bodies: Share | None
    answering: Share | None


@dataclass(frozen=True, slots=True)
class ChangeOrders:
    """`house_rules` change by the majority of the class of that name, from the next vote; `suspension` suspends one
    rule for one item, never for a protected class and never a guarantee; a change is one replacement, never a repeal
    first.
    """

    house_rules: tuple[str, ...]
    suspension: Majority
    entrenched: Entrenchment


@dataclass(frozen=True, slots=True)
class AppealOrders:
    """A result of a protected class is challenged before a panel of `panel` delegates drawn by lot from those who are
    no party, by `signers`, within `window`; it decides within `decide`, on procedure only, and annuls the act alone.
    An annulment needs a stated breach and, unless its subject is among `effect_presumed`, a possible effect on the
    result.
    """

    panel: int
    panel_classes: Literal["protected", "all", "none"]
    signers: Heads
    window: Period
    decide: Period
    scope: Literal["procedure"]
    effect_required: bool
    effect_presumed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmergencyOrders:
    """Certified by the presiding board and `trigger` delegates for `duration`, renewed by the plenary `renewals` times.
    Only the manner is freed (`manner`); notice, defence, quorum, majorities and minimum intervals are unchanged, and
    what is in `forbidden` is barred. In the regions certified maximum intervals, terms and reports stand still.
    """

    trigger: Heads
    duration: Period
    renewals: int
    manner: tuple[Literal["remote", "hybrid", "place", "paper", "alternates", "hours"], ...]
    forbidden: tuple[str, ...]
    clocks_stop: bool
    confirm: Literal["next_ordinary_sitting"]


@dataclass(frozen=True, slots=True)
class Duty:
    """What somebody must do: `within` so long, else the `next` hands in their order may."""

    within: Period
    next: tuple[Literal["deputy", "secretary", "eldest", "delegate", "initiators", "time"], ...]


@dataclass(frozen=True, slots=True)
class InterestOrders:
    """Interests are declared at seating and on change; who votes on her own credential, recall or pay is out of the
    base and of the count (`own`). `donors` above that sum are published; no corporate donation; contracts with the
    body are forbidden.
    """

    own: tuple[Literal["credential", "recall", "pay", "removal"], ...]
    voluntary: bool
    donors: int
    corporate: int
    gifts: bool
    contracts: bool


@dataclass(frozen=True, slots=True)
class GuardingOrders:
    """These five together, with `duties` by name."""

    change: ChangeOrders
    appeal: AppealOrders
    emergency: EmergencyOrders
    duties: Mapping[str, Duty]
    interests: InterestOrders
    complaint: Days
