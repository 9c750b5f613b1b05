"""`asamblea replay`: enter history as what it is, a transcript, and compare what its sources state with what they come
to.
"""

import sys
import time
from dataclasses import asdict
from pathlib import Path

import click

from asamblea.cli.convention import Transcriber, difference, read_roll_calls, source_hash
from asamblea.cli.output import FINDINGS, fail, json_option, print_json, reading
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
    entered = [transcriber.enter(call, source) for call in calls]
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
