"""The parameter model: what was adopted before keeps its bytes, a default has one form, a fault is named by place."""

from dataclasses import replace

import pytest

from asamblea.assembly.orders.catalogue import EARLIER, data_of, hash_of, preset_of
from asamblea.assembly.orders.model import StandingOrders, parse_orders
from asamblea.assembly.orders.presets import FOUNDING, PRESETS
from asamblea.record.canonical import decode, encode
from asamblea.record.errors import Malformed


def test_the_founding_orders_keep_the_hash_that_records_name() -> None:
    assert FOUNDING.hash() == "2bd0bd568a7932414518fba0123e619b7a753e59723156582a1e7224e7a0aab4"


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_read_back_from_its_data(name: str) -> None:
    orders = PRESETS[name]
    assert parse_orders(orders.data()) == orders
    assert parse_orders(orders.data()).hash() == orders.hash()


def test_a_field_at_its_default_is_left_out_so_that_one_form_has_one_hash() -> None:
    told = decode(FOUNDING.data())
    assert "elections" not in told
    with pytest.raises(Malformed, match=r"orders\.elections: is left out where it is \{\}"):
        parse_orders(encode({**told, "elections": {}}))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"quorums": 1}, "orders.quorums: unknown field"),
        ({"name": 7}, "orders.name: must be str"),
        ({"votes": {}}, "orders.votes.min_open: missing field"),
        ({"recall": {}}, "orders.recall.by: missing field"),
    ],
)
def test_a_fault_is_named_by_its_place(change: dict[str, object], fault: str) -> None:
    with pytest.raises(Malformed) as caught:
        parse_orders(encode({**decode(FOUNDING.data()), **change}))
    assert str(caught.value) == fault


def test_another_name_is_another_set_of_orders() -> None:
    assert replace(FOUNDING, name="other").hash() != FOUNDING.hash()


@pytest.mark.parametrize("orders", EARLIER, ids=lambda orders: orders.name)
def test_a_preset_of_an_earlier_day_is_still_known_by_its_hash(orders: StandingOrders) -> None:
    assert preset_of(orders.name, orders.hash()) == orders
    assert data_of(orders.name, orders.hash()) == orders.data()
    assert orders.hash() != hash_of(orders.name)
    assert preset_of(orders.name, "0" * 64) is None
