"""Delegates move another order, which is voted at once."""

from typing import Any

from tests.acts.amendments.hall import accepted, blobs, provision, put, voted
from tests.acts.voting_order.orders import tabled, told
from tests.assembly_room import Room, kinds

from asamblea.assembly.state.recommendations import order_now


def moved(room: Room, *numbers: str) -> dict[str, Any]:
    return {**told(room, *numbers), "title": room.text("Another order")}


def test_another_order_is_put_without_debate_and_binds_at_once() -> None:
    room = tabled()
    room.act("voting_order.propose/1", "chair", **told(room, "a3", "a2", "a1"))
    room.sit(provision(room, "a1"))
    assert kinds(room.act("voting_order.move/1", ("d1", "d2"), **moved(room, "a3", "a1", "a2")))[-1] == (
        "debate.closed/1"
    )
    motion = accepted(room)
    assert kinds(voted(room, motion, yes=5, no=3))[-1] == "voting_order.adopted/1"
    binding = order_now(room.state, "t1", room.at)
    assert binding is not None
    assert (binding.version, binding.motion) == (2, motion)
    put(room, "a3", yes=2, no=6)
    late = {**blobs(room, "a2"), "order": binding.order}
    assert room.refused("amendment.put/1", "chair", **late) == ("OutOfOrder",)
    assert room.refused("voting_order.propose/1", "chair", **told(room, "a2", "a1")) == ("OrderVoted",)


def test_it_needs_its_movers_present_and_keeps_the_structure() -> None:
    room = tabled()
    assert room.refused("voting_order.move/1", ("d1", "d2"), **moved(room, "a3")) == ("NoSittingOpen",)
    room.sit(provision(room, "a1"), present=7)
    assert room.refused("voting_order.move/1", "d1", **moved(room, "a3")) == ("SignersMissing",)
    assert room.refused("voting_order.move/1", ("d8", "d1"), **moved(room, "a3")) == ("NotPresent",)
    assert "OrderBreaksStructure" in room.refused("voting_order.move/1", ("d1", "d2"), **moved(room, "a1", "a3"))
