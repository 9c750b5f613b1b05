"""The command `asamblea`.

Exit 0 as asked; 1 findings; 2 unreadable input or wrong use, with one clear line on standard error.
"""

import click

from asamblea.cli.lazy import LazyGroup

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
COMMANDS = {
    "verify": "verify:verify",
    "contents": "explain:contents",
    "explain": "explain:explain",
    "line": "line:line",
    "dossier": "line:dossier",
    "cosign": "keys:cosign",
    "key": "keys:key",
    "found": "founding:found",
    "roll": "rolls:roll",
    "kit": "kit:kit",
    "play": "play:play",
    "replay": "replay:replay",
    "count": "count:count",
    "methods": "count:methods",
    "apportion": "apportion:apportion",
    "orders": "orders:orders",
    "charter": "charter:charter",
    "sealed": "sealed:sealed",
}


# The server's rooms add serve, backup and restore where they are installed; an observer has none of them.
@click.group(
    cls=LazyGroup,
    context_settings=CONTEXT,
    places={name: f"asamblea.cli.{place}" for name, place in COMMANDS.items()},
    points="asamblea.commands",
)
@click.version_option(package_name="asamblea")
def main() -> None:
    """A constituent assembly of recallable delegates, and the record that anyone can recompute."""
