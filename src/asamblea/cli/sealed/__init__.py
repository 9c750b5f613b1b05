"""`asamblea sealed`: a secret election from its setup to its result."""

import click

from asamblea.cli.sealed.verify import verify


@click.group()
def sealed() -> None:
    """Secret ballots that anyone can verify: hold an election, step by step, and verify one."""


for command in (verify,):
    sealed.add_command(command)
