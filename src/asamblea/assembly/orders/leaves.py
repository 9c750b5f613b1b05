"""The orders as a list of single rules: each with its place, its pattern and its unit. What is shown, compared, sourced
and checked goes by these.
"""

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from asamblea.assembly.orders.elections import ListOrders
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.units import MILLISECONDS, Days, Share
from asamblea.assembly.words.majorities import GroupMajority, Heads, Majority, Quorum

# Values that are read as one: a fraction with its base, a head count, a number of days.
WHOLE = (Majority, GroupMajority, Quorum, Heads, Share, Days, ListOrders)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One rule: `path` as `classes.removal.notice`, `pattern` the same with `*` for a name that the orders give, its
    value, and the unit of a number or an empty text.
    """

    path: str
    pattern: str
    value: Any
    unit: str

    @property
    def says_nothing(self) -> bool:
        """A period of no length in a class says only that the class has none."""
        return self.pattern.startswith("classes.") and self.unit == MILLISECONDS and self.value == 0


def leaves(orders: StandingOrders) -> Iterator[Leaf]:
    """Every rule that the orders state, in the order of the model; a subject that they leave out has none."""
    yield from _of(orders, "", "")


def by_path(orders: StandingOrders) -> dict[str, Leaf]:
    """The same by path."""
    return {leaf.path: leaf for leaf in leaves(orders)}


def _of(value: Any, path: str, pattern: str) -> Iterator[Leaf]:
    hints = typing.get_type_hints(type(value), include_extras=True)
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        yield from _each(item, hints[field.name], _join(path, field.name), _join(pattern, field.name))


def _each(item: Any, hint: Any, path: str, pattern: str) -> Iterator[Leaf]:
    if isinstance(item, Mapping):
        for name, each in item.items():
            yield from _each(each, None, _join(path, name), _join(pattern, "*"))
    elif item is not None and dataclasses.is_dataclass(item) and not isinstance(item, WHOLE):
        yield from _of(item, path, pattern)
    elif item is not None:
        yield Leaf(path, pattern, item, next(iter(getattr(hint, "__metadata__", ())), ""))


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
