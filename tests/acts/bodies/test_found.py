"""A body of the base founds itself; nobody above need exist."""

from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, BOARD, Federation

from asamblea.assembly.state.bodies import ROLL, tier_of


def test_a_body_begins_with_its_board_its_roll_and_provisional_orders() -> None:
    room = Federation({"north": 1})
    events = room.act("village", "body.found/1", tuple(BOARD), **room.founding("village", 300))
    assert [event.NAME for event in events][:3] == ["body.founded/1", "log_key.named/1", "address.named/1"]
    assert [event.NAME for event in events][-2:] == ["orders.named/1", "roll.closed/1"]
    assert (tier_of(room.state("village")), ROLL.at(room.state("village")).members) == ("base", 300)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"members": 19}, ("MembersTooFew",)),
        ({"preset": "none"}, ("PresetUnknown",)),
        ({"orders": "00" * 32}, ("PresetUnknown",)),
        ({"log_key": "AAAA"}, ("LogKeyUnfit",)),
        ({"founders": []}, ("CallWithoutFounders", "OfficeNotFilled", "OfficeNotFilled", "OfficeNotFilled")),
        ({"demo": False}, ("DemoKeyMismatch",)),
        ({"cosigners": [{"name": "neighbour", "key": "x"}]}, ("CosignerUnfit",)),
    ],
)
def test_a_founding_out_of_form_is_refused_with_its_reasons(change: dict[str, Any], reason: tuple[str, ...]) -> None:
    room = Federation({"north": 1})
    founding = room.founding("village", **{"members": 300, **change})
    assert room.refused("village", "body.found/1", tuple(BOARD), **founding) == reason


def test_a_log_is_founded_once_and_by_a_founding_act() -> None:
    room = Federation({"north": 1})
    room.found("village")
    founding = room.payload("body.found/1", {})
    assert room.refused("village", "body.found/1", "chair", **founding) == ("NotFounded",)
    assert room.refused(ASSEMBLY, "body.found/1", "chair", **founding) == ("NotFounded",)


def test_ids_out_of_form_and_a_key_used_twice_are_refused() -> None:
    room = Federation({"north": 1})
    founding = room.founding("village")
    founding["founders"][1]["member"] = "X"
    founding["founders"][2]["keys"] = founding["founders"][0]["keys"]
    assert room.refused("village", "body.found/1", tuple(BOARD), **founding) == ("MemberIdUnfit", "TwiceInCall")
