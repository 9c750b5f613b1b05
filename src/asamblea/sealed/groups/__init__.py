"""The three groups, by name. None is ever taken from parameters that somebody publishes."""

from functools import cache

from asamblea.sealed.groups.curve import Curve
from asamblea.sealed.groups.field import Field
from asamblea.sealed.groups.interface import Base, Element, Group
from asamblea.sealed.groups.parameters import BELENIOS_2048, RFC_3526_2048

__all__ = ["GROUPS", "Base", "Element", "Group", "group_named"]

_FIELDS = {each.name: each for each in (BELENIOS_2048, RFC_3526_2048)}
GROUPS = (*_FIELDS, Curve.name)


@cache
def group_named(name: str) -> Group:
    """The group of this name; raises KeyError for a name that the protocol does not know."""
    return Curve() if name == Curve.name else Field(_FIELDS[name])
