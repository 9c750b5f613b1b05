"""A count beside what an official source prints of it: equal, or how they differ.

A kind is decided by what the figures themselves show, never by which contest it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from asamblea.counting.result import Count, decimal
from asamblea.record.errors import Malformed

Kind = Literal["papers", "not a number", "fraction dropped", "repeated", "follows", "stages", "unexplained"]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A figure of the source that the count does not give.

    papers: the first stage of the source holds another number of papers than the file; every sum may differ.
    not a number: the cell cannot be read as one.
    fraction dropped: the source prints the whole part of a sum whose row has decimals.
    repeated: the source prints the stage before once more, though this stage moved papers to the candidate.
    follows: none of these, at a later stage than one of them: the source reckoned on with its own error.
    """

    stage: int
    candidate: int
    computed: str
    printed: str
    kind: Kind


def compare(count: Count, printed: Sequence[Sequence[str]]) -> tuple[Discrepancy, ...]:
    """The discrepancies of a source's stages (a row a stage, a cell a candidate), none if it agrees throughout.

    A cell with two decimals at most is taken as rounded to two, half up. Raises Malformed for a row with more or fewer
    cells than candidates.
    """
    for number, row in enumerate(printed, 1):
        if len(row) != len(count.stages[0].totals):
            raise Malformed(f"stage {number}", "stages", f"{len(row)} cells, {len(count.stages[0].totals)} candidates")
    papers = sum(_number(cell) or 0 for cell in printed[0])
    short = papers != count.votes(sum(count.stages[0].totals))
    found: list[Discrepancy] = []
    for number, (stage, row) in enumerate(zip(count.stages, printed, strict=False), 1):
        for candidate, (total, cell) in enumerate(zip(stage.totals, row, strict=True), 1):
            votes = count.votes(total)
            if not _agrees(votes, cell):
                before = printed[number - 2][candidate - 1] if number > 1 else ""
                erred = any(each.kind != "unexplained" and each.stage < number for each in found)
                kind: Kind = "papers" if short else _kind(votes, cell, before, row)
                kind = "follows" if kind == "unexplained" and erred else kind
                found.append(Discrepancy(number, candidate, decimal(total, count.scale), cell, kind))
    if len(count.stages) != len(printed):
        found.append(Discrepancy(0, 0, str(len(count.stages)), str(len(printed)), "stages"))
    return tuple(found)


def missing_papers(count: Count, printed: Sequence[Sequence[str]]) -> int:
    """How many more papers the source's first stage holds than the file."""
    official = sum(_number(cell) or 0 for cell in printed[0])
    return int(official - count.votes(sum(count.stages[0].totals)))


def _number(cell: str) -> Fraction | None:
    whole, _, rest = cell.partition(".")
    if len(cell) > 30 or not (whole.isdecimal() and (rest == "" or rest.isdecimal())):
        return None
    return Fraction(cell)


def _agrees(votes: Fraction, cell: str) -> bool:
    value = _number(cell)
    if value is None:
        return False
    if votes == value:
        return True
    places = len(cell.partition(".")[2])
    return 0 < places <= 2 and value == Fraction((votes * 200 + 1) // 2, 100)


def _kind(votes: Fraction, cell: str, before: str, row: Sequence[str]) -> Kind:
    value = _number(cell)
    if value is None:
        return "not a number"
    if value == votes // 1 and any("." in each for each in row):
        return "fraction dropped"
    return "repeated" if cell == before else "unexplained"
