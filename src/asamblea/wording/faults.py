"""What is out of form, said in a language.

The core names a fault in English; another language finds its own words by the English ones, in which `{}` stands for
what is named.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from asamblea.wording.es import faults as es_faults
from asamblea.wording.es import file_faults as es_file_faults
from asamblea.wording.es import sealed_faults as es_sealed_faults
from asamblea.wording.es import sealed_findings as es_sealed_findings
from asamblea.wording.es import text_faults as es_text_faults

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "es": {
            **es_faults.SENTENCES,
            **es_file_faults.SENTENCES,
            **es_text_faults.SENTENCES,
            **es_sealed_findings.SENTENCES,
            **es_sealed_faults.SENTENCES,
        },
        "en": MappingProxyType({}),
    }
)


def fault(text: str, language: str) -> str:
    """The fault in the language; as it is where the language has no words for it."""
    for pattern, words in _patterns(language):
        if (found := pattern.fullmatch(text)) is not None:
            return words.format(*found.groups())
    return text


def each_fault(text: str, language: str) -> list[str]:
    """The fault in the language; one that lists the faulty rows of a file, row by row."""
    _, listed, rows = text.partition(" faulty: ")
    return [fault(each, language) for each in (rows.split("; ") if listed else [text])]


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The most exact first: what has most words of its own."""
    words = sorted(_WORDS[language].items(), key=lambda each: -len(each[0].replace("{}", "")))
    return tuple((re.compile("(.*)".join(map(re.escape, key.split("{}"))), re.DOTALL), said) for key, said in words)
