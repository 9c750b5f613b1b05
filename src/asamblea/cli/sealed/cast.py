"""`asamblea sealed cast`: make a ballot, put one in, or both."""

import secrets
import sys
from pathlib import Path
from typing import Any

import click

from asamblea.cli.output import json_option, lang_option, print_json, safe
from asamblea.cli.sealed.choices import asked, read_choices
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.files import read, secret_text, write_new
from asamblea.cli.sealed.folder import open_folder
from asamblea.cli.sealed.urn import look, opened
from asamblea.record.errors import Malformed
from asamblea.sealed.digests import fingerprint
from asamblea.sealed.making.admission import admit_ballot
from asamblea.sealed.making.ballots import make_ballot
from asamblea.sealed.making.credentials import secret_of
from asamblea.sealed.making.stages import must_stand, payload, trusted_setup
from asamblea.sealed.setup.setup import Setup
from asamblea.wording.say import sentences


@click.command()
@click.argument("where", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--ballot", "given", type=click.Path(path_type=Path), help="Put in this ballot, made elsewhere.")
@click.option("--out", type=click.Path(path_type=Path), help="Only make the ballot, into this file.")
@click.option("--credential", metavar="FILE", help="File with the voting code, - for standard input; else it is asked.")
@click.option(
    "--choices",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="File with the choices (JSON); else they are asked.",
)
@json_option
@lang_option
def cast(
    where: Path,
    given: Path | None,
    out: Path | None,
    credential: str | None,
    choices: Path | None,
    as_json: bool,
    lang: str,
) -> None:
    """Vote in the election in FOLDER (or, with --out, in the one of an archive FILE.bel).

    The voting code and the choices are never arguments: they would stay in the shell's history.
    """
    with plainly(lang):
        archive = where if where.is_file() else open_folder(where).archive
        if given is not None:
            told = _put_in(archive, read(given), str(given))
        else:
            ballot = _made(archive, credential, choices, lang)
            if out is not None:
                write_new(out, ballot)
                told = {"tracker": fingerprint(ballot), "file": str(out)}
            else:
                told = _put_in(archive, ballot, "ballot")
        _tell(told, as_json, lang)


def _made(path: Path, credential: str | None, choices: Path | None, lang: str) -> bytes:
    archive = look(path)
    must_stand(archive, "Setup", "EndBallots", str(path))
    setup = trusted_setup(archive)
    election = setup.election
    # A wrong code is said before the voter is asked for her choices.
    code = _code(credential, lang)
    secret = secret_of(code, election.uuid, election.group)
    _check_listed(setup, secret)
    lines = asked(setup, lang) if choices is None else read_choices(choices)
    return make_ballot(setup, secret, lines, secrets.randbelow)


def _code(credential: str | None, lang: str) -> str:
    if credential is not None:
        return secret_text(credential, "a voting code")
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    return str(click.prompt(sentences("sealed_steps", lang)["ask credential"], hide_input=True, err=True)).strip()


def _check_listed(setup: Setup, secret: int) -> None:
    group = setup.election.group
    if group.text(group.secret_power(group.generator, secret)) not in setup.credentials.weights:
        raise Malformed("voting code", "credential.unlisted", "is not on the list of this election")


def _put_in(path: Path, ballot: bytes, place: str) -> dict[str, Any]:
    with opened(path) as urn:
        must_stand(urn.archive, "Setup", "EndBallots", str(path))
        setup = trusted_setup(urn.archive)
        earlier = [payload(urn.archive, each) for each in urn.archive.of("Ballot")]
        again = admit_ballot(setup, earlier, ballot, place)
        urn.append("Ballot", [ballot])
    return {"tracker": fingerprint(ballot), "ballots": len(earlier) + 1, "replaces": again}


def _tell(told: dict[str, Any], as_json: bool, lang: str) -> None:
    say = sentences("sealed_steps", lang)
    if as_json:
        print_json(told)
        return
    if "file" in told:
        click.echo(safe(say["prepared"].format(**told)), err=True)
    else:
        click.echo(say["cast again" if told["replaces"] else "cast"].format(count=told["ballots"]), err=True)
    click.echo(say["tracker"].format(**told))
