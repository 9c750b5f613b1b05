"""In an emergency a sitting is held elsewhere, or remotely, at its hour."""

import pytest
from tests.assembly_room import Room, whole

from asamblea.assembly.state.sittings import SITTINGS
from asamblea.record.instants import DAY


@pytest.fixture
def room() -> Room:
    """A sitting s2 convened for ten days later."""
    room = Room().adopted(whole())
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=room.at + 10 * DAY, agenda=[])
    return room


def certify(room: Room) -> None:
    signers = ("chair", "d1", "d2", "d3")
    room.act("emergency.certify/1", signers, ground="travel_ban", account=room.text("roads are closed"))


def test_a_sitting_is_held_remotely_at_its_hour(room: Room) -> None:
    before = SITTINGS.at(room.state, "s2")
    certify(room)
    room.act("sitting.move/1", "secretary", sitting="s2", remote=True)
    after = SITTINGS.at(room.state, "s2")
    assert (after.remote, after.opens_at, after.agenda) == (True, before.opens_at, before.agenda)


def test_without_an_emergency_it_stays_where_it_was_convened(room: Room) -> None:
    assert room.refused("sitting.move/1", "secretary", sitting="s2", remote=True) == ("NoEmergency",)


def test_the_board_moves_it_and_not_when_it_is_over(room: Room) -> None:
    certify(room)
    assert room.refused("sitting.move/1", "d1", sitting="s1", remote=True) == ("OfficeNeeded", "SittingNotAtStage")
    assert room.refused("sitting.move/1", "secretary", sitting="s9", remote=True) == ("SittingUnknown",)
