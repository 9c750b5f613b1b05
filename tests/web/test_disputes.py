"""Pages of what is put right, contested, claimed and empty: on bodies of the demonstration that no other test reads."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.web.conftest import log_of
from tests.web.test_below import page

OFFICERS = ("chair", "secretary")


@pytest.fixture(scope="module")
def room(site: Any) -> Iterator[Any]:
    """The federation of the demonstration, at the hour that its pages show."""
    federation = site[0].demo.country.room
    federation.clock.move_to(site[0].demo.clock())
    yield federation
    # What was written here is later than the hand of the pages' clock.
    site[0].demo.clock.move_to(federation.clock())


def restated(room: Any, body: str, *, turned: bool) -> dict[str, Any]:
    """The minutes by which a body voted for the national assembly: its papers the other way round, or one moved."""
    from asamblea.assembly.state.minutes import RETURNED  # noqa: PLC0415 -- beside its one use

    returned = RETURNED.all(room.state(body)).items()
    ((polling, found),) = ((name, each) for (of, name), each in returned if of == room.origins["nation"])
    lines = sorted(found.lines, key=lambda line: line.votes)
    votes = [line.votes for line in lines]
    numbers = votes[::-1] if turned else [votes[0] + 1, *votes[1:-1], votes[-1] - 1]
    sheet = {
        "assembly": room.origins["nation"], "electorate": found.electorate, "polling": polling,
        "lines": [{"candidate": line.candidate, "votes": count} for line, count in zip(lines, numbers, strict=True)],
        "valid": found.valid, "blank": 0, "spoiled": 0,
    }  # fmt: skip
    return {"minutes": found.minutes, "elections": [sheet], "recalls": [], "ink": 3, "scan": ""}


def test_rectified_minutes_show_both_sheets_and_who_said_so(site: Any, room: Any) -> None:
    right = restated(room, "piura2", turned=False)
    room.act("piura2", "minutes.rectify/1", ("secretary",), right)
    told = page(site, "anonymous", f"/bodies/{log_of(site, 'piura2')}/minutes/{right['minutes']}/")
    assert "Its signers rectified these minutes; times: 1." in told
    assert told.count("Election in Piura") == 2
    assert "restated" in told


def test_a_sum_that_a_rectification_would_turn_is_shown_as_contested(site: Any, room: Any) -> None:
    right = restated(room, "piura4", turned=True)
    room.act("piura4", "minutes.rectify/1", ("secretary",), right)
    polling = right["elections"][0]["polling"]
    told = page(site, "anonymous", f"/bodies/{log_of(site, 'nation')}/pollings/{polling}/")
    assert "contested" in told
    assert "7 of 7 seats held" in page(site, "anonymous", "/bodies/")


def test_a_rival_claim_stands_beside_the_seats_that_go_on_voting(site: Any, room: Any) -> None:
    claim = {"electorate": "tumbes", "minutes": room.restricted("rival"), "officers": 2, "signatures": 90_000}
    room.act("nation", "claim.open/1", OFFICERS, claim)
    seats = f"/bodies/{log_of(site, 'nation')}/seats/"
    told = page(site, "anonymous", seats) + page(site, "anonymous", f"{seats}?page=2")
    assert "A rival leadership claims these seats (r1), with 90000 signatures of the roll." in told
    assert "tumbes-1" in told


def test_a_seat_without_a_body_is_vacant_and_its_vacancy_has_a_date(site: Any, room: Any) -> None:
    room.act("madre-de-dios", "body.end/1", OFFICERS, {"how": "dissolved", "successors": [], "minutes": ""})
    log = log_of(site, "nation")
    assert "vacant" in page(site, "anonymous", f"/bodies/{log}/seats/madre-de-dios-1/")
    room.act("nation", "vacancy.declare/1", OFFICERS, {"seat": "madre-de-dios-1"})
    first = page(site, "anonymous", f"/bodies/{log}/seats/")
    assert "declared vacant 20" in first + page(site, "anonymous", f"/bodies/{log}/seats/?page=2")
    assert "dissolved" in page(site, "anonymous", f"/bodies/{log_of(site, 'madre-de-dios')}/").lower()


def test_a_rectification_is_typed_twice_at_the_desk_and_lodged_by_one_who_signed(site: Any, room: Any) -> None:
    right = restated(room, "piura5", turned=False)
    (sheet,) = right["elections"]
    typed = {"zone": "UTC", "minutes": right["minutes"], "ink": "3", "scan": ""}
    typed |= {f"elections-0-{name}": str(sheet[name]) for name in ("assembly", "electorate", "polling", "valid")}
    typed |= {"elections-0-blank": "0", "elections-0-spoiled": "0"}
    for number, line in enumerate(sheet["lines"]):
        typed |= {f"elections-0-lines-{number}-{name}": str(line[name]) for name in ("candidate", "votes")}
    client, log = site[1]("piura5_secretary"), log_of(site, "piura5")
    start = f"/bodies/{log}/minutes/{right['minutes']}/"
    assert f"forms/minutes-rectify/?minutes={right['minutes']}" in client.get(start).content.decode()
    rows = f"elections=1&recalls=0&lines={len(sheet['lines'])}"
    again = client.post(f"/bodies/{log}/forms/minutes-rectify/?{rows}", typed)["Location"]
    other = site[1]("piura5_chair")
    assert other.post(again, {**typed, "ink": "2"}).status_code == 422
    signing = other.post(again, typed)["Location"]
    key = other.get(signing).content.decode().partition('name="key" value="')[2][:32]
    site[0].demo.clock.move_to(room.clock())
    assert other.post(signing, {"key": key}).status_code == 302
    assert "times: 1." in page(site, "anonymous", start)
