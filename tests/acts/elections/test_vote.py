"""Voting by name in an election; edge case 53."""

import pytest
from tests.acts.elections.hall import KINDS, closed, found, hall, names, polling
from tests.assembly_room import DELEGATES, kinds

from asamblea.assembly.events.elections import ElectionCounted
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.state.elections import MARKED, MARKS
from asamblea.record.instants import DAY, HOUR


def test_the_result_stands_by_computation_when_the_last_has_voted() -> None:
    room = hall()
    election = polling(room, "board")
    for name, marks in zip(DELEGATES, ([1, 2], [1, 2], [1, 3], [2], [2, 1], [3], [1], []), strict=True):
        events = room.act("election.vote/1", name, election=election, marks=marks)
    assert kinds(events) == ["election.voted/1", "election.closed/1", "election.counted/1"]
    counted = events[-1]
    assert isinstance(counted, ElectionCounted)
    assert (counted.valid, counted.blank, counted.invalid, counted.not_voting) == (7, 1, 0, 0)
    assert names(room, counted.elected) == ["d1", "d2"]


def test_at_its_hour_the_poll_closes_and_is_counted_in_one_entry() -> None:
    room = hall()
    election = polling(room, "board")
    for name in DELEGATES[:6]:
        room.act("election.vote/1", name, 1000, election=election, marks=[1, 2, 3])
    events = room.pass_time(HOUR)
    assert kinds(events) == ["election.closed/1", "election.counted/1"]
    assert found(room, election).counted.not_voting == 2  # type: ignore[union-attr]


def test_a_vote_is_changed_until_closing_and_counted_once() -> None:
    room = hall()
    election = polling(room, "board")
    room.act("election.vote/1", "d1", election=election, marks=[1])
    room.act("election.vote/1", "d1", election=election, marks=[2, 1])
    assert MARKED.at(room.state, (election, 1)) == 1
    assert MARKS.at(room.state, (election, 1, room.id("d1"))).marks == (2, 1)


def test_without_a_quorum_of_papers_the_election_is_void() -> None:
    room = hall()
    election = polling(room, "board")
    for name in DELEGATES[:4]:
        room.act("election.vote/1", name, 1000, election=election, marks=[1])
    assert kinds(room.pass_time(HOUR)) == ["election.closed/1", "election.counted/1", "election.failed/1"]
    assert found(room, election).cause == "quorum"


def test_blank_papers_alone_elect_nobody() -> None:
    room = hall()
    election = polling(room, "board")
    for name in DELEGATES:
        room.act("election.vote/1", name, 1000, election=election, marks=[])
    assert found(room, election).cause == "no_votes"


def test_edge_53_there_are_no_proxies() -> None:
    room = hall()
    election = polling(room, "board")
    # Two sign; the paper is the author's alone, and counts once.
    room.act("election.vote/1", ("d1", "d2"), election=election, marks=[1])
    assert MARKS.find(room.state, (election, 1, room.id("d2"))) is None
    assert MARKED.at(room.state, (election, 1)) == 1
    # The step has no field for whom it would be cast, and an officer without a seat casts nothing.
    assert room.refused("election.vote/1", "chair", election=election, marks=[1]) == ("NotInElectorate",)


def test_edge_53_a_proxy_field_is_out_of_form() -> None:
    from asamblea.assembly.admit import admit  # noqa: PLC0415 -- next to its one use
    from asamblea.demo.cast import Draft, act_of, signed  # noqa: PLC0415 -- next to its one use
    from asamblea.record.acts import NOTHING_SEEN  # noqa: PLC0415 -- next to its one use

    room = hall()
    election = polling(room, "board")
    payload = {"election": election, "marks": [1], "member": room.id("d2")}
    act = act_of(Draft("election.vote/1", payload, room._origin(), NOTHING_SEEN), room.who("d1"), room.at, "f" * 32)
    evidence = Evidence(seq=room.seq, seen_root=act.seen.root)
    with pytest.raises(Refused, match=r"payload\.member"):
        admit(room.state, act, signed(act, [room.who("d1")]), room.at, evidence, lambda *_: True)


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ([1, 1], ("MarkRepeated",)),
        ([0], ("MarkUnknown",)),
        ([6], ("MarkUnknown",)),
        ([-1, 9, 9], ("MarkUnknown", "MarkUnknown", "MarkRepeated")),
    ],
)
def test_marks_that_are_none_are_named(marks: list[int], said: tuple[str, ...]) -> None:
    room = hall()
    election = polling(room, "board")
    assert room.refused("election.vote/1", "d1", election=election, marks=marks) == said


def test_a_paper_that_would_be_spoiled_or_passed_over_is_told_while_it_can_be_corrected() -> None:
    room = hall()
    election = polling(room, "block")
    room.act("candidate.withdraw/1", "d5", election=election, candidate=room.id("d5"))
    said = room.refused("election.vote/1", "d1", election=election, marks=[1, 2, 5])
    assert said == ("MarkUnknown", "TooManyMarks")


def test_nobody_votes_by_name_on_paper_nor_after_closing() -> None:
    room = hall()
    assert KINDS["commission"].manner == "paper"
    election = closed(room)
    assert room.refused("election.vote/1", "d1", election=election, marks=[1]) == ("ElectionNotAtStage", "MannerUnfit")


def test_the_pair_alone_stands_in_a_second_round() -> None:
    room = hall()
    election = polling(room, "runoff")
    for name, mark in zip(DELEGATES, (1, 1, 1, 2, 2, 3, 4, 5), strict=True):
        events = room.act("election.vote/1", name, 1000, election=election, marks=[mark])
    assert kinds(events)[-2:] == ["election.counted/1", "second_round.opened/1"]
    assert names(room, found(room, election).pair) == ["d1", "d2"]
    assert room.refused("election.vote/1", "d1", election=election, marks=[3]) == ("MarkUnknown",)
    assert room.refused("election.vote/1", "d1", election=election, marks=[1, 2]) == ("TooManyMarks",)
    for name, mark in zip(DELEGATES, (1, 1, 1, 2, 2, 2, 2, 2), strict=True):
        events = room.act("election.vote/1", name, 1000, election=election, marks=[mark])
    assert names(room, found(room, election).counted.elected) == ["d2"]  # type: ignore[union-attr]
    assert found(room, election).round == 2


def test_a_seat_that_was_taken_back_is_not_voted() -> None:
    room = hall()
    election = polling(room, "board")
    from asamblea.assembly.events.members import DelegateRemoved  # noqa: PLC0415 -- next to its one use
    from asamblea.assembly.state.evolve import evolve  # noqa: PLC0415 -- next to its one use

    room.state = evolve(room.state, DelegateRemoved(room.at, "base-8", room.id("d8"), "m9"))
    assert room.refused("election.vote/1", "d8", election=election, marks=[1]) == ("NotInElectorate",)
    room.pass_time(2 * DAY)
