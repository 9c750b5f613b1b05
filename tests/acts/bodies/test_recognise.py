"""Recognition: by decision, on the word of neighbours, never a condition of existing."""

import pytest
from tests.federation_room import ASSEMBLY, Federation

BOARD = ("chair", "secretary")


@pytest.fixture
def room() -> Federation:
    return Federation({"north": 2, "south": 1})


def test_the_first_bodies_recognise_one_another_and_a_third_needs_two_neighbours(room: Federation) -> None:
    room.with_body("village", "north").with_body("harbour", "north")
    room.found("mine")
    mine = room.recognition("mine", "north")
    assert room.refused(ASSEMBLY, "body.recognise/1", BOARD, **mine) == ("VouchersMissing",)
    for neighbour in ("village", "harbour"):
        vouched = {"assembly": room.origins[ASSEMBLY], "body": room.origins["mine"]}
        room.act(neighbour, "body.vouch/1", BOARD, **vouched)
    (recognised,) = room.act(ASSEMBLY, "body.recognise/1", BOARD, **mine)[-1:]
    assert (recognised.NAME, recognised.electorate) == ("body.recognised/1", "north")


def test_edge_82_ten_thousand_bodies_of_paper_find_nobody_to_vouch_for_them(room: Federation) -> None:
    room.with_body("village", "north").with_body("harbour", "north")
    room.found("false1")
    room.found("false2", 19 + 1)
    for name in ("false1", "false2"):
        claimed = room.recognition(name, "north", 5000)
        assert room.refused(ASSEMBLY, "body.recognise/1", BOARD, **claimed) == ("VouchersMissing",)
    vouched = {"assembly": room.origins[ASSEMBLY], "body": room.origins["false1"]}
    assert room.refused("false2", "body.vouch/1", BOARD, **vouched) == ("BodyUnknown",)


def test_what_is_wrong_is_named_all_at_once(room: Federation) -> None:
    room.with_body("village", "north")
    wrong = {**room.recognition("village", "nowhere", 3), "key": room.vkey(ASSEMBLY)}
    assert room.refused(ASSEMBLY, "body.recognise/1", "chair", **wrong) == (
        "SignersMissing",
        "BodyKnown",
        "KeyOfAnotherLog",
        "ElectorateUnknown",
        "MembersTooFew",
    )
    own = room.recognition(ASSEMBLY, "north", 300, "national")
    assert room.refused(ASSEMBLY, "body.recognise/1", BOARD, **own) == ("OwnBody",)
    broken = {**room.recognition("village", "north"), "body": "asamblea/" + "1" * 32, "key": "x"}
    assert room.refused(ASSEMBLY, "body.recognise/1", BOARD, **broken) == ("KeyOfAnotherLog",)


def test_what_a_body_returned_before_its_recognition_is_cited_with_it(room: Federation) -> None:
    room.found("village")
    room.act("village", "body.recognise/1", BOARD, **room.recognition(ASSEMBLY, "north", 1, "national"))
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60)
    room.act(ASSEMBLY, "body.recognise/1", BOARD, **room.recognition("village", "north"))
    assert "return.entered/1" in room.kinds(ASSEMBLY)
