"""Numbers before and after, and references to what went or moved (docs/spec/charter.md, sections 3 and 8)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from asamblea.charter.lexicon import LEXICONS
from asamblea.charter.numbering import numbers
from asamblea.charter.tree import Charter

Fate = Literal["same", "renumbered", "added", "removed"]
Doubt = Literal["deleted", "moved", "unknown"]

_NUMBER = re.compile(r"[0-9]+(?:-[A-Z])?")


@dataclass(frozen=True, slots=True)
class Renumbering:
    """A provision's number in two states of a text; empty where it is not there."""

    provision: str
    before: str
    after: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of an article in a provision: the article's id, empty where no article has the number."""

    provision: str
    number: str
    article: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A reference of the earlier text that the later one still makes and that no longer says the same: the article is
    gone (`deleted`), has another number (`moved`, to `now`), or never was (`unknown`).
    """

    reference: Reference
    doubt: Doubt
    now: str = ""


def concordance(before: Charter, after: Charter) -> tuple[Renumbering, ...]:
    """Every numbered provision of both states with its numbers, in the order of the later, then what is gone."""
    ones, others = numbers(before), numbers(after)
    later = (_renumbering(node.id, ones, others) for node in after.walk() if others[node.id])
    gone = (_renumbering(node.id, ones, others) for node in before.walk() if ones[node.id] and node.id not in others)
    return (*later, *gone)


def _renumbering(provision: str, ones: Mapping[str, str], others: Mapping[str, str]) -> Renumbering:
    before, after = ones.get(provision, ""), others.get(provision, "")
    fate: Fate = "same" if before == after else "renumbered"
    if not before or not after:
        fate = "added" if after else "removed"
    return Renumbering(provision, before, after, fate)


def references(text: Charter) -> Iterator[Reference]:
    """The articles that a text mentions by number; transitory ones are not meant. In a language whose words are not
    known (`lexicon`) none are found.
    """
    lexicon = LEXICONS.get(text.language)
    if lexicon is None:
        return
    known = numbers(text)
    articles = {
        known[node.id]: node.id
        for node in text.walk()
        if node.kind == "article" and text.path(node.id)[0].kind != "transitory"
    }
    for node in text.walk():
        for found in lexicon.mention.finditer(node.text):
            if lexicon.elsewhere.match(node.text, found.end()) is None:
                yield from (Reference(node.id, each, articles.get(each, "")) for each in _NUMBER.findall(found[1]))


def doubtful(before: Charter, after: Charter) -> tuple[Doubtful, ...]:
    """The references in the later text that were right in the earlier, or new, and are not so now."""
    meant = {(each.provision, each.number): each.article for each in references(before)}
    now = numbers(after)
    return tuple(filter(None, (_doubt(each, meant, now) for each in references(after))))


def _doubt(reference: Reference, meant: Mapping[tuple[str, str], str], now: Mapping[str, str]) -> Doubtful | None:
    article = meant.get((reference.provision, reference.number), reference.article)
    if not article:
        return Doubtful(reference, "unknown")
    if article not in now:
        return Doubtful(reference, "deleted")
    if now[article] != reference.number:
        return Doubtful(reference, "moved", now[article])
    return None
