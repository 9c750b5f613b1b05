"""A petition is filed: who may, on which roll, with how many."""

from dataclasses import replace

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.orders import catalogue
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.recall_numbers import signatures_needed
from asamblea.assembly.refusals.recalls import CoolingOff, PetitionTooSmall
from asamblea.assembly.state.recalls import RECALLS
from asamblea.record.instants import DAY


@pytest.fixture
def room() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    return room


def test_a_petition_of_a_tenth_files_a_recall_with_its_day(room: Federation) -> None:
    (filed,) = room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 30))
    assert (filed.NAME, filed.recall, filed.needed, filed.attempt) == ("recall.filed/1", "k1", 30, 1)
    assert filed.vote_by == filed.at + 7 * DAY
    assert room.kinds(ASSEMBLY)[:2] == ["clock.passed/1", "entry.cited/1"]


def test_one_signature_too_few_is_named(room: Federation) -> None:
    assert room.refused("village", "recall.file/1", "secretary", **room.filing("village", "first", 29)) == (
        "PetitionTooSmall",
    )
    assert room.reasons == (PetitionTooSmall(30, 29),)


def test_edge_14_only_who_elected_recalls() -> None:
    room = Federation({"north": 1, "south": 1}).with_body("village", "north").with_body("harbour", "south")
    room.elected()
    assert room.refused("harbour", "recall.file/1", "chair", **room.filing("harbour", "first", 40, "north")) == (
        "NotElectedHere",
    )


def test_edge_15_overlapping_petitions_become_one_and_withdrawals_count_before_filing_only(room: Federation) -> None:
    first = room.petition(31, handed_in=36, withdrawn=5)
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 31, petition=first))
    (merged,) = room.act("village", "recall.file/1", "chair", **room.filing("village", "first", 12))
    assert (merged.NAME, merged.recall) == ("petition.merged/1", "k1")
    (recall,) = RECALLS.all(room.state("village")).values()
    assert (recall.valid, len(recall.reasons), recall.stage) == (43, 2, "filed")


def test_edge_16_signatures_count_on_the_roll_of_the_day_of_filing_alone(room: Federation) -> None:
    filing = room.filing("village", "first", 40)
    room.act(
        "village", "roll.close/1", ("chair", "secretary"), members=290, joined=0, left=10, root="cd" * 32, sheet=""
    )
    assert room.refused("village", "recall.file/1", "secretary", **filing) == ("RollStale",)
    checked = room.petition(38, handed_in=41, outside=2, doubled=1)
    filing = room.filing("village", "first", 38, petition=checked)
    (filed,) = room.act("village", "recall.file/1", "secretary", **filing)
    assert (filed.roll, filed.needed) == ("l2", 29)


@pytest.mark.parametrize(
    "change",
    [{"handed_in": 41}, {"outside": 1}, {"doubled": -1, "handed_in": 39}, {"valid": 41}],
)
def test_a_petition_whose_numbers_do_not_add_up_is_refused(room: Federation, change: dict[str, int]) -> None:
    filing = room.filing("village", "first", 40, petition=room.petition(40, **change))
    assert room.refused("village", "recall.file/1", "secretary", **filing) == ("PetitionDoesNotAddUp",)


def test_two_tellers_check_it_and_reasons_are_needed(room: Federation) -> None:
    filing = room.filing("village", "first", 40, ink=1, reasons="")
    assert room.refused("village", "recall.file/1", "secretary", **filing) == ("InkMissing", "ReasonsMissing")


def test_edge_25_after_a_failed_attempt_the_next_waits_and_needs_more(room: Federation) -> None:
    room.recall("village", "first", yes=40, no=80)
    filing = room.filing("village", "first", 60)
    assert room.refused("village", "recall.file/1", "secretary", **filing) == ("CoolingOff",)
    (reason,) = room.reasons
    assert isinstance(reason, CoolingOff)
    same = room.filing("village", "first", 60, same_reasons=True)
    room.pass_time(31 * DAY, "village")
    assert room.refused("village", "recall.file/1", "secretary", **same) == ("CoolingOff",)
    assert room.refused("village", "recall.file/1", "secretary", **room.filing("village", "first", 59)) == (
        "PetitionTooSmall",
    )
    (filed,) = room.act("village", "recall.file/1", "secretary", **filing)
    assert (filed.attempt, filed.needed) == (2, 60)


def test_a_small_body_asks_for_a_third() -> None:
    rules = BASE_ASSEMBLY.recall
    assert rules is not None
    needed = [signatures_needed(rules, members, 1) for members in (14, 15, 20, 50, 51, 300)]
    assert needed == [5, 5, 5, 5, 6, 30]
    assert [signatures_needed(rules, 300, attempt) for attempt in (1, 2, 3, 4)] == [30, 60, 90, 90]


def test_orders_that_protect_the_first_part_of_a_term_do_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert BASE_ASSEMBLY.recall is not None
    start = replace(BASE_ASSEMBLY.recall.start, earliest=30 * DAY)
    protected = replace(BASE_ASSEMBLY, name="protected", recall=replace(BASE_ASSEMBLY.recall, start=start))
    monkeypatch.setitem(LIBRARY, protected.name, protected)
    monkeypatch.setattr(catalogue, "EARLIER", (*catalogue.EARLIER, protected))
    monkeypatch.setattr(catalogue, "_by_hash", catalogue._by_hash.__wrapped__)
    room = Federation({"north": 1})
    room.with_body("village", "north", preset=protected.name, orders=protected.hash())
    room.elected()
    filing = room.filing("village", "first", 40)
    assert room.refused("village", "recall.file/1", "secretary", **filing) == ("TooEarlyInTerm",)
    room.pass_time(30 * DAY, "village")
    assert room.act("village", "recall.file/1", "secretary", **filing)[0].NAME == "recall.filed/1"
