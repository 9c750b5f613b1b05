"""Service of the charges."""

import pytest
from tests.federation_room import Federation

from asamblea.record.instants import DAY, HOUR


@pytest.fixture
def room() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    return room


def test_in_person_it_is_complete(room: Federation) -> None:
    (served,) = room.act("village", "recall.serve/1", "teller", recall="k1", manner="in_person", proof="")
    assert (served.NAME, served.complete) == ("recall.served/1", True)


def test_edge_94_who_hides_is_served_by_a_second_attempt_a_day_later(room: Federation) -> None:
    complete = [
        room.act("village", "recall.serve/1", "secretary", after, recall="k1", manner=manner, proof="")[0].complete
        for manner, after in (("inbox", HOUR), ("alternate", HOUR), ("posting", DAY))
    ]
    assert complete == [False, False, True]


def test_it_is_of_a_recall_that_is_pending(room: Federation) -> None:
    assert room.refused("village", "recall.serve/1", "secretary", recall="k9", manner="inbox") == ("RecallUnknown",)
    room.heard("village", "k1")
    ballot = room.ballot("k1", 70, 60)
    room.act("village", "minutes.lodge/1", "secretary", **room.minutes("village", 130, recalls=[ballot]))
    assert room.refused("village", "recall.serve/1", "secretary", recall="k1", manner="inbox") == ("RecallNotAtStage",)
