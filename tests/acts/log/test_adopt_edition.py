"""Editions: a body turns to a newer one, and then refuses the older."""

from dataclasses import replace

import pytest
from tests.assembly_room import Room

from asamblea.assembly import editions as shelf
from asamblea.assembly.acts.log import adopt_edition
from asamblea.assembly.acts.motions import table
from asamblea.assembly.editions import Edition, editions, in_force
from asamblea.assembly.events.log import EditionAdopted
from asamblea.assembly.refusals.admission import EditionNotInForce

OFFICERS = ("chair", "secretary")


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> Edition:
    """A second edition of tabling, known beside the first; it decides as the first does."""
    newer = replace(editions()["motion.table/1"], act="motion.table/2", number=2)
    monkeypatch.setitem(editions(), "motion.table/2", newer)
    return newer


def test_two_officers_turn_the_body_to_a_newer_edition_and_the_older_is_refused(second: Edition) -> None:
    room = Room().adopted()
    text = room.text("x")
    assert room.refused("motion.table/2", "d1", kind="resolution", title=text, text=text) == ("EditionNotInForce",)
    assert room.act("edition.adopt/1", OFFICERS, act="motion.table/2") == (EditionAdopted(room.at, "motion.table/2"),)
    assert in_force(room.state, "motion.table") == 2
    assert room.refused("motion.table/1", "d1", kind="resolution", title=text, text=text) == ("EditionNotInForce",)
    assert room.reasons == (EditionNotInForce("motion.table/1", 2),)
    assert room.act("motion.table/2", "d1", kind="resolution", title=text, text=text)


def test_an_edition_is_never_turned_back(second: Edition) -> None:
    room = Room().adopted()
    assert room.refused("edition.adopt/1", OFFICERS, act="motion.table/1") == ("EditionNotInForce",)
    room.act("edition.adopt/1", OFFICERS, act="motion.table/2")
    assert room.refused("edition.adopt/1", OFFICERS, act="motion.table/1") == ("EditionNotInForce",)


def test_one_officer_does_not_and_two_delegates_do_not() -> None:
    room = Room().adopted()
    assert room.refused("edition.adopt/1", "chair", act="motion.table/1") == ("SignersMissing",)
    assert room.refused("edition.adopt/1", ("d1", "d2"), act="motion.table/1") == ("SignersMissing",)


def test_an_edition_that_this_version_does_not_know_is_refused() -> None:
    room = Room().adopted()
    assert room.refused("edition.adopt/1", OFFICERS, act="motion.table/9") == ("ActUnknown",)


def test_the_shelf_holds_every_act_under_its_edition() -> None:
    assert all(name.rpartition("/")[2] == "1" for name in editions())
    assert editions()[adopt_edition.TYPE].decide is adopt_edition.decide
    assert editions()[table.TYPE].payload is table.Payload
    assert shelf.name_of("motion.table/12") == ("motion.table", 12)
