"""A key is revoked: by its member, or by two officers."""

from tests.acts.members.newcomers import OFFICERS
from tests.assembly_room import Room

from asamblea.assembly.events.members import KeyRevoked
from asamblea.assembly.state.members import key_in_force


def test_its_member_revokes_it_at_once() -> None:
    room = Room().seated()
    key = room.who("d1").public.id()
    assert room.act("key.revoke/1", "d1", key=key) == (KeyRevoked(room.at, key),)
    assert key_in_force(room.state, key) is None
    assert room.refused("presence.register/1", "d1", sitting="s1") == ("KeyNotInForce",)


def test_anothers_key_is_revoked_by_two_officers_only() -> None:
    room = Room().seated()
    key = room.who("d1").public.id()
    assert room.refused("key.revoke/1", "d2", key=key) == ("SignersMissing",)
    assert room.refused("key.revoke/1", "chair", key=key) == ("SignersMissing",)
    room.act("key.revoke/1", OFFICERS, key=key)
    assert key_in_force(room.state, key) is None


def test_a_key_is_not_revoked_twice() -> None:
    room = Room().seated()
    key = room.who("d1").public.id()
    room.act("key.revoke/1", OFFICERS, key=key)
    assert room.refused("key.revoke/1", OFFICERS, key=key) == ("KeyUnknown",)
    assert room.refused("key.revoke/1", "d2", key="0" * 64) == ("KeyUnknown",)
