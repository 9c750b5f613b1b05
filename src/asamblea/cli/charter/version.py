"""`asamblea charter version`: a version of a text in another language, out of a file as people have it."""

from pathlib import Path

import click

from asamblea.charter.formats.aligning import aligned
from asamblea.charter.formats.imported import Imported
from asamblea.charter.forms import to_bytes
from asamblea.cli.charter.files import read_text
from asamblea.cli.charter.show import summary
from asamblea.cli.output import fail, lang_option, reading, safe
from asamblea.wording.texts import WORDS


@click.command()
@click.argument("base", type=click.Path())
@click.argument("file", type=click.Path())
@click.option("--language", required=True, metavar="CODE", help="Language of FILE, if it names none (ISO 639).")
@click.option("--out", required=True, type=click.Path(dir_okay=False), help="The canonical JSON to write.")
@lang_option
def version(base: str, file: str, language: str, out: str, lang: str) -> None:
    """Write the version of BASE that FILE is, with the ids of BASE, to be laid beside it."""
    with reading():
        text, read = read_text(base).text, read_text(file, language)
        found = aligned(text, read.text, file)
        if found.language == text.language:
            fail(f"{file}: is in the language of {base}, {text.language}")
        Path(out).write_bytes(to_bytes(found))
    told = Imported(found, (), read.findings)
    click.echo(safe("\n".join([*summary(told, lang), WORDS[lang].SHEET["written"].format(out=out)])), err=True)
