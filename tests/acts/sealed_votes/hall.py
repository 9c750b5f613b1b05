"""A hall where an election on paper is polling, and sealed votes are held on it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.acts.elections.hall import orders, stand
from tests.assembly_room import Room

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.presets import COMMISSION_ELECTION
from asamblea.assembly.orders.sealed import SealedOrders
from asamblea.assembly.sealed_counts import asked
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
    long = replace(COMMISSION_ELECTION, max_open=60 * DAY, method="plurality", places=1)
    ranked = replace(long, method="wig", places=2)
    runoff = replace(long, method="runoff")
    given = orders(long=long, ranked=ranked, runoff=runoff)
    paper = replace(given.classes["resolution"], manner="paper")
    return replace(given, classes={**given.classes, "resolution": paper}, sealed=SEALED)


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
    """The payload that opens a sealed vote on e1, with changes; its ballot asks what the matter takes."""
    shape, answers = asked(room.state, change.get("on", "election"), "e1")
    given = {
        "on": "election",
        "matter": "e1",
        "uuid": "abcdefghijkmno",
        "group": "Ed25519",
        "fingerprint": fingerprint("election"),
        "setup": SETUP,
        "shape": "sums" if shape == "for_and_against" else shape,
        "answers": answers,
        "codes": len(device),
        "device": listed(room, device),
        "paper": listed(room, paper),
        "closes_at": room.at + DAY,
    }
    return {**given, **change}


def opened(kind: str = "long", paper: Sequence[str] = PAPER, poll: int = 40 * DAY) -> Room:
    """b1 is open on e1 for a day, its poll for as long or longer."""
    room = polling(kind, poll)
    device = tuple(each for each in (*DEVICE, *PAPER) if each not in paper)
    room.act("sealed_vote.open/1", TELLERS, **call(room, device, paper))
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


def end(room: Room, *ballots: str) -> Room:
    """With these ballots the hour of b1 comes, and its end is stated."""
    enter(room, *ballots)
    room.pass_time(found(room).opened.closes_at - room.at)
    last = LAST if ballots else SETUP
    room.act("sealed_vote.close/1", TELLERS, sealed_vote="b1", last=last, ballots=len(ballots))
    return room


def ended(*ballots: str) -> Room:
    """The end of b1 is stated; the poll on paper has closed with it."""
    return end(opened(poll=DAY), *ballots)


def result(room: Room, said: str, voters: int, **change: Any) -> dict[str, Any]:
    """The payload that publishes b1."""
    told = {"sealed_vote": "b1", "archive": room.text("archive"), "result": said, "cast": voters, "counted": voters}
    return {**told, **change}


def voting(paper: Sequence[str] = PAPER) -> Room:
    """The vote v2 on a resolution m2 is open on paper, and b1 on it."""
    room = Room().adopted(sealed_orders())
    room.sit(room.table())
    room.put("m2")
    device = tuple(each for each in (*DEVICE, *PAPER) if each not in paper)
    payload = call(room, device, paper, on="vote", matter="v2", closes_at=room.at + 6 * MINUTE)
    room.act("sealed_vote.open/1", TELLERS, **payload)
    return room


def found(room: Room, sealed_vote: str = "b1") -> SealedVote:
    """The sealed vote as it stands."""
    return SEALED_VOTES.at(room.state, sealed_vote)
