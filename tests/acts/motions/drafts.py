"""Motions as drafted, before they are ruled on."""

from typing import Any

from tests.assembly_room import Room


def draft(room: Room, kind: str = "resolution", **more: Any) -> dict[str, Any]:
    """The payload of a motion of this class."""
    text = room.text("to meet on Monday")
    return {"kind": kind, "title": text, "text": text, **more}


def gathering(kind: str = "constituent") -> Room:
    """A motion of d1, m2, that gathers its sponsors."""
    room = Room().adopted()
    room.act("motion.table/1", "d1", **draft(room, kind))
    return room


def filed() -> Room:
    """A resolution of d1 and d2, m2, that waits for its ruling."""
    room = gathering("resolution")
    room.act("motion.sponsor/1", "d2", motion="m2")
    return room
