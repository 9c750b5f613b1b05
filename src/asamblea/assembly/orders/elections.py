"""Elections of persons: how each office is filled (procedure 3.13, 3.15, 3.18; rulings A4, B2.4)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Period
from asamblea.assembly.words.elections import BY_TOTALS, Formula, MethodName, VacancyRule
from asamblea.assembly.words.majorities import Heads, Quorum
from asamblea.assembly.words.votes import Manner
from asamblea.counting.methods import METHODS
from asamblea.record.errors import Malformed

ElectedOffice = Literal["none", "chair", "secretary", "teller"]


@dataclass(frozen=True, slots=True)
class ListOrders:
    """The choices of a count by lists: how votes become seats, the share of them that a list needs, whether persons
    sit by their own votes or as they stand, and whether seats change hands for parity. No other method reads them.
    """

    formula: Formula
    threshold_num: int
    threshold_den: int
    order: Literal["votes", "given"]
    parity: bool


@dataclass(frozen=True, slots=True)
class ElectionRule:
    """How one kind of election is held. Pinned when the election opens.

    `office` is filled when the result is declared (`none`: the declared result is cited elsewhere); `places` is how
    many may hold it. `nominators` sign a nomination, of those who can vote. `manner`: by name, by hands, or on paper.
    Equals: by the method's own order, then by a lot whose seed is thrown in public before anybody votes. `vacancy`:
    the same papers counted again without whoever left, or another election. `quorum`: papers given in, of those who
    can vote. Periods in milliseconds: nominations are open and the poll lasts at least, the poll at most so long;
    what tellers have not counted by `count_within` is void; what the chair has not declared by `declare_within` is
    declared by time; who is elected serves for `term`.
    """

    office: ElectedOffice
    places: int
    method: MethodName
    lists: ListOrders
    manner: Manner
    nominators: Heads
    quorum: Quorum
    vacancy: VacancyRule
    nominations: Period
    min_open: Period
    max_open: Period
    count_within: Period
    declare_within: Period
    term: Period


MOST_PLACES = 500


def check_rule(rule: ElectionRule, place: str) -> None:
    """Raises Malformed naming the field whose value no election could be held with."""
    periods = (rule.nominations, rule.count_within, rule.declare_within, rule.term)
    faults = (
        ("places", not 1 <= rule.places <= MOST_PLACES, f"must be 1 to {MOST_PLACES}"),
        ("places", METHODS[rule.method].one_seat and rule.places != 1, f"{rule.method} fills one place"),
        (
            "manner",
            rule.manner == "hands" and rule.method not in BY_TOTALS,
            f"hands cannot show what {rule.method} reads",
        ),
        ("lists", not 0 <= rule.lists.threshold_num <= rule.lists.threshold_den, "the threshold is a share of 0 to 1"),
        ("lists", rule.lists.threshold_den < 1, "the threshold's denominator is at least 1"),
        ("nominations", min(periods) < 0, "a period cannot be negative"),
        ("min_open", not 0 < rule.min_open <= rule.max_open, "a poll lasts some time, and at least less than at most"),
    )
    for field, wrong, fault in faults:
        if wrong:
            raise Malformed(f"{place}.{field}", "form", fault)
