"""Leaving a sitting."""

from tests.assembly_room import START, Room

from asamblea.assembly.events.sittings import PresenceEnded
from asamblea.assembly.refusals.sittings import NotPresent
from asamblea.assembly.state.sittings import present_count
from asamblea.record.instants import DAY


def registered() -> Room:
    room = Room().seated()
    room.at = START + DAY
    room.act("presence.register/1", "d1", sitting="s1")
    return room


def test_who_leaves_is_not_counted_until_she_registers_again() -> None:
    room = registered()
    assert room.act("presence.leave/1", "d1", sitting="s1") == (PresenceEnded(room.at, "s1", room.id("d1")),)
    assert present_count(room.state, "s1") == 0
    room.act("presence.register/1", "d1", sitting="s1")
    assert present_count(room.state, "s1") == 1


def test_who_is_not_there_does_not_leave() -> None:
    room = registered()
    assert room.refused("presence.leave/1", "d2", sitting="s1") == ("NotPresent",)
    assert room.reasons == (NotPresent("s1", room.id("d2")),)
    room.act("presence.leave/1", "d1", sitting="s1")
    assert room.refused("presence.leave/1", "d1", sitting="s1") == ("NotPresent",)
    assert room.refused("presence.leave/1", "d1", sitting="s9") == ("SittingUnknown",)
