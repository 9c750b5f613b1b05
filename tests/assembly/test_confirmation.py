"""What was decided in an emergency is confirmed at the next ordinary sitting, or lapses with it (3.26)."""

from typing import Any

import pytest
from tests.assembly_room import DELEGATES, Room, kinds, whole

from asamblea.assembly.state.emergencies import EMERGENCIES
from asamblea.assembly.state.motions import MOTIONS
from asamblea.record.instants import DAY, MINUTE


@pytest.fixture
def room() -> Room:
    return adopted_in_an_emergency()


def adopted_in_an_emergency() -> Room:
    """m2, a resolution, is adopted in the emergency y1; then it is over."""
    room = Room().adopted(whole())
    room.table()
    account = room.text("a curfew")
    room.act("emergency.certify/1", ("chair", "d1", "d2", "d3"), ground="curfew", account=account)
    room.sit("m2", wait=4 * DAY)
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    room.pass_time(14 * DAY)
    assert MOTIONS.at(room.state, "m2").stage == "adopted"
    return room


def ordinary(room: Room, sitting: str) -> None:
    opens = room.at + MINUTE + 30 * DAY
    room.act("sitting.convene/1", "secretary", kind="ordinary", opens_at=opens, agenda=[])
    room.at = opens
    for name in DELEGATES:
        room.act("presence.register/1", name, 0, sitting=sitting)
    room.act("sitting.open/1", "chair", 0, sitting=sitting)


def draft(room: Room, on: str = "y1") -> dict[str, Any]:
    text = room.text("we confirm")
    return {"kind": "confirmation", "title": text, "text": text, "effect": {"kind": "confirmation", "on": on}}


def test_what_nobody_confirms_lapses_when_the_ordinary_sitting_closes(room: Room) -> None:
    ordinary(room, "s3")
    assert MOTIONS.at(room.state, "m2").stage == "adopted"
    assert kinds(room.act("sitting.close/1", "chair", sitting="s3")) == ["motion.unconfirmed/1", "sitting.closed/1"]
    assert MOTIONS.at(room.state, "m2").stage == "lapsed"


def test_what_is_confirmed_stands(room: Room) -> None:
    ordinary(room, "s3")
    room.act("motion.table/1", "d1", **draft(room))
    room.act("motion.sponsor/1", "d2", motion="m3")
    room.put("m3")
    assert kinds(room.vote("v3", yes=5, no=3))[-1] == "emergency.confirmed/1"
    assert EMERGENCIES.at(room.state, "y1").confirmed_by == "m3"
    assert kinds(room.act("sitting.close/1", "chair", sitting="s3")) == ["sitting.closed/1"]
    assert MOTIONS.at(room.state, "m2").stage == "adopted"


def test_an_extraordinary_sitting_neither_waits_nor_lapses(room: Room) -> None:
    room.sit()
    assert kinds(room.act("sitting.close/1", "chair", sitting="s3")) == ["sitting.closed/1"]
    assert MOTIONS.at(room.state, "m2").stage == "adopted"


def test_a_sitting_that_began_in_the_emergency_is_not_the_next_after_it() -> None:
    room = Room().adopted(whole())
    room.table()
    opens = room.at + MINUTE + 30 * DAY
    room.act("sitting.convene/1", "secretary", kind="ordinary", opens_at=opens, agenda=["m2"])
    room.at = opens - DAY
    account = room.text("a curfew")
    room.act("emergency.certify/1", ("chair", "d1", "d2", "d3"), ground="curfew", account=account)
    room.at = opens
    for name in DELEGATES:
        room.act("presence.register/1", name, 0, sitting="s2")
    room.act("sitting.open/1", "chair", 0, sitting="s2")
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    assert kinds(room.act("sitting.close/1", "chair", sitting="s2")) == ["sitting.closed/1"]


def test_only_an_emergency_in_which_something_was_decided_is_confirmed(room: Room) -> None:
    ordinary(room, "s3")
    assert room.refused("motion.table/1", "d1", **draft(room, "y2")) == ("EffectWithoutObject",)
