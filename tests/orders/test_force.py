"""What is said to be in force is read by a decision, or has one possible value and holds by the form of the acts."""

import re
import typing
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.coherence import FIXED
from asamblea.assembly.orders.force import _IN_FORCE, in_force
from asamblea.assembly.orders.leaves import leaves
from asamblea.assembly.orders.model import StandingOrders

SOURCE = Path(__file__).resolve().parents[2] / "src" / "asamblea"
# Refused where they are not what holds of itself, or read where a set of orders is checked.
CHECKED = {
    *FIXED,
    "seats.split_gain",
    "seats.part_members",
    "recall.vote.secret",
    "guarding.change.house_rules",
    "guarding.change.entrenched.subjects",
}
# Said to people; what it forbids has no act: readings and guarantees are shortened by nobody, and the assembly's limits
# are its own. The panel judges procedure alone because there is nothing else that it could annul.
NO_ACT = {"name", "header.scope_limits", "guarding.emergency.forbidden", "guarding.emergency.manner"}


@cache
def decisions() -> str:
    """The code of decisions, and of what follows from them; not that of the orders themselves."""
    paths = [each for each in (SOURCE / "assembly").rglob("*.py") if each.parent.name != "orders"]
    paths += [*(SOURCE / "observer").glob("*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def has_one_value(pattern: str) -> bool:
    """Whether the type of the rule allows one value only."""
    kind: Any = StandingOrders
    for name in pattern.split("."):
        if name == "*":
            kind = typing.get_args(kind)[1]
            continue
        kind = typing.get_type_hints(kind)[name]
        kind = next((each for each in typing.get_args(kind) if is_dataclass(each)), kind)
    return typing.get_origin(kind) is typing.Literal and len(typing.get_args(kind)) == 1


KEPT = sorted(
    {leaf.pattern for orders in LIBRARY.values() for leaf in leaves(orders) if in_force(leaf.pattern)}
    - CHECKED
    - NO_ACT
)


@pytest.mark.parametrize("pattern", KEPT)
def test_a_rule_in_force_is_read_by_a_decision_or_has_one_value(pattern: str) -> None:
    read = re.search(rf"\.{pattern.rpartition('.')[2]}\b", decisions())
    assert read or has_one_value(pattern)


def test_every_line_of_the_list_is_of_a_rule() -> None:
    known = {leaf.pattern for orders in LIBRARY.values() for leaf in leaves(orders)}
    known |= {each.name for each in fields(StandingOrders)}
    strays = [line for line in _IN_FORCE if not any(f"{each}.".startswith(f"{line}.") for each in known)]
    assert [line for line in strays if not line.startswith("guarding.duties.")] == []


PAGE = Path(__file__).resolve().parents[2] / "docs" / "spec" / "procedure.md"


def test_every_rule_that_is_not_in_force_is_listed_with_its_reason() -> None:
    listed = PAGE.read_text(encoding="utf-8").partition("## Rules that are not in force yet")[2].partition("\n## ")[0]
    named = re.findall(
        r"`([a-z_.]+?)(\.\*)?`", "".join(line.split("|")[1] for line in listed.splitlines() if "|" in line)
    )
    idle = {leaf.pattern for orders in LIBRARY.values() for leaf in leaves(orders) if not in_force(leaf.pattern)}
    covered = {
        pattern
        for pattern in idle
        for name, many in named
        if pattern == name or (many and pattern.startswith(f"{name}."))
    }
    assert idle - covered == set()
    assert [name for name, many in named if not any(each == name or each.startswith(f"{name}.") for each in idle)] == []
