"""`asamblea charter show`: what a file says, and what a person should look at."""

from collections import Counter

import click

from asamblea.charter.formats.imported import Finding, Imported
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import hash_of, to_json
from asamblea.charter.tree import KINDS
from asamblea.cli.charter.files import read_text
from asamblea.cli.output import json_option, lang_option, print_json, reading, safe
from asamblea.wording.texts import WORDS, finding, labels

language_option = click.option(
    "--language", default="es", metavar="CODE", help="Language of the text, if the file names none (ISO 639)."
)


@click.command()
@click.argument("file", type=click.Path())
@language_option
@json_option
@lang_option
def show(file: str, language: str, as_json: bool, lang: str) -> None:
    """Show the text of FILE: plain text, Markdown, DOCX, Akoma Ntoso or its canonical JSON."""
    with reading():
        imported = read_text(file, language)
    if as_json:
        print_json(told(imported, lang))
        return
    click.echo(safe(write_text(imported, labels(imported.text.language))))
    click.echo(safe("\n".join(summary(imported, lang))), err=True)


def told(imported: Imported, lang: str) -> dict[str, object]:
    """The keys of the interface, and what the import found."""
    return {
        "text": to_json(imported.text),
        "hash": hash_of(imported.text),
        "counts": _counts(imported),
        "about": dict(imported.about),
        "notes": [{"provision": each.provision, "paragraphs": list(each.paragraphs)} for each in imported.notes],
        "findings": [
            {"rule": each.rule, "line": each.line, "said": each.said, "text": finding(each, lang)}
            for each in imported.findings
        ],
    }


def _counts(imported: Imported) -> dict[str, int]:
    counted = Counter(node.kind for node in imported.text.nodes.values())
    return {kind: counted[kind] for kind in KINDS if kind != "text"} | {"notes": len(imported.notes)}


def summary(imported: Imported, lang: str) -> list[str]:
    """How much there is, its hash, and the findings, the first of each rule."""
    sheet = WORDS[lang].SHEET
    lines = [sheet["kinds"].format(**_counts(imported)), f"{sheet['hash']}: {hash_of(imported.text)}"]
    first: dict[str, Finding] = {}
    for each in imported.findings:
        first.setdefault(each.rule, each)
    count = Counter(each.rule for each in imported.findings)
    if first:
        lines.append(f"{sheet['found']}:")
    for rule, each in first.items():
        more = f" ({sheet['more'].format(count=count[rule] - 1)})" if count[rule] > 1 else ""
        lines.append(f"  {finding(each, lang)}{more}")
    return lines
