"""`asamblea sealed trustee`: a trustee's next step, whichever it is, on her own device."""

import secrets
from pathlib import Path
from typing import Any

import click

from asamblea.cli.output import json_option, lang_option
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.folder import Folder, Step, names, open_folder, write_json
from asamblea.cli.sealed.keyfile import KeyFile, read_key, write_key
from asamblea.cli.sealed.keyring import Keyring
from asamblea.cli.sealed.passphrase import Passphrase, passphrase_option
from asamblea.cli.sealed.status import tell
from asamblea.record.errors import Malformed
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.making.chance import exponent
from asamblea.sealed.making.channels import new_seed
from asamblea.sealed.making.keys import trustee_key
from asamblea.sealed.setup.trustees import key_json
from asamblea.wording.say import sentences


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--key", "file", required=True, type=click.Path(path_type=Path), help="Your key; made if not there.")
@click.option("--name", help="Who you are in the plan; needed the first time only.")
@click.option("--protect", is_flag=True, help="Lock the key that is made with a passphrase, which is asked for.")
@passphrase_option
@json_option
@lang_option
def trustee(
    folder: Path,
    file: Path,
    name: str | None,
    protect: bool,
    passphrase_file: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Do your next step as a trustee of the election in FOLDER, and say what comes after it."""
    say = sentences("sealed_steps", lang)
    with plainly(lang):
        election = open_folder(folder)
        passphrase = Passphrase(passphrase_file, lang)
        if file.exists():
            key = read_key(file, election, passphrase)
        else:
            key = _new_key(election, file, name)
            write_key(file, key, passphrase.new() if protect or passphrase_file is not None else None)
            click.echo(say["key made"].format(file=file), err=True)
        step = election.next_step(key.trustee)
        waiting = election.awaited(step) if step is not None else []
        if step is not None and not waiting:
            written = election.step_file(key.trustee, step)
            write_json(written, _done(election, key, step))
            click.echo(say["step done"].format(name=key.name, step=say[step], file=written), err=True)
        elif waiting:
            click.echo(say["step waits"].format(step=say[str(step)], names=names(election, waiting)), err=True)
        tell(election, as_json, lang)


def _new_key(folder: Folder, file: Path, name: str | None) -> KeyFile:
    if name is None:
        raise Malformed(str(file), "keyfile.missing", "is not there; to make your key say who you are with --name")
    number = folder.plan.number_of(name, "--name")
    if folder.next_step(number) != folder.steps(number)[0]:
        raise Malformed(str(file), "keyfile.taken", f"is not there, and {name} has already made a key: use that one")
    below = secrets.randbelow
    secret = str(exponent(folder.group, below)) if folder.plan.is_single(number) else new_seed(below)
    return KeyFile(folder.plan.uuid, number, name, secret)


def _done(folder: Folder, key: KeyFile, step: Step) -> Any:
    below, ring, group = secrets.randbelow, Keyring(folder), folder.group
    match step:
        case "1-commitment":
            public = group.secret_power(group.generator, key.exponent(folder, key.name))
            return {"commitment": hex_digest(group.text(public))}
        case "2-key":
            made = trustee_key(group, key.exponent(folder, key.name), key.name, below)
            ring.check_commitment(key.trustee, made)
            return key_json(group, made)
        case "1-certificate":
            return key.member(folder).certified(below).as_json()
        case "2-polynomial":
            return key.member(folder).polynomial(ring.certified(), below).as_json()
        case "3-key":
            member = key.member(folder)
            share = member.share(ring.certified(), ring.polynomials(), folder.plan.members)
            return member.key(share, key.name, below).as_json(group)
