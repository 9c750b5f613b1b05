"""Filling a vacancy from the same papers."""

from typing import Any

from tests.acts.elections.hall import TELLERS, closed, counted, found, hall, names, papers
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.elections import VacancyFilled
from asamblea.record.instants import DAY


def vacant(**more: Any) -> tuple[Room, str]:
    """d1, d2 and d3 were elected; d1 left."""
    room = hall(**more)
    election = counted(room)
    room.act("election.declare/1", "chair", election=election)
    room.act("candidate.withdraw/1", "d1", election=election, candidate=room.id("d1"))
    return room, election


def test_the_papers_counted_again_without_her_say_who_follows() -> None:
    room, election = vacant()
    filled = room.act("vacancy.fill/1", "d5", election=election)[0]
    assert isinstance(filled, VacancyFilled)
    # Her four papers go to d2; of those who do not sit, d4 and d5 are left, equal but for the lot.
    assert names(room, [filled.left]) == ["d1"]
    assert names(room, [filled.taken])[0] in ("d4", "d5")
    assert names(room, found(room, election).seated) == ["d2", "d3", *names(room, [filled.taken])]
    assert found(room, election).vacated == ()


def test_whoever_sits_keeps_her_place_in_the_recount() -> None:
    room, election = vacant()
    room.act("candidate.withdraw/1", "d2", election=election, candidate=room.id("d2"))
    room.act("vacancy.fill/1", "d5", election=election)
    room.act("vacancy.fill/1", "d5", election=election)
    assert sorted(names(room, found(room, election).seated)) == ["d3", "d4", "d5"]


def test_there_is_nothing_to_fill_where_nobody_left() -> None:
    room = hall()
    election = counted(room)
    assert room.refused("vacancy.fill/1", "d5", election=election) == ("ElectionNotAtStage",)
    room.act("election.declare/1", "chair", election=election)
    assert room.refused("vacancy.fill/1", "d5", election=election) == ("NoVacancy",)


def test_nobody_is_left() -> None:
    room, election = vacant()
    for name in ("d2", "d4", "d5"):
        room.act("candidate.withdraw/1", name, election=election, candidate=room.id(name))
    assert room.refused("vacancy.fill/1", "d5", election=election) == ("NobodyLeft",)


def test_after_the_term_another_election_is_due() -> None:
    room, election = vacant()
    room.pass_time(184 * DAY)
    assert room.refused("vacancy.fill/1", "d5", election=election) == ("TermOver",)


def test_where_the_orders_ask_for_another_election() -> None:
    room = hall()
    election = closed(room, "chair", ("d1", "d2"))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((6, (1,)), (2, (2,))))
    room.act("election.count/1", TELLERS, election=election)
    room.act("election.declare/1", "chair", election=election)
    room.act("candidate.withdraw/1", "d1", election=election, candidate=room.id("d1"))
    assert room.refused("vacancy.fill/1", "d5", election=election) == ("ByElectionNeeded",)


def test_it_is_for_delegates_and_officers() -> None:
    room, election = vacant()
    assert room.refused("vacancy.fill/1", "desk", election=election) == ("SeatNeeded",)
    assert kinds(room.act("vacancy.fill/1", "secretary", election=election)) == ["vacancy.filled/1"]
