"""What minutes on paper hold, field by field in the order of the printed form (procedure 3.6; rulings B1.1)."""

from dataclasses import dataclass
from typing import Literal

Hands = Literal["hands", "paper", "acclamation"]
Force = Literal["binding", "deliberative"]
# Held: used by the person, waived by her alone, or offered for its whole time and not used.
DefenceHeld = Literal["used", "waived", "unused"]


@dataclass(frozen=True, slots=True)
class Line:
    """A candidate, by the id that she has in the assembly, and the votes that she got."""

    candidate: str
    votes: int


@dataclass(frozen=True, slots=True)
class ElectionSheet:
    """One election of delegates: for which assembly, polling and electorate; votes; papers blank and spoiled. `valid`
    is the sum that the tellers wrote; it must be that of the lines.
    """

    assembly: str
    electorate: str
    polling: str
    lines: tuple[Line, ...]
    valid: int
    blank: int
    spoiled: int


@dataclass(frozen=True, slots=True)
class RecallSheet:
    """One ballot on a recall: papers for it, against it, blank and spoiled; how the defence went, from when to when;
    whether the written answer stood on the paper. With `held` false the person came neither to speak nor to waive, and
    nothing was voted: she is summoned once more.
    """

    recall: str
    held: bool
    yes: int
    no: int
    blank: int
    spoiled: int
    defence: DefenceHeld
    defence_from: int
    defence_until: int
    answer_printed: bool


@dataclass(frozen=True, slots=True)
class ResolutionSheet:
    """One resolution: its words (a public reference), how it was taken, and the hands or papers. By acclamation there
    are no numbers (edge case 88).
    """

    text: str
    manner: Hands
    yes: int
    no: int
    abstain: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """Members on the roll named, those present, and whether that is an estimate; `ink`: how many signed the paper."""

    roll: str
    members: int
    present: int
    estimate: bool
    ink: int
