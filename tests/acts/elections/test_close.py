"""Closing a poll on paper: before its hour only when everybody has voted; at its hour of itself."""

from tests.acts.elections.hall import TELLERS, found, hall, polling
from tests.assembly_room import kinds

from asamblea.record.instants import HOUR


def test_everybody_has_voted_and_the_urns_can_be_opened() -> None:
    room = hall()
    election = polling(room)
    assert kinds(room.act("election.close/1", TELLERS, election=election, cast=8)) == ["election.closed/1"]
    assert found(room, election).stage == "closed"


def test_not_while_somebody_could_still_come() -> None:
    room = hall()
    election = polling(room)
    assert room.refused("election.close/1", "teller", election=election, cast=7) == ("TellersNeeded", "PollStillOpen")
    assert (room.reasons[1].cast, room.reasons[1].electors) == (7, 8)
    assert room.refused("election.close/1", TELLERS, election=election, cast=9) == ("PollStillOpen",)


def test_at_its_hour_it_closes_of_itself() -> None:
    room = hall()
    election = polling(room)
    assert kinds(room.pass_time(HOUR)) == ["election.closed/1"]
    assert room.refused("election.close/1", TELLERS, election=election, cast=8) == ("ElectionNotAtStage",)


def test_votes_by_name_need_nobody_to_close_them() -> None:
    room = hall()
    election = polling(room, "board")
    assert room.refused("election.close/1", TELLERS, election=election, cast=8) == ("MannerUnfit",)
