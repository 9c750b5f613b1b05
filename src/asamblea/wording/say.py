"""From typed values to sentences.

A template names fields in braces. `:instant` and `:period` print times, `:member` and `:members` names, `:text` the
words of a public text, `:provision` and `:provisions` the headings of articles, `:electorate` the name of one,
`:matter` the id of a motion or vote with what it is about, `:readings` the thresholds that were argued for, `:from` an
earliest instant, `:beside` something in brackets if there is any.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, Literal, get_args

from asamblea.assembly.events.base import Event
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.words.happenings import Reading
from asamblea.record.instants import DAY, HOUR, MINUTE, SECOND
from asamblea.wording.en import below as en_below
from asamblea.wording.en import declarations as en_declarations
from asamblea.wording.en import desk_pages as en_desk_pages
from asamblea.wording.en import drafting as en_drafting
from asamblea.wording.en import events as en_events
from asamblea.wording.en import findings as en_findings
from asamblea.wording.en import order_words as en_order_words
from asamblea.wording.en import orders as en_orders
from asamblea.wording.en import refusals as en_refusals
from asamblea.wording.en import sealed_steps as en_sealed_steps
from asamblea.wording.en import sealed_votes as en_sealed_votes
from asamblea.wording.en import words as en_words
from asamblea.wording.es import below as es_below
from asamblea.wording.es import declarations as es_declarations
from asamblea.wording.es import desk_pages as es_desk_pages
from asamblea.wording.es import drafting as es_drafting
from asamblea.wording.es import events as es_events
from asamblea.wording.es import findings as es_findings
from asamblea.wording.es import order_words as es_order_words
from asamblea.wording.es import orders as es_orders
from asamblea.wording.es import refusals as es_refusals
from asamblea.wording.es import sealed_steps as es_sealed_steps
from asamblea.wording.es import sealed_votes as es_sealed_votes
from asamblea.wording.es import words as es_words
from asamblea.wording.faults import fault as say_fault
from asamblea.wording.hours import hour

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
PLURALS = {"day": "days", "hour": "hours", "minute": "period_minutes", "second": "seconds"}
Naming = Callable[[str], str]


def _faults(templates: Mapping[str, str]) -> dict[str, str]:
    """Why orders do not hold together, as a refusal says it: what shows it stands beside the place."""
    return {code: template.format(told="…") for code, template in templates.items()}


_TEMPLATES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "es": {
        "events": {
            **es_events.SENTENCES,
            **es_below.EVENTS,
            **es_sealed_votes.EVENTS,
            **es_drafting.EVENTS,
            **es_declarations.EVENTS,
        },
        "refusals": {
            **es_refusals.SENTENCES,
            **es_below.REFUSALS,
            **es_sealed_votes.REFUSALS,
            **es_drafting.REFUSALS,
            **es_declarations.REFUSALS,
        },
        "findings": {**es_findings.SENTENCES, **es_below.FINDINGS, **es_sealed_votes.FINDINGS},
        "papers": es_desk_pages.PAPERS,
        "founding": es_desk_pages.FOUNDING,
        "sealed_steps": es_sealed_steps.SENTENCES,
        "words": {
            **es_order_words.SENTENCES,
            **es_drafting.WORDS,
            **_faults(es_orders.FAULTS),
            **es_words.SENTENCES,
            **es_below.WORDS,
            **es_sealed_votes.WORDS,
            **es_declarations.WORDS,
        },
    },
    "en": {
        "events": {
            **en_events.SENTENCES,
            **en_below.EVENTS,
            **en_sealed_votes.EVENTS,
            **en_drafting.EVENTS,
            **en_declarations.EVENTS,
        },
        "refusals": {
            **en_refusals.SENTENCES,
            **en_below.REFUSALS,
            **en_sealed_votes.REFUSALS,
            **en_drafting.REFUSALS,
            **en_declarations.REFUSALS,
        },
        "findings": {**en_findings.SENTENCES, **en_below.FINDINGS, **en_sealed_votes.FINDINGS},
        "papers": en_desk_pages.PAPERS,
        "founding": en_desk_pages.FOUNDING,
        "sealed_steps": en_sealed_steps.SENTENCES,
        "words": {
            **en_order_words.SENTENCES,
            **en_drafting.WORDS,
            **_faults(en_orders.FAULTS),
            **en_words.SENTENCES,
            **en_below.WORDS,
            **en_sealed_votes.WORDS,
            **en_declarations.WORDS,
        },
    },
}


def sentences(kind: str, language: str) -> Mapping[str, str]:
    """The templates of one kind in one language."""
    return _TEMPLATES[language][kind]


def word(text: str, language: str) -> str:
    """A listed word (a stage, an outcome, a choice, an office) in the language; the word itself if it is not listed."""
    return sentences("words", language).get(text, text)


def refusal(reason: Refusal, language: str, naming: Naming = str) -> str:
    """The sentence of a refusal: what is missing, by which rule.

    `naming` turns a member id or a public reference into words.
    """
    template = sentences("refusals", language)[type(reason).__name__]
    return f"{template.format_map(_fields(reason, language, naming))} ({reason.RULE})"


def event(happened: Event, language: str, naming: Naming = str) -> str:
    """The sentence of an event."""
    return sentences("events", language)[happened.NAME].format_map(_fields(happened, language, naming))


def finding(rule: str, fault: str, reasons: Iterable[Refusal], language: str) -> str:
    """The sentence of a finding: what the rule asks for, the fault, and the reasons if a decision was not allowed."""
    sentence = sentences("findings", language)[rule]
    details = [say_fault(fault, language), *(refusal(reason, language) for reason in reasons)]
    return ": ".join(filter(None, (sentence, " ".join(filter(None, details)))))


class _Shown:
    """A field's value as a template prints it."""

    def __init__(self, value: Any, language: str, naming: Naming) -> None:
        self._value, self._language, self._naming = value, language, naming

    def __format__(self, form: str) -> str:
        match form:
            case "from":
                return self._from()
            case _ if self._value is None:
                return "—"
            case "beside":
                return f" ({self._value})" if self._value else ""
            case "instant":
                return hour(self._value)
            case "period":
                return period(self._value, self._language)
            case "member" | "text" | "provision" | "matter" | "electorate":
                return self._naming(self._value)
            case "readings":
                return "; ".join(map(self._reading, self._value))
            case "members" | "provisions":
                return ", ".join(map(self._naming, self._value)) or "—"
            case _:
                return self._plain(self._value)

    def _plain(self, value: Any) -> str:
        if isinstance(value, tuple):
            return ", ".join(map(self._plain, value))
        return word(value, self._language) if isinstance(value, str) else str(value)

    def _from(self) -> str:
        """From an instant on; None stands for one that hangs on somebody's word."""
        if self._value is None:
            return word("once_vouched", self._language)
        return f"{word('from', self._language)} {self:instant}"

    def _reading(self, reading: Reading) -> str:
        met = word("met" if reading.met else "not_met", self._language)
        return f"{word(reading.name, self._language)}: {reading.needed}, {met}"

    def __getattr__(self, name: str) -> "_Shown":
        return _Shown(getattr(self._value, name), self._language, self._naming)


def _fields(value: Any, language: str, naming: Naming) -> dict[str, _Shown]:
    return {field.name: _Shown(getattr(value, field.name), language, naming) for field in fields(value)}


def period(milliseconds: int, language: str) -> str:
    """A period in the largest units that it is a whole number of."""
    for unit, name in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"), (SECOND, "second")):
        if milliseconds >= unit and milliseconds % unit == 0:
            count = milliseconds // unit
            return f"{count} {word(name if count == 1 else PLURALS[name], language)}"
    return f"{milliseconds} ms"
