"""Nominating: by whom, whom, and on which list."""

from typing import Any

import pytest
from tests.acts.elections.hall import closed, found, hall, opened, stand
from tests.assembly_room import kinds

from asamblea.assembly.acts.elections import nominate
from asamblea.assembly.state.elections import candidates_of
from asamblea.record.instants import DAY


def test_two_electors_nominate_a_member_who_then_may_accept() -> None:
    room = hall()
    election = opened(room)
    events = room.act("candidate.nominate/1", ("d1", "d2"), election=election, candidate=room.id("d3"))
    assert kinds(events) == ["candidate.nominated/1"]
    nominee = candidates_of(room.state, election)[0]
    assert (nominee.member, nominee.by, nominee.accepted) == (room.id("d3"), (room.id("d1"), room.id("d2")), False)


def test_every_reason_is_named_at_once() -> None:
    room = hall()
    election = opened(room)
    said = room.refused("candidate.nominate/1", "chair", election=election, candidate="0" * 16, list="a")
    assert said == ("NominatorsMissing", "MemberUnknown", "ListUnfit")


def test_one_person_stands_once() -> None:
    room = hall()
    election = opened(room)
    stand(room, election, ["d1"])
    given: dict[str, Any] = {"election": election, "candidate": room.id("d1")}
    assert room.refused("candidate.nominate/1", ("d2", "d3"), **given) == ("NominatedAlready",)


def test_no_more_than_an_entry_can_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nominate, "MOST", 2)
    room = hall()
    election = opened(room)
    stand(room, election, ["d1", "d2"])
    given: dict[str, Any] = {"election": election, "candidate": room.id("d3")}
    assert room.refused("candidate.nominate/1", ("d1", "d2"), **given) == ("TooManyNominated",)


def test_lists_need_a_name_and_where_parity_is_corrected_the_sex() -> None:
    room = hall()
    election = opened(room, "lists")
    given: dict[str, Any] = {"election": election, "candidate": room.id("d1")}
    assert room.refused("candidate.nominate/1", ("d1", "d2"), **given) == ("ListUnfit", "SexMissing")
    assert room.refused("candidate.nominate/1", ("d1", "d2"), list="Ñ", sex="F", **given) == ("ListUnfit",)
    assert room.act("candidate.nominate/1", ("d1", "d2"), list="left", sex="F", **given)


def test_too_late_once_the_poll_is_open_and_nowhere_without_an_election() -> None:
    room = hall()
    election = closed(room)
    given: dict[str, Any] = {"candidate": room.id("d6")}
    assert room.refused("candidate.nominate/1", ("d1", "d2"), election=election, **given) == ("ElectionNotAtStage",)
    assert room.refused("candidate.nominate/1", ("d1", "d2"), election="e9", **given) == ("ElectionUnknown",)


def test_too_few_candidates_end_the_election_by_time() -> None:
    room = hall()
    election = opened(room)
    stand(room, election, ["d1", "d2"])
    room.act("candidate.nominate/1", ("d1", "d2"), 0, election=election, candidate=room.id("d3"))
    events = room.pass_time(DAY)
    assert kinds(events) == ["election.failed/1"]
    assert (found(room, election).stage, found(room, election).cause) == ("failed", "few_candidates")
