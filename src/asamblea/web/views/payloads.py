"""What the payload of an act says, line by line in words, for the page on which it is signed: worked out from the types
of its fields, so that no act is signed unread.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin, get_type_hints

from asamblea.assembly.editions import editions
from asamblea.record.instants import iso
from asamblea.web.pages import say
from asamblea.web.views.bodies import Place
from asamblea.wording.orders import order_word
from asamblea.wording.say import period, word

# What a signer reads in full below, as a text, or what says nothing to her.
_BLOBS = ("public:", "restricted:", "personal:")
_LONG = 48
# The page of an election tells these with the names of the candidates (`told_of`).
_TOLD_WITH_NAMES = frozenset({"candidate", "marks", "papers", "totals"})


def payload_texts(place: Place, payload: dict[str, Any], texts: dict[str, str]) -> list[tuple[str, str]]:
    """The texts that an act names by hash, each with the word for its field; those that nothing names have none."""
    named = {value: say(place.visitor.lang, f"f_{field}") for field, value in _leaves(payload) if value in texts}
    return [(named.get(ref, ""), text) for ref, text in texts.items()]


def _leaves(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _leaves(inner, key)
        case list():
            for inner in value:
                yield from _leaves(inner, field)
        case str():
            yield field, value


def payload_lines(place: Place, act_type: str, payload: dict[str, Any]) -> list[tuple[str, str]]:
    """Each field that says something: its words, its value in words; nested fields after the word they belong to."""
    return list(_lines(place, editions()[act_type].payload, payload, ""))


def _lines(place: Place, cls: Any, values: dict[str, Any], lead: str) -> Iterator[tuple[str, str]]:
    lang = place.visitor.lang
    told = _TOLD_WITH_NAMES if "election" in values else frozenset()
    for field, hint in get_type_hints(cls).items():
        if field in told:
            continue
        value, label = values.get(field), lead + say(lang, f"f_{field}")
        inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if not dataclasses.is_dataclass(inner):
            text = _text(place, field, hint, value)
            if text:
                yield label, text
        elif isinstance(value, dict):
            yield from _lines(place, inner, value, f"{label} · ")
        else:
            for number, each in enumerate(value or (), 1):
                yield from _lines(place, inner, each, f"{label} {number} · ")


def _text(place: Place, field: str, hint: Any, value: Any) -> str:
    """A plain value in words; empty for one that says nothing here."""
    lang = place.visitor.lang
    match value:
        case None | "" | [] | ():
            return ""
        case bool():
            return say(lang, "f_yes_value" if value else "f_no_value")
        case list() | tuple():
            return ", ".join(filter(None, (_text(place, field, None, each) for each in value)))
        case int():
            return _number(field, value, lang)
        case str() if value.startswith(_BLOBS):
            return ""
        case str() if get_origin(hint) is Literal or field in ("kind", "offices"):
            return word(order_word(value, lang), lang)
    text = place.names.get(value, value)
    return (
        " ".join(text[at : at + 4] for at in range(0, len(text), 4)) if len(text) > _LONG and " " not in text else text
    )


def _number(field: str, value: int, lang: str) -> str:
    if field.endswith(("_at", "_until", "_by", "_from", "_for")):
        return iso(value)[:16].replace("T", " ") + " UTC"
    return period(value, lang) if field.endswith("_length") else str(value)
