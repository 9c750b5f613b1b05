"""Bodies demand a sitting; its date comes by rule."""

from tests.federation_room import ASSEMBLY, Federation

from asamblea.record.instants import DAY

BOARD = ("chair", "secretary")


def test_edge_83_when_the_board_refuses_to_convene_enough_bodies_give_a_sitting_its_date() -> None:
    room = Federation({"north": 1, "south": 1, "east": 1})
    for name, electorate in (("village", "north"), ("harbour", "south"), ("mine", "east")):
        room.with_body(name, electorate)
    demand = {"assembly": room.origins[ASSEMBLY], "minutes": ""}
    for name in ("village", "harbour"):
        room.act(name, "sitting.demand/1", BOARD, **demand)
        assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "demand.entered/1"]
    room.act("mine", "sitting.demand/1", BOARD, **demand)
    *_, entered, convened = room.events(ASSEMBLY)
    assert (entered.NAME, entered.demanding, entered.electorates) == ("demand.entered/1", 3, 3)
    assert (convened.NAME, convened.opens_at) == ("sitting.convened/1", convened.at + 3 * DAY)


def test_a_body_demands_it_once_in_a_while() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    demand = {"assembly": room.origins[ASSEMBLY], "minutes": ""}
    room.act("village", "sitting.demand/1", BOARD, **demand)
    assert room.refused("village", "sitting.demand/1", BOARD, **demand) == ("DemandedBefore",)
    unknown = {"assembly": "asamblea/" + "1" * 32, "minutes": ""}
    assert room.refused("village", "sitting.demand/1", "chair", **unknown) == ("SignersMissing", "BodyUnknown")
