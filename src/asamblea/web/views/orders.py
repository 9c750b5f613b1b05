"""The standing orders as a person reads rules: in integers for this body as it is now, what changed when and by which
motion, and who can do what.
"""

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.coherence import warnings
from asamblea.assembly.orders.difference import changes
from asamblea.assembly.orders.force import in_force
from asamblea.assembly.orders.leaves import Leaf, leaves
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.power import Hall, power_table
from asamblea.assembly.orders.sources import source_of
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import BODY, REPRESENTATION
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.orders import AWAITED, IN_FORCE, ORDERS, InForce, orders_now
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording.orders import (
    class_lead,
    delay_cells,
    delay_headings,
    fault_text,
    label,
    limits_first,
    order_word,
    power_cells,
    power_headings,
    source_text,
    subject_text,
    value_text,
)

PROPOSING = ("orders", "entrenched", "house_rules", "founding_orders")


@require_GET
def orders(request: HttpRequest, log: str) -> HttpResponse:
    """The page of the standing orders."""
    place = place_of(request, log)
    rules, lang, hall = orders_now(place.state), place.visitor.lang, hall_of(place.state)
    table = power_table(rules, hall)
    return show(
        request,
        "orders.html",
        place,
        in_force=IN_FORCE.at(place.state),
        awaited=AWAITED.find(place.state),
        orders=rules,
        quorum=rules.sittings.quorum.needed(accredited(place.state)),
        accredited=accredited(place.state),
        limits=limits_first(rules.header),
        subjects=list(_subjects(rules, hall, lang)),
        power=(power_headings(lang), [power_cells(line, lang) for line in table]),
        delays=(delay_headings(lang), delay_cells(table, lang)),
        warned=[fault_text(each.code, each.told, lang) for each in warnings(rules, hall)],
        history=list(_history(place, hall)),
        presets=[(name, order_word(name, lang)) for name in LIBRARY],
        proposing=[
            (name, effect) for name in PROPOSING if name in rules.classes for effect in rules.classes[name].effects
        ],
    )


def hall_of(state: State) -> Hall:
    """This body for the power table: all its seats, and those of each body that is represented."""
    return Hall(BODY.at(state).seats, tuple(each.seats for each in REPRESENTATION.all(state).values()))


def _subjects(rules: StandingOrders, hall: Hall, lang: str) -> Any:
    """Each subject with its groups of rules: those of one class, one election, one duty, or of the subject itself."""
    stated = [leaf for leaf in leaves(rules) if leaf.path != "name" and not leaf.says_nothing]
    for subject, found in groupby(stated, key=lambda leaf: leaf.path.partition(".")[0]):
        groups = [
            (_group_title(rules, subject, name, hall, lang), [_rule(rules, leaf, hall, lang) for leaf in group])
            for name, group in groupby(found, key=_group)
        ]
        yield subject_text(subject, lang), groups


def _group(leaf: Leaf) -> str:
    """The name that the orders give to the class, election or duty that a rule belongs to; empty if to none."""
    parts = leaf.pattern.split(".")
    return leaf.path.split(".")[parts.index("*")] if "*" in parts else ""


def _group_title(rules: StandingOrders, subject: str, name: str, hall: Hall, lang: str) -> str:
    return class_lead(rules, name, hall, lang) if subject == "classes" else order_word(name, lang) if name else ""


def _rule(rules: StandingOrders, leaf: Leaf, hall: Hall, lang: str) -> dict[str, Any]:
    return {
        "label": label(leaf.pattern, lang),
        "value": value_text(leaf.value, leaf.unit, lang, hall),
        "source": source_text(source_of(rules.name, leaf), lang),
        "kept": in_force(leaf.path),
    }


def _history(place: Place, hall: Hall) -> Any:
    """From the orders of now back to the first: since when, by which motion, and each rule that changed."""
    found: InForce | None = IN_FORCE.at(place.state)
    while found is not None:
        before = found.before
        changed = [] if before is None else changed_rules(place, before.orders, found.orders, hall)
        yield {"since": found.since, "motion": found.motion, "orders": found.orders, "changed": changed}
        found = before


def changed_rules(place: Place, before: str, after: str, hall: Hall) -> list[str]:
    """Each rule that differs between two orders of this body, named by their hashes, as it was and as it is."""
    lang = place.visitor.lang
    return [
        f"{change.path}: {label(change.pattern, lang)}: "
        f"{value_text(change.before, change.unit, lang, hall)} → "
        f"{value_text(change.after, change.unit, lang, hall)}"
        for change in changes(ORDERS.at(place.state, before), ORDERS.at(place.state, after))
    ]
