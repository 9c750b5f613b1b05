"""Hours on the clocks of a place."""

import pytest

from asamblea.record.instants import from_iso
from asamblea.wording.hours import are_elsewhere, clocks_of, hour, place_now, place_of_zone, told, turn_to

NOON = from_iso("2026-01-01T17:00:59.999+00:00")


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("UTC", "2026-01-01 17:00 UTC"),
        ("America/Lima", "2026-01-01 12:00 Lima"),
        ("America/La_Paz", "2026-01-01 13:00 La Paz"),
        ("Asia/Kathmandu", "2026-01-01 22:45 Kathmandu"),
    ],
)
def test_an_instant_is_told_by_the_clocks_of_a_place(zone: str, told: str) -> None:
    with clocks_of(zone):
        assert (hour(NOON), are_elsewhere(zone), are_elsewhere("Asia/Tokyo")) == (told, False, True)
    assert hour(NOON) == "2026-01-01 17:00 UTC"


def test_summer_and_winter_have_their_own_clocks() -> None:
    with clocks_of("America/Santiago"):
        assert hour(NOON).endswith("14:00 Santiago")
        assert hour(from_iso("2026-07-01T17:00:00+00:00")).endswith("13:00 Santiago")


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "America", "\0"])
def test_a_zone_that_nobody_knows_is_utc(zone: str) -> None:
    with clocks_of("America/Lima"):
        turn_to(zone)
        assert hour(NOON) == "2026-01-01 17:00 UTC"
    assert hour(NOON) == "2026-01-01 17:00 UTC"


def test_a_local_time_is_the_instant_that_is_told_so() -> None:
    with clocks_of("America/Lima"):
        assert (hour(told("2026-11-16T10:36")), place_now()) == ("2026-11-16 10:36 Lima", "Lima")
        assert told("2026-11-16T10:36") == from_iso("2026-11-16T15:36:00+00:00")
    with pytest.raises(ValueError, match="isoformat"):
        told("noon")


def test_a_zone_is_named_after_its_place() -> None:
    assert [place_of_zone(each) for each in ("UTC", "America/Argentina/Buenos_Aires")] == ["UTC", "Buenos Aires"]
