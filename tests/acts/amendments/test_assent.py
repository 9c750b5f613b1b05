"""Other words need the assent of every sponsor."""

import pytest
from tests.acts.amendments.hall import at, blobs, change, proceeded, provision, table, words
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.recommendations import AmendmentAssented, AmendmentModified
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.operations import Edit


@pytest.fixture
def room() -> Room:
    """The commission would accept a1 with other words."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    recommend(room)
    return room


def recommend(room: Room) -> None:
    modified = words(room, change(room, "p1", "libre", "libres"))
    room.act(
        "amendment.recommend/1", "chair", amendment="a1", version=at(room, "a1").version, recommended="accept_modified",
        reasons=room.text("Plainer"), base=TEXTS.at(room.state, "t1").base, words=modified,
    )  # fmt: skip


def test_with_the_assent_of_all_they_are_its_words_and_it_keeps_its_sponsors(room: Room) -> None:
    before = at(room, "a1")
    assert room.act("amendment.assent/1", "d1", amendment="a1", number=1, answer="yes") == (
        AmendmentAssented(room.at, "a1", 1, room.id("d1"), "yes"),
    )
    room.act("amendment.assent/1", "d2", amendment="a1", number=1, answer="yes")
    *_, modified = room.act("amendment.assent/1", "d3", amendment="a1", number=1, answer="yes")
    assert isinstance(modified, AmendmentModified)
    after = at(room, "a1")
    assert (after.version, after.sponsors, after.stage) == (2, before.sponsors, "filed")
    assert after.words == modified.words != before.words


def test_one_who_does_not_assent_keeps_the_words_as_they_were(room: Room) -> None:
    for name, answer in (("d1", "yes"), ("d2", "no"), ("d3", "yes")):
        events = room.act("amendment.assent/1", name, amendment="a1", number=1, answer=answer)
        assert kinds(events) == ["amendment.assented/1"]
    assert at(room, "a1").version == 1
    recommend(room)
    room.act("amendment.assent/1", "d2", amendment="a1", number=2, answer="yes")


def test_only_a_sponsor_answers_once_and_the_latest_recommendation(room: Room) -> None:
    assert room.refused("amendment.assent/1", "d4", amendment="a1", number=1, answer="yes") == ("NotASponsor",)
    assert room.refused("amendment.assent/1", "d1", amendment="a1", number=2, answer="yes") == ("NoWordsToAssentTo",)
    room.act("amendment.assent/1", "d1", amendment="a1", number=1, answer="yes")
    assert room.refused("amendment.assent/1", "d1", amendment="a1", number=1, answer="yes") == ("AnsweredAlready",)
    room.act("amendment.recommend/1", "chair", amendment="a1", version=1, recommended="reject", reasons=room.text("No"))
    assert room.refused("amendment.assent/1", "d2", amendment="a1", number=2, answer="yes") == ("NoWordsToAssentTo",)


def test_words_that_were_voted_on_by_amendments_to_it_stay(room: Room) -> None:
    table(room, Edit("p1", 4, 5, "libre", "libres"), parent="a1", amends="a1")
    room.sit(provision(room, "a1"))
    room.act("amendment.put/1", "chair", **blobs(room, "a2"))
    assert room.refused("amendment.assent/1", "d1", amendment="a1", number=1, answer="yes") == ("AmendedItself",)
