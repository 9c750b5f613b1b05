"""Bodies: tiers, kinds, what became of one, and why a citation changes nothing (procedure 3.2; DESIGN section 4)."""

from typing import Literal

Tier = Literal["base", "district", "regional", "national", "commission"]
TIERS: tuple[Tier, ...] = ("base", "district", "regional", "national", "commission")
Ending = Literal["merged", "split", "dissolved"]
BodyStatus = Literal["recognised", "merged", "split", "dissolved"]
# Why a cited entry brings nothing here: it concerns no polling, seat or recall of this body, another electorate, or it
# comes after the day.
IdleCause = Literal["unknown", "not_its_seat", "late", "joint"]
