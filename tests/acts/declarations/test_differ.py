"""Where demands of one group differ is said beside them."""

from tests.acts.declarations.declared import NORTH, Declared

from asamblea.assembly.state.declarations import MARKED


def test_a_difference_is_noted_and_goes_with_the_group() -> None:
    declared = Declared()
    group = declared.shared()
    note = declared.room.text("de los pueblos, no de cada uno")
    declared.room.act("demand.differ/1", "d1", demand="dm2", note=note)
    assert MARKED.at(declared.room.state, "dm2").difference == note
    declared.room.act("demand.part/1", "d1", group=group, demands=["dm2"])
    assert MARKED.at(declared.room.state, "dm2").difference == ""


def test_only_in_a_group_and_only_by_a_delegate() -> None:
    declared = Declared()
    declared.mark("dc1", NORTH, "agua")
    note = declared.room.text("otra")
    assert declared.room.refused("demand.differ/1", "d1", demand="dm1", note=note) == ("NotInGroup",)
    assert declared.room.refused("demand.differ/1", "chair", demand="dm1", note=note) == ("SeatNeeded", "NotInGroup")
