"""What is said of amendments: where they lie, why one cannot be applied, how they meet."""

from collections.abc import Mapping
from types import ModuleType

from asamblea.charter.concordance import Doubtful
from asamblea.charter.conflicts import Conflict
from asamblea.charter.consolidation import Rebase
from asamblea.charter.tree import Charter
from asamblea.wording.en import amendments as en
from asamblea.wording.es import amendments as es

WORDS: Mapping[str, ModuleType] = {"en": en, "es": es}


def place(text: Charter, numbers: Mapping[str, str], provision: str, lang: str) -> str:
    """Where a provision is, as people say it: article 5, paragraph 2 (its id where it has no place in this text)."""
    if provision not in text.nodes:
        return provision
    kinds: Mapping[str, str] = WORDS[lang].KINDS
    path = text.path(provision)
    article = next((at for at, node in enumerate(path) if node.kind in ("article", "preamble")), len(path) - 1)
    outer = path[:1] if path and path[0].kind == "transitory" and article else ()
    named = (f"{kinds[node.kind]} {numbers[node.id]}".strip() for node in (*outer, *path[max(article, 0) :]))
    return ", ".join(named) or kinds["text"]


def doubt(text: Charter, numbers: Mapping[str, str], found: Doubtful, lang: str) -> str:
    """A reference that a text makes and that may not say any more what it said, with where it stands."""
    sentence: str = WORDS[lang].SHEET[f"doubt.{found.doubt}"]
    said = sentence.format(number=found.reference.number, now=found.now)
    return f"{place(text, numbers, found.reference.provision, lang)}: {said}"


def reason(found: Rebase, lang: str) -> str:
    """Why an amendment could not be applied."""
    sentence: str = WORDS[lang].REASONS[found.reason]
    return sentence.format(by=found.by or "—", provision=found.provision)


def conflict(found: Conflict, lang: str) -> str:
    """How amendments meet."""
    sentence: str = WORDS[lang].CONFLICTS[found.kind]
    return sentence.format(amendments=", ".join(found.amendments), by=found.by)


def by_petition(signatures: int, lang: str) -> str:
    """Who tabled an amendment that has no mover."""
    sentence: str = WORDS[lang].SHEET["by_petition"]
    return sentence.format(signatures=signatures)
