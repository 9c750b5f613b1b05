"""A delegate takes her seat on the credential that two officers saw."""

from tests.acts.members.newcomers import OFFICERS, SMALL_ORDER, credential
from tests.assembly_room import Room, kinds

from asamblea.assembly.refusals.members import SeatsTaken
from asamblea.assembly.state.members import HOLDERS, SEATS, accredited


def test_two_officers_seat_a_delegate_with_the_keys_they_saw() -> None:
    room = Room().founded()
    events = room.act("delegate.seat/1", OFFICERS, **credential(room, "d1"))
    assert kinds(events) == ["member.enrolled/1", "key.enrolled/1", "delegate.seated/1"]
    assert HOLDERS.at(room.state, room.id("d1")) == "base-1"
    assert accredited(room.state) == 1


def test_a_founder_who_is_a_member_already_is_only_seated() -> None:
    room = Room().founded()
    events = room.act("delegate.seat/1", OFFICERS, **{**credential(room, "teller"), "keys": []})
    assert kinds(events) == ["delegate.seated/1"]


def test_one_officer_cannot_seat_and_an_unknown_body_has_no_seats() -> None:
    room = Room().founded()
    assert room.refused("delegate.seat/1", "chair", **credential(room, "d1", "elsewhere")) == (
        "SignersMissing",
        "BodyNotRepresented",
    )


def test_edge_10_one_person_takes_one_seat_and_a_body_no_more_than_its_own() -> None:
    room = Room().seated()
    assert room.refused("delegate.seat/1", OFFICERS, **credential(room, "d1")) == ("SeatsTaken", "SeatHeld", "KeyKnown")
    assert room.reasons[0] == SeatsTaken("base", 8)
    assert len(SEATS.all(room.state)) == 8


def test_her_keys_must_be_able_to_sign() -> None:
    room = Room().founded()
    assert room.refused("delegate.seat/1", OFFICERS, **{**credential(room, "d1"), "keys": [SMALL_ORDER]}) == (
        "KeyUnfit",
    )
