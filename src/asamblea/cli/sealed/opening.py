"""`asamblea sealed open`: the trustees' keys and the voters' credentials become an election, and its archive begins."""

import time
from pathlib import Path

import click

from asamblea.cli.output import json_option, lang_option
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.files import read, write_new
from asamblea.cli.sealed.folder import Folder, names, open_folder
from asamblea.cli.sealed.keyring import Keyring
from asamblea.cli.sealed.status import tell
from asamblea.record.errors import Malformed
from asamblea.sealed.archive.writing import appended, started
from asamblea.sealed.making.setup import setup_members
from asamblea.sealed.setup.setup import Setup
from asamblea.wording.say import sentences

# Fewer voters than this are warned of: what a result of few shows is in docs/security/ballots.md.
FEW = 20


@click.command("open")
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
@lang_option
def open_election(folder: Path, as_json: bool, lang: str) -> None:
    """Open the election in FOLDER: from now on votes are cast, and nobody can change what is asked or who may vote."""
    say = sentences("sealed_steps", lang)
    with plainly(lang):
        election = open_folder(folder)
        setup = _open(election)
        click.echo(say["opened"].format(hash=setup.election.hash), err=True)
        if len(setup.credentials.weights) < FEW:
            click.echo(say["few voters"].format(count=len(setup.credentials.weights)), err=True)
        tell(election, as_json, lang)


def _open(folder: Folder) -> Setup:
    numbers = range(1, len(folder.plan.trustees) + 1)
    missing = [number for number in numbers if folder.next_step(number) is not None]
    if missing:
        raise Malformed(names(folder, missing), "open.keys", "made no whole key yet")
    if not folder.credentials.exists():
        raise Malformed(str(folder.credentials), "open.credentials", "is missing: the voters' public credentials")
    members, setup = setup_members(folder.plan, Keyring(folder).trustees(), read(folder.credentials))
    head, start = started(int(time.time()))
    write_new(folder.archive, start + appended(head, "Setup", members)[1])
    return setup
