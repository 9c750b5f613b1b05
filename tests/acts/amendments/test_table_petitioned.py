"""What members petitioned for is tabled without sponsors, and nobody changes or withdraws it."""

from dataclasses import replace
from typing import Any

import pytest
from tests.federation_room import ASSEMBLY
from tests.petition_room import EDIT, Petitioning

from asamblea.assembly.orders.preset_union import UNION_CONGRESS
from asamblea.assembly.refusals.bodies import NotInOrders
from asamblea.assembly.refusals.petitions import PetitionTabled, RegionsMissing, TabledByPetition
from asamblea.assembly.refusals.recalls import PetitionTooSmall
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.charter.operations import Insert
from asamblea.charter.tree import Node
from asamblea.record.instants import DAY

ACT = "amendment.table_petitioned/1"


@pytest.fixture
def room() -> Petitioning:
    return Petitioning()


def refused(room: Petitioning, **change: Any) -> tuple[str, ...]:
    return room.refused(ASSEMBLY, ACT, "teller", **room.tabling(**change))


def test_with_enough_signatures_anybody_enrolled_tables_it_and_it_waits_for_no_sponsor(room: Petitioning) -> None:
    room.everywhere(3750)
    tabled, filed = room.tabled()
    assert (tabled.NAME, tabled.signatures, tabled.bodies, tabled.regions) == (
        "popular_amendment.tabled/1",
        15_000,
        4,
        4,
    )
    assert (tabled.articles, filed.NAME) == (("a1",), "amendment.filed/1")
    found = AMENDMENTS.at(room.state(), "a1")
    assert (found.stage, found.sponsors, found.sponsors_needed, found.mover) == ("filed", (), 0, "")


def test_one_signature_or_one_electorate_too_few_and_it_is_not_tabled(room: Petitioning) -> None:
    for where, valid in (("village", 9000), ("harbour", 5000), ("mine", 999)):
        room.signed(where, valid)
    assert refused(room) == ("PetitionTooSmall", "RegionsMissing")
    assert room.reasons == (PetitionTooSmall(15_000, 14_999), RegionsMissing(3, 4))
    room.signed("mine", 1000)
    assert refused(room) == ("RegionsMissing",)
    room.signed("school", 1)
    assert room.tabled()[0].signatures == 15_001


def test_nobody_signed_other_words_and_none_is_tabled_twice(room: Petitioning) -> None:
    room.everywhere(4000)
    other = room.words(replace(EDIT, text="libérrimo"))
    assert refused(room, words=other) == ("PetitionUnknown",)
    room.tabled()
    assert refused(room) == ("PetitionTabled",)
    assert room.reasons == (PetitionTabled("a1"),)


def test_signed_words_have_to_stand_on_the_text_as_it_is(room: Petitioning) -> None:
    wrong = room.words(replace(EDIT, quote="esclava"))
    elsewhere = room.words(base="0" * 64)
    for words in (wrong, elsewhere):
        room.everywhere(4000, words=words)
    assert refused(room, words=wrong) == ("NeedsRebasing",)
    assert refused(room, words=elsewhere) == ("NotTheTextNow",)
    assert refused(room, base=room.text("other words")) == ("PetitionUnknown",)
    room.everywhere(4000)
    assert refused(room, base=room.text("other words")) == ("NotTheTextNow",)
    assert refused(room, text="t9") == ("TextUnknown",)


def test_orders_without_popular_amendments_take_none() -> None:
    union = Petitioning(UNION_CONGRESS)
    idle = union.signed("village", 9000)
    assert (idle.NAME, idle.cause) == ("citation.idle/1", "unknown")  # type: ignore[attr-defined]
    assert refused(union) == ("NotInOrders",)
    assert union.reasons == (NotInOrders("amendments.popular"),)


def test_what_it_makes_stands_under_the_name_that_its_words_give(room: Petitioning) -> None:
    new = (Node("water.1", "paragraph", "El agua es de todos.", parent="a1"),)
    words = room.words(Insert("a1", "p1", new))
    room.everywhere(4000, words=words)
    assert room.act(ASSEMBLY, ACT, "secretary", **room.tabling(words=words))[0].ids == "water"


def test_no_delegate_withdraws_it_or_changes_its_words_and_who_sponsors_it_takes_it_over_for_nobody(
    room: Petitioning,
) -> None:
    room.everywhere(4000)
    room.tabled()
    room.act(ASSEMBLY, "amendment.sponsor/1", "first", amendment="a1", version=1)
    assert room.refused(ASSEMBLY, "amendment.withdraw/1", "first", amendment="a1") == ("TabledByPetition",)
    assert room.reasons == (TabledByPetition("a1"),)
    other = {"base": room.base(), "words": room.words(replace(EDIT, text="libérrimo")), "parent": ""}
    assert room.refused(ASSEMBLY, "amendment.revise/1", "first", amendment="a1", **other) == ("TabledByPetition",)
    told = {"amendment": "a1", "version": 1, "recommended": "accept_modified", "settled_by": ""}
    reasons = room.text("clearer")
    room.act(ASSEMBLY, "amendment.recommend/1", "chair", **told, **other, reasons=reasons)
    assent = {"amendment": "a1", "number": 1, "answer": "yes"}
    assert room.refused(ASSEMBLY, "amendment.assent/1", "first", **assent) == ("TabledByPetition",)
    room.act(ASSEMBLY, "amendment.unsponsor/1", "first", amendment="a1")
    assert AMENDMENTS.at(room.state(), "a1").stage == "filed"


def test_an_amendment_that_does_the_same_joins_it(room: Petitioning) -> None:
    room.everywhere(4000)
    room.tabled()
    room.pass_time(2 * DAY, ASSEMBLY)
    told = {"text": "t1", "title": room.text("Mine"), "base": room.base(), "words": room.words(answers=("d1",))}
    tabled = room.act(ASSEMBLY, "amendment.table/1", "first", **told)[0]
    both = {"words": room.words(answers=("d1",)), "to_words": room.words()}
    room.act(ASSEMBLY, "amendment.join/1", "first", amendment=tabled.amendment, to="a1", **both)
    assert AMENDMENTS.at(room.state(), "a1").sponsors == (room.id("first"),)
