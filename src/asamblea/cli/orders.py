"""`asamblea orders`: rule sets by name or from a file, as a person reads them and as data."""

import json
import sys
from pathlib import Path

import click

from asamblea.assembly.codec import to_json
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.check import Checked, check_text
from asamblea.assembly.orders.coherence import warnings
from asamblea.assembly.orders.difference import Change, changes
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.power import Hall
from asamblea.assembly.orders.schema import schema as schema_of
from asamblea.cli.ballot_files import expanded
from asamblea.cli.orders_shown import shown, told
from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, safe
from asamblea.counting.sheets import read_sizes
from asamblea.wording.orders import fault_text, form, label, order_word, value_text

DEFAULT_SIZE = 155
# The presets have about 50,000 bytes.
LARGEST_FILE = 1 << 20


@click.group()
def orders() -> None:
    """Standing orders: presets and files, read, checked, compared."""


@orders.command(name="list")
@json_option
@lang_option
def list_(as_json: bool, lang: str) -> None:
    """The presets."""
    if as_json:
        presets = [{"name": name, "hash": each.hash()} for name, each in LIBRARY.items()]
        print_json({"valid": True, "findings": [], "presets": presets})
        return
    for name in LIBRARY:
        click.echo(f"{name:<22} {order_word(name, lang)}")


@orders.command()
@click.argument("name")
@click.option("--members", type=click.IntRange(1, 10**6), default=None, help="Seats of the assembly.")
@click.option("--seats", "seats", type=click.Path(exists=True, dir_okay=False), help="Seats by body or region (CSV).")
@click.option("--columns", default="name,seats", metavar="NAME,SEATS", help="The two columns to read.")
@click.option("--annex", is_flag=True, help="The data alone, to be adopted or changed.")
@json_option
@lang_option
def show(
    name: str, members: int | None, seats: str | None, columns: str, annex: bool, as_json: bool, lang: str
) -> None:
    """A preset or a file as a person reads rules, in integers for an assembly of that size, with its power table."""
    read = _orders(name, lang)
    if annex:
        click.echo(read.data().decode())
        return
    hall = _hall(members, seats, columns)
    if as_json:
        print_json(told(read, hall, lang))
    else:
        click.echo(safe(shown(read, hall, lang)))


@orders.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--members", type=click.IntRange(1, 10**6), default=DEFAULT_SIZE, help="Seats, for the warnings.")
@click.option("--seats", "seats", type=click.Path(exists=True, dir_okay=False), help="Seats by body or region (CSV).")
@click.option("--columns", default="name,seats", metavar="NAME,SEATS", help="The two columns to read.")
@json_option
@lang_option
def check(file: Path, members: int, seats: str | None, columns: str, as_json: bool, lang: str) -> None:
    """Whether the orders of a file hold together: each finding with its place, its line and the reason."""
    checked, hall = _checked(file, lang), _hall(members, seats, columns)
    said = [] if checked.orders is None or checked.findings else list(warnings(checked.orders, hall))
    warned = [{"where": each.place, "what": fault_text(each.code, each.told, lang), "rule": each.code} for each in said]
    if as_json:
        print_json({"valid": not checked.findings, "findings": _findings(checked, lang), "warnings": warned})
    else:
        click.echo(safe("\n".join(_verdict(checked, warned, lang))))
    sys.exit(FINDINGS if checked.findings else 0)


@orders.command()
@click.argument("before")
@click.argument("after")
@click.option("--members", type=click.IntRange(1, 10**6), default=DEFAULT_SIZE, help="Seats of the assembly.")
@json_option
@lang_option
def diff(before: str, after: str, members: int, as_json: bool, lang: str) -> None:
    """What differs between two sets, rule by rule."""
    found = list(changes(_orders(before, lang), _orders(after, lang)))
    lines = [_changed(each, lang, Hall(members)) for each in found]
    if as_json:
        told_changes = [
            {"where": each.path, "what": line, "before": to_json(each.before), "after": to_json(each.after)}
            for each, line in zip(found, lines, strict=True)
        ]
        print_json({"valid": True, "findings": [], "changes": told_changes})
    else:
        click.echo(safe("\n".join(lines) or form("same", lang)))


@orders.command()
def schema() -> None:
    """The JSON Schema of the data."""
    click.echo(json.dumps(schema_of(), ensure_ascii=False, indent=1))


def _orders(name: str, lang: str) -> StandingOrders:
    """A preset by name, or the orders of a file; exit 1 with its findings if they do not hold together: what they come
    to in a hall cannot be said then.
    """
    if name in LIBRARY:
        return LIBRARY[name]
    path = Path(name)
    if not path.is_file():
        fail(f"{name!r} is neither a preset ({', '.join(LIBRARY)}) nor a file")
    checked = _checked(path, lang)
    if checked.orders is None or checked.findings:
        click.echo(safe("\n".join(_lines(checked, lang))), err=True)
        sys.exit(FINDINGS)
    return checked.orders


def _checked(path: Path, lang: str) -> Checked:
    """The orders of a file with their findings; what is no JSON at all cannot be read."""
    checked = check_text(_text(path))
    for each in checked.findings:
        if each.code == "not_json":
            fail(f"{path}: {form('line', lang, line=each.line)}: {fault_text(each.code, each.told, lang)}")
    return checked


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            fail(f"{path}: larger than {LARGEST_FILE} bytes, which no orders are")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        fail(f"{path}: it is not UTF-8")
    except OSError as fault:
        fail(str(fault))


def _hall(members: int | None, seats: str | None, columns: str) -> Hall:
    """The assembly for which integers are given; with a file of seats, as large as its sum unless a size is named."""
    if seats is None:
        return Hall(members or DEFAULT_SIZE)
    name, comma, size = columns.partition(",")
    if not (name and comma and size):
        fail(f"--columns {columns!r} is no NAME,SEATS")
    with reading():
        job = next(expanded((seats,)))
        with job.lines() as lines:
            groups = read_sizes(lines, job.name, name, size)
    total = sum(groups.values())
    if members is not None and members != total:
        fail(f"--members {members}, but {seats} has {total} seats")
    return Hall(total, tuple(each for each in groups.values() if each))


def _findings(checked: Checked, lang: str) -> list[dict[str, object]]:
    return [
        {"where": each.where, "line": each.line, "what": fault_text(each.code, each.told, lang), "rule": each.code}
        for each in checked.findings
    ]


def _lines(checked: Checked, lang: str) -> list[str]:
    return [
        f"{form('line', lang, line=each['line'])}: {each['where']}: {each['what']}" for each in _findings(checked, lang)
    ]


def _verdict(checked: Checked, warned: list[dict[str, str]], lang: str) -> list[str]:
    lines = [form("invalid" if checked.findings else "valid", lang), *_lines(checked, lang)]
    return lines + [f"{form('warned', lang)}: {each['where']}: {each['what']}" for each in warned]


def _changed(change: Change, lang: str, hall: Hall) -> str:
    before, after = (value_text(each, change.unit, lang, hall) for each in (change.before, change.after))
    names = f"{change.path}: {label(change.pattern, lang)}"
    return form("changed", lang, label=names, before=before, after=after)
