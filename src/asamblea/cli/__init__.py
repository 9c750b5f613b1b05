"""The command `asamblea`.

Exit 0 as asked; 1 findings; 2 unreadable input or wrong use, with one clear line on standard error.
"""

import click

from asamblea.cli.lazy import LazyGroup

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
# Where each is, and its line in the list of them.
COMMANDS = {
    "verify": ("verify:verify", "Recompute a record: a folder, a ZIP file or a URL."),
    "contents": ("explain:contents", "List what a record holds, with the ids that the next three take."),
    "explain": ("explain:explain", "Tell how a matter went, step by step, with the rules."),
    "line": ("line:line", "Follow a seat down to the minutes of the bodies that elected it."),
    "dossier": ("line:dossier", "Say of a removal which guarantee was met and which was not."),
    "cosign": ("keys:cosign", "Sign the head of a record that extends what you saw of it."),
    "key": ("keys:key", "Make a person's own key, show its public half, sign with it."),
    "found": ("founding:found", "Found a body with nobody above it."),
    "roll": ("rolls:roll", "Read and keep the private roll of a body."),
    "kit": ("kit:kit", "Print what a meeting without a network needs."),
    "play": ("play:play", "Play a scenario and write its record."),
    "replay": ("replay:replay", "Enter history as a transcript, and recompute it."),
    "count": ("count:count", "Count ballot papers by a method."),
    "methods": ("count:methods", "List the methods of counting, with their sources."),
    "apportion": ("apportion:apportion", "Divide seats among names by their sizes."),
    "orders": ("orders:orders", "Read, check and compare standing orders."),
    "charter": ("charter:charter", "Read, amend, compare and export a constitution."),
    "sealed": ("sealed:sealed", "Hold a secret election that anyone can verify, and verify one."),
}


# The server's rooms add serve, backup and restore where they are installed; an observer has none of them.
@click.group(
    cls=LazyGroup,
    context_settings=CONTEXT,
    room="asamblea.cli",
    places=COMMANDS,
    points="asamblea.commands",
)
@click.version_option(package_name="asamblea")
def main() -> None:
    """A constituent assembly of recallable delegates, and the record that anyone can recompute."""
