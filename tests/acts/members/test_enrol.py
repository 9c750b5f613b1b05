"""Two officers enrol a member with the keys that they saw."""

from tests.federation_room import Federation

from asamblea.assembly.codec import to_json


def test_she_signs_from_the_next_entry_on() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    new = {
        "member": room.id("rosa", "village"),
        "name": room.restricted("Rosa"),
        "keys": [to_json(room.who("village", "rosa").new_key())],
    }
    assert room.refused("village", "member.enrol/1", "chair", **new) == ("SignersMissing",)
    events = room.act("village", "member.enrol/1", ("chair", "teller"), **new)
    assert [event.NAME for event in events] == ["member.enrolled/1", "key.enrolled/1"]
    assert room.act("village", "minutes.lodge/1", "rosa", **room.minutes("village", 50))
    assert room.refused("village", "member.enrol/1", ("chair", "teller"), **new) == ("MemberKnown", "KeyKnown")
