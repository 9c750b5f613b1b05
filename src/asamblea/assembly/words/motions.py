"""Motions: their classes, stages and effects (procedure 3.9, 3.10)."""

from dataclasses import dataclass
from typing import Literal

MotionStage = Literal[
    "gathering",  # waits for sponsors
    "filed",  # waits for the ruling on admissibility
    "returned",
    "accepted",
    "noticed",  # stands on the agenda of a convened sitting
    "debating",
    "debated",  # the debate is closed
    "voting",
    "first_passed",  # passed its first vote; second vote missing
    "sent_back",  # fell short, and comes once again with another text
    "amended_at_second",  # its words were amended in the second reading; one more vote missing
    "adopted",
    "lost",
    "lapsed",
    "withdrawn",
    "annulled",
]
EffectKind = Literal[
    "none",
    "orders",
    "house_rules",  # orders that differ from those in force in house rules alone
    "removal",
    "dismissal",
    "annulment",
    "overruling",
    "closure",
    "urgency",
    "amendment",  # the words of another motion
    "reconsideration",  # the result of a vote is reopened
    "renewal",  # of an emergency
    "confirmation",  # of what was decided in an emergency
    "suspension",  # of one rule for one motion
    "credential",  # a contested sum, or a rival claim to seats
]
# Rules that can be suspended for one motion: none of them is a guarantee.
Suspendable = Literal["min_debate", "min_open"]
Ruling = Literal["accepted", "returned"]


@dataclass(frozen=True, slots=True)
class Effect:
    """What follows of itself if the motion is adopted.

    `on` is a public blob (orders), member id (removal from a seat, dismissal from offices), vote id (annulment),
    emergency id (confirmation), motion id and rule with a colon between (suspension), motion id (others) or empty.
    """

    kind: EffectKind
    on: str


NO_EFFECT = Effect("none", "")
ENDED: frozenset[MotionStage] = frozenset({"returned", "adopted", "lost", "lapsed", "withdrawn", "annulled"})
