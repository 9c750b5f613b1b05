"""The closing hour is extended and never shortened (edge case 98)."""

from tests.acts.votes.hall import voting

from asamblea.assembly.events.votes import VoteExtended
from asamblea.assembly.refusals.votes import ClosingShortened
from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import DAY, HOUR, MINUTE


def test_edge_98_a_closing_hour_is_extended_and_never_shortened() -> None:
    room = voting()
    closes = VOTES.at(room.state, "v2").closes_at
    assert room.refused("vote.extend/1", "chair", vote="v2", closes_at=closes - 1) == ("ClosingShortened",)
    assert room.reasons == (ClosingShortened(closes),)
    assert room.act("vote.extend/1", "chair", vote="v2", closes_at=closes + HOUR) == (
        VoteExtended(room.at, "v2", closes + HOUR),
    )
    assert room.pass_time(30 * MINUTE) == ()


def test_not_beyond_the_longest_that_the_orders_allow() -> None:
    room = voting()
    assert room.refused("vote.extend/1", "chair", vote="v2", closes_at=room.at + 3 * DAY) == ("OpenTooLong",)


def test_only_the_chair_and_only_while_it_is_open() -> None:
    room = voting()
    later = room.at + 2 * HOUR
    assert room.refused("vote.extend/1", "d1", vote="v2", closes_at=later) == ("OfficeNeeded",)
    room.vote("v2", yes=8)
    assert room.refused("vote.extend/1", "chair", vote="v2", closes_at=later) == ("VoteNotOpen",)
    assert room.refused("vote.extend/1", "chair", vote="v9", closes_at=later) == ("VoteUnknown",)
