"""Elections: methods, stages, why one came to nothing, and what stands on papers (procedure 3.18; DESIGN section 9)."""

from dataclasses import dataclass
from typing import Literal

MethodName = Literal[
    "plurality",
    "block",
    "runoff",
    "approval",
    "list",
    "scottish",
    "wig",
    "irv",
    "meek",
    "equal-shares",
    "phragmen",
    "irish",
    "senate",
]
Formula = Literal["dhondt", "sainte-lague", "largest-remainder"]
ElectionStage = Literal["nominating", "polling", "closed", "counted", "declared", "failed"]
ElectionOutcome = Literal["elected", "second_round", "void"]
# none: somebody is elected, or a second round follows.
FailureCause = Literal["none", "few_candidates", "quorum", "no_tally", "no_votes", "no_result"]
VacancyRule = Literal["recount", "by_election"]
# What sums a teller's sheet of totals can stand for: papers with preferences or joint supporters are more than sums.
BY_TOTALS: frozenset[MethodName] = frozenset({"plurality", "block", "runoff", "approval", "list"})
# One mark a paper, for one candidate.
ONE_MARK: frozenset[MethodName] = frozenset({"plurality", "list"})


@dataclass(frozen=True, slots=True)
class Papers:
    """So many papers with the same marks: candidates' numbers as they stand on the paper, the first preference first;
    in any order where the method reads a set.
    """

    count: int
    marks: tuple[int, ...]
