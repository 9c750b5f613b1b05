"""The orders as a page of text, and as JSON with the same content."""

from dataclasses import asdict
from itertools import groupby

from asamblea.assembly.codec import to_json
from asamblea.assembly.orders.coherence import faults, warnings
from asamblea.assembly.orders.force import in_force
from asamblea.assembly.orders.leaves import Leaf, leaves
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.power import Hall, power_table
from asamblea.assembly.orders.sources import source_of
from asamblea.wording.orders import (
    class_lead,
    delay_cells,
    delay_headings,
    fault_text,
    form,
    limits_first,
    order_word,
    power_cells,
    power_headings,
    rule_text,
    source_text,
    subject_text,
)


def shown(orders: StandingOrders, hall: Hall, lang: str) -> str:
    """The whole of the orders in words: limits first, then subject by subject, then the power table."""
    lines = [f"{order_word(orders.name, lang)}, {form('of_size', lang, size=hall.seats)}", form("sources", lang)]
    lines += [f"! {limit}" for limit in limits_first(orders.header)]
    rules = [leaf for leaf in leaves(orders) if leaf.path != "name" and not leaf.says_nothing]
    for subject, group in groupby(rules, key=lambda leaf: leaf.path.partition(".")[0]):
        lines += ["", subject_text(subject, lang).upper(), *_subject(orders, list(group), hall, lang)]
    return "\n".join([*lines, "", form("power", lang).upper(), *_power(orders, hall, lang)])


def _subject(orders: StandingOrders, rules: list[Leaf], hall: Hall, lang: str) -> list[str]:
    lines: list[str] = []
    named = ""
    for leaf in rules:
        name = leaf.path.split(".")[leaf.pattern.split(".").index("*")] if "*" in leaf.pattern else ""
        if name and name != named:
            lead = class_lead(orders, name, hall, lang) if leaf.path.startswith("classes.") else order_word(name, lang)
            lines.append(f"  {lead}")
        named = name
        lines.append(("    " if name else "  ") + _line(orders, leaf, hall, lang))
    return lines


def _line(orders: StandingOrders, leaf: Leaf, hall: Hall, lang: str) -> str:
    kept = "" if in_force(leaf.path) else f" ({form('not_in_force', lang)})"
    return f"{rule_text(leaf, lang, hall)}{kept} [{source_text(source_of(orders.name, leaf), lang)}]"


def _power(orders: StandingOrders, hall: Hall, lang: str) -> list[str]:
    table = power_table(orders, hall)
    lines = _told_rows(power_headings(lang), [power_cells(each, lang) for each in table])
    return [*lines, "", *_told_rows(delay_headings(lang), delay_cells(table, lang))]


def _told_rows(headings: list[str], rows: list[list[str]]) -> list[str]:
    lines: list[str] = []
    for first, *cells in rows:
        lines.append(f"  {first}")
        lines += [f"    {heading}: {cell}" for heading, cell in zip(headings[1:], cells, strict=True)]
    return lines


def told(orders: StandingOrders, hall: Hall, lang: str) -> dict[str, object]:
    """The same as JSON, with the data as they are adopted."""
    found = faults(orders)
    return {
        "valid": not found,
        "findings": [_told_fault(each.place, each.code, each.told, lang) for each in found],
        "warnings": [_told_fault(each.place, each.code, each.told, lang) for each in warnings(orders, hall)],
        "name": orders.name,
        "hash": orders.hash(),
        "members": hall.seats,
        "rules": [
            {
                "where": leaf.path,
                "what": rule_text(leaf, lang, hall),
                "source": source_of(orders.name, leaf).keys,
                "grade": source_of(orders.name, leaf).grade,
                "in_force": in_force(leaf.path),
            }
            for leaf in leaves(orders)
        ],
        "power": [asdict(line) for line in power_table(orders, hall)],
        "orders": to_json(orders),
    }


def _told_fault(place: str, code: str, told: str, lang: str) -> dict[str, str]:
    return {"where": place, "what": fault_text(code, told, lang), "rule": code}
