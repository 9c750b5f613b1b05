"""Three amendments to one article, and orders in which they could be voted."""

from typing import Any

from tests.acts.amendments.hall import at, change, proceeded, table
from tests.assembly_room import Room

from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.operations import Delete
from asamblea.charter.voting import Step
from asamblea.charter.voting_order import order_bytes


def tabled() -> Room:
    """a1 and a2 change a word each, a3 deletes the paragraph: by structure it goes first."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    table(room, change(room, "p1", "nace", "vive"))
    table(room, Delete("p1", "Toda persona nace libre e igual en dignidad."))
    return room


def told(room: Room, *numbers: str) -> dict[str, Any]:
    """The payload that proposes these numbers in this order."""
    steps = [Step(number, "text") for number in numbers]
    lines = [room.texts[at(room, each).words] for each in numbers]
    return {
        "text": "t1",
        "base": TEXTS.at(room.state, "t1").base,
        "order": room.text(order_bytes(steps)),
        "amendments": room.text(b"\n".join(lines)),
    }
