"""`asamblea sealed`: a secret election from its setup to its result."""

import click

from asamblea.cli.lazy import LazyGroup

# Where each is, and its line in the list of them; the steps in their order.
COMMANDS = {
    "setup": ("setup:setup", "Make the public folder of an election."),
    "credentials": ("credentials:credentials", "Make the voters' credentials, public and private."),
    "trustee": ("trustee:trustee", "Do your next step as a trustee: key, shares, certificates."),
    "open": ("opening:open_election", "Open the election: from now on votes are cast."),
    "cast": ("cast:cast", "Encrypt a vote and cast it."),
    "close": ("closing:close", "Close the vote: nothing more can be cast."),
    "tally": ("closing:tally", "Check every ballot again and add them up, encrypted."),
    "shuffle": ("closing:shuffle", "Shuffle the ranked ballots as a trustee."),
    "decrypt": ("decrypting:decrypt", "Decrypt your part of the tally as a trustee."),
    "result": ("result:result", "Open the result from the trustees' parts."),
    "status": ("status:status", "Say who has done what, and what is waited for."),
    "verify": ("verify:verify", "Verify the archive of an election."),
    "checksums": ("checksums:checksums", "Print the checksums of an archive, as others print them."),
    "statements": ("statements:statements", "Check the trustees' signed statements beside an archive."),
}


@click.group(cls=LazyGroup, room="asamblea.cli.sealed", places=COMMANDS)
def sealed() -> None:
    """Secret ballots that anyone can verify: hold an election, step by step, and verify one."""
