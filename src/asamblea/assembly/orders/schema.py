"""The JSON Schema of standing orders, made from the types themselves: `docs/spec/orders.schema.json`."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from typing import Any, Literal, Union

from asamblea.assembly.orders.force import in_force
from asamblea.assembly.orders.model import StandingOrders


def schema() -> dict[str, Any]:
    """The schema of the annex; what a class means stands in its description, as in the code."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Standing orders",
        **_object(StandingOrders, ""),
    }


def _object(cls: Any, pattern: str) -> dict[str, Any]:
    hints = typing.get_type_hints(cls, include_extras=True)
    needed = [field.name for field in dataclasses.fields(cls) if _is_needed(field)]
    return {
        "type": "object",
        "description": " ".join((cls.__doc__ or "").split()),
        "properties": {name: _field(hint, f"{pattern}.{name}".strip(".")) for name, hint in hints.items()},
        "required": needed,
        "additionalProperties": False,
    }


def _is_needed(field: "dataclasses.Field[Any]") -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _field(hint: Any, pattern: str) -> dict[str, Any]:
    told = _type(hint, pattern)
    if not in_force(pattern) and told.get("type") != "object":
        told["$comment"] = "not in force in this version"
    return told


def _type(hint: Any, pattern: str) -> dict[str, Any]:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return {"type": "integer", "minimum": 0, "$comment": args[1]}
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (Union, types.UnionType):
        return _type(next(each for each in args if each is not type(None)), pattern)
    if origin is tuple:
        return {"type": "array", "items": _type(args[0], pattern)}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _type(args[1], f"{pattern}.*")}
    return _object(hint, pattern)


_PLAIN = {str: "string", int: "integer", bool: "boolean"}
