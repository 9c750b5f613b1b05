"""A text in other languages: laid, confirmed to say the same, amended in one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event


@dataclass(frozen=True, slots=True)
class TranslationLaid(Event):
    """A version of a text in another language lies beside it: `words` is the public blob of its canonical bytes, `of`
    the blob of the words that it is a version of.
    """

    NAME: ClassVar[str] = "translation.laid/1"
    at: int
    text: str
    language: str
    words: str
    of: str
    by: str


@dataclass(frozen=True, slots=True)
class TranslationConfirmed(Event):
    """Somebody confirms that an article says the same in these languages: the hash of its words in each
    (docs/spec/charter.md, section 10).
    """

    NAME: ClassVar[str] = "translation.confirmed/1"
    at: int
    text: str
    article: str
    hashes: Mapping[str, str]
    by: str


@dataclass(frozen=True, slots=True)
class AmendmentInLanguage(Event):
    """An amendment was drawn in another language than the text's own: `original` is the public blob of its operations
    there, `of` that of the words on which they stand. Its words in the text's own language are those, carried over.
    """

    NAME: ClassVar[str] = "amendment.in_language/1"
    at: int
    amendment: str
    language: str
    original: str
    of: str


@dataclass(frozen=True, slots=True)
class AmendmentRendered(Event):
    """Its mover gives its words in the text's own language, a public blob; what she tabled stays as she tabled it."""

    NAME: ClassVar[str] = "amendment.rendered/1"
    at: int
    amendment: str
    words: str
    by: str
