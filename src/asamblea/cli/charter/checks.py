"""`asamblea charter harmonisation`, `readings`, `languages`: what they touch, leave, make stale."""

import sys
from pathlib import Path

import click

from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import hash_of, json_of, table
from asamblea.charter.harmonisation import apart
from asamblea.charter.languages import Confirmation, unlike, versions
from asamblea.charter.readings import readings as after_reading
from asamblea.cli.charter.amending import Teller, amendments_argument, amendments_of, base_argument
from asamblea.cli.charter.files import read_text
from asamblea.cli.output import FINDINGS, fail, json_option, lang_option, print_json, reading, safe
from asamblea.record.errors import Malformed
from asamblea.wording.say import word


@click.command()
@base_argument
@amendments_argument
@click.option("--term", "terms", multiple=True, metavar="TERM", help="A defined term beside those of the text itself.")
@json_option
@lang_option
def harmonisation(base: str, amendments: str, terms: tuple[str, ...], as_json: bool, lang: str) -> None:
    """List the operations of harmonising AMENDMENTS that touch more than wording, and are voted singly. Exit 1 if there
    are some.
    """
    with reading():
        text = read_text(base).text
        found = [one for each in amendments_of(amendments) if each.harmonises for one in apart(text, each, terms)]
    if as_json:
        told = [{"amendment": e.amendment, "operation": e.operation, "touches": list(e.touches)} for e in found]
        print_json({"apart": told})
    else:
        for each in found:
            touched = ", ".join(word(one, lang) for one in each.touches)
            click.echo(safe(f"{each.amendment} · {each.operation}: {touched}"))
    sys.exit(FINDINGS if found else 0)


@click.command()
@base_argument
@amendments_argument
@json_option
@lang_option
def readings(base: str, amendments: str, as_json: bool, lang: str) -> None:
    """Show what a reading leaves of each article of BASE once AMENDMENTS are in it: as it was read, amended (voted once
    more), harmonised, new or gone. Exit 1 if an amendment needs re-basing.
    """
    with reading():
        text, adopted = read_text(base).text, amendments_of(amendments)
        after = consolidate(text, adopted)
        found = after_reading(text, after, {each.number: each for each in adopted})
    if as_json:
        told = [{"article": each.article, "outcome": each.outcome, "by": list(each.by)} for each in found]
        print_json({"hash": hash_of(after.text), "articles": told})
    else:
        for each in found:
            where = Teller(after.text if each.article in after.text.nodes else text, lang).place(each.article)
            by = f" ({', '.join(each.by)})" if each.by else ""
            click.echo(safe(f"{where}: {word(f'reading_{each.outcome}', lang)}{by}"))
    sys.exit(FINDINGS if after.needs_rebase else 0)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option("--confirmed", type=click.Path(), help="JSON lines {article, hashes: {language: hash}}.")
@json_option
@lang_option
def languages(files: tuple[str, ...], confirmed: str | None, as_json: bool, lang: str) -> None:
    """Show how the versions of a text in several languages stand, article by article. Exit 1 if one is unconfirmed."""
    with reading():
        texts = [read_text(each).text for each in files]
        known = () if confirmed is None else _confirmations(confirmed)
    apart_ = [name for name, each in zip(files[1:], texts[1:], strict=True) if unlike(texts[0], each)]
    if len(texts) < 2 or apart_:
        fail(
            f"{', '.join(apart_) or files[0]}: languages are compared between texts of the same provisions, two or more"
        )
    found = versions(texts, known)
    if as_json:
        told = [{"article": each.article, "language": each.language, "standing": each.standing} for each in found]
        print_json({"versions": told})
    else:
        teller = Teller(texts[0], lang)
        for each in found:
            said = word(f"version_{each.standing}", lang)
            click.echo(safe(f"{teller.place(each.article)} [{each.language}]: {said}"))
    sys.exit(0 if all(each.standing == "confirmed" for each in found) else FINDINGS)


def _confirmations(path: str) -> tuple[Confirmation, ...]:
    lines = [line for line in Path(path).read_bytes().splitlines() if line.strip()]
    return tuple(_confirmation(line, f"{path}:{number}") for number, line in enumerate(lines, 1))


def _confirmation(line: bytes, place: str) -> Confirmation:
    said = table(json_of(line, place), {"article", "hashes"}, place)
    hashes, article = said["hashes"], said["article"]
    if not isinstance(article, str) or not isinstance(hashes, dict):
        raise Malformed(place, "confirmation.form", "has an article and hashes by language")
    return Confirmation(article, tuple(sorted((language, str(each)) for language, each in hashes.items())))
