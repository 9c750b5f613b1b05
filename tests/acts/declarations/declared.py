"""A room with three electorates whose delegates file and mark declarations."""

from typing import Any

from tests.assembly_room import Room

from asamblea.assembly.codec import to_json
from asamblea.charter.words import joined, words
from asamblea.record.canonical import digest

NORTH = "Pedimos agua para todos.\nY que renuncie el gobierno."
SOUTH = "Exigimos: agua para todos los pueblos. El gobierno no debe renunciar."


def quote(words_there: str) -> str:
    """The hash by which a mark quotes words."""
    return digest(joined(words(words_there)).encode())


class Declared:
    """North (d1), south (d2) and east (d3), founded and seated; `north` and `south` have declared."""

    def __init__(self) -> None:
        self.room = room = Room()
        electorates = [{"body": name, "title": room.text(name), "seats": 1} for name in ("north", "south", "east")]
        room.act(
            "founding.call/1",
            ("chair", "secretary", "teller", "teller2", "desk", "transcriber"),
            0,
            **room.call(representation=electorates),
        )
        for name, body in (("d1", "north"), ("d2", "south"), ("d3", "east")):
            room.act("delegate.seat/1", ("chair", "secretary"), **self.seat(name, body))
        self.file("north", "d1", NORTH)
        self.file("south", "d2", SOUTH)

    def seat(self, name: str, body: str) -> dict[str, Any]:
        """The payload that seats a delegate."""
        keys = [to_json(self.room.who(name).new_key())]
        return {"body": body, "member": self.room.id(name), "name": self.room.text(name), "keys": keys}

    def file(self, body: str, by: str, text: str, day: str = "2026-11-20") -> Any:
        """The event of a declaration."""
        title = self.room.text(f"Declaration of {body}")
        return self.room.act("declaration.file/1", by, body=body, title=title, text=self.room.text(text), day=day)[-1]

    def place(self, declaration: str, text: str, found: str) -> dict[str, Any]:
        """Where these words stand in a declaration."""
        start = text.index(found)
        return {
            "declaration": declaration,
            "text": self.room.text(text),
            "start": start,
            "end": start + len(found),
            "quote": quote(found),
        }

    def mark(self, declaration: str, text: str, found: str, *, against: bool = False, by: str = "d3") -> str:
        """The id of a demand that is marked."""
        place = self.place(declaration, text, found)
        event: Any = self.room.act("demand.mark/1", by, place=place, against=against)[-1]
        return str(event.demand)

    def shared(self) -> str:
        """The group of dm1 (north) and dm2 (south), which both want water; its id."""
        self.mark("dc1", NORTH, "agua para todos")
        self.mark("dc2", SOUTH, "agua para todos los pueblos")
        title = self.room.text("Agua")
        event: Any = self.room.act("demand.group/1", "d3", group="", title=title, demands=["dm1", "dm2"])[-1]
        return str(event.group)
