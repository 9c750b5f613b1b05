"""A count as other programs read it: the round report of RCTab (the Universal RCV Tabulator), and a flat table.

RCTab's JSON: `config`, `jsonFormatVersion` 1, and a round a result with `tally`, `threshold`, `inactiveBallots` and
`tallyResults`. The flat table has a row a candidate and a column a stage, as a spreadsheet opens it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from asamblea.counting.result import Count, Stage, decimal


def rctab(count: Count, names: Sequence[str], contest: str) -> dict[str, Any]:
    """The round report. RCTab tells in a round's results what is done next: who is elected or eliminated there."""
    return {
        "config": {"contest": contest, "generatedBy": "Asamblea"},
        "jsonFormatVersion": "1",
        "results": [_round(count, number, names) for number in range(1, len(count.stages) + 1)],
    }


def flat(count: Count, names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The rows of the table: candidate, whether and in which place elected, then the sum at every stage."""
    yield ("candidate", "elected", *(f"stage {number}" for number in range(1, len(count.stages) + 1)))
    for number, name in enumerate(names, 1):
        place = str(count.elected.index(number) + 1) if number in count.elected else ""
        yield (name, place, *(decimal(stage.totals[number - 1], count.scale) for stage in count.stages))
    yield ("exhausted", "", *(decimal(stage.exhausted, count.scale) for stage in count.stages))
    yield ("lost by rounding", "", *(decimal(stage.lost, count.scale) for stage in count.stages))


def _round(count: Count, number: int, names: Sequence[str]) -> dict[str, Any]:
    stage = count.stages[number - 1]
    following = count.stages[number] if number < len(count.stages) else None
    results: list[dict[str, Any]] = [{"elected": names[each - 1], "transfers": {}} for each in stage.elected]
    if following is not None and following.action == "exclusion":
        results += [
            {"eliminated": names[each - 1], "transfers": _transfers(count, stage, following, names)}
            for each in following.of
        ]
    elif following is not None and following.action == "surplus":
        moved = _transfers(count, stage, following, names)
        results = [each for each in results if each["elected"] != names[following.of[0] - 1]]
        results.append({"elected": names[following.of[0] - 1], "transfers": moved})
    return {
        "round": number,
        "tally": {name: decimal(total, count.scale) for name, total in zip(names, stage.totals, strict=True)},
        "threshold": "" if count.quota is None else decimal(count.quota, count.scale),
        "inactiveBallots": {"exhaustedChoices": decimal(stage.exhausted, count.scale)},
        "tallyResults": results,
    }


def _transfers(count: Count, before: Stage, after: Stage, names: Sequence[str]) -> dict[str, str]:
    """What each candidate gained between two stages, and what no further preference could use."""
    gained = {
        name: decimal(new - old, count.scale)
        for name, old, new in zip(names, before.totals, after.totals, strict=True)
        if new > old
    }
    spent = after.exhausted - before.exhausted
    return gained | ({"exhausted": decimal(spent, count.scale)} if spent else {})
