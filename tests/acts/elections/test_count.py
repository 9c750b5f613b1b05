"""The count: computed, by nobody typed in; and what time counts where nobody does."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.acts.elections.hall import TELLERS, closed, counted, found, hall, names, papers, polling
from tests.assembly_room import kinds

from asamblea.assembly.events.elections import ElectionCounted
from asamblea.assembly.results import count_json, count_of
from asamblea.counting.ballots import Profile, grouped
from asamblea.counting.lots import Lot
from asamblea.counting.rules import WIG
from asamblea.counting.stv import count_stv
from asamblea.record.canonical import digest, encode
from asamblea.record.instants import DAY, HOUR


def test_the_event_names_the_whole_count_by_its_hash() -> None:
    room = hall()
    election = counted(room)
    event = room.events[-1]
    assert isinstance(event, ElectionCounted)
    assert names(room, event.elected) == ["d1", "d2", "d3"]
    lines = ((4, (1, 2, 3)), (2, (2, 4)), (2, (3, 5)))
    profile = Profile(found(room, election).standing, 3, grouped(lines))
    assert event.count == digest(encode(count_json(count_stv(profile, WIG, Lot(event.seed)))))


def test_not_by_one_teller_and_not_without_an_urn() -> None:
    room = hall()
    election = closed(room)
    assert room.refused("election.count/1", "teller", election=election) == ("TellersNeeded", "NothingEntered")
    assert "ElectionNotAtStage" in room.refused("election.count/1", TELLERS, election=polling(room, "board"))


def test_what_was_entered_is_counted_by_time() -> None:
    room = hall()
    election = closed(room)
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((6, (1, 2, 3)), (2, (3, 2))))
    assert kinds(room.pass_time(DAY))[0] == "election.counted/1"


def test_where_nothing_was_entered_the_election_is_void() -> None:
    room = hall()
    election = closed(room)
    assert kinds(room.pass_time(DAY)) == ["election.counted/1", "election.failed/1"]
    assert found(room, election).cause == "no_tally"


def test_a_second_round_on_paper_follows_and_is_counted_on_its_own_papers() -> None:
    room = hall()
    election = closed(room, "chair", ("d1", "d2", "d3"))
    lines = papers((3, (1,)), (3, (2,)), (2, (3,)))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=lines)
    events = room.act("election.count/1", TELLERS, election=election)
    assert kinds(events) == ["election.counted/1", "second_round.opened/1"]
    room.pass_time(HOUR)
    assert room.refused("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((1, (3,)))) == (
        "MarkUnknown",
    )
    room.act("totals.enter/1", TELLERS, election=election, urn="a", totals=[3, 5, 0], valid=8)
    room.act("election.count/1", TELLERS, election=election)
    assert names(room, found(room, election).counted.elected) == ["d2"]  # type: ignore[union-attr]
    assert [stage.action for stage in count_of(room.state, found(room, election), 2).stages] == ["first", "second"]


def test_edge_51_blank_and_invalid_papers_are_in_no_quota() -> None:
    room = hall()
    election = closed(room)
    lines = papers((2, (1,)), (2, (2,)), (1, (3,)))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=lines, blank=2, invalid=1)
    room.act("election.count/1", TELLERS, election=election)
    assert count_of(room.state, found(room, election), 1).quota == 2


@settings(max_examples=20)
@given(st.permutations([(1, (1, 2)), (2, (2, 3)), (1, (3, 1)), (1, (4,)), (3, (5, 4, 1))]), st.integers(1, 4))
def test_neither_the_order_of_papers_nor_their_urns_change_the_count(
    lines: list[tuple[int, tuple[int, ...]]], cut: int
) -> None:
    hashes = set()
    for parts in ([lines], [lines[:cut], lines[cut:]]):
        room = hall()
        election = closed(room)
        for urn, part in enumerate(parts):
            room.act("papers.enter/1", TELLERS, election=election, urn=str(urn), papers=papers(*part))
        room.act("election.count/1", TELLERS, election=election)
        hashes.add(found(room, election).counted.count)  # type: ignore[union-attr]
    assert len(hashes) == 1
