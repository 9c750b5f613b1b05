"""Entering the papers of urns."""

from dataclasses import replace

import pytest
from tests.acts.elections.hall import KINDS, TELLERS, closed, found, hall, names, papers, polling
from tests.assembly_room import kinds

from asamblea.assembly.results import poll_of


def test_urns_are_added_up_and_equal_papers_put_together() -> None:
    room = hall()
    election = closed(room)
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((2, (1, 2)), (1, (3,))), blank=1)
    room.act("papers.enter/1", TELLERS, election=election, urn="b", papers=papers((1, (1, 2)), (2, (2, 1))), invalid=1)
    poll = poll_of(room.state, found(room, election), 1)
    assert poll.papers == ((3, (1, 2)), (2, (2, 1)), (1, (3,)))
    assert (poll.valid, poll.blank, poll.invalid, poll.sheets) == (6, 1, 1, 2)
    room.act("election.count/1", TELLERS, election=election)
    assert names(room, found(room, election).counted.elected) == ["d1", "d2", "d3"]  # type: ignore[union-attr]


def test_an_urn_is_entered_once_and_has_a_name() -> None:
    room = hall()
    election = closed(room)
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((2, (1,))))
    assert room.refused("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((2, (1,)))) == (
        "UrnEntered",
    )
    assert room.refused("papers.enter/1", TELLERS, election=election, urn="Ánfora 1") == ("UrnUnfit",)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (papers((0, (1,))), ("CountUnfit",)),
        (papers((-5, (1,))), ("CountUnfit",)),
        (papers((1, ())), ("CountUnfit",)),
        (papers((1, (2, 2))), ("MarkRepeated",)),
        (papers((1, (6,))), ("MarkUnknown",)),
        (papers((9, (1,))), ("TallyExceedsRoll",)),
        (papers((1, (1,)), (2**52, (2,))), ("TallyExceedsRoll",)),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_counted(lines: list[object], said: tuple[str, ...]) -> None:
    room = hall()
    election = closed(room)
    assert room.refused("papers.enter/1", TELLERS, election=election, urn="a", papers=lines) == said
    assert poll_of(room.state, found(room, election), 1).sheets == 0


def test_the_line_of_a_bad_mark_is_told() -> None:
    room = hall()
    election = closed(room)
    room.refused("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((1, (1,)), (1, (3, 7))))
    assert (room.reasons[0].number, room.reasons[0].line) == (7, 2)


def test_two_tellers_enter_them_once_the_poll_has_closed() -> None:
    room = hall()
    election = polling(room)
    said = room.refused("papers.enter/1", "teller", election=election, urn="a", papers=papers((1, (1,))), blank=-1)
    assert said == ("ElectionNotAtStage", "TellersNeeded", "CountUnfit")


def test_more_urns_than_electors_are_refused_together() -> None:
    room = hall()
    election = closed(room)
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=papers((6, (1,))))
    assert room.refused("papers.enter/1", TELLERS, election=election, urn="b", papers=papers((3, (2,)))) == (
        "TallyExceedsRoll",
    )
    assert (room.reasons[0].counted, room.reasons[0].electors) == (9, 8)


def test_over_marked_papers_of_a_block_vote_are_spoiled_whole_and_stay_in_the_sums() -> None:
    room = hall(block=replace(KINDS["block"], manner="paper"))
    election = closed(room, "block")
    lines = papers((3, (1, 2)), (2, (3, 4)), (3, (3, 4, 5)))
    room.act("papers.enter/1", TELLERS, election=election, urn="a", papers=lines)
    assert kinds(room.act("election.count/1", TELLERS, election=election)) == ["election.counted/1"]
    assert sorted(names(room, found(room, election).counted.elected)) == ["d1", "d2"]  # type: ignore[union-attr]
