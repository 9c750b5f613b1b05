"""A member's new key: two officers who saw her enrol it."""

from typing import Any

from tests.acts.members.newcomers import OFFICERS, SMALL_ORDER, fresh, sheet_of_codes
from tests.assembly_room import Room

from asamblea.assembly.events.members import KeyEnrolled
from asamblea.assembly.refusals.members import SignersMissing
from asamblea.assembly.state.members import KEYS, key_in_force


def test_two_officers_enrol_a_key() -> None:
    room = Room().seated()
    (event,) = room.act("key.enrol/1", ("chair", "teller"), member=room.id("d1"), key=fresh(room))
    key = room.who("fresh").public
    assert isinstance(event, KeyEnrolled)
    assert (event.member, event.key, event.use) == (room.id("d1"), key.id(), "demo")
    assert key_in_force(room.state, key.id()) is not None


def test_one_officer_or_the_member_herself_is_not_enough() -> None:
    room = Room().seated()
    assert room.refused("key.enrol/1", "chair", member=room.id("d1"), key=fresh(room)) == ("SignersMissing",)
    assert room.refused("key.enrol/1", "d1", member=room.id("d1"), key=fresh(room)) == ("SignersMissing",)
    assert room.reasons == (SignersMissing(2, 0),)


def test_a_key_for_somebody_unknown_is_refused() -> None:
    room = Room().seated()
    assert room.refused("key.enrol/1", OFFICERS, member="0" * 16, key=fresh(room)) == ("MemberUnknown",)


def test_a_key_serves_one_member_once() -> None:
    room = Room().seated()
    assert room.refused("key.enrol/1", OFFICERS, member=room.id("d1"), key=fresh(room, "d2")) == ("KeyKnown",)


def test_a_key_that_no_honest_signer_has_is_refused() -> None:
    room = Room().seated()
    assert room.refused("key.enrol/1", OFFICERS, member=room.id("d1"), key=SMALL_ORDER) == ("KeyUnfit",)


def test_a_demonstration_key_stands_only_in_a_demonstration() -> None:
    room = Room()
    real = room.call(demo=False)
    real["founders"] = [
        {**each, "keys": [{**key, "use": "member"} for key in each["keys"]]} for each in real["founders"]
    ]
    assert room.refused("founding.call/1", ("chair",), **real)
    assert "DemoKeyMismatch" not in {type(each).__name__ for each in room.reasons}
    assert "DemoKeyMismatch" in room.refused("founding.call/1", ("chair",), **room.call(demo=False))


def test_a_sheet_of_codes_holds_different_hashes() -> None:
    room = Room().seated()
    given: dict[str, Any] = {"member": room.id("d1")}
    assert room.refused("key.enrol/1", OFFICERS, key=sheet_of_codes(1, 1), **given) == ("KeyUnfit",)
    room.act("key.enrol/1", OFFICERS, key=sheet_of_codes(1, 2), **given)
    assert sum(key.public.alg == "codes" for key in KEYS.all(room.state).values()) == 1
