"""Bodies demand a sitting; its date comes by rule."""

from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.record.instants import DAY, HOUR

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


def test_edge_83_the_sitting_that_bodies_demanded_is_opened_without_the_board() -> None:
    """Neither the chair nor a substitute comes: a delegate opens it after the grace that the orders give."""
    room = Federation({"north": 1, "south": 1, "east": 1})
    for name, electorate in (("village", "north"), ("harbour", "south"), ("mine", "east")):
        room.with_body(name, electorate)
        room.elected(name, electorate, **{f"{name}1": 60, f"{name}2": 9})
    for name in ("village", "harbour", "mine"):
        room.act(name, "sitting.demand/1", BOARD, assembly=room.origins[ASSEMBLY], minutes="")
    sitting = SITTINGS.at(room.state(), "s2")
    room.clock.move_to(sitting.opens_at - HOUR)
    for name in ("village1", "harbour1", "mine1"):
        room.act(ASSEMBLY, "presence.register/1", name, sitting="s2")
    room.clock.move_to(sitting.opens_at)
    assert "OfficeNeeded" in room.refused(ASSEMBLY, "sitting.open/1", "village1", sitting="s2")
    room.clock.move_to(sitting.opens_at + orders_now(room.state()).sittings.open_grace)
    (opened,) = room.act(ASSEMBLY, "sitting.open/1", "village1", sitting="s2")
    assert (opened.NAME, opened.by) == ("sitting.opened/1", room.id("village1"))


def test_too_few_bodies_or_of_too_few_electorates_give_no_date() -> None:
    room = Federation({"north": 1, "south": 1, "east": 1})
    for name, electorate in (("village", "north"), ("hamlet", "north"), ("farm", "north"), ("harbour", "south")):
        room.with_body(name, electorate)
    for name in ("village", "hamlet", "farm", "harbour"):
        room.act(name, "sitting.demand/1", BOARD, assembly=room.origins[ASSEMBLY], minutes="")
        assert room.kinds(ASSEMBLY)[1:] == ["entry.cited/1", "demand.entered/1"]
    assert room.events(ASSEMBLY)[-1].electorates == 2


def test_a_body_demands_it_once_in_a_while() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    demand = {"assembly": room.origins[ASSEMBLY], "minutes": ""}
    room.act("village", "sitting.demand/1", BOARD, **demand)
    assert room.refused("village", "sitting.demand/1", BOARD, **demand) == ("DemandedBefore",)
    unknown = {"assembly": "asamblea/" + "1" * 32, "minutes": ""}
    assert room.refused("village", "sitting.demand/1", "chair", **unknown) == ("SignersMissing", "BodyUnknown")
