"""A count said in English: a sentence a stage, a tie, a step."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from asamblea.counting.apportionment import Step
from asamblea.counting.comparison import Discrepancy
from asamblea.counting.fates import Fate
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
        "sentences": "Stage by stage",
        "why": "Why this one and not that one",
        "picture": "How the votes move",
        "sums": "Sums of every stage",
        "change": "In small: what the stage brought. Sums are cut to five decimals.",
        "whole": "all votes",
        "ties": "Equals",
        "seed": "Seed of the lot",
        "method": "method",
        "sheet": "Count sheet",
        "fates none": "Nobody stood.",
        "picture says": "A row is a candidate, a column a stage; a bar's height is her votes, the dashed box the quota. Dark: elected. A band shows votes that move.",
        "bars say": "A bar's length is the votes. Dark: elected.",
        "undecided": "Seats that the file cannot decide",
        "outcome none": "Nobody is elected yet.",
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


_PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "people": "{name}: a seat reserved for her people, with {votes}.",
        "withdrawn": "{name}: withdrew; the papers pass over her.",
        "second": "{name}: meets the other in the second round, with {votes}.",
    }
)


def fate(count: Count, one: Fate, naming: Callable[[int], str]) -> str:
    """Why this one and not that one, and by how much."""
    name, votes, margin = naming(one.number), decimal(one.votes, count.scale), decimal(one.margin, count.scale)
    beside = naming(one.beside) if one.beside else ""
    if one.kind == "share":
        return f"{name}: {_share(count, one, beside)}."
    if one.kind == "fewer" and count.method == "equal-shares" and count.stages[-1].action == "round":
        return f"{name}: not elected; before the last round her supporters held {votes} of a seat's price."
    if one.kind in _PLAIN:
        return _PLAIN[one.kind].format(name=name, stage=one.stage, votes=votes)
    match one.kind:
        case "quota":
            over = f"the quota and {margin} more" if one.margin else "exactly the quota"
            return f"{name}: elected at stage {one.stage} with {votes}, {over}."
        case "list":
            by = f", {margin} more than {beside}" if beside else ""
            return f"{name}: a seat of her list, with {votes}{by if one.margin else _equal(beside, one.by)}."
        case "left":
            return f"{name}: elected at stage {one.stage} with {votes}, as many being left as seats."
        case "most" | "majority":
            by = f", {margin} more than {beside}" if beside else ""
            return f"{name}: elected at stage {one.stage} with {votes}{by if one.margin else _equal(beside, one.by)}."
        case "parity":
            return f"{name}: takes a seat at stage {one.stage} for parity, with {votes}."
        case "gave_way":
            return f"{name}: gives way at stage {one.stage} to {beside} for parity, with {votes}."
        case "excluded":
            by = f", {margin} fewer than {beside}, the next" if beside else ""
            return f"{name}: excluded at stage {one.stage} with {votes}{by if one.margin else _equal(beside, one.by)}."
        case _:
            by = f", {margin} fewer than {beside}" if beside else ""
            return f"{name}: not elected, with {votes}{by if one.margin else _equal(beside, one.by)}."


def _share(count: Count, one: Fate, beside: str) -> str:
    if not one.votes:
        return f"elected in round {one.stage}, by lot"
    price, rise = decimal(one.votes, count.scale, 9), decimal(one.margin, count.scale, 9)
    said = f"elected in round {one.stage} at {price} a paper"
    if not one.margin:
        return said + _equal(beside, one.by)
    return said + (f", {rise} less than {beside}" if beside else "")


def _equal(beside: str, by: str) -> str:
    decided = {"": "", "stage": "; the sums of an earlier stage decided", "lot": "; the lot decided"}[by]
    return f", equal to {beside}{decided}" if beside else ""


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


BESIDE: Mapping[str, str] = MappingProxyType(
    {
        "none": "The source names nobody as elected.",
        "same": "The source names the same as elected.",
        "other": "The source names others as elected.",
    }
)


def compared(stages: int, figures: int) -> str:
    """How many stages were compared with the source, and how many figures differ."""
    if not stages:
        return "The source prints no sums of stages."
    return f"Stages compared with the source: {stages}; figures that differ: {figures}."


def missing(papers: int) -> str:
    """Papers that only the source, or only the file, has."""
    number = f"{abs(papers)} paper{'' if abs(papers) == 1 else 's'}"
    return f"Against the source's first stage the ballot file {'lacks' if papers > 0 else 'has in excess'} {number}."


def discrepancy(one: Discrepancy, names: Sequence[str]) -> str:
    """A figure of the source that the count does not give, and what its error looks like."""
    if one.kind == "stages":
        return f"The source prints {one.printed} stages, the count has {one.computed}."
    because = {
        "not a number": "which is no number",
        "fraction dropped": "without its fraction",
        "repeated": "the figure of the stage before once more",
        "follows": "reckoning on with its own error",
        "unexplained": "unexplained",
        "papers": "of other papers",
    }[one.kind]
    return (
        f"Stage {one.stage}, {names[one.candidate - 1]}: {one.computed}; the source prints {one.printed!r}, {because}."
    )


def tally(same: int, other: list[str], undeclared: list[str], staged: int, differ: list[str]) -> str:
    """What the comparison with the source gave over all files."""
    told = f"Beside the source: the same elected in {same}, others in {len(other)}, nobody named in {len(undeclared)}"
    told += f"; sums of stages in {staged}, of which {staged - len(differ)} agree throughout."
    lists = (("Others elected", other), ("Figures differ", differ), ("Nobody named", undeclared))
    return "\n".join([told, *(f"{what}: {', '.join(names)}" for what, names in lists if names)])
