"""Recall: stages, who asks for it, how the charges reach the person (procedure 3.19; rulings A2, B1.8, B1.9, B3.6)."""

from dataclasses import dataclass
from typing import Literal

RecallStage = Literal["filed", "convened", "adjourned", "voted", "recalled", "failed", "void", "moot", "suspended"]
RecallOutcome = Literal["recalled", "failed", "void"]
# Stages in which a ballot is still to come: one that lost its quorum is held again (rulings D24).
PENDING: frozenset[RecallStage] = frozenset({"filed", "convened", "adjourned", "void", "voted", "suspended"})


@dataclass(frozen=True, slots=True)
class Petition:
    """What was handed in, as two tellers checked it against the roll: signatures in all, those of nobody on it, those
    given twice, those withdrawn before filing, and the valid rest. `root` is the Merkle root of the valid ones' salted
    leaves; `sheet` the restricted reference of the signed sheets.
    """

    handed_in: int
    outside: int
    doubled: int
    withdrawn: int
    valid: int
    root: str
    sheet: str
