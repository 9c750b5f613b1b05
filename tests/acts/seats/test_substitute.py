"""An alternate stands in; the seat stays the holder's."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.votes import BALLOTS, VOTES

BOARD = ("chair", "secretary")


@pytest.fixture
def room() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    return room


def given(room: Federation, alternate: str = "second", seat: str = "north-1") -> dict[str, str]:
    return {"seat": seat, "alternate": room.id(alternate), "cause": "detained"}


def test_edge_23_a_detained_delegate_keeps_her_seat_and_her_alternate_votes(room: Federation) -> None:
    (begun,) = room.act(ASSEMBLY, "delegate.substitute/1", BOARD, **given(room))
    assert begun.NAME == "substitution.begun/1"
    assert (room.holder("north-1"), room.titular("north-1")) == ("second", room.id("first"))


def test_edge_23_a_detained_delegate_lowers_no_number_and_is_back_by_her_own_word(room: Federation) -> None:
    """She is no absence: the seat counts in every base as before, its one vote is her alternate's until she is back."""
    before = BODY.at(room.state()).seats, accredited(room.state())
    room.act(ASSEMBLY, "delegate.substitute/1", BOARD, **given(room))
    assert (BODY.at(room.state()).seats, accredited(room.state())) == before
    assert room.refused(ASSEMBLY, "vacancy.declare/1", BOARD, seat="north-1")[0] == "SeatNotEmpty"
    room.sit("second")
    vote = room.put("second")
    assert set(VOTES.at(room.state(), vote).electorate) == {room.id("second")}
    assert room.refused(ASSEMBLY, "vote.cast/1", "first", vote=vote, choice="no") == ("NotInElectorate",)
    room.act(ASSEMBLY, "vote.cast/1", "second", vote=vote, choice="yes")
    assert room.refused(ASSEMBLY, "delegate.resume/1", "second", seat="north-1") != ()
    room.act(ASSEMBLY, "delegate.resume/1", "first", seat="north-1")
    assert room.holder("north-1") == "first"
    assert BALLOTS.at(room.state(), (vote, room.id("second"))).choice == "yes"


def test_edge_10_one_seat_has_one_vote(room: Federation) -> None:
    room.act(ASSEMBLY, "delegate.substitute/1", BOARD, **given(room))
    assert room.refused(ASSEMBLY, "presence.register/1", "first", sitting="s1")[0] in {"SeatNeeded", "NotPresent"}
    assert room.refused(ASSEMBLY, "delegate.substitute/1", BOARD, **given(room, "third")) == ("StoodInFor",)


def test_only_a_free_accredited_alternate_of_the_electorate_stands_in(room: Federation) -> None:
    assert room.refused(ASSEMBLY, "delegate.substitute/1", BOARD, **given(room, "fourth")) == ("NotAnAlternate",)
    assert room.refused(ASSEMBLY, "delegate.substitute/1", BOARD, **given(room, seat="x-1")) == ("SeatUnknown",)
    assert room.refused(ASSEMBLY, "delegate.substitute/1", "chair", **given(room)) == ("SignersMissing",)


def test_nobody_stands_in_where_nobody_sits(room: Federation) -> None:
    room.recall("village", "first", 70, 20)
    room.recall("village", "second", 70, 20)
    room.recall("village", "third", 70, 20)
    assert room.refused(ASSEMBLY, "delegate.substitute/1", BOARD, **given(room)) == ("SeatEmpty",)
