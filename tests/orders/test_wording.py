"""Every rule has its words in both languages, its source, and its place in the schema."""

import dataclasses
import json
import types
import typing
from pathlib import Path
from typing import Any, Literal

import pytest

from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.check import check_text
from asamblea.assembly.orders.leaves import leaves
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.power import Hall
from asamblea.assembly.orders.schema import schema
from asamblea.assembly.orders.sources import source_of
from asamblea.wording import LANGUAGES
from asamblea.wording.en import order_words as en_words
from asamblea.wording.en import orders as en
from asamblea.wording.en import rules as en_rules
from asamblea.wording.en import words as all_words
from asamblea.wording.es import order_words as es_words
from asamblea.wording.es import orders as es
from asamblea.wording.es import rules as es_rules
from asamblea.wording.orders import label, rule_text

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "spec" / "orders.schema.json"


def listed(hint: Any, found: set[str]) -> set[str]:
    """Every listed word that the types of the orders know."""
    if typing.get_origin(hint) is Literal:
        found |= {each for each in typing.get_args(hint) if isinstance(each, str)}
    elif dataclasses.is_dataclass(hint):
        for each in typing.get_type_hints(hint).values():
            listed(each, found)
    elif not isinstance(hint, str):
        for each in typing.get_args(hint):
            if each is not types.NoneType:
                listed(each, found)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIBRARY)
def test_every_rule_of_a_preset_is_said(name: str, language: str) -> None:
    for leaf in leaves(LIBRARY[name]):
        if leaf.path != "name":
            assert label(leaf.pattern, language) != leaf.pattern
            assert rule_text(leaf, language, Hall(155))
            assert source_of(name, leaf).grade


def test_every_listed_word_is_said_in_both_languages() -> None:
    known = set(all_words.SENTENCES)
    words = listed(StandingOrders, set())
    assert words - known - set(en_words.SENTENCES) == set()
    assert words - known - set(es_words.SENTENCES) == set()


@pytest.mark.parametrize("table", ["SUBJECTS", "FORMS", "POWER", "FAULTS"])
def test_both_languages_say_the_same(table: str) -> None:
    assert getattr(en, table).keys() == getattr(es, table).keys()
    assert en_rules.LABELS.keys() == es_rules.LABELS.keys()
    assert en_words.SENTENCES.keys() == es_words.SENTENCES.keys()


def test_the_schema_in_the_documentation_is_that_of_the_types() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()


def test_the_schema_names_every_field_and_no_other() -> None:
    told = schema()
    assert set(told["properties"]) == {field.name for field in dataclasses.fields(StandingOrders)}
    assert told["properties"]["recall"]["properties"]["vote"]["additionalProperties"] is False
    assert told["properties"]["debates"]["properties"]["speech"] == {
        "type": "integer",
        "minimum": 0,
        "$comment": "milliseconds",
    }


def test_numbers_that_nobody_verified_say_so() -> None:
    graded = {leaf.path: source_of("chile-2021", leaf).grade for leaf in leaves(LIBRARY["chile-2021"])}
    assert graded["classes.constituent.majority"] == "primary"
    assert graded["classes.constituent.quorum"] == "unverified"
    default = {leaf.path: source_of("", leaf).grade for leaf in leaves(LIBRARY["constituent-assembly"])}
    assert default["bodies.min_members"] == default["credentials.committee"] == "unverified"


def test_a_file_read_by_check_is_the_preset_again() -> None:
    data = LIBRARY["union-congress"].data().decode()
    assert check_text(data).orders == LIBRARY["union-congress"]
