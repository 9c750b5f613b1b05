"""The command `asamblea`.

Exit 0 as asked; 1 findings; 2 unreadable input or wrong use, with one clear line on standard error.
"""

from importlib.metadata import entry_points

import click

from asamblea.cli.apportion import apportion
from asamblea.cli.charter import charter
from asamblea.cli.count import count, methods
from asamblea.cli.explain import contents, explain
from asamblea.cli.keys import cosign, key
from asamblea.cli.line import dossier, line
from asamblea.cli.orders import orders
from asamblea.cli.play import play
from asamblea.cli.replay import replay
from asamblea.cli.sealed import sealed
from asamblea.cli.verify import verify

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


@click.group(context_settings=CONTEXT)
@click.version_option(package_name="asamblea")
def main() -> None:
    """A constituent assembly of recallable delegates, and the record that anyone can recompute."""


COMMANDS = (
    *(verify, contents, explain, line, dossier, cosign, key),
    *(play, replay),
    *(count, methods, apportion),
    *(orders, charter, sealed),
)
for command in COMMANDS:
    main.add_command(command)
# The server's rooms add serve, backup and restore here when they are installed; an observer has none of them.
for point in entry_points(group="asamblea.commands"):
    try:
        main.add_command(point.load())
    except ImportError:
        continue
