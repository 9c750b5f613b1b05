"""`asamblea charter export`: a text as a document."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import click

from asamblea.charter.diff import difference
from asamblea.charter.formats.akn import Edition, write_akn
from asamblea.charter.formats.columns import Columns, columns_html, columns_pdf
from asamblea.charter.formats.comparison import compared
from asamblea.charter.formats.docx_writer import write_docx
from asamblea.charter.formats.html import write_html
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.pdf import write_pdf
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import hash_of
from asamblea.cli.charter.files import read_text
from asamblea.cli.charter.show import language_option, summary
from asamblea.cli.output import fail, lang_option, reading, safe
from asamblea.wording.texts import WORDS, labels, sheet_of

FORMATS = ("akn", "pdf", "docx", "html", "txt")


@click.command()
@click.argument("file", type=click.Path())
@click.option("--format", "form", required=True, type=click.Choice(FORMATS), help="What to write.")
@click.option("--out", required=True, type=click.Path(dir_okay=False), help="The file to write.")
@click.option("--against", type=click.Path(), help="An earlier version: write the difference side by side (pdf, html).")
@click.option("--date", "on", metavar="YYYY-MM-DD", help="Date of the edition; the source's, or today.")
@click.option("--country", metavar="CODE", help="Country of the text (ISO 3166, two letters).")
@language_option
@lang_option
def export(
    file: str,
    form: str,
    out: str,
    against: str | None,
    on: str | None,
    country: str | None,
    language: str,
    lang: str,
) -> None:
    """Write the text of FILE as Akoma Ntoso, PDF, DOCX, HTML or plain text."""
    if against is not None and form not in ("pdf", "html"):
        fail(f"--against is for pdf and html, not {form}")
    with reading():
        imported = read_text(file, language)
        edition = _edition(imported, on, country)
        # The document is whole before the file is touched.
        made = (
            _document(imported, form, edition, lang) if against is None else _difference(file, against, form, language)
        )
        Path(out).write_bytes(made)
    click.echo(safe("\n".join([*summary(imported, lang), WORDS[lang].SHEET["written"].format(out=out)])), err=True)


def _edition(imported: Imported, on: str | None, country: str | None) -> Edition:
    day = on or imported.about.get("date") or datetime.now(UTC).date().isoformat()
    try:
        date.fromisoformat(day)
    except ValueError:
        fail(f"--date {day!r} is no date YYYY-MM-DD")
    where = (country or imported.about.get("country") or "xx").lower()
    if len(where) != 2 or not where.isascii() or not where.isalpha():
        fail(f"--country {country!r} is no code of two letters")
    return Edition(day, where)


def _difference(file: str, against: str, form: str, language: str) -> bytes:
    """The two versions side by side, in the language of the later one."""
    before, after = read_text(against, language).text, read_text(file, language).text
    same_ids = file.endswith(".json") and against.endswith(".json")
    rows = difference(before, after, same_ids=same_ids)
    words = labels(after.language)
    sheet = sheet_of(after.language)
    document = Columns(
        name=after.root.text or sheet["difference"],
        language=after.language,
        under=sheet["difference"],
        heads=(sheet["before"], sheet["after"]),
        entries=compared(before, after, rows, words, sheet["whole"], sheet["moved"]),
        empty=sheet["no difference"],
        page_of=words.of,
        stamp=f"{hash_of(before)} → {hash_of(after)}",
    )
    return columns_pdf(document) if form == "pdf" else columns_html(document).encode()


def _document(imported: Imported, form: str, edition: Edition, lang: str) -> bytes:
    words = labels(imported.text.language)
    stamp = f"{WORDS[lang].SHEET['hash']}: {hash_of(imported.text)}"
    made: Mapping[str, Callable[[], bytes]] = {
        "akn": lambda: write_akn(imported, words, edition),
        "pdf": lambda: write_pdf(imported, words, edition.date, stamp),
        "docx": lambda: write_docx(imported, words, stamp),
        "html": lambda: write_html(imported, words, stamp).encode(),
        "txt": lambda: write_text(imported, words).encode(),
    }
    return made[form]()
