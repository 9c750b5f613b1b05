"""What was put together is parted again."""

from tests.acts.declarations.declared import SOUTH, Declared

from asamblea.assembly.state.declarations import GROUPS, MARKED


def test_a_demand_leaves_and_the_others_stay() -> None:
    declared = Declared()
    group = declared.shared()
    declared.mark("dc2", SOUTH, "agua")
    declared.room.act("demand.group/1", "d1", group=group, title="", demands=["dm3"])
    declared.room.act("demand.part/1", "d2", group=group, demands=["dm2"])
    assert GROUPS.at(declared.room.state, group).demands == ("dm1", "dm3")
    assert MARKED.at(declared.room.state, "dm2").group == ""


def test_two_parted_are_no_group_and_the_next_one_has_another_number() -> None:
    declared = Declared()
    group = declared.shared()
    declared.room.act("demand.part/1", "d2", group=group, demands=["dm2"])
    assert not GROUPS.all(declared.room.state)
    declared.room.act("demand.group/1", "d1", group="", title=declared.room.text("Agua"), demands=["dm1", "dm2"])
    assert list(GROUPS.all(declared.room.state)) == ["dg2"]


def test_it_is_refused() -> None:
    declared = Declared()
    group = declared.shared()
    room = declared.room
    assert room.refused("demand.part/1", "chair", group=group, demands=["dm2"]) == ("SeatNeeded",)
    assert room.refused("demand.part/1", "d1", group="dg9", demands=["dm2"]) == ("DemandUnknown",)
    assert room.refused("demand.part/1", "d1", group=group, demands=[]) == ("NothingShared",)
    assert room.refused("demand.part/1", "d1", group=group, demands=["dm7"]) == ("NotInGroup",)
