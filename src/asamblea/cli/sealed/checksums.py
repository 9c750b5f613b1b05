"""`asamblea sealed checksums`: what people compare who hold copies of one election."""

from pathlib import Path

import click

from asamblea.cli.output import lang_option, print_json
from asamblea.cli.sealed.archives import archive_at
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.pool import all_cores
from asamblea.sealed.checksums import checksums as checksums_of
from asamblea.sealed.making.stages import examine


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.bel")
@lang_option
def checksums(file: Path, lang: str) -> None:
    """Print the checksums of a whole archive, as `belenios-tool election compute-checksums` does (JSON)."""
    with plainly(lang), archive_at(file) as archive:
        print_json(checksums_of(examine(archive, *all_cores())))
