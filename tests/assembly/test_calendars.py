"""Periods in days of a calendar that is data: boundaries, rest, holidays, offsets."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asamblea.assembly.calendars import elapsed_at
from asamblea.assembly.orders.header import Calendar
from asamblea.assembly.orders.units import Days
from asamblea.record.instants import DAY, MINUTE, from_iso

LIMA = -300
WEEK = Calendar("week", rest=(6, 7), holidays=("2022-12-08", "2022-12-09"))


def at(text: str) -> int:
    return from_iso(f"{text}-05:00")


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        # 30 November 2022 is a Wednesday
        ("2022-11-30T10:00", Days(3, "calendar_days", count_first=False), "2022-12-03T00:00"),
        ("2022-11-30T10:00", Days(3, "calendar_days", count_first=True), "2022-12-02T00:00"),
        ("2022-11-30T00:00", Days(3, "calendar_days", count_first=False), "2022-12-03T00:00"),
        ("2022-11-30T23:59", Days(3, "calendar_days", count_first=False), "2022-12-03T00:00"),
        ("2022-11-30T10:00", Days(3, "working_days", count_first=False), "2022-12-05T00:00"),
        ("2022-11-30T10:00", Days(3, "working_days", count_first=True), "2022-12-02T00:00"),
        ("2022-12-03T10:00", Days(1, "working_days", count_first=True), "2022-12-05T00:00"),
    ],
)
def test_edge_34_three_days_are_counted_by_unit_and_first_day(start: str, days: Days, expected: str) -> None:
    assert elapsed_at(at(start), days, LIMA, WEEK) == at(expected)


def test_edge_35_a_holiday_is_no_working_day() -> None:
    days = Days(1, "working_days", count_first=False)
    assert elapsed_at(at("2022-12-07T10:00"), days, LIMA, WEEK) == at("2022-12-12T00:00")


def test_edge_33_a_minute_before_midnight_belongs_to_the_day_of_its_own_zone() -> None:
    """23:59 in Lima is the next day in Madrid: each is counted in the civil time that its act carries."""
    moment, days = at("2022-12-05T23:59"), Days(1, "calendar_days", count_first=False)
    assert elapsed_at(moment, days, LIMA, WEEK) == at("2022-12-06T00:00")
    assert elapsed_at(moment, days, 60, WEEK) == from_iso("2022-12-07T00:00+01:00")


@given(
    start=st.integers(1_600_000_000_000, 2_000_000_000_000),
    value=st.integers(1, 40),
    first=st.booleans(),
    offset=st.integers(-14 * 60, 14 * 60),
)
def test_calendar_days_agree_with_a_calendar(start: int, value: int, first: bool, offset: int) -> None:
    found = elapsed_at(start, Days(value, "calendar_days", count_first=first), offset, WEEK)
    zone = ZoneInfo("UTC")
    day = (datetime.fromtimestamp(0, zone) + timedelta(milliseconds=start + offset * MINUTE)).date()
    expected = day + timedelta(days=value - (1 if first else 0))
    assert (datetime.fromtimestamp(0, zone) + timedelta(milliseconds=found + offset * MINUTE)).date() == expected
    assert (found + offset * MINUTE) % DAY == 0
