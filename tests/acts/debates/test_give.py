"""Giving the floor."""

from tests.acts.debates.hall import debating, defending
from tests.assembly_room import Room

from asamblea.assembly.events.debates import FloorGiven
from asamblea.assembly.refusals.debates import TurnBefore
from asamblea.record.instants import MINUTE


def asked(*names: str) -> Room:
    room = debating()
    for name in names:
        room.act("floor.ask/1", name, motion="m2", side="for")
    return room


def test_the_floor_is_given_in_the_order_of_asking() -> None:
    room = asked("d1", "d2")
    assert room.refused("floor.give/1", "chair", motion="m2", member=room.id("d2")) == ("TurnBefore",)
    assert room.reasons == (TurnBefore(room.id("d1")),)
    assert room.act("floor.give/1", "chair", motion="m2", member=room.id("d1")) == (
        FloorGiven(room.at, "m2", room.id("d1"), room.at + 5 * MINUTE),
    )


def test_a_first_turn_comes_before_a_second() -> None:
    room = asked("d1")
    room.act("floor.give/1", "chair", motion="m2", member=room.id("d1"))
    room.act("floor.end/1", "d1", motion="m2")
    for name in ("d1", "d2"):
        room.act("floor.ask/1", name, motion="m2", side="for")
    assert room.refused("floor.give/1", "chair", motion="m2", member=room.id("d1")) == ("TurnBefore",)
    assert room.reasons == (TurnBefore(room.id("d2")),)


def test_one_speaks_at_a_time() -> None:
    room = asked("d1", "d2")
    room.act("floor.give/1", "chair", motion="m2", member=room.id("d1"))
    assert room.refused("floor.give/1", "chair", motion="m2", member=room.id("d2")) == ("FloorTaken",)


def test_who_did_not_ask_is_not_given_it() -> None:
    room = asked("d1")
    assert room.refused("floor.give/1", "chair", motion="m2", member=room.id("d3")) == ("NotAsked",)


def test_nobody_speaks_into_a_defence() -> None:
    room = defending()
    assert room.refused("floor.give/1", "chair", motion="m2", member=room.id("d1")) == ("DefenceRunning", "NotAsked")


def test_only_the_chair_gives_it_and_only_in_debate() -> None:
    room = asked("d1")
    assert room.refused("floor.give/1", "d1", motion="m2", member=room.id("d1")) == ("OfficeNeeded",)
    outside = Room().adopted()
    motion = outside.table()
    assert outside.refused("floor.give/1", "d1", motion=motion, member=outside.id("d1")) == (
        "OfficeNeeded",
        "MotionNotAtStage",
    )


def test_edge_99_when_the_chair_is_silent_any_delegate_gives_the_floor_in_its_order() -> None:
    room = asked("d1", "d2")
    assert room.refused("floor.give/1", "d3", 11 * MINUTE, motion="m2", member=room.id("d2")) == ("TurnBefore",)
    (given,) = room.act("floor.give/1", "d3", 11 * MINUTE, motion="m2", member=room.id("d1"))
    assert isinstance(given, FloorGiven)
