"""Its mover withdraws an amendment; what others sponsor too stays theirs."""

from tests.acts.amendments.hall import at, change, draft, laid, table

from asamblea.assembly.events.amendments import AmendmentWithdrawn


def test_its_mover_withdraws_what_nobody_else_sponsors() -> None:
    room = laid()
    room.act("amendment.table/1", "d1", **draft(room, change(room, "p1", "libre", "libres")))
    assert room.refused("amendment.withdraw/1", "d2", amendment="a1") == ("NotItsMover",)
    assert room.act("amendment.withdraw/1", "d1", amendment="a1") == (AmendmentWithdrawn(room.at, "a1"),)
    assert at(room, "a1").stage == "withdrawn"
    assert room.refused("amendment.withdraw/1", "d1", amendment="a1") == ("AmendmentNotAtStage",)


def test_what_others_sponsor_is_not_withdrawn_over_their_heads() -> None:
    room = laid()
    number = table(room, change(room, "p1", "libre", "libres"))
    assert room.refused("amendment.withdraw/1", "d1", amendment=number) == ("OthersSponsorIt",)
