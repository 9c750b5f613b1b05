"""`asamblea sealed statements`: whether the trustees' statements hold, and who posted a wrong factor."""

import sys
from pathlib import Path

import click

from asamblea.cli.output import FINDINGS, json_option, lang_option, print_json, safe
from asamblea.cli.sealed.archives import archive_at
from asamblea.cli.sealed.faults import plainly
from asamblea.cli.sealed.files import read
from asamblea.cli.sealed.pool import all_cores
from asamblea.sealed.making.side import Judged, judge_side
from asamblea.sealed.making.stages import Examined, examine
from asamblea.sealed.setup.keys import public_keys
from asamblea.wording.say import sentences


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.bel")
@click.argument("side", type=click.Path(path_type=Path), metavar="FILE.side.jsonl")
@json_option
@lang_option
def statements(file: Path, side: Path, as_json: bool, lang: str) -> None:
    """Check the trustees' signed statements beside an archive. Exit 1 if one is missing, or names its maker."""
    with plainly(lang), archive_at(file) as archive:
        examined = examine(archive, *all_cores())
        judged = judge_side(examined, read(side).splitlines(), str(side))
        print_json(_told(judged)) if as_json else _print(examined, judged, side, lang)
    sys.exit(FINDINGS if judged.wrong or judged.missing else 0)


def _told(judged: Judged) -> dict[str, object]:
    wrong = [{"trustee": owner, "places": [list(each) for each in places]} for owner, places in judged.wrong]
    return {"held": list(judged.held), "wrong": wrong, "missing": list(judged.missing)}


def _print(examined: Examined, judged: Judged, side: Path, lang: str) -> None:
    say, keys = sentences("sealed_steps", lang), public_keys(examined.setup.trustees)
    names = [key.name or str(number) for number, key in enumerate(keys, 1)]
    for owner in judged.held:
        click.echo(safe(say["statement holds"].format(name=names[owner - 1])))
    for owner in judged.missing:
        click.echo(safe(say["statement missing"].format(name=names[owner - 1])))
    for owner, places in judged.wrong:
        for question, place in places:
            said = say["wrong factor"].format(name=names[owner - 1], question=question, place=place, file=side)
            click.echo(safe(said))
