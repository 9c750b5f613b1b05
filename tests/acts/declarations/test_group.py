"""Demands of several bodies are the same by a person's word."""

import pytest
from tests.acts.declarations.declared import NORTH, SOUTH, Declared

from asamblea.assembly.state.declarations import GROUPS, MARKED


def test_demands_of_two_bodies_are_put_together_and_a_third_is_added() -> None:
    declared = Declared()
    group = declared.shared()
    declared.file("east", "d3", "Agua ya.")
    declared.mark("dc3", "Agua ya.", "Agua")
    declared.room.act("demand.group/1", "d1", group=group, title=declared.room.text("Agua"), demands=["dm3"])
    assert GROUPS.at(declared.room.state, "dg1").demands == ("dm1", "dm2", "dm3")
    assert MARKED.at(declared.room.state, "dm3").group == "dg1"


@pytest.mark.parametrize(
    ("group", "demands", "by", "reasons"),
    [
        ("", ["dm3", "dm4"], "chair", ("SeatNeeded",)),
        ("dg9", ["dm3", "dm4"], "d1", ("DemandUnknown",)),
        ("", ["dm9"], "d1", ("DemandUnknown",)),
        ("", ["dm1", "dm4"], "d1", ("DemandGrouped",)),
        ("", ["dm3"], "d1", ("NothingShared",)),
        ("", [], "d1", ("NothingShared",)),
        ("dg1", ["dm3", "dm3"], "d1", ("NothingShared",)),
    ],
)
def test_it_is_refused(group: str, demands: list[str], by: str, reasons: tuple[str, ...]) -> None:
    declared = Declared()
    declared.shared()
    declared.mark("dc1", NORTH, "que renuncie el gobierno")
    declared.mark("dc2", SOUTH, "El gobierno no debe renunciar", against=True)
    title = declared.room.text("Renuncia")
    assert declared.room.refused("demand.group/1", by, group=group, title=title, demands=demands) == reasons
