"""Seats, keys."""

from typing import Any

from tests.assembly_room import Room, kinds

from asamblea.assembly.codec import to_json
from asamblea.assembly.state.members import HOLDERS, KEYS, SEATS, accredited, key_in_force
from asamblea.record.base64s import text_of
from asamblea.record.codes import code_from, hash_of


def seat(room: Room, name: str, body: str = "base") -> dict[str, Any]:
    return {"body": body, "member": room.id(name), "name": room.text(name), "keys": [to_json(room.who(name).new_key())]}


def test_two_officers_seat_a_delegate_with_the_keys_they_saw() -> None:
    room = Room().founded()
    events = room.act("delegate.seat/1", ("chair", "secretary"), **seat(room, "d1"))
    assert kinds(events) == ["member.enrolled/1", "key.enrolled/1", "delegate.seated/1"]
    assert HOLDERS.at(room.state, room.id("d1")) == "base-1"
    assert accredited(room.state) == 1


def test_one_officer_cannot_seat_and_an_unknown_body_has_no_seats() -> None:
    room = Room().founded()
    assert room.refused("delegate.seat/1", "chair", **seat(room, "d1", "elsewhere")) == (
        "SignersMissing",
        "BodyNotRepresented",
    )


def test_edge_10_one_person_takes_one_seat_and_a_body_no_more_than_its_own() -> None:
    room = Room().seated()
    assert room.refused("delegate.seat/1", ("chair", "secretary"), **seat(room, "d1")) == (
        "SeatsTaken",
        "SeatHeld",
        "KeyKnown",
    )
    assert len(SEATS.all(room.state)) == 8


def test_a_key_is_enrolled_by_two_officers_and_revoked_by_its_member() -> None:
    room = Room().seated()
    new = to_json(room.who("fresh").new_key())
    assert room.refused("key.enrol/1", "chair", member=room.id("d1"), key=new) == ("SignersMissing",)
    assert kinds(room.act("key.enrol/1", ("chair", "teller"), member=room.id("d1"), key=new)) == ["key.enrolled/1"]
    key = room.who("fresh").public.id()
    assert key_in_force(room.state, key) is not None
    assert kinds(room.act("key.revoke/1", "d1", key=key)) == ["key.revoked/1"]
    assert key_in_force(room.state, key) is None
    assert room.refused("key.revoke/1", "d1", key=key) == ("KeyUnknown",)


def test_anothers_key_is_revoked_by_two_officers_only() -> None:
    room = Room().seated()
    key = room.who("d1").public.id()
    assert room.refused("key.revoke/1", "d2", key=key) == ("SignersMissing",)
    room.act("key.revoke/1", ("chair", "secretary"), key=key)
    assert room.refused("presence.register/1", "d1", sitting="s1") == ("KeyNotInForce",)


def test_a_key_that_no_honest_signer_has_is_refused() -> None:
    room = Room().seated()
    small_order = {"alg": "ed25519", "public": text_of(b"\1" + bytes(31)), "use": "demo"}
    assert room.refused("key.enrol/1", ("chair", "secretary"), member=room.id("d1"), key=small_order) == ("KeyUnfit",)


def test_a_sheet_of_codes_holds_different_hashes() -> None:
    room = Room().seated()
    one = bytes.fromhex(hash_of(code_from(bytes(10))))
    twice = {"alg": "codes", "public": text_of(one + one), "use": "member"}
    assert room.refused("key.enrol/1", ("chair", "secretary"), member=room.id("d1"), key=twice) == ("KeyUnfit",)
    once = {"alg": "codes", "public": text_of(one), "use": "member"}
    room.act("key.enrol/1", ("chair", "secretary"), member=room.id("d1"), key=once)
    assert sum(key.public.alg == "codes" for key in KEYS.all(room.state).values()) == 1


def test_a_key_for_somebody_unknown_is_refused() -> None:
    room = Room().seated()
    new = to_json(room.who("fresh").new_key())
    assert room.refused("key.enrol/1", ("chair", "secretary"), member="0" * 16, key=new) == ("MemberUnknown",)
