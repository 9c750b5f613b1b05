"""A text of one article, whose whole is put under orders that ask for it in two languages."""

from dataclasses import replace
from typing import Any

from tests.acts.amendments.hall import accepted, base_now, close, proceeded, provision, voted
from tests.assembly_room import Room, relaxed
from tests.charter.texts import outline

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.forms import to_bytes
from asamblea.record.instants import DAY

SHORT = outline("article a1: Uno\n  paragraph p1: Toda persona nace libre.")


def bilingual() -> StandingOrders:
    """Orders under which the text has to stand in Spanish and Quechua."""
    orders = relaxed()
    assert orders.header is not None
    return replace(orders, header=replace(orders.header, authentic=("es", "qu")))


def put_whole() -> Room:
    """A text of one article, read twice, whose whole is put."""
    room = proceeded(orders=bilingual(), text=SHORT)
    motion = provision(room, "a1")
    for wait in (10 * DAY, 16 * DAY):
        room.sit(motion, wait=wait)
        voted(room, motion)
        close(room)
    room.pass_time(3 * DAY)
    base = TEXTS.at(room.state, "t1").base
    told: dict[str, Any] = {"title": room.text("All"), "base": base, "whole": room.text(to_bytes(base_now(room)))}
    room.act("whole.table/1", "secretary", text="t1", **told)
    accepted(room)
    return room
