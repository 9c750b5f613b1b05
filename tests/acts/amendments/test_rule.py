"""The chair rules on whether an amendment is in order, in time and with grounds."""

from tests.acts.amendments.hall import at, change, laid, table
from tests.assembly_room import Room

from asamblea.assembly.events.amendments import AmendmentAdmitted, AmendmentReturned
from asamblea.record.instants import HOUR


def filed() -> Room:
    room = laid()
    table(room, change(room, "p1", "libre", "libres"), wait=False)
    return room


def test_it_is_in_order_or_returned_with_grounds() -> None:
    room = filed()
    table(room, change(room, "p1", "libre", "libres"), wait=False)
    assert room.act("amendment.rule/1", "chair", amendment="a1", ruling="accepted") == (
        AmendmentAdmitted(room.at, "a1", room.id("chair")),
    )
    grounds = room.text("It does not concern this text")
    assert room.act("amendment.rule/1", "chair", amendment="a2", ruling="returned", grounds=grounds) == (
        AmendmentReturned(room.at, "a2", room.id("chair"), grounds),
    )
    assert (at(room, "a2").stage, at(room, "a2").grounds) == ("returned", grounds)


def test_only_the_chair_rules_with_grounds_in_time_and_once() -> None:
    room = filed()
    assert room.refused("amendment.rule/1", "d1", amendment="a1", ruling="accepted") == ("OfficeNeeded",)
    assert room.refused("amendment.rule/1", "chair", amendment="a1", ruling="returned") == ("ReturnedWithoutGrounds",)
    late = room.refused("amendment.rule/1", "chair", 49 * HOUR, amendment="a1", ruling="accepted")
    assert late == ("RulingTooLate",)
    room.act("amendment.rule/1", "chair", amendment="a1", ruling="accepted")
    assert room.refused("amendment.rule/1", "chair", amendment="a1", ruling="accepted") == ("RulingTooLate",)
