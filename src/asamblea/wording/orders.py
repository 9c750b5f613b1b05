"""Standing orders as a person reads rules: each with its value in words, in integers for a body of a given size."""

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from asamblea.assembly.orders.elections import ListOrders
from asamblea.assembly.orders.header import Header
from asamblea.assembly.orders.leaves import Leaf
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.power import Delay, Hall, Power, power
from asamblea.assembly.orders.seats import Reserved, SeatStep
from asamblea.assembly.orders.sources import Source
from asamblea.assembly.orders.units import MILLISECONDS, Days, Share
from asamblea.assembly.words.majorities import GroupMajority, Heads, Majority, Quorum
from asamblea.wording.en import order_words as en_words
from asamblea.wording.en import orders as en_orders
from asamblea.wording.en import rules as en_rules
from asamblea.wording.es import order_words as es_words
from asamblea.wording.es import orders as es_orders
from asamblea.wording.es import rules as es_rules
from asamblea.wording.say import period, word

_ORDERS: Mapping[str, ModuleType] = {"es": es_orders, "en": en_orders}
_RULES: Mapping[str, ModuleType] = {"es": es_rules, "en": en_rules}
_WORDS: Mapping[str, ModuleType] = {"es": es_words, "en": en_words}
# What shows the fault is the name of a field here, not a word.
_AS_WRITTEN = ("unknown_field", "missing_field", "name_unfit", "form")
_OF_HALL = ("accredited", "full_membership")


def order_word(text: str, language: str) -> str:
    """A listed word of the orders, or one that is listed for all; the text itself if it is neither."""
    found: Mapping[str, str] = _WORDS[language].SENTENCES
    return found.get(text) or word(text, language)


def form(name: str, language: str, /, **told: object) -> str:
    """One of the forms in which the orders speak."""
    templates: Mapping[str, str] = _ORDERS[language].FORMS
    return templates[name].format_map(told)


def subject_text(subject: str, language: str) -> str:
    """The heading of a subject."""
    found: Mapping[str, str] = _ORDERS[language].SUBJECTS
    return found.get(subject, subject)


def label(pattern: str, language: str) -> str:
    """What a rule of this pattern is called."""
    found: Mapping[str, str] = _RULES[language].LABELS
    return found.get(pattern, pattern)


def fault_text(code: str, told: str, language: str) -> str:
    """Why orders are refused, or what is said aloud of them."""
    templates: Mapping[str, str] = _ORDERS[language].FAULTS
    named = told if code in _AS_WRITTEN else order_word(told, language)
    return templates[code].format_map({"told": named})


def source_text(source: Source, language: str) -> str:
    """The keys of a rule's source and the grade in words."""
    grade = form(source.grade, language)
    return f"{source.keys}; {grade}" if source.keys else grade


def rule_text(leaf: Leaf, language: str, hall: Hall) -> str:
    """One rule: what it is called, and its value."""
    return f"{label(leaf.pattern, language)}: {value_text(leaf.value, leaf.unit, language, hall)}"


def value_text(value: Any, unit: str, language: str, hall: Hall) -> str:
    """A value in words; thresholds and head counts with their integer in this hall."""
    match value:
        case bool():
            return form("yes" if value else "no", language)
        case int() if unit == MILLISECONDS:
            return period(value, language) if value else form("none", language)
        case int():
            return str(value)
        case str():
            return order_word(value, language) or form("none", language)
        case tuple():
            told = ", ".join(value_text(each, "", language, hall) for each in value)
            return told or form("none", language)
        case None:
            return form("unstated", language)
        case _:
            return _compound(value, language, hall)


def _compound(value: Any, language: str, hall: Hall) -> str:
    match value:
        case Majority():
            return _majority(value, language, hall)
        case Quorum():
            needed = form("needed", language, needed=value.needed(hall.seats), size=hall.seats)
            return f"{_more(value, form('of_accredited', language), language)} ({needed})"
        case GroupMajority():
            groups = _more(value, order_word(value.of, language), language)
            return form("groups", language, groups=groups, among=order_word(value.among, language))
        case Heads():
            return _heads(value, language, hall)
        case Share():
            return _share(value)
        case Days():
            days = form("days", language, value=value.value, unit=order_word(value.unit, language))
            return f"{days}, {form('first_counts' if value.count_first else 'first_not', language)}"
        case SeatStep():
            return form("step" if value.up_to else "step_last", language, per=value.per, up_to=value.up_to)
        case ListOrders():
            return form(
                "lists", language, formula=order_word(value.formula, language), order=order_word(value.order, language)
            )
        case Reserved():
            return form("reserved", language, seats=value.seats, group=value.group, certified_by=value.certified_by)
        case _:
            raise TypeError(f"no words for {type(value).__name__}")


def _majority(majority: Majority, language: str, hall: Hall) -> str:
    told = _more(majority, order_word(majority.base, language), language)
    if majority.base in _OF_HALL:
        needed = form("needed", language, needed=majority.needed(hall.seats), size=hall.seats)
    elif majority.base in ("registered_electors", "ballots_valid", "base_bodies", "regions", "votes_that_elected"):
        return told
    else:
        needed = form("needed_if_all", language, needed=majority.needed(hall.seats), size=hall.seats)
    return f"{told} ({needed})"


def _more(rule: Majority | Quorum | GroupMajority, base: str, language: str) -> str:
    return form("more_than" if rule.strict else "at_least", language, share=f"{rule.num}/{rule.den}", base=base)


def _heads(heads: Heads, language: str, hall: Hall) -> str:
    """The integer first, then how it comes about."""
    if heads.num == 0:
        return str(heads.of(hall.seats))
    how = form("larger", language, min=heads.min, share=_share(Share(heads.num, heads.den)))
    return f"{heads.of(hall.seats)} ({how}; {form('capped', language)})"


def _share(share: Share) -> str:
    return f"{share.num} %" if share.den == 100 else f"{share.num}/{share.den}"


def class_lead(orders: StandingOrders, name: str, hall: Hall, language: str) -> str:
    """What a class of motions is, in one sentence with its integers."""
    rule, held = orders.classes[name], power(orders, name, hall)
    interval = period(rule.min_interval, language)
    votes = form("one_vote", language) if rule.readings == 1 else form("two_votes", language, interval=interval)
    told = form(
        "lead",
        language,
        name=order_word(name, language),
        sponsors=rule.sponsors.of(hall.seats),
        votes=votes,
        needed=rule.majority.needed(hall.seats),
        least=held.adopt,
        size=hall.seats,
    )
    return f"{told} {form('protected', language)}" if rule.protected else told


def power_cells(line: Power, language: str) -> list[str]:
    """The cells of one line of the power table: who can adopt, block, break a quorum, force a vote by name."""
    heads: Mapping[str, str] = _ORDERS[language].POWER
    return [
        order_word(line.name, language),
        str(line.adopt),
        str(line.adopt_all),
        str(line.block),
        str(line.break_quorum),
        heads["never"] if line.roll_call is None else str(line.roll_call) if line.roll_call else heads["always"],
    ]


def power_headings(language: str) -> list[str]:
    """The headings of the power table."""
    heads: Mapping[str, str] = _ORDERS[language].POWER
    return [heads[name] for name in ("name", "adopt", "adopt_all", "block", "break_quorum", "roll_call")]


def delay_cells(table: Iterable[Power], language: str) -> list[list[str]]:
    """A line for each way to delay: what is put off, by how many, for how long, in which classes."""
    heads: Mapping[str, str] = _ORDERS[language].POWER
    classes: dict[Delay, list[str]] = {}
    for line in table:
        for delay in line.delays:
            classes.setdefault(delay, []).append(order_word(line.name, language))
    return [
        [heads[delay.by], str(delay.heads), period(delay.length, language), ", ".join(names)]
        for delay, names in classes.items()
    ]


def delay_headings(language: str) -> list[str]:
    """The headings of the table of delays."""
    heads: Mapping[str, str] = _ORDERS[language].POWER
    return [heads[name] for name in ("delays", "delay_heads", "delay_length", "delay_classes")]


def limits_first(header: Header | None) -> tuple[str, ...]:
    """Every constraint that the assembly inherited or accepted: shown before anything else (rulings C9)."""
    return () if header is None else header.scope_limits
