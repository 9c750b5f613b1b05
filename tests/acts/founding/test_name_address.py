"""A new address of the server: passkeys of the old one sign no more."""

from typing import Any

from tests.assembly_room import Room

from asamblea.assembly.events.founding import AddressNamed
from asamblea.assembly.refusals.members import SignersMissing
from asamblea.assembly.state.founding import ADDRESS
from asamblea.record.keys import Address

NEW: dict[str, Any] = {"origins": ["https://example.org"], "rp": "example.org"}


def test_two_officers_name_it() -> None:
    room = Room().founded()
    assert room.act("address.name/1", ("chair", "secretary"), **NEW) == (
        AddressNamed(room.at, ("https://example.org",), "example.org"),
    )
    assert ADDRESS.at(room.state) == Address(("https://example.org",), "example.org")


def test_one_officer_does_not_nor_do_two_without_that_office() -> None:
    room = Room().founded()
    assert room.refused("address.name/1", "chair", **NEW) == ("SignersMissing",)
    assert room.refused("address.name/1", ("teller", "teller2"), **NEW) == ("SignersMissing",)
    assert room.reasons == (SignersMissing(2, 0),)
