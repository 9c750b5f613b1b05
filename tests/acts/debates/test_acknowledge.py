"""The charged person signs for the charges."""

from tests.acts.debates.hall import charging, debating, hearing
from tests.assembly_room import Room

from asamblea.assembly.events.debates import ChargesAcknowledged
from asamblea.assembly.state.debates import defence_of


def test_her_receipt_serves_the_charges() -> None:
    room = charging()
    seq = room.seq
    assert room.act("charges.acknowledge/1", "d8", motion="m2") == (
        ChargesAcknowledged(room.at, "m2", room.id("d8"), seq),
    )
    defence = defence_of(room.state, "m2")
    assert (defence.served_at, defence.acknowledged_at) == (room.at, room.at)


def test_only_the_charged_person_signs_for_them() -> None:
    room = charging()
    assert room.refused("charges.acknowledge/1", "d1", motion="m2") == ("NotCharged",)
    assert room.refused("charges.acknowledge/1", "secretary", motion="m2") == ("NotCharged",)


def test_a_motion_that_charges_nobody_has_nothing_to_sign_for() -> None:
    room = Room().adopted()
    motion = room.table()
    assert room.refused("charges.acknowledge/1", "d1", motion=motion) == ("NotCharged",)
    assert room.refused("charges.acknowledge/1", "d1", motion="m9") == ("MotionUnknown",)


def test_the_receipt_is_not_given_once_the_debate_has_begun() -> None:
    assert hearing().refused("charges.acknowledge/1", "d8", motion="m2") == ("MotionNotAtStage",)
    assert "MotionNotAtStage" in debating().refused("charges.acknowledge/1", "d8", motion="m2")
