"""`asamblea charter`: a text, its amendments, and what follows from them."""

import click

from asamblea.cli.charter.apply import apply, conflicts
from asamblea.cli.charter.checks import harmonisation, languages, readings
from asamblea.cli.charter.demands import demands
from asamblea.cli.charter.diff import diff
from asamblea.cli.charter.export import export
from asamblea.cli.charter.lists import lists
from asamblea.cli.charter.recorded import text
from asamblea.cli.charter.show import show
from asamblea.cli.charter.story import story
from asamblea.cli.charter.version import version


@click.group()
def charter() -> None:
    """A constitution as a text of provisions: read, compare, amend, take away."""


for command in (
    show,
    apply,
    conflicts,
    diff,
    lists,
    story,
    text,
    demands,
    harmonisation,
    readings,
    languages,
    version,
    export,
):
    charter.add_command(command)
