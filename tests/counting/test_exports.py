"""Counts as other programs read them."""

import io
import json
from dataclasses import replace
from fractions import Fraction

from tests.counting.contests import archive, contest
from tests.realinput import real

from asamblea.counting.blt import read_blt
from asamblea.counting.exports import flat, rctab
from asamblea.counting.lots import Lot
from asamblea.counting.rules import SCOTTISH, WIG
from asamblea.counting.stv import count_stv

LOT = Lot("test")


def test_the_flat_table_has_a_row_a_candidate_and_what_left_the_count() -> None:
    count = count_stv(contest(3, 2, "7 1 2", "1 2", "3 3"), SCOTTISH, LOT)
    assert list(flat(count, ("A", "B", "C"))) == [
        ("candidate", "elected", "stage 1", "stage 2", "stage 3"),
        ("A", "1", "7", "4", "4"),
        ("B", "2", "1", "3.99999", "3.99999"),
        ("C", "", "3", "3", "0"),
        ("exhausted", "", "0", "0", "3"),
        ("lost by rounding", "", "0", "0.00001", "0.00001"),
    ]


def test_the_first_round_reads_as_the_tabulator_reported_it() -> None:
    expected = json.loads(real("ballots/minneapolis-2013-park-expected-rounds.json").read_text(encoding="utf-8"))
    text = archive("misc-ballots.tar.xz")["misc/minneapolis-2013-park-at-large.blt"]
    profile = read_blt(io.StringIO(text), "park")
    report = rctab(count_stv(profile, SCOTTISH, LOT), profile.candidates, "2013 Minneapolis Park Board")
    ours, theirs = report["results"][0]["tally"], expected["results"][0]["tally"]
    assert sorted(ours.values()) == sorted(theirs.values())


def test_a_surplus_is_reported_with_the_round_in_which_it_arose() -> None:
    count = count_stv(contest(3, 2, "7 1 2", "1 2", "3 3"), SCOTTISH, LOT)
    assert rctab(count, ("A", "B", "C"), "x")["results"][0]["tallyResults"] == [
        {"elected": "A", "transfers": {"B": "2.99999"}}
    ]


def test_every_round_is_the_tabulators_but_for_the_surplus_of_nothing() -> None:
    expected = json.loads(real("ballots/minneapolis-2013-park-expected-rounds.json").read_text(encoding="utf-8"))
    text = archive("misc-ballots.tar.xz")["misc/minneapolis-2013-park-at-large.blt"]
    count = count_stv(read_blt(io.StringIO(text), "park"), replace(WIG, places=4), LOT)
    ours = [sorted(count.votes(total) for total in stage.totals if total) for stage in count.stages]
    theirs = [sorted(map(Fraction, each["tally"].values())) for each in expected["results"]]
    # The tabulator gives a surplus of 0 its round, and one more when the last seats are filled.
    assert ours == [each for place, each in enumerate(theirs[:-1]) if each != theirs[place - 1]]
