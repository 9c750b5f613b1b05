"""A count as JSON and as a sheet for a terminal or a wall."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import ModuleType
from typing import Any

from asamblea.counting.ballots import Profile
from asamblea.counting.result import Count, Stage, decimal, fraction
from asamblea.wording.en import counting as en
from asamblea.wording.es import counting as es

WORDS: dict[str, ModuleType] = {"en": en, "es": es}
WIDEST = 28


@dataclass(frozen=True, slots=True)
class Counted:
    """A count with the names of its candidates; its papers, where it counts papers; and seats that the file cannot
    decide, by people.
    """

    count: Count
    names: tuple[str, ...]
    profile: Profile | None = None
    undecided: Mapping[str, int] = field(default_factory=dict)


def as_json(name: str, found: Counted, choices: Mapping[str, str]) -> dict[str, Any]:
    """The keys of the interface; `names` and more beside them."""
    count = found.count
    told: dict[str, Any] = {
        "file": name,
        "method": count.method,
        "seats": count.seats,
        "quota": _quota(count),
        "elected": list(count.elected),
        "names": list(found.names),
        "stages": [_stage(count, stage) for stage in count.stages],
        "ties": [
            {"stage": tie.stage, "among": list(tie.among), "taken": tie.taken, "by": tie.by} for tie in count.ties
        ],
    }
    if found.undecided:
        told["undecided"] = dict(found.undecided)
    if choices:
        told["choices"] = dict(choices)
    return told


def _quota(count: Count) -> int | str | None:
    if count.quota is None:
        return None
    quota = count.votes(count.quota)
    return int(quota) if quota.denominator == 1 else decimal(count.quota, count.scale, 9)


def _stage(count: Count, stage: Stage) -> dict[str, Any]:
    told: dict[str, Any] = {
        "action": stage.action,
        "of": list(stage.of),
        "totals": [decimal(total, count.scale) for total in stage.totals],
        "exhausted": decimal(stage.exhausted, count.scale),
        "lost": decimal(stage.lost, count.scale),
        "elected": list(stage.elected),
    }
    if count.exact:
        told["exact"] = [fraction(total) for total in stage.totals]
        told["exhausted_exact"] = fraction(stage.exhausted)
    if stage.price is not None:
        told["price"] = fraction(Fraction(stage.price) / count.scale)
    return told


def as_sheet(name: str, found: Counted, lang: str) -> str:
    """The whole count in words and sums."""
    words, count, names = WORDS[lang], found.count, found.names
    head = words.HEADINGS

    def naming(number: int) -> str:
        return names[number - 1]

    quota = "" if count.quota is None else f", {head['quota']} {decimal(count.quota, count.scale)}"
    lines = [f"{name}: {count.method}, {count.seats} {head['seats']}{quota}", ""]
    lines += [words.stage(count, number, naming) for number in range(1, len(count.stages) + 1)]
    lines += [words.tie(tie, naming) for tie in count.ties]
    lines += [f"{head['undecided']}: {people}, {seats}" for people, seats in found.undecided.items()]
    lines += ["", *_table(count, names, head), ""]
    lines += [f"{head['elected']}:", *(f"  {place}. {naming(each)}" for place, each in enumerate(count.elected, 1)), ""]
    return "\n".join(lines)


def _table(count: Count, names: tuple[str, ...], head: dict[str, str]) -> list[str]:
    rows = [[f"{head['candidate']} / {head['stage']}", *(str(each) for each in range(1, len(count.stages) + 1))]]
    for place, name in enumerate(names):
        cells = [decimal(stage.totals[place], count.scale) for stage in count.stages]
        rows.append([f"{place + 1} {name}"[:WIDEST], *cells])
    outside = {
        "exhausted": [decimal(stage.exhausted, count.scale) for stage in count.stages],
        "lost": [decimal(stage.lost, count.scale) for stage in count.stages],
    }
    rows += [[head[key], *cells] for key, cells in outside.items() if any(cell != "0" for cell in cells)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
