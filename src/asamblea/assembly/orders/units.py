"""What the orders' numbers stand for, so that a schema and a page can say it (procedure 3.0).

The types are the plain ones of the data; the unit rides along in the annotation.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

MILLISECONDS = "milliseconds"

Period: TypeAlias = Annotated[int, MILLISECONDS]


@dataclass(frozen=True, slots=True)
class Share:
    """`num/den` of what the field names; never a decimal (edge case 44)."""

    num: int
    den: int

    def of(self, number: int) -> int:
        """How many that is of so many, rounded up."""
        return -(-self.num * number // self.den)


@dataclass(frozen=True, slots=True)
class Days:
    """A period that is counted in days of the calendar, `count_first` saying whether the day on which it starts is the
    first of them (edge case 34). Working days are those of the header's calendar.
    """

    value: int
    unit: Literal["calendar_days", "working_days"]
    count_first: bool
