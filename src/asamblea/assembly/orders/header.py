"""The rule set itself: version, languages, calendar, what it limits, when it holds (procedure 3.1, 3.3; rulings C9)."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are working days: `rest` are weekdays from 1 (Monday) to 7, `holidays` dates as 2027-01-18. Carried in
    the orders, so that a deadline is computed alike everywhere.
    """

    id: str
    rest: tuple[int, ...]
    holidays: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """`version` of the text; `languages` that the assembly speaks, `authentic` those whose wording is the law;
    `zone` for display; `effective` from when adopted orders hold; `pending` what happens to matters that are open then;
    `fallback` names an advisory manual or is empty; `scope_limits` are constraints inherited or accepted, shown first;
    `unrepresentable` are groups that can send no delegate, each with what protects them.
    """

    version: str
    languages: tuple[str, ...]
    authentic: tuple[str, ...]
    zone: str
    calendar: Calendar
    effective: Literal["next_sitting", "next_vote"]
    pending: Literal["keep", "named"]
    interpretation: Literal["chair_then_plenary"]
    fallback: str
    scope_limits: tuple[str, ...]
    unrepresentable: tuple[str, ...]
