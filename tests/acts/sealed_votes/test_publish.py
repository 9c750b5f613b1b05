"""The result: as many counted as cast; by officers, later by anybody; without one in time the vote has failed."""

from typing import Any

import pytest
from tests.acts.sealed_votes.hall import TELLERS, closed, end, ended, found, opened
from tests.acts.sealed_votes.hall import result as payload
from tests.assembly_room import Room

from asamblea.assembly.state.sealed_votes import result_as_published
from asamblea.record.instants import DAY, HOUR

PUBLISH = "sealed_vote.publish/1"


def result(room: Room, **change: Any) -> dict[str, Any]:
    return payload(room, "[[1,1,0,0]]", 2, **change)


def test_two_officers_publish_the_archive_with_its_result() -> None:
    room = ended("one", "two", "three")
    event: Any = room.act(PUBLISH, TELLERS, **result(room))[0]
    assert (event.NAME, event.cast, event.result) == ("sealed_vote.published/1", 2, "[[1,1,0,0]]")
    assert (found(room).stage, found(room).published) == ("published", event)
    assert room.refused(PUBLISH, TELLERS, **result(room)) == ("SealedVoteNotAtStage",)


def test_if_the_officers_do_not_anybody_enrolled_does() -> None:
    room = ended("one", "two")
    assert room.refused(PUBLISH, "d8", **result(room)) == ("OfficersFirst",)
    room.pass_time(HOUR)
    assert room.act(PUBLISH, "d8", **result(room))[0].NAME == "sealed_vote.published/1"


def test_as_many_cast_as_were_counted() -> None:
    room = ended("one", "two")
    assert room.refused(PUBLISH, TELLERS, **result(room, cast=1)) == ("CastDiffers",)
    assert (room.reasons[0].cast, room.reasons[0].counted) == (1, 2)


@pytest.mark.parametrize(("cast", "ballots"), [(3, 2), (0, 2), (-1, 2), (1, 0), (6, 7)])
def test_no_more_cast_than_could(cast: int, ballots: int) -> None:
    room = ended(*map(str, range(ballots)))
    assert room.refused(PUBLISH, TELLERS, **result(room, cast=cast, counted=cast)) == ("CastUnfit",)
    assert room.reasons[0].most == min(ballots, 5)


def test_the_archive_is_public_and_has_a_result() -> None:
    room = ended("one", "two")
    hidden = "restricted:" + "ab" * 32
    assert room.refused(PUBLISH, TELLERS, **result(room, archive=hidden, result="")) == ("SealedFieldUnfit",) * 2


def test_a_result_too_long_for_an_entry_is_named_by_its_hash() -> None:
    room, long = end(opened("ranked", poll=DAY), "one", "two"), "[" + "1," * 9000 + "1]"
    assert room.refused(PUBLISH, TELLERS, **result(room, result=long)) == ("SealedFieldUnfit",)
    event: Any = room.act(PUBLISH, TELLERS, **result(room, result=result_as_published(long)))[0]
    assert len(event.result) == 64
    assert result_as_published("[[1]]") == "[[1]]"


def test_not_before_its_end_is_stated() -> None:
    room = closed("one", "two")
    assert room.refused(PUBLISH, TELLERS, **result(room)) == ("SealedVoteNotAtStage",)


def test_without_a_result_in_time_it_came_to_nothing() -> None:
    room = ended("one", "two")
    assert room.pass_time(6 * DAY) == ()
    event: Any = room.pass_time(DAY)[0]
    assert (event.NAME, event.cause) == ("sealed_vote.failed/1", "not_published")
    assert room.refused(PUBLISH, TELLERS, **result(room)) == ("SealedVoteNotAtStage",)
