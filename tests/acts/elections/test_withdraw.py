"""Withdrawing: before the poll, under it, after it; and nobody for another."""

from typing import Any

from tests.acts.elections.hall import TELLERS, closed, counted, found, hall, names, opened, papers, polling, stand
from tests.assembly_room import kinds

from asamblea.record.instants import DAY, HOUR


def test_who_withdraws_before_the_poll_stands_on_no_paper() -> None:
    room = hall()
    election = opened(room)
    stand(room, election, ["d1", "d2", "d3", "d4"])
    room.act("candidate.withdraw/1", "d2", election=election, candidate=room.id("d2"))
    room.pass_time(DAY)
    assert names(room, found(room, election).standing) == ["d1", "d3", "d4"]


def test_papers_pass_over_who_withdraws_under_the_poll() -> None:
    room = hall()
    election = closed(room)
    room.act("candidate.withdraw/1", "d1", election=election, candidate=room.id("d1"))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((5, (1, 2)), (3, (3, 4))))
    room.act("election.count/1", TELLERS, election=election)
    assert room.id("d1") not in found(room, election).counted.elected  # type: ignore[union-attr]
    assert names(room, found(room, election).counted.elected)[0] == "d2"  # type: ignore[union-attr]


def test_so_many_withdraw_that_nobody_can_be_counted() -> None:
    room = hall()
    election = closed(room, names=("d1", "d2", "d3"))
    room.act("candidate.withdraw/1", "d1", election=election, candidate=room.id("d1"))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((5, (1, 2)), (3, (3,))))
    assert kinds(room.act("election.count/1", TELLERS, election=election)) == [
        "election.counted/1",
        "election.failed/1",
    ]
    assert found(room, election).cause == "no_result"


def test_who_was_elected_and_withdraws_before_the_declaration_leaves_a_vacancy() -> None:
    room = hall()
    election = counted(room)
    room.act("candidate.withdraw/1", "d2", election=election, candidate=room.id("d2"))
    room.act("election.declare/1", "chair", election=election)
    assert names(room, found(room, election).seated) == ["d1", "d3"]
    assert names(room, found(room, election).vacated) == ["d2"]


def test_an_office_is_vacated_with_the_place() -> None:
    room = hall()
    election = closed(room, "chair", ("d1", "d2"))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((6, (1,)), (2, (2,))))
    room.act("election.count/1", TELLERS, election=election)
    room.act("election.declare/1", "chair", election=election)
    events = room.act("candidate.withdraw/1", "d1", election=election, candidate=room.id("d1"))
    assert kinds(events) == ["candidate.withdrawn/1", "office.vacated/1"]


def test_nobody_withdraws_another_nor_twice_nor_from_what_failed() -> None:
    room = hall()
    election = polling(room)
    given: dict[str, Any] = {"election": election, "candidate": room.id("d2")}
    assert room.refused("candidate.withdraw/1", "chair", **given) == ("NotTheCandidate",)
    room.act("candidate.withdraw/1", "d2", **given)
    assert room.refused("candidate.withdraw/1", "d2", **given) == ("WithdrawnAlready",)
    room.pass_time(HOUR + DAY)
    given["candidate"] = room.id("d3")
    assert room.refused("candidate.withdraw/1", "d3", **given) == ("ElectionNotAtStage",)
