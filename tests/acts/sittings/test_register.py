"""Registering at a sitting."""

from tests.assembly_room import START, Room

from asamblea.assembly.events.sittings import PresenceRegistered
from asamblea.assembly.refusals.sittings import RegistrationNotOpen
from asamblea.assembly.state.sittings import present_count
from asamblea.record.instants import DAY, HOUR


def test_a_delegate_registers_and_is_counted_once() -> None:
    room = Room().seated()
    room.at = START + DAY - HOUR
    assert room.act("presence.register/1", "d1", sitting="s1") == (PresenceRegistered(room.at, "s1", room.id("d1")),)
    room.act("presence.register/1", "d1", sitting="s1")
    assert present_count(room.state, "s1") == 1


def test_not_before_registration_opens() -> None:
    room = Room().seated()
    assert room.refused("presence.register/1", "d1", sitting="s1") == ("RegistrationNotOpen",)
    assert isinstance(room.reasons[0], RegistrationNotOpen)
    assert START < room.reasons[0].opens_at <= START + DAY - HOUR


def test_not_without_a_seat_nor_at_a_sitting_that_is_over_or_unknown() -> None:
    room = Room().adopted()
    assert room.refused("presence.register/1", "teller", sitting="s1") == ("SeatNeeded", "SittingNotAtStage")
    assert room.refused("presence.register/1", "d1", sitting="s9") == ("SittingUnknown",)
