"""The noticed hour is moved: later, within what the orders allow, never earlier (edge case 29)."""

from tests.assembly_room import CIVIL, Room

from asamblea.assembly.events.sittings import SittingRescheduled
from asamblea.assembly.refusals.sittings import HourMovedEarlier, TooFarAhead
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import DAY, HOUR, Instant


def convened() -> tuple[Room, Instant]:
    """A sitting s2 and its hour."""
    room = Room().adopted()
    opens = room.at + 5 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens)
    return room, opens


def test_an_officer_moves_it_later() -> None:
    room, opens = convened()
    assert room.act("sitting.reschedule/1", "chair", sitting="s2", opens_at=opens + DAY) == (
        SittingRescheduled(room.at, "s2", opens + DAY, CivilTime(**CIVIL)),
    )


def test_edge_29_the_noticed_hour_is_never_moved_forward() -> None:
    room, opens = convened()
    assert room.refused("sitting.reschedule/1", "chair", sitting="s2", opens_at=opens - HOUR) == ("HourMovedEarlier",)
    assert room.reasons == (HourMovedEarlier(opens),)


def test_nor_by_small_steps_out_of_reach() -> None:
    room, opens = convened()
    room.act("sitting.reschedule/1", "chair", sitting="s2", opens_at=opens + 6 * DAY)
    assert room.refused("sitting.reschedule/1", "chair", sitting="s2", opens_at=opens + 8 * DAY) == ("TooFarAhead",)
    assert room.reasons == (TooFarAhead(opens + 7 * DAY),)


def test_a_delegate_does_not_and_nobody_moves_what_is_over() -> None:
    room, opens = convened()
    assert room.refused("sitting.reschedule/1", "d1", sitting="s2", opens_at=opens + DAY) == ("OfficeNeeded",)
    assert "SittingNotAtStage" in room.refused("sitting.reschedule/1", "chair", sitting="s1", opens_at=opens)
    assert room.refused("sitting.reschedule/1", "chair", sitting="s9", opens_at=opens) == ("SittingUnknown",)
