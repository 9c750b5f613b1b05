"""Accepting: the nominee herself, or two officers for what she signed on paper."""

from typing import Any

from tests.acts.elections.hall import hall, opened
from tests.assembly_room import Room

from asamblea.assembly.state.elections import CANDIDATES


def nominated() -> tuple[Room, dict[str, Any]]:
    room = hall()
    election = opened(room)
    given: dict[str, Any] = {"election": election, "candidate": room.id("d3")}
    room.act("candidate.nominate/1", ("d1", "d2"), **given)
    return room, given


def test_the_nominee_accepts_and_says_why() -> None:
    room, given = nominated()
    room.act("candidate.accept/1", "d3", text=room.text("For water."), **given)
    candidate = CANDIDATES.at(room.state, (given["election"], given["candidate"]))
    assert candidate.accepted
    assert candidate.statement == room.text("For water.")


def test_nobody_accepts_for_her_but_two_officers_who_saw_the_paper() -> None:
    room, given = nominated()
    assert room.refused("candidate.accept/1", "d1", **given) == ("NotTheCandidate",)
    assert room.refused("candidate.accept/1", "secretary", **given) == ("NotTheCandidate",)
    assert room.act("candidate.accept/1", ("secretary", "teller"), **given)


def test_once_and_not_after_withdrawing() -> None:
    room, given = nominated()
    room.act("candidate.accept/1", "d3", **given)
    assert room.refused("candidate.accept/1", "d3", **given) == ("AcceptedAlready",)
    room.act("candidate.withdraw/1", "d3", **given)
    assert room.refused("candidate.accept/1", "d3", **given) == ("AcceptedAlready", "WithdrawnAlready")


def test_who_is_not_nominated_does_not_accept() -> None:
    room, given = nominated()
    given["candidate"] = room.id("d4")
    assert room.refused("candidate.accept/1", "d4", **given) == ("NotNominated",)
