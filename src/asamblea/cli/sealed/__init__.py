"""`asamblea sealed`: a secret election from its setup to its result."""

import click

from asamblea.cli.lazy import LazyGroup

COMMANDS = {
    "setup": "setup:setup",
    "credentials": "credentials:credentials",
    "trustee": "trustee:trustee",
    "open": "opening:open_election",
    "cast": "cast:cast",
    "close": "closing:close",
    "tally": "closing:tally",
    "shuffle": "closing:shuffle",
    "decrypt": "decrypting:decrypt",
    "result": "result:result",
    "status": "status:status",
    "verify": "verify:verify",
    "checksums": "checksums:checksums",
    "statements": "statements:statements",
}


@click.group(cls=LazyGroup, places={name: f"asamblea.cli.sealed.{place}" for name, place in COMMANDS.items()})
def sealed() -> None:
    """Secret ballots that anyone can verify: hold an election, step by step, and verify one."""
