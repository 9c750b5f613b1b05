"""A voting order as a document: its bytes, read and written (docs/spec/charter.md, section 8)."""

from collections.abc import Iterable
from typing import Any, get_args

from asamblea.charter.forms import exact, json_of, table
from asamblea.charter.voting import Reason, Step
from asamblea.record.canonical import Json, encode
from asamblea.record.errors import Malformed

FORM = "asamblea/voting-order/1"
_REASONS = frozenset(get_args(Reason))


def order_bytes(steps: Iterable[Step]) -> bytes:
    """The canonical bytes of an order."""
    lines = [
        {"number": each.number, "reason": each.reason, "before": list(each.before), "with": list(each.with_)}
        for each in steps
    ]
    return encode({"form": FORM, "lines": lines})


def read_order(raw: bytes, place: str) -> tuple[Step, ...]:
    """The lines of an order; raises Malformed (`order.form`, `order.twice`)."""
    whole = table(json_of(raw, place), {"form", "lines"}, place)
    if whole["form"] != FORM or not isinstance(whole["lines"], list):
        raise Malformed(place, "order.form", f"is not of the form {FORM}")
    steps = tuple(_step(each, f"{place}: line {number}") for number, each in enumerate(whole["lines"], 1))
    if len({each.number for each in steps}) < len(steps):
        raise Malformed(place, "order.twice", "names an amendment twice")
    return steps


def _step(value: Json, place: str) -> Step:
    line: dict[str, Any] = table(value, {"number", "reason", "before", "with"}, place)
    if line["reason"] not in _REASONS:
        raise Malformed(place, "order.form", f"gives no reason of {', '.join(sorted(_REASONS))}")
    return Step(
        exact(line["number"], place), line["reason"], _numbers(line["before"], place), _numbers(line["with"], place)
    )


def _numbers(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Malformed(place, "order.form", "has something else where a list of numbers belongs")
    return tuple(exact(each, place) for each in value)
