"""A hall where elections are held: orders with one kind an election method and manner, and the steps up to a poll."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.assembly_room import Room, relaxed

from asamblea.assembly.orders.elections import ElectionRule, ListOrders
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import CHAIR_ELECTION, COMMISSION_ELECTION, NO_LISTS
from asamblea.assembly.state.elections import ELECTIONS, Election
from asamblea.record.instants import DAY, HOUR, MINUTE

TELLERS = ("teller", "teller2")
LISTS = ListOrders("dhondt", 0, 1, "votes", parity=True)
OPEN = replace(CHAIR_ELECTION, manner="roll_call", method="irv", vacancy="recount")
KINDS: dict[str, ElectionRule] = {
    "chair": CHAIR_ELECTION,
    "speaker": OPEN,
    "runoff": replace(OPEN, office="none", method="runoff"),
    "commission": COMMISSION_ELECTION,
    "board": replace(COMMISSION_ELECTION, manner="roll_call", places=2),
    "block": replace(COMMISSION_ELECTION, method="block", manner="roll_call", places=2),
    "hands": replace(COMMISSION_ELECTION, method="approval", manner="hands", places=1),
    "lists": replace(COMMISSION_ELECTION, method="list", lists=LISTS, places=2),
    "plurality": replace(COMMISSION_ELECTION, method="plurality", places=1),
}


def orders(**more: ElectionRule) -> StandingOrders:
    """The room's orders with these elections beside its own."""
    return replace(relaxed(), elections={**KINDS, **more})


def hall(**more: ElectionRule) -> Room:
    """The room with orders adopted, nothing open."""
    return Room().adopted(orders(**more))


def opened(room: Room, kind: str = "commission") -> str:
    """An election of this kind opened for a day of nominations and an hour of poll; its id."""
    until = room.at + MINUTE + DAY
    title = room.text(f"election of {kind}")
    room.act("election.open/1", "chair", kind=kind, title=title, nominations_until=until, closes_at=until + HOUR)
    return f"e{len(ELECTIONS.all(room.state))}"


def stand(room: Room, election: str, names: Sequence[str], **more: Any) -> None:
    """These are nominated by two others and accept, in this order."""
    for name in names:
        by = tuple(each for each in ("d1", "d2", "d3") if each != name)[:2]
        room.act("candidate.nominate/1", by, 0, election=election, candidate=room.id(name), **more)
        room.act("candidate.accept/1", name, 0, election=election, candidate=room.id(name))


def polling(room: Room, kind: str = "commission", names: Sequence[str] = ("d1", "d2", "d3", "d4", "d5")) -> str:
    """An election whose poll is open on these candidates; its id."""
    election = opened(room, kind)
    stand(room, election, names)
    room.pass_time(DAY)
    return election


def closed(room: Room, kind: str = "commission", names: Sequence[str] = ("d1", "d2", "d3", "d4", "d5")) -> str:
    """An election on paper whose poll has closed; its id."""
    election = polling(room, kind, names)
    room.pass_time(HOUR)
    return election


def papers(*lines: tuple[int, Sequence[int]]) -> list[dict[str, Any]]:
    """Lines of a sheet: how many, and the marks."""
    return [{"count": count, "marks": list(marks)} for count, marks in lines]


def counted(room: Room, kind: str = "commission", lines: Sequence[tuple[int, Sequence[int]]] = ()) -> str:
    """An election on paper counted from these papers; its id. By default d1, d2 and d3 are elected in that order."""
    election = closed(room, kind)
    lines = lines or ((4, (1, 2, 3)), (2, (2, 4)), (2, (3, 5)))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers(*lines))
    room.act("election.count/1", TELLERS, election=election)
    return election


def found(room: Room, election: str) -> Election:
    """The election as it stands."""
    return ELECTIONS.at(room.state, election)


def names(room: Room, members: Sequence[str]) -> list[str]:
    """The short names of members."""
    known = {room.id(name): name for name in (*(f"d{number}" for number in range(1, 9)), "chair", "secretary")}
    return [known[member] for member in members]


__all__ = ["KINDS", "NO_LISTS", "TELLERS", "closed", "counted", "found", "hall", "names", "opened", "papers", "polling"]
