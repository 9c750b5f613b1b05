"""A room with the small text before it, and short ways to draw amendments."""

from dataclasses import replace
from typing import Any

from tests.assembly_room import Room, relaxed
from tests.charter.amending import edited
from tests.charter.texts import outline

from asamblea.assembly.drafting import as_recorded
from asamblea.assembly.events.base import Events
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.provisions import near
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import adopted_now
from asamblea.assembly.state.recommendations import order_now
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.votes import VOTES
from asamblea.charter.amendments import amendment_from, amendment_json
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import from_bytes, hash_of, json_of, to_bytes
from asamblea.charter.operations import Amendment, Operation
from asamblea.charter.tree import Charter
from asamblea.record.canonical import encode
from asamblea.record.instants import DAY, MINUTE

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


def next_of(shelf: Any, room: Room, letter: str) -> str:
    """The id that the last thing on a shelf has."""
    return f"{letter}{len(shelf.all(room.state))}"


def accepted(room: Room) -> str:
    """The last motion, ruled to be in order; its id."""
    motion = next_of(MOTIONS, room, "m")
    if MOTIONS.at(room.state, motion).stage == "filed":
        room.act("motion.rule/1", "chair", motion=motion, ruling="accepted")
    return motion


def general(room: Room, part: str = "root") -> str:
    """A motion to proceed on a part."""
    told: dict[str, Any] = {
        "text": "t1",
        "part": part,
        "title": room.text("In general"),
        "base": TEXTS.at(room.state, "t1").base,
    }
    room.act("chapter.table/1", "secretary", **told)
    return accepted(room)


def provision(room: Room, id_: str) -> str:
    """A motion on an article."""
    told: dict[str, Any] = {
        "text": "t1",
        "provision": id_,
        "title": room.text(id_),
        "base": TEXTS.at(room.state, "t1").base,
    }
    room.act("provision.table/1", "secretary", **told)
    return accepted(room)


def voted(room: Room, motion: str, yes: int = 8, no: int = 0) -> Events:
    """The vote on a motion whose debate is closed, or that is debated first; the events of its close."""
    if MOTIONS.at(room.state, motion).stage == "noticed":
        room.act("debate.open/1", "chair", motion=motion)
        room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 11 * MINUTE)
    return room.vote(next_of(VOTES, room, "v"), yes=yes, no=no)


def close(room: Room) -> None:
    """The open sitting is closed."""
    room.act("sitting.close/1", "chair", sitting=next_of(SITTINGS, room, "s"))


def proceeded(**more: Any) -> Room:
    """The small text, all of which was accepted in general."""
    room = laid(**more)
    motion = general(room)
    room.sit(motion)
    voted(room, motion)
    close(room)
    return room


def blobs(room: Room, number: str) -> dict[str, Any]:
    """The blobs by which an amendment is judged when it is put."""
    amendment = at(room, number)
    around = [room.texts[at(room, each).words] for each in near(room.state, amendment)]
    return {
        "amendment": number,
        "words": amendment.words,
        "parent": at(room, amendment.amends).words if amendment.amends else "",
        "base": TEXTS.at(room.state, "t1").base,
        "near": room.text(b"\n".join(around)) if around else "",
    }


def put(room: Room, number: str, yes: int = 8, no: int = 0) -> Events:
    """An amendment is put, and voted."""
    binding = order_now(room.state, "t1", room.at + MINUTE)
    order = binding.order if binding is not None else ""
    room.act("amendment.put/1", "chair", **blobs(room, number), order=order)
    return voted(room, at(room, number).motion, yes, no)


def amended() -> Room:
    """Article a1 stands before the sitting and was amended by a1; its own vote (motion m3) is to come."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    put(room, "a1")
    return room


def consolidation(room: Room) -> dict[str, Any]:
    """The payload that takes what was adopted into the text."""
    text = TEXTS.at(room.state, "t1")
    numbers = adopted_now(room.state, "t1")
    lines = [room.texts[at(room, each).words] for each in numbers]
    drawn = (
        replace(as_recorded(amendment_from(json_of(line, each), each), at(room, each)), base="")
        for each, line in zip(numbers, lines, strict=True)
    )
    result = consolidate(base_now(room), drawn)
    return {
        "text": "t1",
        "base": text.base,
        "adopted": room.text(b"\n".join(lines)) if lines else "",
        "result": room.text(to_bytes(result.text)),
    }


def consolidated(room: Room) -> Charter:
    """What was adopted is taken into the text once nobody can challenge it; its words then."""
    room.pass_time(3 * DAY)
    room.act("text.consolidate/1", "secretary", **consolidation(room))
    return base_now(room)
