"""How a body begins."""

from typing import Any

import pytest
from tests.assembly_room import BOARD, START, Room, kinds

from asamblea.assembly.refusals.founding import OfficeNotFilled, TwiceInCall
from asamblea.assembly.state.bodies import tier_of
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import NAMES
from asamblea.assembly.state.orders import are_adopted, orders_now
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.record.base64s import text_of
from asamblea.record.instants import DAY


def test_founders_call_a_body_with_its_date_and_provisional_orders() -> None:
    room = Room()
    assert kinds(room.act("founding.call/1", tuple(BOARD), 0, **room.call()))[0] == "founding.called/1"
    body = BODY.at(room.state)
    assert (body.seats, body.demo, body.called_at) == (8, True, START)
    assert SITTINGS.at(room.state, "s1").opens_at == START + DAY
    assert orders_now(room.state).name == "founding"
    assert not are_adopted(room.state)
    assert set(NAMES.all(room.state)) == {room.id(name) for name in BOARD}


def test_the_founding_call_is_the_first_entry_and_the_only_one() -> None:
    room = Room()
    assert room.refused("sitting.open/1", "chair", sitting="s1") == ("NotFounded",)
    room.founded()
    assert room.refused("founding.call/1", tuple(BOARD), **room.call()) == ("NotFounded",)


def test_every_founder_signs_the_call() -> None:
    room = Room()
    assert room.refused("founding.call/1", ("chair", "secretary"), **room.call()) == ("FounderDidNotSign",) * 4


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"founders": []}, "CallWithoutFounders"),
        ({"representation": []}, "RepresentationEmpty"),
        ({"representation": [{"body": "base", "title": "x", "seats": 0}]}, "RepresentationEmpty"),
        ({"preset": "nobody"}, "PresetUnknown"),
        ({"orders": "0" * 64}, "PresetUnknown"),
        ({"log_key": "AAAA"}, "LogKeyUnfit"),
        ({"log_key": text_of(bytes(32))}, "LogKeyUnfit"),
        ({"opens_at": START}, "NoticeTooShort"),
        ({"demo": False}, "DemoKeyMismatch"),
    ],
)
def test_a_call_out_of_form_is_refused_with_its_reason(change: dict[str, Any], refusal: str) -> None:
    room = Room()
    assert refusal in room.refused("founding.call/1", tuple(BOARD), 0, **{**room.call(), **change})


def test_a_call_without_a_chair_or_with_one_person_twice_says_so() -> None:
    room = Room()
    founders = [each for each in room.call()["founders"] if "chair" not in each["offices"]]
    room.refused("founding.call/1", ("secretary",), **room.call(founders=[*founders, founders[0]]))
    assert room.reasons[:2] == (TwiceInCall("founder", founders[0]["member"]), OfficeNotFilled("chair"))


def test_a_log_that_only_transcribes_history_convenes_nobody() -> None:
    room = Room()
    room.act("founding.call/1", tuple(BOARD), 0, **room.call(kind="transcript"))
    assert not SITTINGS.all(room.state)


@pytest.mark.parametrize(
    ("kind", "tier"),
    [("assembly", "national"), ("regional_assembly", "regional"), ("district_assembly", "district")],
)
def test_the_tier_of_an_assembly_that_bodies_call_is_that_of_its_kind(kind: str, tier: str) -> None:
    room = Room()
    room.act("founding.call/1", tuple(BOARD), 0, **room.call(kind=kind))
    assert tier_of(room.state) == tier
