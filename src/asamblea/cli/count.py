"""`asamblea count` and `asamblea methods`."""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any, Literal

import click

from asamblea.cli.ballot_files import BallotFile, expanded
from asamblea.cli.count_files import Targets, write_files
from asamblea.cli.count_official import Tally, beside_json, beside_text, official_file
from asamblea.cli.count_one import Choices, counted
from asamblea.cli.count_sheet import WORDS, as_json, as_sheet
from asamblea.cli.output import FINDINGS, WRONG_USE, fail, json_option, lang_option, reading, safe
from asamblea.counting.blt import Reading
from asamblea.counting.declared import Beside, Declared, beside, declared_of
from asamblea.counting.lists import ListRule
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.rules import choices_of, varied
from asamblea.counting.thresholds import Threshold
from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its JSON and its sheet, or the fault; whether a lot decided; its source beside it."""

    name: str
    told: dict[str, Any] | None
    sheet: str
    fault: str
    drawn: bool = False
    beside: Beside | None = None


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--method", required=True, type=click.Choice(tuple(METHODS)), help="See `asamblea methods`.")
@click.option("--seats", type=click.IntRange(min=1), help="Seats, if the file says none or another number.")
@click.option("--seed", help="The published seed of the lot among equals.")
@click.option("--skipped", type=click.Choice(("error", "stop", "close")), default="error", help="A skipped preference.")
@click.option("--choice", multiple=True, metavar="NAME=VALUE", help="Another choice of a rule; see `methods`.")
@click.option("--formula", type=click.Choice(("dhondt", "sainte-lague", "largest-remainder")), default="dhondt")
@click.option("--threshold", default="0/1", metavar="N/D", help="Share of the list votes that a list needs.")
@click.option("--order", type=click.Choice(("votes", "given")), default="votes", help="Persons on a list.")
@click.option("--parity", is_flag=True, help="Correct the lists' seats for parity, as Chile in 2021.")
@click.option("--second", type=click.Path(), help="The papers of the second round (runoff).")
@click.option("--official", type=click.Path(), help="Compare with what a source declares (JSON lines).")
@click.option("--sheet", type=click.Path(), help="Write the whole count as a page that prints (HTML).")
@click.option("--picture", type=click.Path(), help="Write the votes flowing from stage to stage (SVG).")
@click.option("--rctab", type=click.Path(), help="Write the result as RCTab does (JSON).")
@click.option("--flat", type=click.Path(), help="Write the sums of every stage as a table (CSV).")
@click.option("--papers", type=click.Path(), help="Write the papers in another format (.blt .soi .cat .csv).")
@click.option("--workers", type=click.IntRange(min=1), default=os.cpu_count() or 1, help="Processes for many files.")
@json_option
@lang_option
def count(
    files: tuple[str, ...],
    method: str,
    seats: int | None,
    seed: str | None,
    skipped: Literal["error", "stop", "close"],
    choice: tuple[str, ...],
    second: str | None,
    official: str | None,
    workers: int,
    as_json: bool,
    lang: str,
    **asked: Any,
) -> None:
    """Count the papers of each FILE (BLT, PrefLib, CSV; .xz or .tar.xz too), stage by stage."""
    equal: Literal["error", "set"] = "set" if METHODS[method].reads == "a set" else "error"
    rule = ListRule(asked["formula"], _threshold(asked["threshold"]), asked["order"], asked["parity"])
    targets = Targets(*(asked[each] for each in ("sheet", "picture", "rctab", "flat", "papers")))
    with reading():
        told = _choices(method, choice, second)
        choices = Choices(method, seats, Lot(seed or ""), Reading(skipped, equal), rule, told, second, lang, targets)
        jobs, declared = list(expanded(files)), official_file(official)
    if targets.any() and len(jobs) != 1:
        fail(f"--sheet, --picture, --rctab, --flat and --papers are for one contest, not {len(jobs)}")
    faults = drawn = False
    tally = Tally()
    for outcome in _shown(_outcomes(jobs, choices, declared, workers), len(jobs)):
        if outcome.told is None:
            faults = True
            click.echo(f"asamblea: {safe(outcome.fault)}", err=True)
            continue
        drawn |= outcome.drawn
        tally.add(outcome.name, outcome.beside)
        click.echo(_line(outcome.told) if as_json else safe(outcome.sheet))
    if drawn and seed is None:
        click.echo(f"asamblea: {WORDS[lang].HEADINGS['no seed']}", err=True)
    if declared is not None:
        click.echo(safe(WORDS[lang].tally(**asdict(tally))), err=True)
    sys.exit(WRONG_USE if faults else FINDINGS if tally.found else 0)


@click.command()
@json_option
@lang_option
def methods(as_json: bool, lang: str) -> None:  # noqa: ARG001 -- names and sources are the same in every language
    """The methods of `count`: what each reads, the source of its rule, and its choices."""
    for each in METHODS.values():
        choices = {} if each.rule is None else choices_of(each.rule)
        if as_json:
            seats = "one" if each.one_seat else "any"
            told = {"method": each.name, "reads": each.reads, "seats": seats, "source": each.source}
            click.echo(_line(told | {"choices": choices}))
            continue
        click.echo(f"{each.name:<13} {each.reads:<12} {each.source}")
        if choices:
            click.echo(" " * 14 + " ".join(f"{name}={value}" for name, value in choices.items()))


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _threshold(text: str) -> Threshold:
    found = re.fullmatch(r"([0-9]{1,9})/([0-9]{1,9})", text, re.ASCII)
    if found is None:
        fail(f"--threshold {text!r} is no fraction N/D")
    try:
        return Threshold(int(found[1]), int(found[2]), strict=False)
    except ValueError as fault:
        fail(f"--threshold: {fault}")


def _choices(method: str, given: tuple[str, ...], second: str | None) -> dict[str, str]:
    """The choices given, each a NAME=VALUE that the method's rule has; raises Malformed."""
    if second is not None and method != "runoff":
        raise Malformed("--second", "choice", f"{method} has no second round")
    told = {name: value for name, _, value in (each.partition("=") for each in given)}
    rule = METHODS[method].rule
    if told and rule is None:
        raise Malformed("--choice", "choice", f"{method} has no other choices")
    if rule is not None:
        varied(rule, told)
    return told


def _outcomes(
    jobs: list[BallotFile], choices: Choices, official: dict[str, Declared] | None, workers: int
) -> Iterator[Outcome]:
    declared = [None if official is None else declared_of(official, job.name) for job in jobs]
    if len(jobs) == 1 or workers == 1:
        yield from map(_outcome, jobs, [choices] * len(jobs), declared)
        return
    with ProcessPoolExecutor(min(workers, len(jobs))) as pool:
        chunk = max(1, len(jobs) // (workers * 4))
        yield from pool.map(_outcome, jobs, [choices] * len(jobs), declared, chunksize=chunk)


def _shown(outcomes: Iterable[Outcome], length: int) -> Iterator[Outcome]:
    if length == 1 or not sys.stderr.isatty():
        yield from outcomes
        return
    with click.progressbar(outcomes, length=length, file=sys.stderr) as bar:
        yield from bar


def _outcome(job: BallotFile, choices: Choices, declared: Declared | None) -> Outcome:
    try:
        found = counted(job, choices)
        compared = None if declared is None else beside(found.count, declared)
        write_files(choices.targets, job.name, found, choices.lang)
    except (Malformed, OSError) as fault:
        return Outcome(job.name, None, "", str(fault))
    told, sheet = as_json(job.name, found, choices.choices), as_sheet(job.name, found, choices.lang)
    if compared is not None:
        told["official"] = beside_json(compared)
        sheet += "\n".join([*beside_text(compared, found.names, choices.lang), ""])
    drawn = any(tie.by == "lot" for tie in found.count.ties)
    return Outcome(job.name, told, sheet, "", drawn, compared)
