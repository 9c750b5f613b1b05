"""Credentials: a place in the sum becomes a seat, or a rank among the alternates."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.record.instants import DAY

BOARD = ("chair", "secretary")


@pytest.fixture
def room() -> Federation:
    return Federation({"north": 1}).with_body("village", "north")


def test_the_first_in_the_sum_takes_the_seat_and_the_next_follow(room: Federation) -> None:
    room.with_body("harbour", "north")
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60, second=40)
    assert room.refused(ASSEMBLY, "credential.accept/1", BOARD, **room.credential_of(polling, "first")) == (
        "PollingPending",
    )
    room.pass_time(4 * DAY, ASSEMBLY)
    events = room.act(ASSEMBLY, "credential.accept/1", BOARD, **room.credential_of(polling, "first"))
    assert [event.NAME for event in events] == [
        "member.enrolled/1",
        "key.enrolled/1",
        "delegate.seated/1",
    ]
    assert room.credential(polling, "second")[-1].NAME == "alternate.accredited/1"
    assert room.holder("north-1") == "first"


def test_a_seat_claimed_twice_and_who_was_not_elected_are_refused(room: Federation) -> None:
    polling = room.elected()
    assert room.refused(ASSEMBLY, "credential.accept/1", BOARD, **room.credential_of(polling, "fourth")) == (
        "NotElected",
    )
    assert room.refused(ASSEMBLY, "credential.accept/1", BOARD, **room.credential_of(polling, "first")) == (
        "CredentialKnown",
        "NoSeatFree",
        "KeyKnown",
    )
    assert room.refused(ASSEMBLY, "credential.accept/1", "chair", **room.credential_of("p9", "first")) == (
        "PollingUnknown",
    )
