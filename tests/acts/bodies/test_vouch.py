"""A neighbour's word for a body."""

from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.bodies import vouchers_for

BOARD = ("chair", "secretary")


def test_the_assembly_cites_it() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.found("mine")
    vouched = {"assembly": room.origins[ASSEMBLY], "body": room.origins["mine"]}
    assert room.act("village", "body.vouch/1", BOARD, **vouched)[0].NAME == "body.vouched/1"
    assert vouchers_for(room.state(), room.origins["mine"]) == (room.origins["village"],)


def test_nobody_vouches_for_himself_or_towards_a_stranger() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    own = {"assembly": "asamblea/" + "1" * 32, "body": room.origins["village"]}
    assert room.refused("village", "body.vouch/1", "chair", **own) == ("SignersMissing", "BodyUnknown", "OwnBody")
