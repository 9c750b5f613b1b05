"""The index of summaries: equal to the folds, deletable, searched without case and accents, read a page at a time."""

from pathlib import Path
from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.summary import summary


@pytest.fixture
def room() -> Federation:
    made = Federation({"north": 2, "south": 1})
    for where, electorate in (("Ñuñoa", "north"), ("Áncash", "north"), ("valley", "south")):
        made.with_body(where, electorate)
    return made


@pytest.fixture
def index(room: Federation, site: Any, tmp_path: Path) -> Any:
    from asamblea.web.index import SummaryIndex  # noqa: PLC0415 -- needs the settings

    return SummaryIndex(tmp_path / "index.sqlite", room.office)


def folds(room: Federation) -> Any:
    return {origin: summary(room.office.state(origin)) for origin in room.archive.logs()}


def test_it_equals_the_folds_and_follows_the_logs(room: Federation, index: Any) -> None:
    assert index.summaries() == folds(room)
    polling = room.polling("north")
    room.votes("Ñuñoa", "north", polling, first=9, second=4)
    assert index.summaries() == folds(room)


def test_it_is_rebuilt_where_it_was_deleted_and_forgets_nothing(room: Federation, index: Any, tmp_path: Path) -> None:
    before = index.summaries()
    (tmp_path / "index.sqlite").unlink()
    assert index.summaries() == before == folds(room)


@pytest.mark.parametrize(
    ("text", "found"),
    [("nunoa", ["Ñuñoa"]), ("  ANCASH ", ["Áncash"]), ("%", []), ("a", ["Áncash", "assembly", "Ñuñoa"])],
)
def test_a_name_is_found_without_case_and_accents(index: Any, text: str, found: list[str]) -> None:
    rows, total = index.named(text, 0, 3)
    assert [row.title for row in rows][: len(found)] == found
    assert total >= len(found)


def test_an_electorate_is_read_a_page_at_a_time(room: Federation, index: Any) -> None:
    assembly = room.origins[ASSEMBLY]
    assert index.electorates(assembly) == {"north": (2, 600), "south": (1, 300)}
    assert [row.title for row in index.electing(assembly, "north", 1, 1)[0]] == ["Ñuñoa"]
    assert index.electing(assembly, "north", 9, 1) == ([], 2)
    assert [row.title for row in index.assemblies()] == ["assembly"]
