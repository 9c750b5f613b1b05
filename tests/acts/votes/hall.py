"""A hall where a vote is open or was closed."""

from dataclasses import replace

from tests.assembly_room import Room, relaxed

from asamblea.assembly.orders.model import StandingOrders
from asamblea.record.instants import MINUTE

TELLERS = ("teller", "teller2")


def debated(kind: str = "resolution") -> Room:
    """A motion m2 of this class whose debate in s2 is closed."""
    room = Room().adopted(relaxed())
    room.sit(room.table(kind))
    room.act("debate.open/1", "chair", motion="m2")
    room.act("debate.close/1", "chair", motion="m2")
    return room


def voting(present: int = 8) -> Room:
    """A vote open on a resolution: v2 on m2 in s2."""
    room = Room().adopted()
    motion = room.table()
    room.sit(motion, present=present)
    room.put(motion)
    return room


def by_hands() -> StandingOrders:
    """Orders under which resolutions are voted by hands."""
    orders = relaxed()
    hands = replace(orders.classes["resolution"], manner="hands")
    return replace(orders, classes={**orders.classes, "resolution": hands})


def raising_hands() -> Room:
    """As `voting`, by hands."""
    room = Room().adopted(by_hands())
    room.sit(room.table())
    room.put("m2")
    return room


def first_passed() -> Room:
    """A constituent article that passed its first vote: m2, v2, s2."""
    room = debated("constituent")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 12 * MINUTE)
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    return room


def charged(effect: str, name: str) -> Room:
    """A removal or dismissal of this person, served, heard (she waived her defence) and carried: v2 on m2."""
    room = Room().adopted(relaxed())
    motion = room.table("removal", {"kind": effect, "on": room.id(name)})
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.waive/1", name, motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 9 * MINUTE)
    room.vote("v2", yes=6, no=2)
    return room


def challenge(room: Room) -> str:
    """Two delegates challenge v2, and d1 moves to annul it; the id of her motion, the next."""
    text = room.text("the tellers erred")
    room.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.17", grounds=text)
    effect = {"kind": "annulment", "on": "c1"}
    room.act("motion.table/1", "d1", kind="challenge", title=text, text=text, effect=effect)
    return "m3"
