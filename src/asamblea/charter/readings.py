"""What a reading leaves: which words stand, which changed, what goes back (docs/spec/charter.md, section 9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from asamblea.charter.consolidation import Consolidation
from asamblea.charter.operations import Amendment
from asamblea.charter.tree import Charter

Outcome = Literal["as_read", "amended", "harmonised", "new", "gone"]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article after a reading. `as_read`: its words are those that were put; the vote on them decides. `amended`: by
    these amendments; it is not adopted, its final words are voted once more. `harmonised`: only harmonising ones
    touched it. `new`, `gone`: it came or went, and is voted so.
    """

    article: str
    outcome: Outcome
    by: tuple[str, ...] = ()


def articles(text: Charter) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """What is voted one by one, with its words by provision: articles and preambles. Numbers are no part of it."""
    voted = (node for node in text.walk() if node.kind in ("article", "preamble"))
    return {each.id: tuple((node.id, node.text) for node in text.walk(each.id)) for each in voted}


def readings(put: Charter, after: Consolidation, amendments: Mapping[str, Amendment]) -> tuple[Reading, ...]:
    """Every article of the text put to a reading and of what the reading made of it, in the order of the latter.
    `amendments` are those of this reading, by number.
    """
    before, now = articles(put), articles(after.text)
    found = [_reading(each, before, now, after, put, amendments) for each in now]
    return (
        *found,
        *(Reading(each, "gone", _hands(each, after, put, amendments)) for each in before if each not in now),
    )


def _reading(
    article: str,
    before: Mapping[str, tuple[tuple[str, str], ...]],
    now: Mapping[str, tuple[tuple[str, str], ...]],
    after: Consolidation,
    put: Charter,
    amendments: Mapping[str, Amendment],
) -> Reading:
    if before.get(article) == now[article]:
        return Reading(article, "as_read")
    by = _hands(article, after, put, amendments)
    if article not in before:
        return Reading(article, "new", by)
    harmless = by and all(amendments[each].harmonises for each in by)
    return Reading(article, "harmonised" if harmless else "amended", by)


def _hands(article: str, after: Consolidation, put: Charter, amendments: Mapping[str, Amendment]) -> tuple[str, ...]:
    """The amendments of this reading that touched an article, or what lay or lies in it."""
    texts = (text for text in (put, after.text) if article in text.nodes)
    inner = dict.fromkeys(node.id for text in texts for node in text.walk(article))
    touched = (each.source.amendment for id_ in inner for each in after.touches.get(id_, ()))
    return tuple(dict.fromkeys(each for each in touched if each in amendments))


def sent_back(passed: Charter, put: Charter) -> tuple[str, ...]:
    """The articles put to a second reading whose words are not those that passed the first: they go back to it."""
    first, second = articles(passed), articles(put)
    return tuple(each for each in {**first, **second} if first.get(each) != second.get(each))
