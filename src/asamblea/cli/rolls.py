"""`asamblea roll`: a roll from a spreadsheet, ready for the acts that found a body and close a roll."""

import os
from pathlib import Path

import click

from asamblea.cli.output import fail, json_option, lang_option, print_json, reading
from asamblea.cli.sealed.files import PRIVATE, write_new
from asamblea.office.roll_files import read_roll
from asamblea.record.blobs import SALT_SIZE, content_of, reference, salted
from asamblea.record.rolls import Enrolled, parse_sheet, roll_root, sheet_of
from asamblea.wording.say import sentences


@click.group()
def roll() -> None:
    """The private roll of a body: read it from a spreadsheet, show what a sheet holds."""


@roll.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), help="Folder for the private sheet; without it nothing is written."
)
@json_option
@lang_option
def read_file(file: Path, out: Path | None, as_json: bool, lang: str) -> None:
    """Read the roll in FILE (CSV in UTF-8; column name, optionally id, contact): all of it, or every faulty row."""
    with reading():
        members = read_roll(file.read_bytes(), str(file), os.urandom)
        sheet, opening = salted("restricted", os.urandom(SALT_SIZE), sheet_of(members))
        if out is not None:
            out.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_new(out / sheet.hash, opening, PRIVATE)
    _show(members, "" if out is None else str(sheet), as_json=as_json, lang=lang)


@roll.command("show")
@click.argument("sheet", type=click.Path(path_type=Path))
@json_option
@lang_option
def show_sheet(sheet: Path, as_json: bool, lang: str) -> None:
    """Recompute count and root of the private SHEET, whose name is its hash."""
    with reading():
        ref = reference(f"restricted:{sheet.name}", str(sheet))
        members = parse_sheet(content_of(ref, sheet.read_bytes(), str(sheet)), str(sheet))
    _show(members, str(ref), as_json=as_json, lang=lang)


def _show(members: tuple[Enrolled, ...], sheet: str, *, as_json: bool, lang: str) -> None:
    """What an act says of the roll: count, root, sheet. No names: this may be printed on a shared screen."""
    if not members:
        fail("the roll is empty")
    told = {"members": len(members), "root": roll_root(members), "sheet": sheet}
    if as_json:
        print_json(told)
        return
    say = sentences("founding", lang)
    click.echo(say["roll_told"].format(**told))
    click.echo(say["roll_kept"].format(**told) if sheet else say["roll_unwritten"])
