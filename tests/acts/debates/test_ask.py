"""Asking to speak."""

import pytest
from tests.acts.debates.hall import debating
from tests.assembly_room import Room

from asamblea.assembly.events.debates import FloorAsked
from asamblea.assembly.refusals.debates import AskedAlready
from asamblea.assembly.state.debates import DEBATES


@pytest.mark.parametrize("side", ["for", "against"])
def test_a_delegate_stands_on_the_list_with_her_side(side: str) -> None:
    room = debating()
    (event,) = room.act("floor.ask/1", "d1", motion="m2", side=side)
    assert isinstance(event, FloorAsked)
    assert (event.member, event.side) == (room.id("d1"), side)
    assert DEBATES.at(room.state, "m2").queue == ((room.id("d1"), side),)


def test_nobody_asks_twice_while_she_waits_or_speaks() -> None:
    room = debating()
    room.act("floor.ask/1", "d1", motion="m2", side="against")
    assert room.refused("floor.ask/1", "d1", motion="m2", side="for") == ("AskedAlready",)
    room.act("floor.give/1", "chair", motion="m2", member=room.id("d1"))
    assert room.refused("floor.ask/1", "d1", motion="m2", side="for") == ("AskedAlready",)
    assert room.reasons == (AskedAlready(room.id("d1")),)
    room.act("floor.end/1", "d1", motion="m2")
    room.act("floor.ask/1", "d1", motion="m2", side="for")


def test_who_is_not_present_does_not_ask() -> None:
    room = debating()
    assert room.refused("floor.ask/1", "teller", motion="m2", side="for") == ("NotPresent",)
    room.act("presence.leave/1", "d3", sitting="s2")
    assert room.refused("floor.ask/1", "d3", motion="m2", side="for") == ("NotPresent",)


def test_there_is_no_floor_without_a_debate() -> None:
    room = Room().adopted()
    motion = room.table()
    assert room.refused("floor.ask/1", "d1", motion=motion, side="for") == ("MotionNotAtStage",)
    assert room.refused("floor.ask/1", "d1", motion="m9", side="for") == ("MotionUnknown",)
