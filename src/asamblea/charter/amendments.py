"""Amendments as JSON lines (docs/spec/charter.md, section 4)."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from asamblea.charter.forms import exact, id_of, json_of, label_of, node_from, node_json, table
from asamblea.charter.operations import (
    Amendment,
    Delete,
    Edit,
    Insert,
    Join,
    Move,
    Operation,
    Renumber,
    Replace,
    SplitProvision,
    SplitWords,
    target,
)
from asamblea.charter.tree import ROOT, Node
from asamblea.record.canonical import Json
from asamblea.record.errors import Malformed

RULE = "amendment.form"
LONGEST = 1_000_000
MOST = 2_000

# The forms of each verb by the keys that tell them apart; an operation has exactly the keys of its form.
_FORMS: dict[str, tuple[type[Any], ...]] = {
    "insert": (Edit, Insert),
    "replace": (Edit, Replace),
    "delete": (Edit, Delete),
    "move": (Move,),
    "renumber": (Renumber,),
    "split": (SplitWords, SplitProvision),
    "join": (Join,),
}
_OPTIONAL = frozenset({"base", "amends", "replaces", "answers", "language", "harmonises", "version"})


def read_amendments(lines: Iterable[bytes], place: str) -> Iterator[Amendment]:
    """The amendments of JSON lines (empty lines are passed over); raises Malformed naming line and operation:
    `amendment.form`, `amendment.number` (twice), `amendment.level` (amends one that amends), `text.character`,
    `tree.id`, `tree.kind`.
    """
    seen: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{place}:{number}"
        if len(line) > LONGEST:
            raise Malformed(where, RULE, f"is longer than {LONGEST} bytes")
        amendment = amendment_from(json_of(line, where), where)
        if amendment.number in seen:
            raise Malformed(where, "amendment.number", f"the number {amendment.number} was given before")
        if seen.get(amendment.amends):
            raise Malformed(where, "amendment.level", f"amends {amendment.amends}, which itself amends another")
        seen[amendment.number] = amendment.amends
        yield amendment


def amendment_from(value: Json, place: str) -> Amendment:
    """One amendment of JSON values; raises Malformed as `read_amendments`."""
    found = table(value, {"number", "sponsors", "operations"}, place, _OPTIONAL)
    operations = found["operations"]
    if not isinstance(operations, list) or not 0 < len(operations) <= MOST:
        raise Malformed(place, RULE, f"has no list of 1 to {MOST} operations")
    return Amendment(
        _word(found["number"], place),
        _list(found["sponsors"], place),
        tuple(operation_from(each, f"{place}: operation {number}") for number, each in enumerate(operations, 1)),
        _word(found.get("base", ""), place),
        _word(found.get("amends", ""), place),
        _list(found.get("replaces", []), place),
        _list(found.get("answers", []), place),
        _word(found.get("language", ""), place),
        found.get("harmonises", False) is True,
        _count(found.get("version", 1), place),
    )


def operation_from(value: Json, place: str) -> Operation:
    """One operation of JSON values; raises Malformed."""
    verb = value.get("verb") if isinstance(value, dict) else None
    if not isinstance(verb, str) or verb not in _FORMS:
        raise Malformed(place, RULE, f"has no verb of {', '.join(_FORMS)}")
    given = {"text": "", **value} if "start" in value else dict(value)
    if verb == "insert" and "at" in given:
        given["start"] = given["end"] = given.pop("at")
    given.pop("verb")
    for form in _FORMS[verb]:
        if {each.name for each in fields(form)} == set(given):
            operation: Operation = form(**{key: _value(key, each, place) for key, each in given.items()})
            return _sound(operation, verb, place)
    forms = " or ".join(", ".join(each.name for each in fields(form)) for form in _FORMS[verb])
    raise Malformed(place, RULE, f"to {verb} has the keys {forms}")


def _value(key: str, value: Json, place: str) -> object:
    match key:
        case "start" | "end" | "at":
            return _position(value, place)
        case "nodes":
            return _nodes(value, place)
        case "after" | "before":
            return "" if value == "" else id_of(value, place)
        case "parent":
            return value if value == ROOT else id_of(value, place)
        case "provision" | "next" | "new":
            return value if value == ROOT else id_of(value, place)
        case "label":
            return "" if value == "" else label_of(value, place)
        case _:
            return exact(value, place)


def _sound(operation: Operation, verb: str, place: str) -> Operation:
    if isinstance(operation, Edit):
        if operation.end < operation.start or operation.verb != verb:
            raise Malformed(place, RULE, f"does not {verb} words: check its range and its text")
        if not operation.text and operation.start == operation.end:
            raise Malformed(place, RULE, "inserts no words")
    elif isinstance(operation, Insert) and not operation.nodes:
        raise Malformed(place, RULE, "inserts no provisions")
    elif target(operation) == ROOT and isinstance(operation, Delete | Replace | Move | Renumber | SplitWords | Join):
        raise Malformed(place, RULE, f"may not {verb} the whole text")
    return operation


def _position(value: Json, place: str) -> int:
    if type(value) is not int or not 0 <= value <= 1_000_000:
        raise Malformed(place, RULE, f"{value!r} is no position of a word")
    return value


def _count(value: Json, place: str) -> int:
    if type(value) is not int or not 1 <= value <= 10_000:
        raise Malformed(place, RULE, f"{value!r} is no number of a version")
    return value


def _nodes(value: Json, place: str) -> tuple[Node, ...]:
    if not isinstance(value, list):
        raise Malformed(place, RULE, "has no list of nodes")
    return tuple(node_from(each, f"{place}: node {number}") for number, each in enumerate(value, 1))


def _word(value: Json, place: str) -> str:
    if not isinstance(value, str) or len(value) > 100:
        raise Malformed(place, RULE, f"{str(value)[:40]!r} is no name or number of at most 100 characters")
    return exact(value, place)


def _list(value: Json, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Malformed(place, RULE, "has something else where a list of names belongs")
    return tuple(_word(each, place) for each in value)


def amendment_json(amendment: Amendment) -> Json:
    """An amendment as JSON values; what is empty and may be left out is left out."""
    value = {
        "number": amendment.number,
        "sponsors": list(amendment.sponsors),
        "operations": [operation_json(each) for each in amendment.operations],
        "base": amendment.base,
        "amends": amendment.amends,
        "replaces": list(amendment.replaces),
        "answers": list(amendment.answers),
        "language": amendment.language,
        "harmonises": amendment.harmonises,
        "version": amendment.version if amendment.version > 1 else 0,
    }
    return {key: each for key, each in value.items() if each or key not in _OPTIONAL}


def operation_json(operation: Operation) -> Json:
    """One operation as JSON values."""
    value = {each.name: getattr(operation, each.name) for each in fields(operation)}
    if isinstance(operation, Insert | Replace):
        value["nodes"] = [node_json(node) for node in operation.nodes]
    if isinstance(operation, Edit) and operation.verb == "insert":
        value.pop("end")
        value["at"] = value.pop("start")
    if isinstance(operation, Edit) and operation.verb == "delete":
        value.pop("text")
    return {"verb": operation.verb, **value}
