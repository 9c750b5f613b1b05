"""Members of bodies petition with an amendment: handed in, tested, counted below and added up above."""

import pytest
from tests.federation_room import ASSEMBLY
from tests.petition_room import BODIES, EDIT, MEMBERS, TELLERS, Petitioning

from asamblea.assembly.popular import initiative, support
from asamblea.assembly.refusals.petitions import NotForAPetition
from asamblea.assembly.refusals.recalls import RollStale
from asamblea.record.instants import DAY, HOUR


@pytest.fixture
def room() -> Petitioning:
    return Petitioning()


def test_tested_signatures_are_added_up_over_bodies_and_electorates(room: Petitioning) -> None:
    told = room.petition_of("village", 4000)
    lodged = room.act("village", "amendment.petition/1", "secretary", **told)[-1]
    assert (lodged.petition, lodged.words, lodged.check_by) == ("g1", told["words"], lodged.at + 48 * HOUR)
    room.act("village", "petition.check/1", TELLERS, petition="g1", outside=90, doubled=10, valid=3900)
    assert room.kinds(ASSEMBLY) == ["clock.passed/1", "entry.cited/1", "amendment_signatures.entered/1"]
    entered = room.signed("harbour", 5000)
    assert (entered.valid, entered.tested, entered.signatures, entered.needed) == (5000, True, 8900, 15_000)  # type: ignore[attr-defined]
    assert (entered.regions, entered.regions_needed) == (2, 4)  # type: ignore[attr-defined]


def test_a_share_of_the_members_counts_where_it_is_more() -> None:
    """Fifteen thousand, or three in a thousand of six million."""
    great = Petitioning(members=1_500_000)
    assert great.signed("village", 18_000).needed == 18_000  # type: ignore[attr-defined]


def test_what_no_teller_tests_in_time_stands_untested_for_no_more_than_the_roll(room: Petitioning) -> None:
    """Nobody's inaction stops a petition (invariant 11)."""
    room.act("village", "amendment.petition/1", "secretary", **room.petition_of("village", 50_000))
    room.pass_time(2 * DAY, "village")
    assert room.kinds("village")[-1] == "amendment_signatures.counted/1"
    entered = room.events(ASSEMBLY)[-1]
    assert (entered.valid, entered.tested) == (MEMBERS, False)


def test_of_one_body_the_largest_petition_counts_and_none_twice(room: Petitioning) -> None:
    room.signed("village", 4000)
    assert room.signed("village", 10).signatures == 4000  # type: ignore[attr-defined]
    assert room.signed("village", 4100).signatures == 4100  # type: ignore[attr-defined]
    assert room.signed("village", 7, room.words(EDIT, answers=("d1",))).signatures == 7  # type: ignore[attr-defined]


def test_signatures_of_a_body_that_elects_here_no_more_do_not_count(room: Petitioning) -> None:
    room.everywhere(4000)
    room.act("school", "body.end/1", ("chair", "secretary"), how="dissolved", successors=[], minutes="")
    rule = initiative(room.state())
    assert rule is not None
    found = support(room.state(), rule, "t1", room.words())
    assert (found.signatures, found.bodies, found.regions) == (12_000, 3, 3)


def test_signers_who_are_not_on_the_roll_or_signed_twice_are_taken_off_by_two_tellers(room: Petitioning) -> None:
    room.act("mine", "amendment.petition/1", "teller", **room.petition_of("mine", 30))
    for wrong in ({"outside": 5, "doubled": 1, "valid": 25}, {"outside": -1, "doubled": 0, "valid": 31}):
        assert room.refused("mine", "petition.check/1", TELLERS, petition="g1", **wrong) == ("PetitionDoesNotAddUp",)
    alone = {"petition": "g1", "outside": 5, "doubled": 1, "valid": 24}
    assert room.refused("mine", "petition.check/1", "teller", **alone) == ("SignersMissing",)
    room.act("mine", "petition.check/1", TELLERS, **alone)
    assert room.events(ASSEMBLY)[-1].valid == 24


def test_it_is_of_the_latest_roll_to_an_assembly_that_is_known_with_a_signature_at_least(room: Petitioning) -> None:
    wrong = room.petition_of("village", 0, roll="r9", assembly="asamblea/" + "1" * 32)
    found = room.refused("village", "amendment.petition/1", "secretary", **wrong)
    assert found == ("BodyUnknown", "RollStale", "PetitionTooSmall")
    assert room.reasons[1] == RollStale("r9", "l1")


def test_the_words_are_held_and_are_an_amendment_that_members_may_bring(room: Petitioning) -> None:
    def refused(words: str) -> tuple[str, ...]:
        return room.refused("village", "amendment.petition/1", "secretary", **room.petition_of("village", 9, words))

    assert refused("public:" + "0" * 64) == ("BlobAbsent",)
    assert refused(room.text("Let them be freer.")) == ("TextMalformed",)
    assert refused(room.words(number="a7")) == ("TextMalformed",)
    assert refused(room.words(harmonises=True, replaces=("a1",))) == ("NotForAPetition", "NotForAPetition")
    assert room.reasons == (NotForAPetition("harmonises"), NotForAPetition("replaces"))


def test_an_entry_means_nothing_in_an_assembly_that_has_no_such_text(room: Petitioning) -> None:
    idle = room.signed("village", 9, text="t2")
    assert (idle.NAME, idle.cause) == ("citation.idle/1", "unknown")  # type: ignore[attr-defined]


def test_it_comes_from_paper_as_every_step_of_a_base_does(room: Petitioning) -> None:
    """Rulings B1.1: lodged by any signer."""
    from asamblea.assembly.state.orders import orders_now  # noqa: PLC0415 -- next to its one use

    for where in BODIES:
        assert "minutes" in orders_now(room.state(where)).members.accepts("amendment.petition")
