"""Editions: a body turns to a newer one, and then refuses the older."""

from tests.assembly_room import Room

from asamblea.assembly.editions import editions, in_force


def test_an_edition_that_this_version_does_not_know_is_refused() -> None:
    room = Room().adopted()
    assert room.refused("edition.adopt/1", ("chair", "secretary"), act="motion.table/2") == ("ActUnknown",)


def test_an_edition_is_never_turned_back_and_two_officers_sign() -> None:
    room = Room().adopted()
    assert room.refused("edition.adopt/1", ("chair", "secretary"), act="motion.table/1") == ("EditionNotInForce",)
    assert room.refused("edition.adopt/1", "chair", act="motion.table/1") == ("SignersMissing",)
    assert in_force(room.state, "motion.table/1") == 1


def test_every_act_has_its_edition_in_its_name() -> None:
    assert all(name.rpartition("/")[2] == "1" for name in editions())
    assert len(editions()) >= 36
