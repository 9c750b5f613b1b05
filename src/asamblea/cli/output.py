"""What all commands share: the language, JSON alone on standard output, one line for what cannot be read."""

import json
import locale
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from asamblea.observer.source import Source, Unreadable, open_source
from asamblea.record.errors import Malformed
from asamblea.wording import LANGUAGES

F = TypeVar("F", bound=Callable[..., Any])
FINDINGS, WRONG_USE = 1, 2
# Marks that change the direction of what follows.
HIDDEN = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _language() -> str:
    """Spanish where the machine speaks Spanish, English otherwise."""
    spoken = locale.getlocale()[0] or ""
    return "es" if spoken.lower().startswith(("es", "spanish")) else "en"


def lang_option(function: F) -> F:
    """`--lang es|en`."""
    return click.option("--lang", type=click.Choice(LANGUAGES), default=_language, help="Language of what is said.")(
        function
    )


def json_option(function: F) -> F:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help="JSON alone on standard output.")(function)


def print_json(value: object) -> None:
    """JSON on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def fail(line: str) -> NoReturn:
    """One clear line on standard error, and exit 2."""
    click.echo(f"asamblea: {line}", err=True)
    sys.exit(WRONG_USE)


@contextmanager
def reading() -> Iterator[None]:
    """Turn what cannot be read into one line and exit 2."""
    try:
        yield
    except (Unreadable, Malformed, OSError) as fault:
        fail(str(fault))


def text_in(path: Path) -> str:
    """The words of a text file; raises Malformed for one that is none, OSError for one that cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise Malformed(str(path), "text", f"is not UTF-8 at byte {fault.start}") from fault


def record_at(where: str) -> Source:
    """The record named on the command line."""
    with reading():
        return open_source(where)


def safe(text: str) -> str:
    """Text from a record as it may be printed: no control and no direction-changing characters reach a terminal; a
    space of any width is one.
    """
    return "".join(map(_printed, text))


def _printed(character: str) -> str:
    if (character.isprintable() or character == "\n") and character not in HIDDEN:
        return character
    return " " if unicodedata.category(character) == "Zs" else "\ufffd"
