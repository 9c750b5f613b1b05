"""`asamblea count` and `asamblea methods`."""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal

import click

from asamblea.cli.ballot_files import SUFFIXES, BallotFile, expanded
from asamblea.cli.count_files import Targets, write_files
from asamblea.cli.count_sheet import WORDS, as_json, as_sheet
from asamblea.cli.output import WRONG_USE, fail, json_option, lang_option, reading, safe
from asamblea.counting.ballots import Profile, with_seats
from asamblea.counting.blt import Reading, read_blt
from asamblea.counting.irv import count_runoff
from asamblea.counting.lists import ListRule, count_lists
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.preflib import read_preflib
from asamblea.counting.result import Count
from asamblea.counting.sheets import read_lists, read_sheet
from asamblea.counting.thresholds import Threshold
from asamblea.record.errors import Malformed


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line asks for, the same for every file."""

    method: str
    seats: int | None
    lot: Lot
    reading: Reading
    lists: ListRule
    second: str | None
    lang: str
    targets: Targets


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its JSON and its sheet, or the fault; whether a lot decided."""

    told: dict[str, Any] | None
    sheet: str
    fault: str
    drawn: bool = False


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--method", required=True, type=click.Choice(tuple(METHODS)), help="See `asamblea methods`.")
@click.option("--seats", type=click.IntRange(min=1), help="Seats, if the file says none or another number.")
@click.option("--seed", help="The published seed of the lot among equals.")
@click.option("--skipped", type=click.Choice(("error", "stop", "close")), default="error", help="A skipped preference.")
@click.option("--formula", type=click.Choice(("dhondt", "sainte-lague", "largest-remainder")), default="dhondt")
@click.option("--threshold", default="0/1", metavar="N/D", help="Share of the list votes that a list needs.")
@click.option("--order", type=click.Choice(("votes", "given")), default="votes", help="Persons on a list.")
@click.option("--parity", is_flag=True, help="Correct the lists' seats for parity, as Chile in 2021.")
@click.option("--second", type=click.Path(), help="The papers of the second round (runoff).")
@click.option("--sheet", type=click.Path(), help="Write the whole count as a page that prints (HTML).")
@click.option("--picture", type=click.Path(), help="Write the votes flowing from stage to stage (SVG).")
@click.option("--rctab", type=click.Path(), help="Write the result as RCTab does (JSON).")
@click.option("--flat", type=click.Path(), help="Write the sums of every stage as a table (CSV).")
@click.option("--workers", type=click.IntRange(min=1), default=os.cpu_count() or 1, help="Processes for many files.")
@json_option
@lang_option
def count(
    files: tuple[str, ...],
    method: str,
    seats: int | None,
    seed: str | None,
    skipped: Literal["error", "stop", "close"],
    formula: Literal["dhondt", "sainte-lague", "largest-remainder"],
    threshold: str,
    order: Literal["votes", "given"],
    parity: bool,
    second: str | None,
    sheet: str | None,
    picture: str | None,
    rctab: str | None,
    flat: str | None,
    workers: int,
    as_json: bool,
    lang: str,
) -> None:
    """Count the papers of each FILE (BLT, PrefLib, CSV; .xz or .tar.xz too), stage by stage."""
    equal: Literal["error", "set"] = "set" if METHODS[method].reads == "a set" else "error"
    rule = ListRule(formula, _threshold(threshold), order, parity)
    targets = Targets(sheet, picture, rctab, flat)
    choices = Choices(method, seats, Lot(seed or ""), Reading(skipped, equal), rule, second, lang, targets)
    with reading():
        jobs = list(expanded(files))
    if targets.any() and len(jobs) != 1:
        fail(f"--sheet, --picture, --rctab and --flat are for one contest, not {len(jobs)}")
    faults = drawn = False
    for outcome in _shown(_outcomes(jobs, choices, workers), len(jobs)):
        if outcome.told is None:
            faults = True
            click.echo(f"asamblea: {safe(outcome.fault)}", err=True)
            continue
        drawn |= outcome.drawn
        click.echo(_line(outcome.told) if as_json else safe(outcome.sheet))
    if drawn and seed is None:
        click.echo(f"asamblea: {WORDS[lang].HEADINGS['no seed']}", err=True)
    sys.exit(WRONG_USE if faults else 0)


@click.command()
@json_option
@lang_option
def methods(as_json: bool, lang: str) -> None:  # noqa: ARG001 -- names and sources are the same in every language
    """The methods of `count`: what each reads, and the source of its rule."""
    for each in METHODS.values():
        if as_json:
            seats = "one" if each.one_seat else "any"
            click.echo(_line({"method": each.name, "reads": each.reads, "seats": seats, "source": each.source}))
        else:
            click.echo(f"{each.name:<13} {each.reads:<12} {each.source}")


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


def _outcomes(jobs: list[BallotFile], choices: Choices, workers: int) -> Iterator[Outcome]:
    if len(jobs) == 1 or workers == 1:
        yield from (_outcome(job, choices) for job in jobs)
        return
    with ProcessPoolExecutor(min(workers, len(jobs))) as pool:
        chunk = max(1, len(jobs) // (workers * 4))
        yield from pool.map(_outcome, jobs, [choices] * len(jobs), chunksize=chunk)


def _shown(outcomes: Iterable[Outcome], length: int) -> Iterator[Outcome]:
    if length == 1 or not sys.stderr.isatty():
        yield from outcomes
        return
    with click.progressbar(outcomes, length=length, file=sys.stderr) as bar:
        yield from bar


def _outcome(job: BallotFile, choices: Choices) -> Outcome:
    try:
        result, names = _counted(job, choices)
        write_files(choices.targets, job.name, result, names, choices.lang)
    except (Malformed, OSError) as fault:
        return Outcome(None, "", str(fault))
    drawn = any(tie.by == "lot" for tie in result.ties)
    return Outcome(as_json(job.name, result, names), as_sheet(job.name, result, names, choices.lang), "", drawn)


def _counted(job: BallotFile, choices: Choices) -> tuple[Count, tuple[str, ...]]:
    if choices.method == "list":
        with job.lines() as lines:
            candidates = read_lists(lines, job.name)
        if choices.seats is None:
            raise Malformed(job.name, "seats", "a sheet of lists needs --seats")
        result = count_lists(candidates, choices.seats, choices.lists, choices.lot)
        return result, tuple(each.name for each in candidates)
    profile = _profile(job, choices)
    if choices.method == "runoff" and choices.second is not None:
        second = _profile(next(expanded((choices.second,))), choices)
        if second.candidates != profile.candidates:
            raise Malformed(choices.second, "candidates", "the second round has other candidates than the first")
        return count_runoff(profile, choices.lot, second), profile.candidates
    counting = METHODS[choices.method].count
    assert counting is not None  # only `list` has its own reading, above
    if METHODS[choices.method].one_seat and profile.seats != 1:
        raise Malformed(job.name, "seats", f"{choices.method} fills one seat, not {profile.seats}")
    return counting(profile, choices.lot), profile.candidates


def _profile(job: BallotFile, choices: Choices) -> Profile:
    seats = choices.seats
    with job.lines() as lines:
        match job.suffix:
            case ".blt":
                profile = read_blt(lines, job.name, choices.reading)
                return profile if seats is None else with_seats(profile, seats, job.name)
            case ".csv":
                return read_sheet(lines, job.name, seats or 1, choices.reading)
            case ".soc" | ".soi" | ".toc" | ".toi":
                return read_preflib(lines, job.name, seats or 1, "order", choices.reading)
            case ".cat":
                return read_preflib(lines, job.name, seats or 1, "categories", choices.reading)
    raise Malformed(job.name, "dialect", f"the name ends in none of {', '.join(SUFFIXES)}")
