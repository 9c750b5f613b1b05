"""A wrong mark is taken back by whoever made it."""

from tests.acts.declarations.declared import NORTH, Declared

from asamblea.assembly.state.declarations import GROUPS, MARKED


def test_the_mark_goes_and_its_number_is_not_given_again() -> None:
    declared = Declared()
    declared.mark("dc1", NORTH, "agua")
    declared.room.act("demand.unmark/1", "d3", demand="dm1")
    assert MARKED.find(declared.room.state, "dm1") is None
    assert declared.mark("dc1", NORTH, "agua para todos") == "dm2"


def test_it_leaves_its_group_and_what_is_left_alone_is_none() -> None:
    declared = Declared()
    group = declared.shared()
    declared.room.act("demand.unmark/1", "d3", demand="dm1")
    assert GROUPS.find(declared.room.state, group) is None
    assert MARKED.at(declared.room.state, "dm2").group == ""


def test_nobody_else_takes_it_back_and_nothing_unknown() -> None:
    declared = Declared()
    declared.mark("dc1", NORTH, "agua")
    assert declared.room.refused("demand.unmark/1", "d1", demand="dm1") == ("NotTheMarker",)
    assert declared.room.refused("demand.unmark/1", "d3", demand="dm9") == ("DemandUnknown",)
