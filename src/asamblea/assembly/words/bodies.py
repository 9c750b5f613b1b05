"""Bodies: tiers, kinds, what became of one, and why a citation changes nothing (procedure 3.2; DESIGN section 4)."""

from collections.abc import Mapping
from typing import Literal

Tier = Literal["base", "district", "regional", "national", "commission"]
TIERS: tuple[Tier, ...] = ("base", "district", "regional", "national", "commission")
# The tier of an assembly that bodies call, where its kind says one; any other is national.
TIER_OF_KIND: Mapping[str, Tier] = {
    "district_assembly": "district",
    "regional_assembly": "regional",
    "national_assembly": "national",
}
# What persons found (procedure 3.2).
KINDS = (
    "neighbourhood", "union", "committee", "peasant_community", "indigenous_community", "student_body", "diaspora",
)  # fmt: skip
Ending = Literal["merged", "split", "dissolved"]
BodyStatus = Literal["recognised", "merged", "split", "dissolved"]
# Why a cited entry brings nothing here: it concerns no polling, seat or recall of this body, another electorate, or it
# comes after the day.
IdleCause = Literal["unknown", "not_its_seat", "late", "joint"]
