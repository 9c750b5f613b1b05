"""Whether the numbers on a paper add up (procedure 3.6; rulings B1.1, B1.2; edge case 88)."""

from collections.abc import Iterable, Iterator

from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.refusals.bodies import NumberBelowZero
from asamblea.assembly.refusals.minutes import (
    AcclaimedWithNumbers,
    EstimateWithCount,
    MoreThanPresent,
    SumDiffers,
    TwiceOnSheet,
)
from asamblea.assembly.words.minutes import Attendance, ElectionSheet, RecallSheet, ResolutionSheet


def attendance_faults(attendance: Attendance) -> Iterator[Refusal]:
    """Nobody present who is not on the roll."""
    if attendance.present < 0:
        yield NumberBelowZero("attendance.present")
    if attendance.present > attendance.members:
        yield MoreThanPresent("attendance.members", attendance.present, attendance.members)


def election_faults(sheet: ElectionSheet, attendance: Attendance, place: str) -> Iterator[Refusal]:
    """The valid papers are the sum of the lines, and no more papers than persons present."""
    votes = [line.votes for line in sheet.lines]
    yield from _below_zero(place, (*votes, sheet.valid, sheet.blank, sheet.spoiled))
    yield from twice(f"{place}.lines", (line.candidate for line in sheet.lines))
    if sum(votes) != sheet.valid:
        yield SumDiffers(f"{place}.valid", sum(votes), sheet.valid)
    yield from _papers(place, sheet.valid + sheet.blank + sheet.spoiled, attendance)


def recall_faults(sheet: RecallSheet, attendance: Attendance, place: str) -> Iterator[Refusal]:
    """No more papers than persons present."""
    papers = (sheet.yes, sheet.no, sheet.blank, sheet.spoiled)
    yield from _below_zero(place, papers)
    yield from _papers(place, sum(papers), attendance)


def resolution_faults(sheet: ResolutionSheet, attendance: Attendance, place: str) -> Iterator[Refusal]:
    """Hands or papers of persons present; by acclamation none."""
    numbers = (sheet.yes, sheet.no, sheet.abstain)
    if sheet.manner == "acclamation":
        if any(numbers):
            yield AcclaimedWithNumbers(place)
        return
    yield from _below_zero(place, numbers)
    yield from _papers(place, sum(numbers), attendance)


def twice(place: str, ids: Iterable[str]) -> Iterator[Refusal]:
    """Each id that stands there more than once."""
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            yield TwiceOnSheet(place, each)
        seen.add(each)


def _below_zero(place: str, numbers: Iterable[int]) -> Iterator[Refusal]:
    if any(number < 0 for number in numbers):
        yield NumberBelowZero(place)


def _papers(place: str, papers: int, attendance: Attendance) -> Iterator[Refusal]:
    if attendance.estimate:
        yield EstimateWithCount(place)
    elif papers > attendance.present:
        yield MoreThanPresent(place, papers, attendance.present)
