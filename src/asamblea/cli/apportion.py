"""`asamblea apportion`."""

from fractions import Fraction

import click

from asamblea.cli.ballot_files import expanded
from asamblea.cli.count_sheet import WORDS
from asamblea.cli.output import fail, json_option, lang_option, print_json, reading, safe
from asamblea.counting.apportionment import METHODS, Apportionment
from asamblea.counting.apportionment import apportion as apportioned
from asamblea.counting.lots import Lot
from asamblea.counting.result import decimal, fraction
from asamblea.counting.sheets import read_sizes


@click.command()
@click.argument("file", metavar="FILE.csv")
@click.option("--seats", type=click.IntRange(min=1), default=None, help="Seats in all (not for `steps`).")
@click.option("--method", required=True, type=click.Choice(METHODS))
@click.option("--minimum", type=click.IntRange(min=0), default=0, help="Seats given to each that is not fixed.")
@click.option("--fixed", multiple=True, metavar="NAME=K", help="A name that has K seats whatever its size.")
@click.option("--columns", default="name,size", metavar="NAME,SIZE", help="The two columns to read.")
@click.option("--seed", default="", help="The published seed of the lot among equals.")
@json_option
@lang_option
def apportion(
    file: str,
    seats: int | None,
    method: str,
    minimum: int,
    fixed: tuple[str, ...],
    columns: str,
    seed: str,
    as_json: bool,
    lang: str,
) -> None:
    """Apportion seats to the names of FILE.csv by their sizes, step by step."""
    if seats is None and method != "steps":
        fail("--seats is missing")
    name, comma, size = columns.partition(",")
    if not (name and comma and size):
        fail(f"--columns {columns!r} is no NAME,SIZE")
    with reading():
        job = next(expanded((file,)))
        with job.lines() as lines:
            sizes = read_sizes(lines, job.name, name, size)
        result = apportioned(sizes, seats or 0, method, minimum, _fixed(fixed), Lot(seed))
    if as_json:
        print_json(_told(result, sizes))
    else:
        click.echo(safe(_sheet(result, sizes, lang)))


def _fixed(pairs: tuple[str, ...]) -> dict[str, int]:
    fixed: dict[str, int] = {}
    for pair in pairs:
        name, _, number = pair.rpartition("=")
        if not name or not (number.isascii() and number.isdecimal()) or len(number) > 9:
            fail(f"--fixed {pair!r} is no NAME=K")
        if name in fixed:
            fail(f"--fixed {name!r} is given twice")
        fixed[name] = int(number)
    return fixed


def _told(result: Apportionment, sizes: dict[str, int]) -> dict[str, object]:
    per_seat = _per_seat(result, sizes)
    return {
        "method": result.method,
        "seats": dict(result.seats),
        "steps": [
            {
                "name": step.name,
                "kind": step.kind,
                "seats": step.seats,
                "measure": None if step.measure is None else fraction(step.measure),
                "lot": step.lot,
            }
            for step in result.steps
        ],
        "quota": None if result.quota is None else fraction(result.quota),
        "per_seat": {name: decimal(each, 1, 2) for name, each in per_seat.items()},
        "spread": [decimal(each, 1, 2) for each in _spread(per_seat)],
        "ties": [list(tie) for tie in result.ties],
    }


def _per_seat(result: Apportionment, sizes: dict[str, int]) -> dict[str, Fraction]:
    return {name: Fraction(sizes[name], seats) for name, seats in result.seats.items() if seats}


def _spread(per_seat: dict[str, Fraction]) -> tuple[Fraction, ...]:
    """The most and the fewest members that a seat stands for; nothing where nobody has seats."""
    return (max(per_seat.values()), min(per_seat.values())) if per_seat else ()


def _sheet(result: Apportionment, sizes: dict[str, int], lang: str) -> str:
    words = WORDS[lang]
    head = words.HEADINGS
    per_seat = _per_seat(result, sizes)
    rows = [[head["name"], head["size"], head["seats"], head["per seat"]]]
    for name, seats in result.seats.items():
        rows.append([name, str(sizes[name]), str(seats), decimal(per_seat[name], 1, 2) if seats else "-"])
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [words.step(step) for step in result.steps]
    lines += ["", *("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows)]
    if per_seat:
        spread = " / ".join(decimal(each, 1, 2) for each in _spread(per_seat))
        lines += ["", f"{head['spread']}: {spread}"]
    return "\n".join(lines)
