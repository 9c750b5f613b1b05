"""A hall where an election on paper is polling, and sealed votes are held on it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.acts.elections.hall import orders, stand
from tests.assembly_room import Room

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import COMMISSION_ELECTION
from asamblea.assembly.orders.sealed import SealedOrders
from asamblea.assembly.state.sealed_votes import SEALED_VOTES, SealedVote
from asamblea.record.instants import DAY, HOUR, MINUTE
from asamblea.sealed.digests import fingerprint

TELLERS = ("teller", "teller2")
DEVICE = ("d1", "d2", "d3", "d4", "d5")
PAPER = ("d6", "d7", "d8")
SETUP = "5e" * 32
LAST = "1a" * 32
SEALED = SealedOrders(min_electorate=4, officers_within=HOUR, result_within=7 * DAY)
CODE = "ab" * 32


def sealed_orders() -> StandingOrders:
    """The hall's orders, with a sealed vote for four voters or more, and an election whose poll lasts."""
    long = replace(COMMISSION_ELECTION, max_open=60 * DAY)
    return replace(orders(long=long), sealed=SEALED)


def polling(kind: str = "long", length: int = 40 * DAY) -> Room:
    """The election e1 of this kind is polling."""
    room = Room().adopted(sealed_orders())
    until = room.at + MINUTE + DAY
    title = room.text("a commission")
    room.act("election.open/1", "chair", kind=kind, title=title, nominations_until=until, closes_at=until + length)
    stand(room, "e1", ("d1", "d2", "d3", "d4"))
    room.pass_time(DAY)
    return room


def listed(room: Room, names: Sequence[str]) -> dict[str, Any]:
    """A list of delegates."""
    members = {"members": [room.id(name) for name in names]} if names else {}
    return {"count": len(names), "root": "", "sheet": "", **members}


def call(room: Room, device: Sequence[str] = DEVICE, paper: Sequence[str] = PAPER, **change: Any) -> dict[str, Any]:
    """The payload that opens a sealed vote on e1, with changes."""
    given = {
        "on": "election",
        "matter": "e1",
        "uuid": "abcdefghijkmno",
        "group": "Ed25519",
        "fingerprint": fingerprint("election"),
        "setup": SETUP,
        "codes": len(device),
        "device": listed(room, device),
        "paper": listed(room, paper),
        "closes_at": room.at + DAY,
    }
    return {**given, **change}


def opened(length: int = DAY) -> Room:
    """b1 is open on e1."""
    room = polling()
    room.act("sealed_vote.open/1", TELLERS, **call(room, closes_at=room.at + length))
    return room


def enter(room: Room, *ballots: str) -> None:
    """These ballots come in to b1."""
    for ballot in ballots:
        room.act("tracker.enter/1", "teller", 1000, sealed_vote="b1", tracker=fingerprint(ballot))


def closed(*ballots: str) -> Room:
    """The hour of b1 has come, with these ballots."""
    room = opened()
    enter(room, *ballots)
    room.pass_time(DAY)
    return room


def ended(*ballots: str) -> Room:
    """The end of b1 is stated."""
    room = closed(*ballots)
    last = LAST if ballots else SETUP
    room.act("sealed_vote.close/1", TELLERS, sealed_vote="b1", last=last, ballots=len(ballots))
    return room


def found(room: Room, sealed_vote: str = "b1") -> SealedVote:
    """The sealed vote as it stands."""
    return SEALED_VOTES.at(room.state, sealed_vote)
