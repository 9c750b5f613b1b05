"""Every rule of a reader has a sentence in both languages, with the same fields."""

import re

import pytest

from asamblea.charter.formats.imported import RULES, Finding
from asamblea.wording.en import texts as en
from asamblea.wording.es import texts as es
from asamblea.wording.texts import finding


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_rule_is_said(rule: str, lang: str) -> None:
    assert "159" in finding(Finding(rule, 3, "159"), lang)


@pytest.mark.parametrize("table", ["SENTENCES", "SHEET", "LISTS", "OPERATIONS", "REASONS", "OUTCOMES"])
def test_both_languages_say_the_same_things(table: str) -> None:
    one, other = getattr(es, table), getattr(en, table)
    fields = [{key: set(re.findall(r"{\w+}", said)) for key, said in each.items()} for each in (one, other)]
    assert fields[0] == fields[1]
