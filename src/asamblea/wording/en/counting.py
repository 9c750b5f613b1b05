"""A count said in English: a sentence a stage, a tie, a step."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from asamblea.counting.apportionment import Step
from asamblea.counting.result import Count, Stage, Tie, decimal

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "seats": "seats",
        "quota": "quota",
        "candidate": "candidate",
        "stage": "stage",
        "elected": "Elected",
        "exhausted": "no further preference",
        "lost": "lost by rounding",
        "name": "name",
        "size": "size",
        "per seat": "members a seat",
        "spread": "most and fewest members a seat",
        "no seed": "equals were drawn by lot, and no seed was given: publish one with --seed",
    }
)


def listed(names: tuple[str, ...]) -> str:
    """Names as one enumerates them."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def stage(count: Count, number: int, naming: Callable[[int], str]) -> str:
    """What happened at a stage, from 1, and who was elected."""
    one = count.stages[number - 1]
    of = listed(tuple(map(naming, one.of))) if one.of else ""
    said = f"Stage {number}: {_happened(count, one, of)}"
    if one.elected and one.action not in {"round", "completion", "correction"}:
        said += f" Elected: {listed(tuple(map(naming, one.elected)))}."
    elif one.elected and one.action == "correction":
        said += f" {listed(tuple(map(naming, one.elected)))} takes the seat."
    return said


def _happened(count: Count, one: Stage, of: str) -> str:
    price = "" if one.price is None else decimal(one.price, count.scale, 9)
    match one.action:
        case "first":
            return "The papers are counted."
        case "surplus":
            return f"The votes of {of} above the quota pass to the next preferences."
        case "exclusion":
            return f"{of} has the fewest votes and is excluded; the papers pass to the next preferences."
        case "round":
            return f"{of} is elected: it costs {price} a paper, the least of all."
        case "completion":
            return f"No supporters can pay for another seat; {of} is elected with the smallest load" + (
                f", {price} a paper." if price else ", by lot."
            )
        case "iteration":
            return f"The elected keep the part of each vote that makes the quota, {price}."
        case "second":
            return f"{of} meet in the second round."
        case "second_needed":
            return f"Nobody has more than half; a second round is needed between {of}."
        case "fill":
            return "As many candidates are left as seats."
        case "correction":
            return f"For parity {of} gives way."


def tie(one: Tie, naming: Callable[[int], str]) -> str:
    """Who was equal, and what decided."""
    by = "the sums of an earlier stage" if one.by == "stage" else "the lot"
    return f"Stage {one.stage}: {listed(tuple(map(naming, one.among)))} are equal; {by} took {naming(one.taken)}."


def step(one: Step) -> str:
    """Why a name gets seats."""
    measure = "" if one.measure is None else decimal(one.measure)
    because = {
        "fixed": "fixed beforehand",
        "minimum": "the minimum",
        "whole": f"whole quotas in {measure}",
        "remainder": f"a remainder of {measure}",
        "quotient": f"a quotient of {measure}",
        "step": "by the steps",
        "equal": "in equal parts",
    }[one.kind]
    return f"{one.name}: {one.seats} ({because}{', by lot' if one.lot else ''})"
