"""The strings of the pages, in both languages."""

from collections.abc import Mapping
from typing import Any

from asamblea.wording.en import below_pages as en_below_pages
from asamblea.wording.en import charter_pages as en_charter_pages
from asamblea.wording.en import desk_pages as en_desk_pages
from asamblea.wording.en import fields as en_fields
from asamblea.wording.en import pages as en_pages
from asamblea.wording.es import below_pages as es_below_pages
from asamblea.wording.es import charter_pages as es_charter_pages
from asamblea.wording.es import desk_pages as es_desk_pages
from asamblea.wording.es import fields as es_fields
from asamblea.wording.es import pages as es_pages
from asamblea.wording.faults import each_fault

SENTENCES: Mapping[str, Mapping[str, str]] = {
    "es": {
        **es_pages.SENTENCES,
        **es_below_pages.SENTENCES,
        **es_charter_pages.SENTENCES,
        **es_desk_pages.SENTENCES,
        **es_fields.SENTENCES,
    },
    "en": {
        **en_pages.SENTENCES,
        **en_below_pages.SENTENCES,
        **en_charter_pages.SENTENCES,
        **en_desk_pages.SENTENCES,
        **en_fields.SENTENCES,
    },
}


def say(lang: str, key: str, **fields: Any) -> str:
    """The sentence, with its fields filled in; KeyError for one that does not exist."""
    return SENTENCES[lang][key].format(**fields)


def group_label(group: str, number: int, lang: str) -> str:
    """The words over fields that stand together, with the number of one among several, which is named as
    one where that is another word (0: it is alone); a group may
    share its name with a field that says something else.
    """
    if number:
        return f"{say(lang, f'one_{group}' if f'one_{group}' in SENTENCES[lang] else f'f_{group}')} {number}"
    return say(lang, "on_paper_voters" if group == "paper" else f"f_{group}")


def in_words(fault: Exception, lang: str) -> str:
    """A fault of what was handed in, in the visitor's language, without the name of the field in the file."""
    return "; ".join(each_fault(getattr(fault, "fault", "") or str(fault), lang))
