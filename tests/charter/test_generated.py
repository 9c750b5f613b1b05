"""A generated assembly of 2,600 amendments: both readings, and every list that a secretariat prints."""

import re
from collections import Counter
from random import Random

import pytest
from tests.charter.generated import Reading, reading, text

from asamblea.charter.concordance import concordance
from asamblea.charter.consolidation import consolidate
from asamblea.charter.diff import difference
from asamblea.charter.formats.columns import columns_html
from asamblea.charter.formats.table import table_html
from asamblea.charter.forms import hash_of
from asamblea.charter.readings import readings, sent_back
from asamblea.charter.voting import faults, precedences
from asamblea.wording.amendment_lists import Outcome, Tabled, marshalled_list, voting_list
from asamblea.wording.amendments import conflict


@pytest.fixture(scope="module")
def both() -> tuple[Reading, Reading]:
    chance = Random(2026)
    base = text(chance, 400)
    first = reading(chance, base, range(1, 2_601), 0.5)
    return first, reading(chance, first.text, range(2_601, 2_751), 0.4)


def test_a_fifth_collides_and_a_tenth_amends_amendments(both: tuple[Reading, Reading]) -> None:
    first, _ = both
    assert len(first.tabled) == 2_600
    subordinate = sum(bool(each.amends) for each in first.tabled)
    assert 0.08 < subordinate / 2_600 < 0.12
    meeting = {
        number for each in first.met if each.kind in ("excludes", "identical", "falls_if") for number in each.amendments
    }
    assert len(meeting) / 2_600 > 0.2
    assert {each.kind for each in first.met} == {"excludes", "identical", "falls_if", "depends", "order"}


def test_the_order_keeps_every_precedence_and_nothing_that_was_adopted_is_stranded(
    both: tuple[Reading, Reading],
) -> None:
    for each in both:
        order = [number for step in each.order for number in (step.number, *step.with_)]
        assert sorted(order, key=int) == [one.number for one in each.tabled]
        assert faults([step.number for step in each.order], precedences(each.tabled, each.met)) == ()
        assert each.text.needs_rebase == ()
        assert set(each.text.applied) == set(each.adopted)
        decided = {*each.adopted, *each.rejected, *each.fallen}
        assert decided >= {step.number for step in each.order}


def test_the_second_reading_says_which_articles_are_voted_once_more(both: tuple[Reading, Reading]) -> None:
    first, second = both
    assert sent_back(first.text.text, first.text.text) == ()
    outcomes = Counter(
        each.outcome for each in readings(first.text.text, second.text, {one.number: one for one in second.tabled})
    )
    assert outcomes["amended"] > 20
    assert outcomes["as_read"] > 300


def test_every_word_of_the_final_text_has_its_source(both: tuple[Reading, Reading]) -> None:
    first, second = both
    numbers = {each.number for one in both for each in one.tabled} | {""}
    for provision, sources in second.text.words.items():
        if provision in second.text.text.nodes:
            assert len(sources) == len(second.text.text.nodes[provision].text.split())
            assert {each.amendment for each in sources} <= numbers
    again = consolidate(first.text, (each for each in second.tabled if each.number in second.adopted))
    assert hash_of(again.text) == hash_of(second.text.text)


@pytest.mark.deep
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_list_is_printed(both: tuple[Reading, Reading], lang: str) -> None:
    first, second = both
    base = text(Random(2026), 400)
    for one, drawn_on in ((first, base), (second, first.text.text)):
        outcomes = [Outcome(each, "adopted") for each in one.adopted] + [
            Outcome(each, "rejected") for each in one.rejected
        ]
        for decided in ((), tuple(outcomes)):
            tabled = Tabled(drawn_on, one.tabled, decided)
            for page in (columns_html(marshalled_list(tabled, lang)), table_html(voting_list(tabled, lang))):
                assert {each.number for each in one.tabled} <= set(re.findall(r"[0-9]+", page))
        assert len([conflict(each, lang) for each in one.met]) == len(one.met)
        rows = difference(drawn_on, one.text.text)
        assert {each.kind for each in rows} >= {"same", "changed", "removed"}
        assert any(each.fate == "renumbered" for each in concordance(drawn_on, one.text.text))
