"""The meeting that hears and votes is convened, by the officers or, after them, by anybody enrolled."""

import pytest
from tests.federation_room import Federation

from asamblea.record.instants import DAY, HOUR, MINUTE


@pytest.fixture
def room() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    return room


def test_nothing_is_convened_before_service(room: Federation) -> None:
    convened = {"recall": "k1", "opens_at": room.clock() + 4 * DAY}
    assert room.refused("village", "recall.convene/1", "secretary", **convened) == ("RecallNotServed",)


def test_three_days_of_notice_and_no_more_than_the_orders_allow(room: Federation) -> None:
    room.act("village", "recall.serve/1", "secretary", recall="k1", manner="in_person", proof="")
    soon = {"recall": "k1", "opens_at": room.clock() + 3 * DAY}
    assert room.refused("village", "recall.convene/1", "secretary", **soon) == ("HearingTooSoon",)
    late = {"recall": "k1", "opens_at": room.clock() + 22 * DAY}
    assert room.refused("village", "recall.convene/1", "secretary", **late) == ("HearingTooLate",)
    good = {"recall": "k1", "opens_at": room.clock() + 3 * DAY + MINUTE}
    (convened,) = room.act("village", "recall.convene/1", "secretary", **good)
    assert (convened.NAME, convened.again) == ("recall.convened/1", False)


def test_edge_38_when_the_officers_do_not_any_enrolled_member_convenes(room: Federation) -> None:
    room.act("village", "recall.serve/1", "teller", recall="k1", manner="in_person", proof="")
    call = {"recall": "k1", "opens_at": room.clock() + 6 * DAY}
    assert room.refused("village", "recall.convene/1", "teller", **call) == ("ConveningReserved",)
    room.pass_time(2 * DAY, "village")
    assert room.act("village", "recall.convene/1", "teller", HOUR, **call)[0].NAME == "recall.convened/1"
