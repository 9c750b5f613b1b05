"""What nobody contests stands on a list."""

from tests.acts.amendments.hall import at, change, table
from tests.acts.en_bloc.bloc import accept, listed, recommended

from asamblea.assembly.events.recommendations import EnBlocListed
from asamblea.charter.operations import Edit


def test_what_the_commission_would_accept_stands_on_a_list_that_grows() -> None:
    room = recommended()
    assert room.act("en_bloc.list/1", "chair", text="t1", amendments=["a2"]) == (
        EnBlocListed(room.at, "l1", "t1", "a2"),
    )
    room.act("en_bloc.list/1", "chair", text="t1", list="l1", amendments=["a1"])
    assert at(room, "a1").en_bloc == "l1"


def test_what_is_contested_amended_or_listed_does_not_come_on_it() -> None:
    room = listed()
    assert room.refused("en_bloc.list/1", "chair", text="t1", list="l1", amendments=["a3"]) == ("NotUncontested",)
    assert "OnAList" in room.refused("en_bloc.list/1", "chair", text="t1", amendments=["a1"])
    child = table(room, Edit("p1", 3, 4, "pobre", "libres"), parent="a3", amends="a3")
    accept(room, child)
    accept(room, "a3")
    for number in (child, "a3"):
        assert room.refused("en_bloc.list/1", "chair", text="t1", amendments=[number]) == ("NotUncontested",)


def test_what_nobody_has_ruled_on_waits_until_it_is_in_order() -> None:
    room = recommended()
    number = table(room, change(room, "p3", "laico", "plural"), wait=False)
    accept(room, number)
    assert room.refused("en_bloc.list/1", "chair", text="t1", amendments=[number]) == ("NotInOrderYet",)


def test_it_is_the_commissions_and_one_step_lists_no_more_than_a_hundred() -> None:
    room = listed()
    assert room.refused("en_bloc.list/1", "d1", text="t1", list="l1", amendments=["a3"])[0] == "CommissionNeeded"
    assert room.refused("en_bloc.list/1", "chair", text="t1", list="l9", amendments=["a3"]) == ("ListUnknown",)
    for many in ([], [f"a{number}" for number in range(101)]):
        assert room.refused("en_bloc.list/1", "chair", text="t1", amendments=many) == ("TooManyAtOnce",)


def test_a_new_version_is_on_no_list() -> None:
    room = listed()
    room.act("amendment.unsponsor/1", "d1", amendment="a1")
    assert at(room, "a1").en_bloc == ""
    assert table(room, change(room, "p1", "nace", "vive")) == "a4"
