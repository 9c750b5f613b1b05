"""Ballot files: the dialects, and every fault named by file, line and reason."""

from typing import Literal

import pytest
from hypothesis import given
from tests.counting.contests import profiles

from asamblea.counting.ballots import Profile
from asamblea.counting.blt import Reading, read_blt, write_blt
from asamblea.counting.preflib import read_preflib, write_preflib
from asamblea.counting.sheets import read_lists, read_peoples, read_sheet, read_sizes, write_sheet
from asamblea.record.errors import Malformed

NAMES = '0\n"A"\n"B"\n"C"\n"T"\n'
HEAD = "# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n"


def blt(text: str, reading: Reading | None = None) -> Profile:
    return read_blt(text.splitlines(keepends=True), "f.blt", reading or Reading())


def preflib(text: str, categories: bool = False) -> Profile:
    return read_preflib(text.splitlines(), "f.soi", 1, "categories" if categories else "order")


def sheet(text: str, reading: Reading | None = None) -> Profile:
    return read_sheet(text.splitlines(), "f.csv", 1, reading or Reading())


def test_a_plain_blt_is_read() -> None:
    assert blt("3 2\n4 1 2 0\n1 3 0\n" + NAMES) == Profile(("A", "B", "C"), 2, ((4, (1, 2)), (1, (3,))), title="T")


def test_comments_identities_and_spaces_of_dialects_are_read() -> None:
    assert blt("# a\n3 2\n(id 7) 4 1 2 0 # b\n\n  1  3 0\n" + NAMES).papers == ((4, (1, 2)), (1, (3,)))


def test_the_same_preferences_on_two_lines_are_added() -> None:
    assert blt("3 2\n4 1 2 0\n3 1 2 0\n" + NAMES).papers == ((7, (1, 2)),)


def test_withdrawn_candidates_are_read() -> None:
    assert blt("3 2\n-2\n4 1 2 0\n" + NAMES).withdrawn == {2}


def test_a_blank_paper_is_counted_apart() -> None:
    profile = blt("3 2\n4 1 2 0\n3 0\n" + NAMES)
    assert (profile.blank, profile.papers) == (3, ((4, (1, 2)),))


@pytest.mark.parametrize(("skipped", "kept"), [("stop", (1,)), ("close", (1, 2))])
def test_a_skipped_preference_follows_the_rule_that_is_named(
    skipped: Literal["stop", "close"], kept: tuple[int, ...]
) -> None:
    assert blt("3 2\n4 1 - 2 0\n" + NAMES, Reading(skipped=skipped)).papers == ((4, kept),)


def test_equal_preferences_are_marks_for_a_method_that_reads_sets() -> None:
    assert blt("3 2\n4 1=3 0\n" + NAMES, Reading(equal="set")).papers == ((4, (1, 3)),)


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("", "f.blt:1", "the file is empty"),
        ("three 2\n", "f.blt:1", "begins with the numbers of candidates and of seats"),
        ("3 2 1\n", "f.blt:1", "begins with the numbers"),
        ("99999 2\n", "f.blt:1", "no number of candidates"),
        ("3 2\n4 1 1 0\n" + NAMES, "f.blt:2", "candidate 1 stands twice on a paper"),
        ("3 2\n4 1 2 0\n4 5 0\n" + NAMES, "f.blt:3", "preference 5: there are 3 candidates"),
        ("3 2\n4 1 0 2 0\n" + NAMES, "f.blt:2", "preference 0"),
        ("3 2\n4 1 - 2 0\n" + NAMES, "f.blt:2", "a skipped preference"),
        ("3 2\n4 1=2 0\n" + NAMES, "f.blt:2", "equal preferences 1=2"),
        ("3 2\n-4 1 0\n" + NAMES, "f.blt:2", "'-4' is no count of papers"),
        ("3 2\n0 1 0\n" + NAMES, "f.blt:2", "'0' is no count of papers"),
        ("3 2\n999999999999 1 0\n" + NAMES, "f.blt:2", "is no count of papers"),
        ("3 2\n1.5 1 0\n" + NAMES, "f.blt:2", "'1.5' is no count of papers"),
        ("3 2\n4 1 2\n" + NAMES, "f.blt:2", "a line of papers ends with 0"),
        ("3 2\n4 x 0\n" + NAMES, "f.blt:2", "'x' is no candidate's number"),
        ("3 2\n4 ²\u0662 0\n" + NAMES, "f.blt:2", "is no candidate's number"),
        ("3 2\n-9\n4 1 0\n" + NAMES, "f.blt:2", "withdrawn candidates stand as -number"),
        ("3 2\n4 1 0\n", "f.blt:2", "the file ends before the lone 0"),
        ('3 2\n4 1 0\n0\n"A"\n', "f.blt:4", "the file ends after 1 of 3 names"),
        ('3 2\n4 1 0\n0\n"A"\n"A"\n"C"\n', "f.blt", "two candidates are called 'A'"),
        ('3 2\n4 1 0\n0\n"A"\n"B\n"C"\n', "f.blt:5", "a name whose quotes are not closed"),
        ('3 2\n4 1 0\n0\n"A"\n""\n"C"\n', "f.blt", "candidate 2 has no name"),
        ("3 2\n4 1 0\n" + NAMES + '"more"\n', "f.blt:8", "but more lines follow"),
        ("3 4\n4 1 0\n" + NAMES, "f.blt", "4 seats, but 3 candidates stand"),
        ("3 0\n4 1 0\n" + NAMES, "f.blt", "0 is no number of seats"),
        ("3 3\n-1\n4 2 0\n" + NAMES, "f.blt", "3 seats, but 2 candidates stand"),
        ("3 2\n4 " + "1 " * 40_000 + "0\n" + NAMES, "f.blt:2", "a line of more than 65536 characters"),
    ],
)
def test_a_bad_blt_is_refused_by_file_line_and_reason(text: str, place: str, reason: str) -> None:
    with pytest.raises(Malformed, match=reason) as fault:
        blt(text)
    assert fault.value.place == place


@given(profile=profiles())
def test_a_blt_written_is_read_back(profile: Profile) -> None:
    assert read_blt(write_blt(profile), "f.blt") == profile


@given(profile=profiles())
def test_a_preflib_file_written_is_read_back(profile: Profile) -> None:
    assert read_preflib(write_preflib(profile), "f.soi", profile.seats, "order") == profile


@given(profile=profiles())
def test_a_sheet_written_is_read_back(profile: Profile) -> None:
    lines = [",".join(row) for row in write_sheet(profile)]
    assert read_sheet(lines, "f.csv", profile.seats) == profile


def test_the_first_category_is_what_is_approved() -> None:
    assert preflib(HEAD + "5: {1,3},{2}\n2: {},{1,2,3}\n", categories=True) == Profile(
        ("A", "B", "C"), 1, ((5, (1, 3)),), blank=2
    )


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (HEAD + "5: 1,1\n", "f.soi:5", "stands twice on a paper"),
        (HEAD + "5: 1,4\n", "f.soi:5", "preference 4"),
        (HEAD + "5: 1,{2,3}\n", "f.soi:5", "equal preferences"),
        (HEAD + "-5: 1\n", "f.soi:5", "is no `count: preferences`"),
        (HEAD + "0: 1\n", "f.soi:5", "a count of 0 papers"),
        (HEAD + "5: 1,,2\n", "f.soi:5", "no list of preferences"),
        (HEAD + "# ALTERNATIVE NAME 1: D\n", "f.soi:5", "alternative 1 is named twice"),
        ("# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n", "f.soi", "3 alternatives, but 1 names"),
        (HEAD + "# NUMBER VOTERS: 9\n5: 1\n", "f.soi", "the head tells of 9 voters, the lines of 5"),
    ],
)
def test_a_bad_preflib_file_is_refused_by_file_line_and_reason(text: str, place: str, reason: str) -> None:
    with pytest.raises(Malformed, match=reason) as fault:
        preflib(text)
    assert fault.value.place == place


def test_any_ranks_are_marks_where_sets_are_read() -> None:
    text = "A,B,C,count\n1,,1,2\n,3,1,1\n"
    assert sheet(text, Reading(equal="set")).papers == ((2, (1, 3)), (1, (2, 3)))


def test_a_sheet_of_totals_is_read() -> None:
    assert sheet("candidate,votes\nA,5\nB,0\n") == Profile(("A", "B"), 1, ((5, (1,)),))


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("", "f.csv:1", "empty or no CSV"),
        ("A,A\n1,2\n", "f.csv:1", "two columns have the same name"),
        ("A,B\n1,1\n", "f.csv:2", "rank 1 stands twice"),
        ("A,B\n1,3\n", "f.csv:2", "a rank before 3 is skipped"),
        ("A,B\n1,0\n", "f.csv:2", "0 is no rank"),
        ("A,B\n1\n", "f.csv:2", "1 columns where the head has 2"),
        ("A,B\n1,x\n", "f.csv:2", "'x' is no whole number"),
        ("candidate,votes\nA,-5\n", "f.csv:2", "'-5' is no whole number"),
        ("A,B,count\n1,2,0\n", "f.csv:2", "a count of 0 papers"),
        ('A,B\n1,"2\n', "f.csv:2", "no line of CSV"),
    ],
)
def test_a_bad_sheet_is_refused_by_file_line_and_reason(text: str, place: str, reason: str) -> None:
    with pytest.raises(Malformed, match=reason) as fault:
        sheet(text)
    assert fault.value.place == place


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("list,candidate,votes\n", "f.csv:1", "has the columns list,candidate,sex,votes"),
        ("list,candidate,sex,votes\n", "f.csv", "no candidate stands"),
        ("list,candidate,sex,votes\nA,a,F,1\nA,a,F,2\n", "f.csv:3", "'a' stands twice on 'A'"),
        ("list,candidate,sex,votes\nA,,F,1\n", "f.csv:2", "without list or candidate"),
        ("list,candidate,sex,votes\nA,a,F,1.5\n", "f.csv:2", "'1.5' is no whole number"),
    ],
)
def test_a_bad_sheet_of_lists_is_refused_by_file_line_and_reason(text: str, place: str, reason: str) -> None:
    with pytest.raises(Malformed, match=reason) as fault:
        read_lists(text.splitlines(), "f.csv")
    assert fault.value.place == place


@pytest.mark.parametrize(
    ("text", "reason"),
    [("name,electors\na,1\n", "no columns"), ("name,size\na,1\na,2\n", "stands twice"), ("name,size\n", "no name")],
)
def test_bad_sizes_are_refused(text: str, reason: str) -> None:
    with pytest.raises(Malformed, match=reason):
        read_sizes(text.splitlines(), "f.csv", "name", "size")


PEOPLES = "people,seats,enrolled,candidate,alternate,sex,votes\n"


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (PEOPLES, "f.csv", "no people stands"),
        (PEOPLES + ",1,9,a,b,F,1\n", "f.csv:2", "without a people"),
        (PEOPLES + "p,1,9,a,,F,1\n", "f.csv:2", "without alternate"),
        (PEOPLES + "p,1,9,a,b,F,1\np,1,9,b,c,F,1\n", "f.csv:3", "'b' stands twice"),
        (PEOPLES + "p,1,9,a,b,F,1\np,2,9,c,d,F,1\n", "f.csv:3", "other seats or electors"),
        (PEOPLES + "p,1,,a,b,F,1\n", "f.csv:2", "no enrolled electors"),
        (PEOPLES + "p,2,9,a,b,F,1\n", "f.csv", "2 seats, 1 candidates"),
        (PEOPLES + "p,0,9,,,,\n", "f.csv", "0 seats"),
        (PEOPLES + "p,1,9,a,b,F,-1\n", "f.csv:2", "'-1' is no whole number"),
    ],
)
def test_a_bad_sheet_of_reserved_seats_is_refused_by_file_line_and_reason(text: str, place: str, reason: str) -> None:
    with pytest.raises(Malformed, match=reason) as fault:
        read_peoples(text.splitlines(), "f.csv")
    assert fault.value.place == place
