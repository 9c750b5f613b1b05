"""What a reader gives: the tree, the notes set apart from it, and what a person should look at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from asamblea.charter.tree import Charter

# Rules of docs/spec/charter-formats.md, section 3; `wording` says them in sentences.
RULES = (
    "article.heading",
    "article.order",
    "part.order",
    "item.order",
    "paragraph.number",
    "note.mark",
    "note.quoted",
    "words.joined",
    "words.apostrophes",
    "signs.repaired",
    "dropped.markup",
    "dropped.matter",
    "dropped.contents",
    "dropped.picture",
    "dropped.deleted",
    "kept.inserted",
    "kept.table",
    "akn.element",
    "akn.label",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a source that a person should look at. `line` is its line or paragraph from 1, 0 for the whole
    source; `said` the words, name or number concerned.
    """

    rule: str
    line: int
    said: str


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note, which is no part of the text: where it stands, and its paragraphs."""

    provision: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """A text with its editor's notes in the order of reading, what the reader found, and what the source says of
    itself (`about_of`).
    """

    text: Charter
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()
    about: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)


_COUNTRY = re.compile(r"[a-z]{2}")
_DATE = re.compile(r"[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")


def about_of(fields: Mapping[str, str]) -> dict[str, str]:
    """What a source says of itself, as far as it is known and in form: `country` (ISO 3166, two letters), `date`."""
    found = {
        "country": fields.get("country", "").lower(),
        "date": fields.get("date", fields.get("publication_date", "")),
    }
    forms = {"country": _COUNTRY, "date": _DATE}
    return {key: value for key, value in found.items() if forms[key].fullmatch(value)}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a source, before anything is known of it. `level` is that of a heading, 0 for words; `gap` counts
    the blank lines before it; `bullet` says that it is an entry of a list without a number of its own.
    """

    line: int
    text: str
    level: int = 0
    gap: int = 1
    bullet: bool = False
