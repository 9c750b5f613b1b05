"""The agenda of a convened sitting is extended, with the notice that each motion needs."""

from tests.assembly_room import Room, kinds

from asamblea.assembly.refusals.sittings import AgendaClosed
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.record.instants import DAY, HOUR


def convened() -> tuple[Room, str]:
    """A sitting s2 ten days ahead with nothing on its agenda, and an accepted motion."""
    room = Room().adopted()
    motion = room.table()
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=room.at + 10 * DAY)
    return room, motion


def test_agenda_is_extended_in_time() -> None:
    room, motion = convened()
    assert kinds(room.act("agenda.extend/1", "secretary", sitting="s2", motion=motion)) == [
        "agenda.extended/1",
        "motion.noticed/1",
    ]


def test_not_after_it_closed() -> None:
    room, motion = convened()
    closes = SITTINGS.at(room.state, "s2").opens_at - 72 * HOUR
    room.at = closes
    assert room.refused("agenda.extend/1", "secretary", 1, sitting="s2", motion=motion) == (
        "AgendaClosed",
        "NoticeTooShort",
    )
    assert room.reasons[0] == AgendaClosed(closes)
    assert room.act("agenda.extend/1", "secretary", 0, sitting="s2", motion=motion)


def test_nobody_else_extends_it_and_a_motion_stands_on_one_agenda() -> None:
    room, motion = convened()
    assert room.refused("agenda.extend/1", "d1", sitting="s2", motion=motion) == ("OfficeNeeded",)
    room.act("agenda.extend/1", "secretary", sitting="s2", motion=motion)
    assert room.refused("agenda.extend/1", "secretary", sitting="s2", motion=motion) == ("MotionNotAtStage",)


def test_a_motion_keeps_its_own_notice() -> None:
    room, _ = convened()
    removal = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.at += 4 * DAY
    assert room.refused("agenda.extend/1", "secretary", sitting="s2", motion=removal) == ("NoticeTooShort",)


def test_only_while_it_is_convened() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit()
    assert "SittingNotAtStage" in room.refused("agenda.extend/1", "secretary", sitting="s2", motion=motion)
