"""An amendment is tabled if its operations stand on the words that they quote."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.amendments.hall import TEXT, at, change, draft, laid, table, words
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.events.amendments import AmendmentFiled, AmendmentTabled
from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Move, Replace
from asamblea.charter.tree import Node
from asamblea.record.instants import HOUR

EDIT = Edit("p1", 3, 4, "libre", "libres")


@pytest.fixture
def room() -> Room:
    return laid()


def test_an_amendment_has_its_number_and_its_signers_as_sponsors(room: Room) -> None:
    tabled, *rest = room.act("amendment.table/1", "d1", **draft(room, EDIT, answers=("d7",)))
    assert isinstance(tabled, AmendmentTabled)
    assert rest == []
    assert (tabled.amendment, tabled.articles, tabled.answers, tabled.sponsors_needed) == ("a1", ("a1",), ("d7",), 3)
    events = room.act("amendment.table/1", ("d1", "d2", "d3", "teller"), **draft(room, EDIT))
    assert kinds(events)[1:] == ["amendment.sponsored/1", "amendment.sponsored/1", "amendment.filed/1"]
    assert events[-1] == AmendmentFiled(room.at, "a2", room.at + 48 * HOUR)
    assert set(at(room, "a2").sponsors) == set(map(room.id, ("d1", "d2", "d3")))


def test_words_that_are_not_those_quoted_need_re_basing(room: Room) -> None:
    for wrong in (replace(EDIT, quote="esclava"), replace(EDIT, start=4, end=5), Delete("p9", "libre")):
        assert room.refused("amendment.table/1", "d1", **draft(room, wrong)) == ("NeedsRebasing",)
    assert room.reasons[0].reason == "stranded_unknown"
    other = words(room, EDIT, base=room_text())
    assert room.refused("amendment.table/1", "d1", **{**draft(room, EDIT), "words": other}) == ("NotTheTextNow",)
    elsewhere = room.text("other words")
    assert room.refused("amendment.table/1", "d1", **{**draft(room, EDIT), "base": elsewhere}) == ("NotTheTextNow",)


def room_text() -> Any:
    from tests.charter.texts import outline  # noqa: PLC0415 -- next to its one use

    return outline("article a1: x\n  paragraph p1: Otra cosa.")


def test_what_is_not_of_the_form_is_refused(room: Room) -> None:
    for bad in ("{}", " " + room.texts[words(room, EDIT)].decode()):
        told = {**draft(room, EDIT), "words": room.text(bad)}
        assert room.refused("amendment.table/1", "d1", **told) == ("TextMalformed",)
    for said in ({"number": "7"}, {"sponsors": ("d1",)}, {"version": 2}, {"language": "qu"}):
        told = {**draft(room, EDIT), "words": words(room, EDIT, **said)}
        assert room.refused("amendment.table/1", "d1", **told) == ("TextMalformed",)


def test_what_an_amendment_reaches_is_the_articles_of_all_that_it_names(room: Room) -> None:
    assert at(room, table(room, Move("p3", "a1", "p2"))).articles == ("a2", "a1")
    assert at(room, table(room, Delete("c1", _words("c1")))).articles == ("c1", "a1", "a2")
    new = Node("x.1", "article", "Nuevo", parent="c2"), Node("x.2", "paragraph", "Uno.", parent="x.1")
    assert at(room, table(room, Insert("c2", "a3", new), ids="x")).articles == ("c2",)


def _words(provision: str) -> str:
    return " ".join(node.text for node in TEXT.walk(provision) if node.text)


def test_new_provisions_stand_under_a_name_of_the_amendments_own(room: Room) -> None:
    new = (Node("x.1", "paragraph", "Uno.", parent="a1"),)
    table(room, Insert("a1", "p1", new), ids="x")
    assert room.refused("amendment.table/1", "d1", **draft(room, Insert("a1", "p1", new), ids="x")) == ("IdsTaken",)
    for ids in ("", "y", "x.1"):
        told = draft(room, Insert("a1", "p1", new), ids=ids)
        assert room.refused("amendment.table/1", "d1", **told) == ("IdsTaken",)


def test_an_amendment_amends_another_one_level_down(room: Room) -> None:
    parent = table(room, change(room, "p1", "libre", "muy libre"))
    to_it = Edit("p1", 4, 5, "libre", "libres")
    child = table(room, to_it, parent=parent, amends=parent)
    assert (at(room, child).amends, at(room, child).parent_words) == (parent, at(room, parent).words)
    deeper = draft(room, to_it, parent=child, amends=child)
    assert room.refused("amendment.table/1", "d1", **deeper) == ("LevelTooDeep",)
    unread = draft(room, to_it, amends=parent)
    assert room.refused("amendment.table/1", "d1", **unread) == ("DrawnOnOtherWords",)
    unknown = draft(room, to_it, amends="a9")
    assert room.refused("amendment.table/1", "d1", **unknown) == ("AmendmentUnknown",)


def test_a_compromise_names_what_it_replaces(room: Room) -> None:
    first = table(room, EDIT)
    assert at(room, table(room, change(room, "p1", "nace", "nace muy"), replaces=(first,))).replaces == (first,)
    told = draft(room, EDIT, replaces=("a9",))
    assert room.refused("amendment.table/1", "d1", **told) == ("AmendmentUnknown",)
    many = draft(room, EDIT, answers=tuple(f"d{number}" for number in range(101)))
    assert room.refused("amendment.table/1", "d1", **many) == ("ReachesTooMuch",)


def test_harmonising_is_for_the_commission_and_what_touches_more_stands_by_itself(room: Room) -> None:
    comma = change(room, "p1", "igual en", "igual, en")
    duty = change(room, "p4", "deben", "pueden")
    assert room.refused("amendment.table/1", "d1", **draft(room, comma, harmonises=True)) == ("CommissionNeeded",)
    events = room.act("amendment.table/1", "chair", **draft(room, comma, harmonises=True))
    assert kinds(events) == ["amendment.tabled/1", "amendment.filed/1"]
    assert at(room, "a1").wording
    told = draft(room, comma, duty, harmonises=True)
    assert room.refused("amendment.table/1", "chair", **told) == ("HarmonisesMore",)
    room.act("amendment.table/1", "chair", **draft(room, duty, harmonises=True))
    assert (at(room, "a2").touches, at(room, "a2").wording) == (("modal",), False)


def test_a_seat_a_text_and_a_class_of_amendments_are_needed(room: Room) -> None:
    assert room.refused("amendment.table/1", "teller", **draft(room, EDIT)) == ("SeatNeeded",)
    assert room.refused("amendment.table/1", "d1", **{**draft(room, EDIT), "text": "t9"}) == ("TextUnknown",)
    orders = relaxed()
    without = replace(orders, classes={name: rule for name, rule in orders.classes.items() if name != "amendment"})
    other = laid(without)
    assert other.refused("amendment.table/1", "d1", **draft(other, EDIT)) == ("ClassUnknown",)


def test_an_amendment_reaches_no_more_than_a_hundred_articles() -> None:
    from tests.charter.texts import outline  # noqa: PLC0415 -- next to its one use

    lines = ["title t1: x"]
    for number in range(101):
        lines += [f"  article a{number}: x", f"    paragraph p{number}: Uno."]
    big = laid(text=outline("\n".join(lines)))
    whole = " ".join(["x"] + ["x Uno."] * 101)
    told = draft(big, Replace("t1", whole, "x"))
    assert big.refused("amendment.table/1", "d1", **told) == ("ReachesTooMuch",)
    assert Amendment("", (), (EDIT,)).number == ""
