"""Which acts exist, in which editions. Every module under `acts` that has a TYPE is one."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from asamblea.assembly.codec import Reader, reader
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.shelves import State
from asamblea.assembly.state.log import EDITIONS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

Decide = Callable[[State, Step[Any], Instant, Evidence], Events]


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of an act: the act's type, which is its name and its number, the form of its payload and what reads
    it, its decision.
    """

    act: str
    name: str
    number: int
    payload: type[Any]
    read: Reader
    decide: Decide


@cache
def editions() -> dict[str, Edition]:
    """Every edition that this version knows, by type."""
    found: dict[str, Edition] = {}
    for module_name in sorted(_modules()):
        module = importlib.import_module(module_name)
        if hasattr(module, "TYPE"):
            found[module.TYPE] = Edition(
                module.TYPE, *name_of(module.TYPE), module.Payload, reader(module.Payload), module.decide
            )
    return found


def _modules() -> list[str]:
    # By name, because an act may itself ask which editions there are.
    acts = importlib.import_module("asamblea.assembly.acts")
    return [found.name for found in pkgutil.walk_packages(acts.__path__, f"{acts.__name__}.") if not found.ispkg]


@lru_cache(maxsize=1024)
def name_of(act_type: str) -> tuple[str, int]:
    """The name of an act without its edition, and the edition."""
    name, _, number = act_type.rpartition("/")
    return name, int(number)


def in_force(state: State, name: str) -> int:
    """The edition of the act of this name that the body admits: the one that it turned to, or the first."""
    return EDITIONS.find(state, name) or 1
