"""Another voting order is made line by line and asked for; what lost its object is told to have fallen."""

from typing import Any

import pytest
from tests.acts.amendments.hall import at, change, proceeded, provision, put, table
from tests.acts.voting_order.orders import tabled
from tests.assembly_room import kinds
from tests.web.hall_pages import Pages, pages_over

from asamblea.charter.voting_order import read_order


@pytest.fixture
def three(site: Any, monkeypatch: pytest.MonkeyPatch) -> Pages:
    """Three amendments to a paragraph, of which the third deletes it and goes first."""
    room = tabled()
    room.sit(provision(room, "a1"))
    return pages_over(site, room, monkeypatch)


def test_a_line_is_put_elsewhere_and_the_order_is_moved(three: Pages) -> None:
    assert "?moves=" in three.read("d1", "order/")
    page = three.read("d1", "order/?moves=&number=a2&to=2")
    assert 'name="moves" value="a2:2"' in page
    assert "put here by whoever asks for this order" in page
    assert "is voted before" not in page
    told = three.prepared("d1", "compose/", act="voting_order.move/1", moves="a2:2", title="a2 first")
    assert [each.number for each in read_order(three.room.texts[told["order"]], "order")] == ["a3", "a2", "a1"]
    assert "motion.tabled/1" in kinds(three.room.act("voting_order.move/1", ("d1", "d2"), **told))


def test_an_order_in_the_making_says_what_it_breaks_and_nobody_but_a_delegate_moves_it(three: Pages) -> None:
    page = three.read("d1", "order/?moves=a1:1,a3:9")
    assert "a3 is voted before a1" in page
    assert 'value="voting_order.move/1"' in page
    assert 'value="voting_order.move/1"' not in three.read("", "order/?moves=a1:1")


@pytest.mark.parametrize("moves", ["nonsense", "a99:1", "a1:0", "a1:99999999999"])
def test_what_names_no_line_moves_none(three: Pages, moves: str) -> None:
    assert "put here by whoever" not in three.read("d1", f"order/?moves={moves}")


def test_what_was_overtaken_is_told_to_have_fallen(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    table(room, change(room, "p1", "libre", "esclava"))
    room.sit(provision(room, "a1"))
    pages = pages_over(site, room, monkeypatch)
    assert "amendment.fall/1" not in pages.read("d1", "amendments/a2/")
    put(room, "a1")
    assert "no object any more" in pages.read("d1", "amendments/a2/")
    assert "amendment.fall/1" not in pages.read("teller", "amendments/a2/")
    told = pages.prepared("d1", "compose/", act="amendment.fall/1", amendment="a2", same="")
    room.act("amendment.fall/1", "d1", **told)
    assert at(room, "a2").stage == "fell"
    assert "amendment.fall/1" not in pages.read("d1", "amendments/a2/")


def test_what_does_the_same_as_a_rejected_one_is_told_to_have_fallen(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = proceeded()
    first, second = (table(room, change(room, "p1", "nace", "vive")) for _ in range(2))
    other = table(room, change(room, "p1", "igual", "par"))
    room.sit(provision(room, "a1"))
    put(room, first, yes=2, no=6)
    pages = pages_over(site, room, monkeypatch)
    assert f"the same as amendment {first}" in pages.read("d1", f"amendments/{second}/")
    assert "amendment.fall/1" not in pages.read("d1", f"amendments/{other}/")
    told = pages.prepared("d1", "compose/", act="amendment.fall/1", amendment=second, same=first)
    room.act("amendment.fall/1", "d1", **told)
    assert at(room, second).fell_with == first


def test_the_commission_answers_to_its_recommendation(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    told: dict[str, Any] = {"amendment": "a1", "version": 1, "recommended": "accept", "reasons": room.text("Plain")}
    room.act("amendment.recommend/1", "chair", **told)
    pages = pages_over(site, room, monkeypatch)
    assert "In the commission: 1 for, 0 against" in pages.read("d1", "amendments/a1/")
    assert "amendment.concur/1" not in pages.read("d1", "amendments/a1/")
    assert "amendment.concur/1" in pages.read("secretary", "amendments/a1/")
    room.act("amendment.concur/1", "secretary", amendment="a1", number=1, answer="no")
    assert "does not carry it" in pages.read("d1", "amendments/a1/")
