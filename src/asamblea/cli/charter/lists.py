"""`asamblea charter lists`: the amendments to a text as lists to print, before and after the votes."""

from collections.abc import Iterator, Mapping
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
from asamblea.wording.amendment_lists import Outcome, PartOutcome, Tabled, marshalled_list, voting_list
from asamblea.wording.texts import WORDS

RULE = "outcome.form"
LARGEST = 16 * 1024 * 1024
OUTCOMES = ("adopted", "rejected", "withdrawn")
OF_PARTS = ("adopted", "rejected")


@click.command()
@base_argument
@amendments_argument
@click.option("--kind", required=True, type=click.Choice(("marshalled", "voting")), help="Which list.")
@click.option("--format", "form", required=True, type=click.Choice(("pdf", "html")), help="What to write.")
@click.option("--outcomes", type=click.Path(), help="JSON lines {number, outcome, votes, parts}: after the votes.")
@click.option("--out", required=True, type=click.Path(dir_okay=False), help="The file to write.")
@lang_option
def lists(base: str, amendments: str, kind: str, form: str, outcomes: str | None, out: str, lang: str) -> None:
    """Write the marshalled list or the voting list of AMENDMENTS to the text of BASE."""
    with reading():
        tabled = amendments_of(amendments)
        known = {each.number: len(each.operations) for each in tabled}
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


def _outcomes(path: str, known: Mapping[str, int]) -> Iterator[Outcome]:
    """The outcomes of a file of JSON lines; raises Malformed (`outcome.form`, `outcome.number`, `outcome.parts`).
    `known`: how many operations each amendment has.
    """
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
        if outcome.parts and not _fit(outcome.parts, known[outcome.number]):
            raise Malformed(place, "outcome.parts", "has parts that do not hold each operation of the amendment once")
        seen.add(outcome.number)
        yield outcome


def _fit(parts: tuple[PartOutcome, ...], operations: int) -> bool:
    named = [number for part in parts for number in part.operations]
    return sorted(named) == list(range(1, operations + 1)) and all(part.operations for part in parts)


def _outcome(value: Json, place: str) -> Outcome:
    fields = table(value, {"number", "outcome"}, place, frozenset({"votes", "parts"}))
    if not isinstance(fields["number"], str) or fields["outcome"] not in OUTCOMES:
        raise Malformed(place, RULE, f"has no number, or an outcome that is none of {', '.join(OUTCOMES)}")
    parts = fields.get("parts", [])
    if not isinstance(parts, list):
        raise Malformed(place, RULE, "has something else where a list of parts belongs")
    told = tuple(_part(each, f"{place}: part {number}") for number, each in enumerate(parts, 1))
    return Outcome(fields["number"], fields["outcome"], _counts(fields, place), told)


def _part(value: Json, place: str) -> PartOutcome:
    fields = table(value, {"operations", "outcome"}, place, frozenset({"votes"}))
    operations = fields["operations"]
    if not isinstance(operations, list) or any(type(each) is not int for each in operations):
        raise Malformed(place, RULE, "has no list of the numbers of its operations")
    if fields["outcome"] not in OF_PARTS:
        raise Malformed(place, RULE, f"has an outcome that is none of {', '.join(OF_PARTS)}")
    return PartOutcome(tuple(operations), fields["outcome"], _counts(fields, place))


def _counts(fields: Mapping[str, Json], place: str) -> tuple[int, int, int] | None:
    if "votes" not in fields:
        return None
    votes = table(fields["votes"], {"for", "against", "abstained"}, place)
    counts = (votes["for"], votes["against"], votes["abstained"])
    if any(type(each) is not int or each < 0 for each in counts):
        raise Malformed(place, RULE, "has votes that are no whole numbers")
    return counts
