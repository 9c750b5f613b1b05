"""`asamblea charter lists`: the amendments to a text as lists to print, before and after the votes."""

from collections.abc import Iterator
from pathlib import Path

import click

from asamblea.charter.formats.columns import columns_html, columns_pdf
from asamblea.charter.formats.table import table_html, table_pdf
from asamblea.charter.forms import json_of, table
from asamblea.cli.charter.amending import amendments_argument, amendments_of, base_argument
from asamblea.cli.charter.files import read_text
from asamblea.cli.output import lang_option, reading, safe
from asamblea.record.canonical import Json
from asamblea.record.errors import Malformed
from asamblea.wording.amendment_lists import Outcome, Tabled, marshalled_list, voting_list
from asamblea.wording.texts import WORDS

RULE = "outcome.form"
LARGEST = 16 * 1024 * 1024
OUTCOMES = ("adopted", "rejected", "withdrawn")


@click.command()
@base_argument
@amendments_argument
@click.option("--kind", required=True, type=click.Choice(("marshalled", "voting")), help="Which list.")
@click.option("--format", "form", required=True, type=click.Choice(("pdf", "html")), help="What to write.")
@click.option("--outcomes", type=click.Path(), help="JSON lines {number, outcome, votes}: the list after the votes.")
@click.option("--out", required=True, type=click.Path(dir_okay=False), help="The file to write.")
@lang_option
def lists(base: str, amendments: str, kind: str, form: str, outcomes: str | None, out: str, lang: str) -> None:
    """Write the marshalled list or the voting list of AMENDMENTS to the text of BASE."""
    with reading():
        tabled = amendments_of(amendments)
        known = frozenset(each.number for each in tabled)
        decided = () if outcomes is None else tuple(_outcomes(outcomes, known))
        made = _document(Tabled(read_text(base).text, tabled, decided), kind, form, lang)
        Path(out).write_bytes(made)
    click.echo(safe(WORDS[lang].SHEET["written"].format(out=out)), err=True)


def _document(tabled: Tabled, kind: str, form: str, lang: str) -> bytes:
    if kind == "voting":
        rows = voting_list(tabled, lang)
        return table_pdf(rows) if form == "pdf" else table_html(rows).encode()
    columns = marshalled_list(tabled, lang)
    return columns_pdf(columns) if form == "pdf" else columns_html(columns).encode()


def _outcomes(path: str, known: frozenset[str]) -> Iterator[Outcome]:
    """The outcomes of a file of JSON lines; raises Malformed (`outcome.form`, `outcome.number`)."""
    if Path(path).stat().st_size > LARGEST:
        raise Malformed(path, "text.size", f"is longer than {LARGEST} bytes")
    seen: set[str] = set()
    for number, line in enumerate(Path(path).read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        outcome = _outcome(json_of(line, place), place)
        if outcome.number not in known or outcome.number in seen:
            raise Malformed(place, "outcome.number", f"names no amendment of the list, or one twice: {outcome.number}")
        seen.add(outcome.number)
        yield outcome


def _outcome(value: Json, place: str) -> Outcome:
    fields = table(value, {"number", "outcome"}, place, frozenset({"votes"}))
    if not isinstance(fields["number"], str) or fields["outcome"] not in OUTCOMES:
        raise Malformed(place, RULE, f"has no number, or an outcome that is none of {', '.join(OUTCOMES)}")
    if "votes" not in fields:
        return Outcome(fields["number"], fields["outcome"])
    votes = table(fields["votes"], {"for", "against", "abstained"}, place)
    counts = (votes["for"], votes["against"], votes["abstained"])
    if any(type(each) is not int or each < 0 for each in counts):
        raise Malformed(place, RULE, "has votes that are no whole numbers")
    return Outcome(fields["number"], fields["outcome"], counts)
