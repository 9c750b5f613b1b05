"""`asamblea replay`: enter history as what it is, a transcript, and compare what its sources state with what they come
to.
"""

import resource
import sys
import time
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from asamblea.archive import MemoryArchive
from asamblea.cli.articles import read_votes, replayed
from asamblea.cli.convention import difference, enter, read_roll_calls, source_hash
from asamblea.cli.federation import differences, electorates, read_constituencies, read_districts, with_abroad
from asamblea.cli.output import FINDINGS, fail, json_option, print_json, reading
from asamblea.cli.transcriber import Transcriber
from asamblea.demo.federation import Federation
from asamblea.demo.recalls import recall_some
from asamblea.office.export import export
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import from_iso


@click.group()
def replay() -> None:
    """Enter history as a transcript, and recompute it."""


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@replay.command()
@click.option("--members", required=True, type=_FILE, help="The members of the Convention (CSV).")
@click.option("--rollcalls", required=True, type=_FILE, help="The roll calls with their totals (CSV).")
@click.option("--votes", required=True, type=_FILE, help="The votes by delegate (CSV).")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Empty folder for the record.")
@click.option("--at", help="The transcriber's hour, ISO 8601 with its zone; the clock by default.")
@json_option
def convention(
    members: Path,
    rollcalls: Path,
    votes: Path,
    out: Path,
    at: str | None,
    as_json: bool,
) -> None:
    """Chile's Constitutional Convention: its roll calls, totals recomputed from the votes, outcomes from the totals."""
    if out.exists() and any(out.iterdir()):
        fail(f"{out} is not empty")
    with reading():
        calls = read_roll_calls(members, rollcalls, votes)
    transcriber = Transcriber(_clock(at))
    transcriber.found("Convención Constitucional de Chile, 2021-2022")
    source = source_hash(rollcalls)
    entered = [enter(transcriber, call, source) for call in calls]
    differences = [found for each in entered if (found := difference(each)) is not None]
    unexplained = sum(not each.explanation for each in differences)
    with reading():
        export(transcriber.archive, {transcriber.origin: public_of(transcriber.log_seed)}, out)
    if as_json:
        print_json(
            {
                "cases": len(entered),
                "matched": len(entered) - len(differences),
                "unexplained": unexplained,
                "differences": [asdict(each) for each in differences],
                "not_in_the_source": ["notice", "debate"],
                "record": str(out),
            }
        )
    else:
        click.echo(
            f"{len(entered)} roll calls, {len(entered) - len(differences)} matched, {unexplained} unexplained -> {out}"
        )
        for each in differences:
            click.echo(f"  {each.case}: {each.official}; computed {each.computed} ({each.kind})")
    sys.exit(FINDINGS if unexplained else 0)


@replay.command()
@click.option("--votes", required=True, type=_FILE, help="The votes on articles with their totals (JSON).")
@click.option("--plenary", required=True, type=_FILE, help="The plenary table of 5 March 2022 (JSON).")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Empty folder for the record.")
@click.option("--at", help="The transcriber's hour, ISO 8601 with its zone; the clock by default.")
@json_option
def articles(votes: Path, plenary: Path, out: Path, at: str | None, as_json: bool) -> None:
    """Votes on the articles of Chile's draft, through the orders of its Convention: 103 of 154 for every row."""
    if out.exists() and any(out.iterdir()):
        fail(f"{out} is not empty")
    with reading():
        rows, table = read_votes(votes), read_votes(plenary)
    transcriber = Transcriber(_clock(at))
    transcriber.found("Convención Constitucional de Chile, votaciones de artículos, 2022", "chile-2021")
    report = replayed(transcriber, (votes, rows), (plenary, table))
    with reading():
        export(transcriber.archive, {transcriber.origin: public_of(transcriber.log_seed)}, out)
    told = {**report.told(), "record": str(out)}
    if as_json:
        print_json(told)
    else:
        click.echo("\n".join([*report.lines(), f"-> {out}"]))
    sys.exit(FINDINGS if report.unexplained else 0)


def _clock(at: str | None) -> "Clock":
    if at is None:
        return Clock(None)
    try:
        return Clock(from_iso(at))
    except ValueError as fault:
        fail(f"--at: {fault}")


class Clock:
    """The machine's clock, or one instant that the transcriber states."""

    def __init__(self, at: int | None) -> None:
        self._at = at

    def __call__(self) -> int:
        """Now, in milliseconds."""
        return time.time_ns() // 1_000_000 if self._at is None else self._at


@replay.command()
@click.option("--districts", required=True, type=_FILE, help="Electors by district (CSV, also as .xz).")
@click.option("--constituencies", required=True, type=_FILE, help="Electors and seats by constituency (CSV).")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Empty folder for the record.")
@click.option("--seed", default="federation", show_default=True, help="Votes, persons and recalls come from it.")
@click.option("--every", type=click.IntRange(1), default=1, help="Take every so many districts only.")
@json_option
def federation(districts: Path, constituencies: Path, out: Path, seed: str, every: int, as_json: bool) -> None:
    """A country's districts as base bodies, and a national assembly whose seats they fill and take back."""
    if out.exists() and any(out.iterdir()):
        fail(f"{out} is not empty")
    with reading():
        listed, stated = read_districts(districts), read_constituencies(constituencies)
    found = differences(with_abroad(listed, stated), stated)
    started = time.perf_counter()
    bodies = with_abroad(listed[::every], stated)
    room = Federation(seed, MemoryArchive(), bodies, electorates(stated))
    recalled = _play(room, len(bodies))
    with reading():
        export(room.archive, {room.origins[where]: key for where, key in room.keys.items()}, out)
    told = {
        "cases": len(stated),
        "matched": len(stated) - len(found),
        "unexplained": sum(not each.explanation for each in found),
        "differences": [asdict(each) for each in found],
        "record": str(out),
        "seed": seed,
        "bodies": len(room.origins),
        "entries": sum(room.archive.size(origin) for origin in room.archive.logs()),
        "recalls": recalled,
        "seconds": round(time.perf_counter() - started, 1),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "bytes": sum(path.stat().st_size for path in out.rglob("*") if path.is_file()),
    }
    if as_json:
        print_json(told)
    else:
        for name, value in told.items():
            click.echo(f"{name}: {value}")
    sys.exit(FINDINGS if told["unexplained"] else 0)


def _play(room: Federation, bodies: int) -> list[str]:
    """The federation from its founding to its recalls, a tenth of the seats; the seats recalled or put to it."""
    seats = sum(each.seats for each in room.electorates.values())
    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=3 * bodies)
        room.found(lambda _: shown.advance(task))
        room.elect(lambda _: shown.advance(task))
        room.sit()
        return recall_some(room, max(1, seats // 10), lambda _: shown.advance(task))
