"""What the payload of an act says, line by line in words, for the page on which it is signed: worked out from the types
of its fields, so that no act is signed unread.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin, get_type_hints

from asamblea.assembly.editions import editions
from asamblea.web.pages import group_label, say
from asamblea.web.views.bodies import Place
from asamblea.web.views.called import called
from asamblea.wording.hours import hour
from asamblea.wording.orders import order_word
from asamblea.wording.say import period, word

# What a signer reads in full below, as a text, or what says nothing to her.
_BLOBS = ("public:", "restricted:", "personal:")
_LONG = 48
# How data and markup begin: standing orders, a document that was laid.
_CODE = ("{", "<?xml")
# The page of an election tells these with the names of the candidates (`told_of`).
_TOLD_WITH_NAMES = frozenset({"candidate", "marks", "papers", "totals"})


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """A value as its signer reads it; where it is a name, with the id that the act has for it."""

    text: str
    id: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """A text that an act names by hash: the word for its field, empty where nothing names it; `code`: it is written for
    programs, and stands folded.
    """

    label: str
    text: str
    code: bool


def payload_texts(place: Place, payload: dict[str, Any], texts: dict[str, str]) -> list[Named]:
    """The texts that an act names by hash."""
    named = {value: say(place.visitor.lang, f"f_{field}") for field, value in _leaves(payload) if value in texts}
    return [Named(named.get(ref, ""), text, text.startswith(_CODE)) for ref, text in texts.items()]


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


def payload_lines(place: Place, act_type: str, payload: dict[str, Any]) -> list[tuple[str, list[Said]]]:
    """Each field that says something: its words, what it says; nested fields after the word they belong to."""
    return list(_lines(place, editions()[act_type].payload, payload, ""))


def _lines(place: Place, cls: Any, values: dict[str, Any], lead: str) -> Iterator[tuple[str, list[Said]]]:
    lang = place.visitor.lang
    told = _TOLD_WITH_NAMES if "election" in values else frozenset()
    for field, hint in get_type_hints(cls).items():
        if field in told:
            continue
        value, label = values.get(field), lead + say(lang, f"f_{field}")
        inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if not dataclasses.is_dataclass(inner):
            listed = value if isinstance(value, list | tuple) else [value]
            said = [each for one in listed if (each := _said(place, field, hint, one, values)).text]
            if said:
                yield label, said
        elif isinstance(value, dict):
            yield from _lines(place, inner, value, f"{label} · ")
        else:
            for number, each in enumerate(value or (), 1):
                yield from _lines(place, inner, each, f"{lead}{group_label(field, number, lang)} · ")


def _said(place: Place, field: str, hint: Any, value: Any, beside: dict[str, Any]) -> Said:
    """A plain value in words; empty for one that says nothing here."""
    lang = place.visitor.lang
    match value:
        case None | "":
            return Said("")
        case bool():
            return Said(say(lang, "f_yes_value" if value else "f_no_value"))
        case int():
            return Said(_number(field, value, lang))
        case str() if value.startswith(_BLOBS):
            return Said("")
        case str() if field == "local":
            return Said(value.replace("T", " "))
        case str() if get_origin(hint) is Literal or field in ("kind", "offices"):
            return Said(word(order_word(value, lang), lang))
    name = called(place, field, value, beside)
    if name:
        return Said(name, value)
    whole = len(value) <= _LONG or " " in value
    return Said(value if whole else " ".join(value[at : at + 4] for at in range(0, len(value), 4)))


def _number(field: str, value: int, lang: str) -> str:
    if field.endswith(("_at", "_until", "_by", "_from", "_for")):
        return hour(value)
    return period(value, lang) if field.endswith("_length") else str(value)
