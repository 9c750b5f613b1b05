"""A removal carried and challenged before a panel."""

from tests.assembly_room import Room, whole

from asamblea.record.instants import MINUTE

TELLERS = ("teller", "teller2")


def challenged(by: tuple[str, ...] = ("d1", "d2")) -> Room:
    """d8 lost her seat by v2; these challenge it as c1."""
    room = Room().adopted(whole())
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.waive/1", "d8", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 9 * MINUTE)
    room.vote("v2", yes=5, no=2)
    room.act("result.challenge/1", by, vote="v2", rule="3.11", grounds=room.text("the notice was short"))
    return room
