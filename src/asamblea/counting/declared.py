"""What an official source says of contests: who was elected, and the sums of every stage where it prints them.

A JSON object a contest, as JSON lines or in one list: `file`; `ward` or `title` (what the contest is called); `elected`
(candidates' numbers from 1, or null where the source names nobody); `stages` (a row a stage, a cell a candidate, as
printed; blank where it prints none).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from asamblea.counting.comparison import Discrepancy, compare, missing_papers
from asamblea.counting.result import Count
from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class Declared:
    """A contest as its source has it; `elected` is None, and `stages` empty, where it says nothing of them."""

    title: str
    elected: frozenset[int] | None
    stages: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A count beside its source: whether the same are elected (None: nobody is named), how many stages were compared,
    how many more papers the source counted, and every figure that differs.
    """

    title: str
    same: bool | None
    stages: int
    missing: int
    discrepancies: tuple[Discrepancy, ...]

    @property
    def named(self) -> str:
        """What the contest is called, with the papers that its file lacks."""
        return f"{self.title} ({-self.missing:+d})" if self.missing else self.title


def beside(count: Count, declared: Declared) -> Beside:
    """A count compared with its source."""
    same = None if declared.elected is None else declared.elected == set(count.elected)
    if not declared.stages:
        return Beside(declared.title, same, 0, 0, ())
    found = compare(count, declared.stages)
    compared = min(len(declared.stages), len(count.stages))
    return Beside(declared.title, same, compared, missing_papers(count, declared.stages), found)


def read_declared(lines: Iterable[str], place: str) -> Mapping[str, Declared]:
    """The contests by file; raises Malformed naming file, line and reason."""
    found: dict[str, Declared] = {}
    for where, one in _objects(list(lines), place):
        name = one.get("file")
        if not isinstance(name, str) or name in found:
            raise Malformed(where, "file", "a contest without a file, or with that of another")
        title = str(one.get("ward") or one.get("title") or "")
        found[name] = Declared(title, _elected(one.get("elected"), where), _stages(one.get("stages"), where))
    return found


def declared_of(contests: Mapping[str, Declared], name: str) -> Declared | None:
    """What the source says of a file: by its whole name, else by the last part of it."""
    return contests.get(name) or contests.get(name.rpartition("/")[2])


def _objects(lines: list[str], place: str) -> Iterable[tuple[str, dict[str, Any]]]:
    whole = bool(lines) and lines[0].lstrip().startswith("[")
    texts = [("".join(lines), 1)] if whole else [(line, number) for number, line in enumerate(lines, 1) if line.strip()]
    for text, number in texts:
        try:
            read = json.loads(text)
        except (ValueError, RecursionError) as fault:
            raise Malformed(f"{place}:{number}", "json", "no JSON") from fault
        for one in read if whole else [read]:
            if not isinstance(one, dict):
                raise Malformed(f"{place}:{number}", "json", "no JSON object")
            yield f"{place}:{number}", one


def _elected(value: object, where: str) -> frozenset[int] | None:
    if value is None:
        return None
    if not isinstance(value, list) or not all(type(each) is int for each in value):
        raise Malformed(where, "elected", "not a list of candidates' numbers")
    return frozenset(value)


def _stages(value: object, where: str) -> tuple[tuple[str, ...], ...]:
    rows = [] if value is None else value
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise Malformed(where, "stages", "not a list of rows")
    if not all(isinstance(cell, str) for row in rows for cell in row):
        raise Malformed(where, "stages", "a cell that is no text")
    return tuple(map(tuple, rows)) if any(cell.strip() for row in rows for cell in row) else ()
