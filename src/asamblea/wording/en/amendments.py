"""Amendments: what became of them, where they meet, and what the numbers of a text mean."""

from collections.abc import Mapping
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "text": "the whole text",
        "preamble": "preamble",
        "title": "title",
        "transitory": "transitory provisions",
        "chapter": "chapter",
        "section": "section",
        "article": "article",
        "paragraph": "paragraph",
        "item": "item",
    }
)

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "base": "it was drawn on another text",
        "parent": "amendment {by}, which it amends, was not adopted",
        "unknown": "it names what the text does not have: {provision}",
        "deleted": "what it amends is gone: amendment {by} took it",
        "quote": "the words that it quotes are not those of the text that it was drawn on",
        "changed": "amendment {by}, adopted before, changed those words or that place",
        "cycle": "it would put a text inside itself",
        "place": "the parts that it joins are not next to each other, or others lie between them",
        "kind": "a part of that kind may not stand there",
        "depth": "the text would have too many levels",
        "id": "it gives a new text a name that is in use",
    }
)

CONFLICTS: Mapping[str, str] = MappingProxyType(
    {
        "excludes": "{amendments} exclude each other: one at most can be adopted as it stands",
        "identical": "{amendments} say the same; their sponsors can join",
        "falls_if": "if {by} is adopted, nothing is left for {amendments}",
        "depends": "only if {by} is adopted: {amendments}",
        "order": "{amendments} can all be adopted; the order of adoption decides the order of the text",
    }
)

VERBS: Mapping[str, str] = MappingProxyType(
    {
        "insert": "inserted",
        "replace": "replaced",
        "delete": "deleted",
        "move": "moved",
        "renumber": "renumbered",
        "split": "split",
        "join": "joined",
    }
)

SHEET: Mapping[str, str] = MappingProxyType(
    {
        "applied": "Applied: {count} of {all}",
        "rebase": "To be drawn again on the text as it is now",
        "suggested": "a place to be confirmed ({likeness} %): {place}",
        "conflicts": "Amendments that meet: {count}",
        "no_conflicts": "No amendment meets another.",
        "merged": "Amendment {number} says the same as {by}, which was applied",
        "operation": "operation {number}",
        "at": "in {place}",
        "same": "The texts are the same.",
        "changed": "changed",
        "added": "added",
        "removed": "removed",
        "moved": "moved",
        "counts": "{changed} parts changed, {added} added, {removed} removed, {moved} moved",
        "numbers": "Numbers that change",
        "doubtful": "References to look at",
        "doubt.deleted": "refers to article {number}, which is gone",
        "doubt.moved": "refers to article {number}, which is now {now}",
        "doubt.unknown": "refers to article {number}, which does not exist",
        "base": "the text at the start",
        "story": "How it came to say this",
        "brought": "brought “{words}”",
        "took": "took “{words}”",
        "sponsors": "by {sponsors}",
        "by_petition": "a petition of members with {signatures} signatures",
        "tabled_in": "tabled in {language}",
        "answers": "answers {answers}",
        "reading": "voted in reading {reading}",
        "part": "part {part} of it: {fate}",
        "voted": "{vote}, reading {reading}, {at} UTC: {yes} for, {no} against, {abstain} abstaining; {needed} needed: {outcome}",
        "article_votes": "The votes on {place}",
    }
)
