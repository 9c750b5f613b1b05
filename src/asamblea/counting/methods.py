"""The methods by name, with the source of each rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from asamblea.counting.ballots import Profile
from asamblea.counting.equal_shares import count_equal_shares
from asamblea.counting.irv import count_irv, count_runoff
from asamblea.counting.lots import Lot
from asamblea.counting.meek import count_meek
from asamblea.counting.phragmen import count_phragmen
from asamblea.counting.plurality import count_approval, count_block, count_plurality
from asamblea.counting.result import Count
from asamblea.counting.rules import IRISH, SCOTTISH, SENATE, WIG
from asamblea.counting.stv import Rule, count_stv


@dataclass(frozen=True, slots=True)
class Method:
    """A method: what it reads, for how many seats, where its rule stands, and its named choices where it has some."""

    name: str
    reads: Literal["one mark", "a set", "preferences", "lists"]
    one_seat: bool
    source: str
    count: Callable[[Profile, Lot], Count] | None
    rule: Rule | None = None


def by_rule(rule: Rule) -> Callable[[Profile, Lot], Count]:
    """The count by a rule of the single transferable vote."""
    return lambda profile, lot: count_stv(profile, rule, lot)


def _stv(rule: Rule, source: str) -> Method:
    return Method(rule.name, "preferences", False, source, by_rule(rule), rule)


_ALL = (
    Method("plurality", "one mark", False, "simple sums; the first mark", count_plurality),
    Method("block", "a set", False, "simple sums; at most as many marks as seats", count_block),
    Method("runoff", "preferences", True, "two rounds; more than half, else the two who lead", count_runoff),
    Method("approval", "a set", False, "Brams and Fishburn 1978", count_approval),
    Method("list", "lists", False, "Ley 18.700 (Chile) art. 121, 122; D'Hondt 1878; Sainte-Laguë 1910", None),
    _stv(SCOTTISH, "SSI 2011/399, schedule 1, rules 46-53"),
    _stv(WIG, "the same choices in exact fractions"),
    Method("irv", "preferences", True, "Robert's Rules (12th ed.) 45:62-69", count_irv),
    Method("meek", "preferences", False, "Algorithm 123 (1987); PRF reference rule", count_meek),
    Method("equal-shares", "a set", False, "Peters and Skowron 2020; completed by Phragmén", count_equal_shares),
    Method("phragmen", "a set", False, "Phragmén 1894; Brill, Freeman, Janson, Lackner 2017", count_phragmen),
    _stv(IRISH, "Electoral Act 1992 s. 118-126, values of the Seanad's rules"),
    _stv(SENATE, "Commonwealth Electoral Act 1918 s. 273"),
)
METHODS: Mapping[str, Method] = MappingProxyType({method.name: method for method in _ALL})
