"""Demands: five declarations marked as offsets, their shared demands grouped, their figures side by side."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.charter.amending import edited
from tests.charter.texts import outline
from tests.realinput import real

from asamblea.charter.consolidation import consolidate
from asamblea.charter.demands import (
    Declaration,
    Demand,
    Figure,
    Mark,
    quoted,
    side_by_side,
    suggested,
    table,
)
from asamblea.charter.operations import Amendment
from asamblea.record.errors import Malformed

MARKS = Path(__file__).parent / "declarations.json"
OWN = Declaration("Base 1", "2026-11-01", "acta.txt", "Exigimos:  agua\npara t'uxu y   trabajo digno.")


@dataclass(frozen=True)
class Marked:
    """A declaration with its marks: demands, by the group to which a person put each, and figures."""

    declaration: Declaration
    demands: dict[str, str]
    marks: list[Mark]
    figures: list[Figure]


@cache
def marked() -> list[Marked]:
    return [_marked(each) for each in json.loads(MARKS.read_text(encoding="utf-8"))]


def _marked(told: dict[str, Any]) -> Marked:
    text = real(f"declarations/{told['file']}").read_text(encoding="utf-8")
    one = Declaration(told["body"], told["day"], told["file"], text)
    assert one.hash == told["sha256"]
    marks = [Mark(m["id"], m["start"], m["end"], m["quote"], m.get("against", False)) for m in told["demands"]]
    figures = [_figure(one, each) for each in told["figures"]]
    return Marked(one, {m["id"]: m["group"] for m in told["demands"]}, marks, figures)


def _figure(one: Declaration, told: dict[str, Any]) -> Figure:
    words = quoted(one, Mark("", told["start"], told["end"], told["quote"]))
    return Figure(told["event"], told["measure"], one.body, told["value"], words, told["day"], one.source)


def demands_of(each: Marked) -> tuple[Demand, ...]:
    return tuple(Demand(m.id, each.declaration.body, quoted(each.declaration, m), m.against) for m in each.marks)


def groups() -> dict[str, list[Demand]]:
    found: dict[str, list[Demand]] = {}
    for each in marked():
        for demand in demands_of(each):
            found.setdefault(each.demands[demand.id], []).append(demand)
    return found


def test_every_mark_of_the_five_declarations_quotes_what_stands_there() -> None:
    assert [len(demands_of(each)) for each in marked()] == [16, 15, 9, 13, 20]
    assert "text" not in MARKS.read_text(encoding="utf-8")


def test_the_table_shows_who_shares_which_demand_and_who_contradicts() -> None:
    bodies = [each.declaration.body for each in marked()]
    rows = {row.name: row for row in table(bodies, groups())}
    assert rows["constituent-assembly"].without == ()
    assert rows["boluarte-out"].without == ("International Socialist League",)
    assert {each.body for each in rows["recallable-delegates"].demands} == {
        "Socialist Workers’ Current",
        "International Socialist Alternative",
    }
    assert [row.name for row in rows.values() if row.contradicted] == ["elections-now"]
    against = [each.body for each in rows["elections-now"].demands if each.against]
    assert against == ["International Socialist League"]
    assert next(iter(rows)) == "constituent-assembly"


def test_the_suggestions_name_demands_that_a_person_put_together() -> None:
    demands = [each for one in marked() for each in demands_of(one)]
    group = {id_: name for one in marked() for id_, name in one.demands.items()}
    found = suggested(demands)
    right = [each for each in found if group[each.one] == group[each.other]]
    assert len(found) == 59
    assert len(right) == 45
    bodies = {each.id: each.body for each in demands}
    assert all(bodies[each.one] != bodies[each.other] for each in found)


def test_figures_for_one_event_stand_side_by_side_with_date_and_source_and_are_never_averaged() -> None:
    rows = {(row.event, row.measure): row for row in side_by_side(each for one in marked() for each in one.figures)}
    deaths = rows["deaths", "killed, in all"]
    assert [(each.day, each.value) for each in deaths.figures] == [
        ("2022-12-11", "2"),
        ("2022-12-16", "more than 20"),
        ("2022-12", "27"),
        ("2023-01-04", "30"),
        ("2023-01", "50"),
    ]
    assert all(each.source.endswith(".txt") and each.words for each in deaths.figures)
    assert not deaths.agree
    assert [each.value for each in rows["Ayacucho, 15 December 2022", "killed"].figures] == ["8", "10"]
    assert rows["removal", "date"].agree
    assert rows["injuries", "injured, in all"].figures[0].value == "700, of whom 300 police"


def test_what_became_of_a_demand_is_the_amendments_that_answer_it() -> None:
    text = outline()
    answer = Amendment("1", ("d",), (edited(text, "p1", "libre", "libre, con agua"),), answers=("water",))
    later = Amendment("2", ("d",), (edited(text, "p1", "igual", "x"),), answers=("own-1",))
    demand = Demand("own-1", "Base 1", "agua")
    (row,) = table(["Base 1", "Base 2"], {"water": [demand]}, [answer, later], consolidate(text, [answer]))
    assert row.answers == (("1", "adopted"), ("2", "open"))
    assert row.without == ("Base 2",)


def test_a_quotation_is_checked_but_for_blanks_and_apostrophes() -> None:
    assert quoted(OWN, Mark("1", 11, 27, "agua para t’uxu")) == "agua para t'uxu"


@pytest.mark.parametrize(
    ("mark", "rule"),
    [
        (Mark("1", 11, 27, "agua para todos"), "demand.quote"),
        (Mark("1", 11, 27, "sha256:" + "0" * 64), "demand.quote"),
        (Mark("1", 11, 1000, "agua"), "demand.range"),
        (Mark("1", -1, 5, "agua"), "demand.range"),
        (Mark("1", 5, 5, ""), "demand.range"),
    ],
)
def test_a_mark_that_does_not_quote_is_refused(mark: Mark, rule: str) -> None:
    with pytest.raises(Malformed, match=r"acta\.txt: mark 1") as caught:
        quoted(OWN, mark)
    assert caught.value.rule == rule
