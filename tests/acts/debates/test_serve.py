"""Service of the charges: in person, or by two attempts a day apart (rulings A2)."""

from tests.acts.debates.hall import charging, hearing
from tests.assembly_room import Room

from asamblea.assembly.events.debates import ChargesServed
from asamblea.assembly.state.debates import defence_of
from asamblea.record.instants import DAY, HOUR, MINUTE


def test_in_person_they_are_served_at_once() -> None:
    room = charging()
    seq, proof = room.seq, room.text("signed copy")
    assert room.act("charges.serve/1", "secretary", motion="m2", manner="in_person", proof=proof) == (
        ChargesServed(room.at, "m2", "in_person", proof, True, seq),
    )
    assert defence_of(room.state, "m2").served_at == room.at


def test_otherwise_by_a_second_attempt_a_day_after_the_first() -> None:
    room = charging()
    seq = room.seq
    assert room.act("charges.serve/1", "secretary", motion="m2", manner="inbox") == (
        ChargesServed(room.at, "m2", "inbox", "", False, seq),
    )
    first = room.at
    room.act("charges.serve/1", "secretary", HOUR, motion="m2", manner="alternate")
    assert defence_of(room.state, "m2").served_at is None
    room.at = first + DAY - MINUTE
    room.act("charges.serve/1", "secretary", motion="m2", manner="posting")
    assert defence_of(room.state, "m2").served_at == first + DAY


def test_a_motion_that_charges_nobody_needs_no_service() -> None:
    room = Room().adopted()
    motion = room.table()
    assert room.refused("charges.serve/1", "secretary", motion=motion, manner="in_person") == ("NotCharged",)


def test_only_the_secretary_serves_and_not_once_the_debate_has_begun() -> None:
    assert charging().refused("charges.serve/1", "d1", motion="m2", manner="in_person") == ("OfficeNeeded",)
    assert hearing().refused("charges.serve/1", "secretary", motion="m2", manner="inbox") == ("MotionNotAtStage",)
