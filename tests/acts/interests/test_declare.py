"""Who has an interest of her own is neither in the base nor in the count."""

import pytest
from tests.assembly_room import Room, kinds, whole

from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import MINUTE


@pytest.fixture
def room() -> Room:
    """An article m2 before the open sitting s2."""
    room = Room().adopted(whole())
    room.sit(room.table("constituent"))
    return room


def test_who_stands_aside_is_out_of_base_and_count(room: Room) -> None:
    room.act("interest.declare/1", "d8", motion="m2", ground="")
    room.put("m2")
    opened = VOTES.at(room.state, "v2").opened
    assert (opened.aside, opened.electors, opened.membership) == ((room.id("d8"),), 7, 7)
    assert room.refused("vote.cast/1", "d8", vote="v2", choice="no") == ("NotInElectorate",)
    closed = room.vote("v2", yes=5, no=2)[1]
    assert (closed.base, closed.needed, closed.outcome) == (7, 5, "carried")  # type: ignore[attr-defined]


def test_the_charged_person_does_not_vote_on_her_own_removal() -> None:
    room = Room().adopted(whole())
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.waive/1", "d8", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 9 * MINUTE)
    assert VOTES.at(room.state, "v2").opened.aside == (room.id("d8"),)
    assert kinds(room.vote("v2", yes=5, no=2))[-1] == "delegate.removed/1"


def test_it_is_declared_once_by_a_delegate_before_the_vote(room: Room) -> None:
    room.act("interest.declare/1", "d8", motion="m2", ground="")
    assert room.refused("interest.declare/1", "d8", motion="m2", ground="") == ("AsideAlready",)
    assert room.refused("interest.declare/1", "chair", motion="m2", ground="") == ("SeatNeeded",)
    room.put("m2")
    assert room.refused("interest.declare/1", "d7", motion="m2", ground="") == ("MotionNotAtStage",)
