"""Totals of a historical vote, entered beside what the orders of the log need."""

from dataclasses import replace
from typing import Any

import pytest
from tests.assembly_room import Room

from asamblea.assembly.events.happenings import TotalsTranscribed
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.state.happenings import TOTALS
from asamblea.record.instants import DAY


@pytest.fixture
def room() -> Room:
    """A log whose orders are those of Chile's Convention; the demonstration's keys stand in for the transcriber's."""
    chile = LIBRARY["chile-2021"]
    accepted = {**chile.members.attested_for, "totals_transcribe": ("demo",)}
    return Room().adopted(replace(chile, members=replace(chile.members, attested_for=accepted)))


def totals(room: Room, yes: int, **stated: Any) -> dict[str, Any]:
    return {
        "source": "0" * 64,
        "row": 1,
        "label": "1",
        "subject": room.text("an article"),
        "kind": "constituent",
        "happened_at": room.at - DAY,
        "membership": 154,
        "stated_yes": yes,
        "stated_no": 10,
        "stated_abstain": 1,
        "stated_carried": yes >= 103,
        "stated_short": "unstated",
        **stated,
    }


def entered(room: Room, facts: dict[str, Any]) -> TotalsTranscribed:
    room.act("totals.transcribe/1", "transcriber", **facts)
    return TOTALS.at(room.state, f"a{len(TOTALS.all(room.state))}")


@pytest.mark.parametrize(
    ("yes", "carried", "short"),
    [(103, True, "unstated"), (102, False, "returned"), (78, False, "returned"), (77, False, "dropped")],
)
def test_the_orders_say_what_is_needed_and_what_goes_back(room: Room, yes: int, carried: bool, short: str) -> None:
    found = entered(room, totals(room, yes))
    assert (found.needed, found.carried, found.short) == (103, carried, short)


def test_a_later_block_goes_back_from_a_quarter(room: Room) -> None:
    facts = {"kind": "constituent_later_blocks"}
    assert [entered(room, totals(room, yes, **facts)).short for yes in (39, 38)] == ["returned", "dropped"]


def test_what_the_source_leaves_out_stays_out(room: Room) -> None:
    found = entered(room, totals(room, 110, stated_no=None, stated_abstain=None, happened_at=None))
    assert (found.no, found.abstain, found.happened_at) == (None, None, None)


def test_a_sum_above_the_membership_is_told_as_it_stands(room: Room) -> None:
    assert entered(room, totals(room, 150, stated_no=12)).yes == 150


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "article"}, "ClassUnknown"),
        ({"stated_no": -1}, "NumbersUnfit"),
        ({"membership": 0}, "NumbersUnfit"),
    ],
)
def test_what_cannot_be_entered_is_refused(room: Room, change: dict[str, Any], reason: str) -> None:
    assert room.refused("totals.transcribe/1", "transcriber", **totals(room, 103, **change)) == (reason,)


def test_only_a_transcriber_enters_it_and_only_what_has_happened(room: Room) -> None:
    facts = totals(room, 103, happened_at=room.at + DAY)
    assert room.refused("totals.transcribe/1", "chair", **facts) == ("OfficeNeeded", "NotYetHappened")
