"""`asamblea sealed`: a secret election from its setup to its result."""

import click

from asamblea.cli.sealed.cast import cast
from asamblea.cli.sealed.checksums import checksums
from asamblea.cli.sealed.closing import close, shuffle, tally
from asamblea.cli.sealed.credentials import credentials
from asamblea.cli.sealed.decrypting import decrypt
from asamblea.cli.sealed.opening import open_election
from asamblea.cli.sealed.result import result
from asamblea.cli.sealed.setup import setup
from asamblea.cli.sealed.statements import statements
from asamblea.cli.sealed.status import status
from asamblea.cli.sealed.trustee import trustee
from asamblea.cli.sealed.verify import verify


@click.group()
def sealed() -> None:
    """Secret ballots that anyone can verify: hold an election, step by step, and verify one."""


for command in (
    setup,
    credentials,
    trustee,
    open_election,
    cast,
    close,
    tally,
    shuffle,
    decrypt,
    result,
    status,
    verify,
    checksums,
    statements,
):
    sealed.add_command(command)
