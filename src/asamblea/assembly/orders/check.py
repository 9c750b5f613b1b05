"""A file of standing orders read with everything that is wrong with it: the place, the line, the reason."""

import json
import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from asamblea.assembly.codec import parse, to_json
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.orders.coherence import Fault, faults
from asamblea.assembly.orders.elections import ElectionRule
from asamblea.assembly.orders.model import StandingOrders, parse_orders
from asamblea.assembly.orders.positions import lines_of
from asamblea.record.canonical import LARGEST, encode
from asamblea.record.errors import Malformed

ROOT = "orders"
_SESSIONS = re.compile(r"sessi|sesi[oó]n|legislat|sitting", re.IGNORECASE)
_DECIMAL = re.compile(r"\d+[.,]\d+ *%?|\d+ *%")
_KEY = re.compile(r"[a-z0-9_]+")
_GROUPS: Mapping[str, type[Any]] = {"classes": MotionClass, "elections": ElectionRule}


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of the file: the rule's path, the line that it stands on (0: nowhere), the code, what shows it."""

    where: str
    line: int
    code: str
    told: str


@dataclass(frozen=True, slots=True)
class Checked:
    """The orders, if the file can be read as such, and what is found. Orders with findings are not to be adopted."""

    orders: StandingOrders | None
    findings: tuple[Finding, ...]


def check_text(text: str) -> Checked:
    """Read a file of orders and find everything that is wrong with it."""
    try:
        told = json.loads(text)
    except ValueError as fault:
        line = fault.lineno if isinstance(fault, json.JSONDecodeError) else 1
        return Checked(None, (Finding(ROOT, line, "not_json", str(fault)),))
    except RecursionError:
        return Checked(None, (Finding(ROOT, 1, "not_json", "it is nested too deep"),))
    lines, twice = lines_of(text, ROOT)
    found = [Fault(path, "twice") for path in twice]
    found += _numbers(told, ROOT)
    orders = None
    if not found:
        orders, found = _read(told)
    return Checked(orders, tuple(_located(fault, lines) for fault in found))


def _numbers(value: Any, path: str) -> Iterator[Fault]:
    """What no canonical data hold: decimals and intervals in sessions, which can be said in integers and in time (3.0,
    3.12), integers that not every reader keeps whole, and names beyond small letters.
    """
    if isinstance(value, dict):
        for key, item in value.items():
            place = f"{path}.{key}"
            if _KEY.fullmatch(key) is None:
                yield Fault(place, "name_unfit", key)
            elif key == "unit" and isinstance(item, str) and _SESSIONS.search(item):
                yield Fault(place, "interval_in_sessions", item)
            elif key.endswith(("_sessions", "_sittings", "_legislatures")):
                yield Fault(place, "interval_in_sessions", key)
            else:
                yield from _numbers(item, place)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _numbers(item, f"{path}[{index}]")
    elif isinstance(value, float) or (isinstance(value, str) and _DECIMAL.fullmatch(value.strip())):
        yield Fault(path, "decimal", str(value))
    elif isinstance(value, int) and abs(value) > LARGEST:
        yield Fault(path, "too_large", str(value))
    elif isinstance(value, str) and re.fullmatch(r"\d+ *\w+", value.strip()) and _SESSIONS.search(value):
        yield Fault(path, "interval_in_sessions", value)


def _read(told: Any) -> tuple[StandingOrders | None, list[Fault]]:
    form = list(_form(told))
    if form:
        return None, form
    try:
        orders = parse_orders(encode(told), ROOT)
    except Malformed as fault:
        return None, [Fault(fault.place, "form", fault.fault)]
    return orders, list(faults(orders))


def _form(told: Any) -> Iterator[Fault]:
    """The first fault of each subject, class and election."""
    if not isinstance(told, dict):
        yield Fault(ROOT, "form", "must be an object")
        return
    hints = typing.get_type_hints(StandingOrders)
    known = {field.name for field in fields(StandingOrders)}
    yield from (Fault(f"{ROOT}.{name}", "unknown_field", name) for name in told if name not in known)
    missing = [name for name in ("name", "members", "sittings", "debates", "votes", "classes") if name not in told]
    yield from (Fault(f"{ROOT}.{name}", "missing_field", name) for name in missing)
    for name, value in told.items():
        if name in _GROUPS and isinstance(value, dict):
            for each, item in value.items():
                yield from _subject(_GROUPS[name], item, f"{ROOT}.{name}.{each}")
        elif name in known and value is not None:
            kind = next((each for each in typing.get_args(hints[name]) if each is not type(None)), hints[name])
            if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__"):
                yield from _subject(kind, value, f"{ROOT}.{name}")


def _subject(kind: type[Any], value: Any, place: str) -> Iterator[Fault]:
    try:
        parse(kind, value, place)
    except Malformed as fault:
        code = {"unknown field": "unknown_field", "missing field": "missing_field"}.get(fault.fault, "form")
        yield Fault(fault.place, code, fault.fault if code == "form" else fault.place.rpartition(".")[2])


def _located(fault: Fault, lines: Mapping[str, int]) -> Finding:
    """The line of the rule, or of the nearest value around it that the file has."""
    place = fault.place if fault.place.startswith(ROOT) else f"{ROOT}.{fault.place}"
    around = place
    while around and around not in lines:
        around = re.sub(r"(\.[^.\[\]]*|\[\d+\])$", "", around) if "." in around or "[" in around else ""
    return Finding(place, lines.get(around, 0), fault.code, fault.told)


def written(orders: StandingOrders) -> str:
    """The orders as a file to read and change: the annex, indented."""
    return json.dumps(to_json(orders), ensure_ascii=False, indent=1)
