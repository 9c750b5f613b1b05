"""A room with the small text before it, and short ways to draw amendments."""

from dataclasses import replace
from typing import Any

from tests.assembly_room import Room, relaxed
from tests.charter.amending import edited
from tests.charter.texts import outline

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.amendments import amendment_json
from asamblea.charter.forms import from_bytes, hash_of, to_bytes
from asamblea.charter.operations import Amendment, Operation
from asamblea.charter.tree import Charter
from asamblea.record.canonical import encode

TEXT = outline()


def laid(orders: StandingOrders | None = None, text: Charter = TEXT) -> Room:
    """The small text t1 lies before an assembly of eight; an amendment needs three sponsors."""
    room = Room().adopted(relaxed() if orders is None else orders)
    title, base = room.text("A constitution"), room.text(to_bytes(text))
    room.act("text.lay/1", "secretary", title=title, base=base, form="tree")
    return room


def base_now(room: Room, text: str = "t1") -> Charter:
    """The words of a text as they are now."""
    return from_bytes(room.texts[TEXTS.at(room.state, text).base], text)


def words(room: Room, *operations: Operation, base: Charter | None = None, **more: Any) -> str:
    """A reference to the words of an amendment to the text as it is now, or to another base."""
    drawn_on = hash_of(base_now(room) if base is None else base)
    drawn = replace(Amendment("", (), operations, drawn_on), **more)
    return room.text(encode(amendment_json(drawn)))


def draft(room: Room, *operations: Operation, ids: str = "", parent: str = "", **more: Any) -> dict[str, Any]:
    """The payload that tables an amendment."""
    return {
        "text": "t1",
        "title": room.text("An amendment"),
        "base": TEXTS.at(room.state, "t1").base,
        "words": words(room, *operations, **more),
        "parent": AMENDMENTS.at(room.state, parent).words if parent else "",
        "reasons": "",
        "ids": ids,
    }


def at(room: Room, number: str) -> TabledAmendment:
    """An amendment as the state holds it."""
    return AMENDMENTS.at(room.state, number)


def change(room: Room, provision: str, old: str, new: str) -> Operation:
    """The edit of a provision as it is now."""
    return edited(base_now(room), provision, old, new)


def table(room: Room, *operations: Operation, by: str = "d1", wait: bool = True, **more: Any) -> str:
    """An amendment with its three sponsors, in order after the time for a ruling; its number."""
    others = tuple(each for each in ("d1", "d2", "d3") if each != by)[:2]
    room.act("amendment.table/1", (by, *others), **draft(room, *operations, **more))
    number = f"a{len(AMENDMENTS.all(room.state))}"
    if wait:
        room.act("amendment.rule/1", "chair", amendment=number, ruling="accepted")
    return number
