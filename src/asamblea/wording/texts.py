"""What is said of a text: in the language of the text beside its words, in the reader's language about them."""

from collections.abc import Mapping
from types import ModuleType

from asamblea.charter.formats.imported import Finding
from asamblea.charter.formats.printed import Labels
from asamblea.wording.en import texts as en
from asamblea.wording.es import texts as es

WORDS: dict[str, ModuleType] = {"en": en, "es": es}


def labels(language: str) -> Labels:
    """The words printed beside a text of this language; in Spanish where no speaker has confirmed others."""
    found: Labels = WORDS.get(language, es).LABELS
    return found


def sheet_of(language: str) -> Mapping[str, str]:
    """What is said in a document about a text of this language; in Spanish where no speaker has confirmed others."""
    found: Mapping[str, str] = WORDS.get(language, es).SHEET
    return found


def finding(found: Finding, lang: str) -> str:
    """The sentence of a finding, with its line."""
    words = WORDS[lang]
    sentence: str = words.SENTENCES[found.rule].format(said=found.said)
    return f"{words.SHEET['line']} {found.line}: {sentence}" if found.line else sentence
