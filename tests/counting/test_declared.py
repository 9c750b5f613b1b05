"""A count beside its source: what is read, what is compared, what is named."""

import pytest
from tests.counting.contests import contest

from asamblea.counting.comparison import Discrepancy
from asamblea.counting.declared import Beside, beside, declared_of, read_declared
from asamblea.counting.lots import Lot
from asamblea.counting.rules import SCOTTISH
from asamblea.counting.stv import count_stv
from asamblea.record.errors import Malformed

# Stages: 7 1 3, then 4 3.99999 3, then 4 3.99999 0.
COUNT = count_stv(contest(3, 2, "7 1 2", "1 2", "3 3"), SCOTTISH, Lot("test"))
STAGES = '[["7", "1", "3"], ["4", "3.99999", "3"], ["4", "4", "0"]]'
TRUE = f'{{"file": "a/b.blt", "title": "B", "elected": [1, 2], "stages": {STAGES}}}'


def compared(text: str) -> Beside:
    found = declared_of(read_declared([text], "s"), "x/b.blt" if '"b.blt"' in text else "a/b.blt")
    assert found is not None
    return beside(COUNT, found)


def test_a_source_that_agrees_but_for_a_rounded_figure_names_that_figure() -> None:
    assert compared(TRUE) == Beside("B", True, 3, 0, (Discrepancy(3, 2, "3.99999", "4", "unexplained"),))


def test_a_source_with_two_decimals_agrees_with_what_rounds_to_them() -> None:
    assert compared(TRUE.replace('"4", "4", "0"', '"4", "4.00", "0"')).discrepancies == ()


def test_a_source_that_names_others_is_told_so() -> None:
    assert compared(TRUE.replace("[1, 2]", "[1, 3]")).same is False


def test_a_source_that_names_nobody_is_not_held_against_the_count() -> None:
    assert compared(TRUE.replace("[1, 2]", "null")).same is None


def test_a_paper_that_only_the_source_has_is_named() -> None:
    found = compared(TRUE.replace('"7", "1", "3"', '"8", "1", "3"'))
    assert (found.missing, {each.kind for each in found.discrepancies}, found.named) == (1, {"papers"}, "B (-1)")


def test_a_source_that_prints_fewer_stages_is_told_so() -> None:
    found = compared(TRUE.replace(', ["4", "4", "0"]', ""))
    assert found.discrepancies == (Discrepancy(0, 0, "3", "2", "stages"),)


def test_blank_stages_are_none_and_a_file_is_known_by_its_last_name() -> None:
    assert compared('{"file": "b.blt", "elected": [2, 1], "stages": [["", "", ""]]}') == Beside("", True, 0, 0, ())


def test_a_list_of_contests_is_read_as_json_lines_are() -> None:
    assert read_declared(["[\n", TRUE + "\n", "]"], "s") == read_declared([TRUE], "s")


@pytest.mark.parametrize(
    ("lines", "place", "reason"),
    [
        (["{"], "s:1", "no JSON"),
        (["", "3"], "s:2", "no JSON object"),
        (["{}"], "s:1", "a contest without a file"),
        ([TRUE, TRUE], "s:2", "or with that of another"),
        (['{"file": "a", "elected": [true]}'], "s:1", "not a list of candidates' numbers"),
        (['{"file": "a", "stages": [1]}'], "s:1", "not a list of rows"),
        (['{"file": "a", "stages": [[1]]}'], "s:1", "a cell that is no text"),
    ],
)
def test_a_bad_source_is_refused_by_file_line_and_reason(lines: list[str], place: str, reason: str) -> None:
    with pytest.raises(Malformed, match=reason) as fault:
        read_declared(lines, "s")
    assert fault.value.place == place


def test_a_source_of_other_candidates_is_refused() -> None:
    with pytest.raises(Malformed, match="2 cells, 3 candidates"):
        compared(TRUE.replace('"7", "1", "3"', '"7", "1"'))
