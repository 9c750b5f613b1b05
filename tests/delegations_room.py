"""A room whose eight seats belong to four bodies, so that bodies can be counted, and cards weighed."""

from typing import Any

from tests.assembly_room import DELEGATES, Room

from asamblea.assembly.codec import to_json
from asamblea.record.checkpoints import log_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import MINUTE

BODIES = {"north": 4, "south": 2, "east": 1, "west": 1}


class Delegations(Room):
    """Eight seats of four bodies, in the order of the delegates."""

    def call(self, **change: Any) -> dict[str, Any]:
        seats = [{"body": body, "title": self.text(body), "seats": number} for body, number in BODIES.items()]
        return super().call(representation=seats, **change)

    def seated(self) -> "Delegations":
        self.founded()
        bodies = [body for body, number in BODIES.items() for _ in range(number)]
        for name, body in zip(DELEGATES, bodies, strict=True):
            keys = [to_json(self.who(name).new_key())]
            told: dict[str, Any] = {"body": body, "member": self.id(name), "name": self.text(name), "keys": keys}
            self.act("delegate.seat/1", ("chair", "secretary"), 0, **told)
        return self


def sized(room: Room, **members: int) -> Room:
    """Of each body one that elects it is recognised, with so many members."""
    for number, (body, size) in enumerate(members.items()):
        origin = f"asamblea/{number:032x}"
        told: dict[str, Any] = {
            "body": origin,
            "key": log_vkey(origin, public_of(bytes([number + 9] * 32))).text(),
            "title": room.text(body),
            "tier": "base",
            "kind": "union",
            "electorate": body,
            "members": size,
        }
        room.act("body.recognise/1", ("chair", "secretary"), MINUTE, **told)
    return room
