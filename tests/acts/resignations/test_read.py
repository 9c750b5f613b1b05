"""A resignation is read to two officers of the electing body, and takes effect when its time has passed."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.editions import editions
from asamblea.assembly.orders.catalogue import hash_of
from asamblea.assembly.state.recalls import RECALLS
from asamblea.record.instants import DAY

BOARD = ("chair", "secretary")


@pytest.fixture
def room() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    return room


def told(room: Federation, **change: object) -> dict[str, object]:
    given = {"assembly": room.origins[ASSEMBLY], "electorate": "north", "delegate": room.id("first"), "letter": ""}
    return {**given, **change}


def test_edge_21_it_takes_effect_after_three_days_and_the_alternate_follows(room: Federation) -> None:
    (read,) = room.act("village", "resignation.read/1", BOARD, **told(room))
    assert read.takes_effect == read.at + 3 * DAY
    room.pass_time(2 * DAY, "village")
    assert room.holder("north-1") == "first"
    room.pass_time(DAY, "village")
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "delegate.resigned/1", "delegate.seated/1"]
    assert room.holder("north-1") == "second"


def test_edge_20_a_pending_recall_stays_in_the_register(room: Federation) -> None:
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    room.act("village", "resignation.read/1", BOARD, **told(room))
    room.pass_time(3 * DAY, "village")
    assert RECALLS.at(room.state("village"), "k1").stage == "moot"


def test_edge_95_a_seized_phone_resigns_nobody(room: Federation) -> None:
    """No act in the assembly resigns; in the body it takes two officers, and in person from who is detained."""
    assert not [act for act in editions() if act.startswith(("seat.resign", "delegate.resign"))]
    assert room.refused("village", "resignation.read/1", "chair", **told(room)) == ("SignersMissing",)
    detained = told(room, constrained=True)
    assert room.refused("village", "resignation.read/1", BOARD, **detained) == ("NotBeforeHerBody",)
    assert room.act("village", "resignation.read/1", BOARD, **{**detained, "in_person": True})


def test_it_is_read_once_and_where_she_was_elected(room: Federation) -> None:
    room.act("village", "resignation.read/1", BOARD, **told(room))
    assert room.refused("village", "resignation.read/1", BOARD, **told(room)) == ("ResignationKnown",)
    other = told(room, delegate=room.id("fifth"))
    assert room.refused("village", "resignation.read/1", BOARD, **other) == ("NotElectedHere",)


def test_a_body_whose_provisional_orders_say_nothing_of_delegates_reads_none() -> None:
    room = Federation({"north": 1})
    room.found("union", preset="founding", orders=hash_of("founding"))
    refused = room.refused("union", "resignation.read/1", BOARD, **told(room))
    assert refused == ("NotInOrders",)
