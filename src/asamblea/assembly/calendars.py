"""Days of a calendar, computed from data: the working days that the orders name and the offset that an act carries.

The core reads no table of time zones (procedure 3.0, 3.29; edge cases 33 to 35).
"""

from datetime import date

from asamblea.assembly.orders.header import Calendar
from asamblea.assembly.orders.units import Days
from asamblea.record.instants import DAY, MINUTE, Instant

EVERY_DAY = Calendar("every day", rest=(), holidays=())
_EPOCH = date(1970, 1, 1).toordinal()


def elapsed_at(start: Instant, days: Days, offset: int, calendar: Calendar) -> Instant:
    """The first instant of the day on which so many days have passed since `start`, in the civil time that is `offset`
    minutes ahead of UTC. The day on which it starts is counted only if the orders say so.
    """
    day = (start + offset * MINUTE) // DAY
    counting = calendar if days.unit == "working_days" else EVERY_DAY
    passed = 1 if days.count_first and is_counted(day, counting) else 0
    while passed < days.value:
        day += 1
        passed += is_counted(day, counting)
    return day * DAY - offset * MINUTE


def is_counted(day: int, calendar: Calendar) -> bool:
    """Whether this day (from 1970-01-01, which is 0) is none of rest and no holiday."""
    found = date.fromordinal(_EPOCH + day)
    return found.isoweekday() not in calendar.rest and found.isoformat() not in calendar.holidays
