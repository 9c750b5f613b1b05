"""Bodies merge, split and dissolve."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.recalls import RECALLS
from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import DAY

BOARD = ("chair", "secretary")


@pytest.fixture
def room() -> Federation:
    return Federation({"north": 1, "south": 2}).with_body("village", "north")


def test_edge_17_a_recall_pending_when_the_body_splits_is_voted_on_the_old_roll(room: Federation) -> None:
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    successors = ["asamblea/" + "1" * 32, "asamblea/" + "2" * 32]
    room.act("village", "body.end/1", BOARD, how="split", successors=successors, minutes="")
    assert BODIES.at(room.state(), room.origins["village"]).status == "split"
    roll = {"members": 300, "joined": 0, "left": 0, "root": "", "sheet": ""}
    assert room.refused("village", "roll.close/1", BOARD, **roll) == ("BodyHasEnded",)
    another = room.filing("village", "second", 40)
    assert "BodyHasEnded" in room.refused("village", "recall.file/1", "secretary", **another)
    room.heard("village", "k1")
    ballot = room.ballot("k1", 70, 20)
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 90, recalls=[ballot]))
    assert RECALLS.at(room.state("village"), "k1").stage == "recalled"
    assert room.holder("north-1") == "second"


def test_edge_18_when_bodies_merge_no_seat_is_deleted(room: Federation) -> None:
    room.with_body("harbour", "south").with_body("mine", "south")
    polling = room.polling("south", alternates=0)
    room.votes("harbour", "south", polling, first=60, second=40)
    room.pass_time(4 * 86_400_000, ASSEMBLY)
    for name in ("first", "second"):
        room.credential(polling, name)
    room.act("harbour", "body.end/1", BOARD, how="merged", successors=[room.origins["mine"]], minutes="")
    assert (room.holder("south-1"), room.holder("south-2")) == ("first", "second")
    room.sit("first", "second")
    vote = room.put("first")
    assert set(VOTES.at(room.state(), vote).electorate) == {room.id("first"), room.id("second")}


def merged(electorate: str) -> Federation:
    """The harbour, which elected the delegates of the south alone, merges into the mine."""
    room = Federation({"south": 1, "east": 1}).with_body("harbour", "south").with_body("mine", electorate)
    polling = room.polling("south")
    room.votes("harbour", "south", polling, first=60, second=40)
    room.pass_time(4 * DAY, ASSEMBLY)
    for name in ("first", "second"):
        room.credential(polling, name)
    for one, other in (("harbour", "mine"), ("mine", "harbour")):
        room.act(one, "body.recognise/1", BOARD, **room.recognition(other, ""))
    assert room.refused("mine", "recall.file/1", "secretary", **room.filing("mine", "first", 40, "south")) == (
        "NotElectedHere",
    )
    room.act("harbour", "body.end/1", BOARD, how="merged", successors=[room.origins["mine"]], minutes="")
    return room


@pytest.mark.parametrize("electorate", ["south", "east"])
def test_edge_18_the_merged_body_takes_back_the_seats_that_it_inherits(electorate: str) -> None:
    room = merged(electorate)
    assert room.holder("south-1") == "first"
    room.act("mine", "recall.file/1", "secretary", **room.filing("mine", "first", 40, "south"))
    room.heard("mine", "k1")
    ballot = room.ballot("k1", 100, 60)
    room.act("mine", "minutes.lodge/1", "teller", **room.minutes("mine", 160, recalls=[ballot]))
    assert room.holder("south-1") == "second"


def test_a_body_that_succeeds_nobody_there_takes_back_nothing_above() -> None:
    room = merged("east")
    polling = room.polling("east")
    room.votes("mine", "east", polling, third=60)
    room.pass_time(4 * DAY, ASSEMBLY)
    room.credential(polling, "third")
    room.act("mine", "recall.file/1", "secretary", **room.filing("mine", "third", 40, "south"))
    assert room.events(ASSEMBLY)[-1].cause == "not_its_seat"


def test_edge_19_nobody_keeps_a_seat_that_nobody_can_take_back(room: Federation) -> None:
    room.elected()
    room.act("village", "body.end/1", BOARD, how="dissolved", successors=[], minutes="")
    assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "body.status_changed/1", "seat.orphaned/1"]
    assert room.holder("north-1") is None
    assert BODY.at(room.state()).seats == 3


def test_successors_fit_how_it_ends_and_it_ends_once(room: Federation) -> None:
    assert room.refused("village", "body.end/1", BOARD, how="split", successors=["one"]) == ("SuccessorsMissing",)
    assert room.refused("village", "body.end/1", "chair", how="dissolved", successors=["one"]) == (
        "SignersMissing",
        "SuccessorsMissing",
    )
    room.act("village", "body.end/1", BOARD, how="dissolved", successors=[])
    assert room.refused("village", "body.end/1", BOARD, how="dissolved", successors=[]) == ("BodyHasEnded",)
