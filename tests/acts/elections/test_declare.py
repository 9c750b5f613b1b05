"""Declaring: the chair names the election, never who is elected; offices follow."""

from tests.acts.elections.hall import TELLERS, closed, counted, found, hall, names, papers
from tests.assembly_room import kinds

from asamblea.assembly.codec import names_of
from asamblea.assembly.editions import editions
from asamblea.assembly.events.elections import ElectionDeclared
from asamblea.assembly.state.members import holders_of, holds_office
from asamblea.record.instants import DAY


def test_the_computed_result_takes_effect() -> None:
    room = hall()
    election = counted(room)
    events = room.act("election.declare/1", "chair", election=election)
    assert kinds(events) == ["election.declared/1"]
    declared = events[0]
    assert isinstance(declared, ElectionDeclared)
    assert (names(room, declared.elected), declared.term_until) == (["d1", "d2", "d3"], room.at + 183 * DAY)


def test_nobody_can_type_a_result_in() -> None:
    fields = {name for each in ("declare", "count") for name in names_of(editions()[f"election.{each}/1"].payload)}
    assert fields == {"election"}


def test_only_the_chair_and_only_once_and_not_before_the_count() -> None:
    room = hall()
    election = closed(room)
    assert room.refused("election.declare/1", "d1", election=election) == ("ElectionNotAtStage", "OfficeNeeded")


def test_if_the_chair_does_not_time_does() -> None:
    room = hall()
    election = counted(room)
    assert kinds(room.pass_time(DAY)) == ["election.declared/1"]
    assert found(room, election).stage == "declared"
    assert room.refused("election.declare/1", "chair", election=election) == ("ElectionNotAtStage",)


def test_who_was_called_to_an_office_gives_way_to_whom_the_body_elects() -> None:
    room = hall()
    election = closed(room, "chair", ("d1", "d2"))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((6, (1,)), (2, (2,))))
    room.act("election.count/1", TELLERS, election=election)
    events = room.act("election.declare/1", "chair", election=election)
    assert kinds(events) == ["election.declared/1", "office.vacated/1", "office.filled/1"]
    assert holders_of(room.state, "chair") == (room.id("d1"),)
    assert not holds_office(room.state, room.id("chair"), "chair")
