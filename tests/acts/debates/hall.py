"""A hall in debate: a resolution, or the removal of a delegate who was served with the charges."""

from tests.assembly_room import Room, relaxed


def debating() -> Room:
    """A resolution in debate: m2 in s2."""
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    return room


def charging() -> Room:
    """The removal of d8, m2, accepted; nothing served yet."""
    room = Room().adopted(relaxed())
    room.table("removal", {"kind": "removal", "on": room.id("d8")})
    return room


def hearing() -> Room:
    """The removal of d8, m2, in debate in s2; served in person ten days before."""
    room = charging()
    room.act("charges.serve/1", "secretary", motion="m2", manner="in_person")
    room.sit("m2")
    room.act("debate.open/1", "chair", motion="m2")
    return room


def defending() -> Room:
    """As `hearing`, with the slot of the defence open."""
    room = hearing()
    room.act("defence.open/1", "chair", motion="m2")
    return room
