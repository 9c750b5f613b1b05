"""`asamblea charter apply` and `conflicts`: amendments replayed on a text, and where they meet."""

import sys
from pathlib import Path

import click

from asamblea.charter.conflicts import Conflict
from asamblea.charter.conflicts import conflicts as conflicts_among
from asamblea.charter.consolidation import Consolidation, consolidate
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import hash_of, to_bytes, to_json
from asamblea.charter.operations import Amendment
from asamblea.charter.rebasing import suggestions
from asamblea.cli.charter.amending import Teller, amendments_argument, amendments_of, base_argument
from asamblea.cli.charter.files import read_text
from asamblea.cli.output import FINDINGS, json_option, lang_option, print_json, reading, safe
from asamblea.wording.amendments import WORDS
from asamblea.wording.texts import labels


@click.command()
@base_argument
@amendments_argument
@click.option("--out", type=click.Path(dir_okay=False), help="Write the text to this file, in its canonical form.")
@json_option
@lang_option
def apply(base: str, amendments: str, out: str | None, as_json: bool, lang: str) -> None:
    """Apply AMENDMENTS (JSON lines) to the text of BASE, in their order. Exit 1 if one of them needs re-basing."""
    with reading():
        text, adopted = read_text(base).text, amendments_of(amendments)
        found = consolidate(text, adopted)
        if out:
            Path(out).write_bytes(to_bytes(found.text))
    met = conflicts_among(text, adopted)
    if as_json:
        print_json(_told(found, adopted, met, Teller(text, lang)))
    else:
        click.echo(safe(write_text(Imported(found.text), labels(found.text.language))))
        click.echo(safe("\n".join(_summary(found, adopted, met, Teller(text, lang)))), err=True)
    sys.exit(FINDINGS if found.needs_rebase else 0)


@click.command()
@base_argument
@amendments_argument
@json_option
@lang_option
def conflicts(base: str, amendments: str, as_json: bool, lang: str) -> None:
    """Show which of AMENDMENTS to BASE exclude, repeat, fell or need one another."""
    with reading():
        text = read_text(base).text
        met = conflicts_among(text, amendments_of(amendments))
    teller = Teller(text, lang)
    if as_json:
        print_json({"conflicts": [teller.conflict_json(each) for each in met]})
        return
    sheet = WORDS[lang].SHEET
    click.echo(sheet["conflicts"].format(count=len(met)) if met else sheet["no_conflicts"])
    if met:
        click.echo(safe("\n".join(teller.conflict_lines(met))))


def _told(
    found: Consolidation, adopted: tuple[Amendment, ...], met: tuple[Conflict, ...], teller: Teller
) -> dict[str, object]:
    numbered = {each.number: each for each in adopted}
    return {
        "text": to_json(found.text),
        "hash": hash_of(found.text),
        "applied": list(found.applied),
        "merged": dict(found.merged),
        "needs_rebase": [
            teller.rebase_json(each, suggestions(found.text, numbered[each.amendment])) for each in found.needs_rebase
        ],
        "conflicts": [teller.conflict_json(each) for each in met],
        "words": {
            provision: [[each.amendment, each.operation] for each in sources]
            for provision, sources in found.words.items()
        },
    }


def _summary(
    found: Consolidation, adopted: tuple[Amendment, ...], met: tuple[Conflict, ...], teller: Teller
) -> list[str]:
    sheet = WORDS[teller.lang].SHEET
    numbered = {each.number: each for each in adopted}
    lines = [sheet["applied"].format(count=len(found.applied), all=len(adopted))]
    lines += [f"  {sheet['merged'].format(number=number, by=by)}" for number, by in found.merged.items()]
    if found.needs_rebase:
        lines.append(f"{sheet['rebase']}:")
    for each in found.needs_rebase:
        there = Teller(found.text, teller.lang)
        lines += there.rebase_lines(each, suggestions(found.text, numbered[each.amendment]))
    if met:
        lines += [f"{sheet['conflicts'].format(count=len(met))}:", *teller.conflict_lines(met)]
    return lines
