"""A list of two amendments that nobody contests."""

from typing import Any

from tests.acts.amendments.hall import at, change, proceeded, provision, table
from tests.assembly_room import Room

from asamblea.assembly.provisions import near_all
from asamblea.assembly.state.recommendations import standing_on
from asamblea.assembly.state.texts import TEXTS


def accept(room: Room, number: str) -> None:
    """The commission recommends to accept it."""
    room.act(
        "amendment.recommend/1", "chair", amendment=number, version=at(room, number).version, recommended="accept",
        reasons=room.text("Nobody contests it"),
    )  # fmt: skip


def recommended() -> Room:
    """Amendments a1 and a2, to the articles a1 and a2, are recommended; a3 is not."""
    room = proceeded()
    for provision_, old, new in (("p1", "libre", "muy libre"), ("p3", "laico", "libre"), ("p1", "libre", "pobre")):
        table(room, change(room, provision_, old, new))
    accept(room, "a1")
    accept(room, "a2")
    return room


def listed() -> Room:
    """Both stand on the list l1."""
    room = recommended()
    room.act("en_bloc.list/1", "chair", text="t1", amendments=["a1", "a2"])
    return room


def before_the_sitting() -> Room:
    """Both articles stand before the open sitting, as m3 and m4."""
    room = listed()
    room.sit(provision(room, "a1"), provision(room, "a2"))
    return room


def told(room: Room, list_: str = "l1") -> dict[str, Any]:
    """The payload that puts the list."""
    numbers = standing_on(room.state, list_)
    around = [room.texts[at(room, each).words] for each in near_all(room.state, "t1", numbers)]
    lines = [room.texts[at(room, each).words] for each in numbers]
    return {
        "list": list_,
        "title": room.text("What nobody contests"),
        "base": TEXTS.at(room.state, "t1").base,
        "amendments": room.text(b"\n".join(lines)),
        "near": room.text(b"\n".join(around)) if around else "",
    }
