"""A rival leadership claims seats, and freezes nothing."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.seats import CLAIMS
from asamblea.record.instants import DAY

BOARD = ("chair", "secretary")


@pytest.fixture
def room() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    return room


def claim(room: Federation, signatures: int = 60, officers: int = 2, electorate: str = "north") -> dict[str, object]:
    minutes = room.restricted("rival minutes")
    return {"electorate": electorate, "minutes": minutes, "officers": officers, "signatures": signatures}


def test_edge_84_the_delegation_last_seated_votes_on_while_a_rival_claim_is_open(room: Federation) -> None:
    (opened,) = room.act(ASSEMBLY, "claim.open/1", BOARD, **claim(room))
    assert (opened.claim, opened.until) == ("r1", opened.at + 3 * DAY)
    assert room.holder("north-1") == "first"
    assert room.refused(ASSEMBLY, "claim.open/1", BOARD, **claim(room)) == ("ClaimPending",)


def test_edge_102_a_claim_without_a_fifth_of_the_roll_or_officers_is_none(room: Federation) -> None:
    assert room.refused(ASSEMBLY, "claim.open/1", BOARD, **claim(room, 59)) == ("ClaimUnsupported",)
    assert room.refused(ASSEMBLY, "claim.open/1", BOARD, **claim(room, 60, 1)) == ("ClaimUnsupported",)


def test_undecided_it_is_rejected_by_time(room: Federation) -> None:
    room.act(ASSEMBLY, "claim.open/1", BOARD, **claim(room))
    room.pass_time(3 * DAY, ASSEMBLY)
    assert CLAIMS.at(room.state(), "r1").stage == "rejected"
    assert room.holder("north-1") == "first"
