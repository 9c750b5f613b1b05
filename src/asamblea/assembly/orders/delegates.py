"""Delegates, alternates, mandates, credentials (procedure 3.4 to 3.6; rulings A8, B1.11, B3, D8 to D10, D23)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Period, Share
from asamblea.assembly.words.majorities import Heads

Stop = Literal["emergency", "detention", "journey", "no_network"]


@dataclass(frozen=True, slots=True)
class DelegateOrders:
    """`term` at most; `alternates` a delegate, ranked, with voice; substitution between votes, never in an open one; a
    resignation takes effect `resignation` after two officers of the electing body have read it, and while detained only
    in person before her body; a vacancy goes to the alternate, then to a by-election within `by_election`. Leaving the
    sending body does nothing to the seat: only a recall ends it.
    """

    term: Period
    alternates: int
    alternate_order: Literal["ranked"]
    alternate_voice: bool
    substitution: Literal["between_votes"]
    incompatibilities: tuple[str, ...]
    consecutive_terms: int
    rotation: Period
    resignation: Period
    resignation_detained: Literal["in_person", "void"]
    vacancy: Literal["alternate_then_by_election", "next_on_list", "by_election", "none"]
    by_election: Period
    leaves_body: Literal["keeps", "loses", "body_decides"]
    speech_immunity: bool


@dataclass(frozen=True, slots=True)
class MandateOrders:
    """An instruction binds to a provision and to the operations that it accepts or refuses. `amended` is what holds if
    the text changed in the sitting, `between_readings` what holds if it changed between two; `consultation` of that
    interval lies after the consolidated text was sent to the bodies. A deviation is shown, with the explanation or the
    hour it is due; it never voids the vote.
    """

    kind: Literal["imperative", "bounded", "free"]
    visibility: Literal["public", "sealed"]
    amended: Literal["free", "abstain", "return_to_base"]
    between_readings: Literal["free", "abstain", "return_to_base"]
    consultation: Period
    joint: Literal["split_weight", "majority_of_bodies"]
    report: Period
    report_stops: tuple[Stop, ...]
    deviation: Literal["shown"]
    reversal: bool


@dataclass(frozen=True, slots=True)
class CredentialOrders:
    """`committee` drawn by lot from bodies not concerned, from `regions` regions at least. A credential rests on
    minutes signed by a presiding member and two tellers, lodged within `lodging`, `deadline` before the opening; later
    ones are heard each morning. A rival claim needs two officers and `rival` of the roll; it is decided within
    `decide`, and meanwhile the delegation last seated unchallenged votes, but not on its own credential.
    """

    committee: Heads
    regions: int
    signers: int
    lodging: Period
    deadline: Period
    late: Literal["each_morning", "report_to_plenary"]
    rival: Share
    rival_officers: int
    decide: Period
    vote_while_challenged: bool
    vote_on_own: bool
    report: Literal["daily"]
    double_registration: Literal["second_blocked"]
