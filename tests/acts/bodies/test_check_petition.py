"""Tellers test a petition: once, two of them, and the numbers add up."""

from typing import Any

import pytest
from tests.acts.bodies.test_petition_sitting import TELLERS, sign
from tests.federation_room import Federation

from asamblea.assembly.refusals.bodies import PetitionNotPending
from asamblea.assembly.refusals.recalls import PetitionDoesNotAddUp


@pytest.fixture
def room() -> Federation:
    """Forty signatures wait to be tested."""
    room = Federation({"north": 1}).with_body("village", "north", 300)
    sign(room, "village", 40)
    return room


def found(**change: Any) -> dict[str, Any]:
    return {"petition": "g1", "outside": 3, "doubled": 2, "valid": 35, **change}


def test_it_stands_with_the_valid_signatures(room: Federation) -> None:
    counted = room.act("village", "petition.check/1", TELLERS, **found())[-1]
    assert (counted.NAME, counted.valid, counted.members, counted.tested) == ("signatures.counted/1", 35, 300, True)
    assert room.refused("village", "petition.check/1", TELLERS, **found()) == ("PetitionNotPending",)
    assert room.reasons == (PetitionNotPending("g1"),)


@pytest.mark.parametrize("wrong", [{"valid": 36}, {"outside": -3, "valid": 41}, {"doubled": -1, "valid": 38}])
def test_numbers_that_do_not_add_up_are_refused(room: Federation, wrong: dict[str, int]) -> None:
    assert room.refused("village", "petition.check/1", TELLERS, **found(**wrong)) == ("PetitionDoesNotAddUp",)
    assert isinstance(room.reasons[0], PetitionDoesNotAddUp)


def test_two_tellers_sign(room: Federation) -> None:
    for by in ("teller", ("chair", "secretary"), ("teller", "chair")):
        assert room.refused("village", "petition.check/1", by, **found()) == ("SignersMissing",)


def test_what_was_not_handed_in_is_not_tested(room: Federation) -> None:
    assert room.refused("village", "petition.check/1", TELLERS, **found(petition="g2")) == ("PetitionNotPending",)
