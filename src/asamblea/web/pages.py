"""The strings of the pages, in both languages."""

from collections.abc import Mapping
from typing import Any

from asamblea.wording.en import pages as en_pages
from asamblea.wording.es import pages as es_pages

SENTENCES: Mapping[str, Mapping[str, str]] = {"es": es_pages.SENTENCES, "en": en_pages.SENTENCES}


def say(lang: str, key: str, **fields: Any) -> str:
    """The sentence, with its fields filled in; KeyError for one that does not exist."""
    return SENTENCES[lang][key].format(**fields)
