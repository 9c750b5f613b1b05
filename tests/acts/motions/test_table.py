"""Tabling: the class, the effect and its object, the orders that are pinned."""

from dataclasses import replace

import pytest
from tests.acts.motions.drafts import draft
from tests.assembly_room import Room, kinds, relaxed

from asamblea.assembly.events.motions import MotionTabled
from asamblea.assembly.orders.units import Share
from asamblea.assembly.refusals.debates import DebateTooShort
from asamblea.assembly.refusals.motions import MovedBefore
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import IN_FORCE, are_adopted
from asamblea.assembly.words.motions import NO_EFFECT
from asamblea.record.instants import HOUR, MINUTE


def test_a_delegate_tables_a_motion_that_pins_the_orders_in_force() -> None:
    room = Room().adopted()
    text = room.text("to meet on Monday")
    orders = IN_FORCE.at(room.state).orders
    assert room.act("motion.table/1", "d1", kind="resolution", title=text, text=text) == (
        MotionTabled(room.at, "m2", "resolution", text, text, "", NO_EFFECT, room.id("d1"), orders, 2),
    )


def test_a_seat_is_needed_to_table() -> None:
    room = Room().adopted()
    assert room.refused("motion.table/1", "teller", **draft(room)) == ("SeatNeeded",)


def test_a_class_that_the_orders_do_not_have_is_refused() -> None:
    room = Room().adopted()
    assert room.refused("motion.table/1", "d1", **draft(room, "decree")) == ("ClassUnknown",)
    assert "resolution" in room.reasons[0].known


def test_the_founding_sitting_decides_its_orders_before_anything_else() -> None:
    room = Room().seated()
    assert room.refused("motion.table/1", "d1", **draft(room)) == ("OrdersNotAdopted", "ClassUnknown")
    assert not are_adopted(room.state)


def test_orders_that_cannot_be_read_are_named_at_their_place() -> None:
    room = Room().adopted()
    effect = {"kind": "orders", "on": room.text(b'{"classes":{},"name":"x"}')}
    assert room.refused("motion.table/1", "d1", **draft(room, "orders", effect=effect)) == ("OrdersIncoherent",)
    assert room.reasons[0].place == "orders.members"


def test_orders_that_nobody_holds_cannot_be_proposed() -> None:
    room = Room().adopted()
    effect = {"kind": "orders", "on": "0" * 64}
    assert room.refused("motion.table/1", "d1", **draft(room, "orders", effect=effect)) == ("EffectWithoutObject",)


def test_an_effect_must_fit_its_class() -> None:
    room = Room().adopted()
    effect = {"kind": "removal", "on": room.id("d2")}
    assert room.refused("motion.table/1", "d1", **draft(room, effect=effect)) == ("EffectUnfit",)


@pytest.mark.parametrize(
    ("kind", "effect", "on"),
    [
        ("removal", "removal", "teller"),
        ("removal", "dismissal", "d1"),
        ("challenge", "annulment", "c1"),
        ("procedural", "overruling", "m1"),
        ("closure", "closure", "m1"),
        ("urgency", "urgency", "m1"),
        ("resolution", "none", "m1"),
    ],
)
def test_an_effect_without_its_object_is_refused(kind: str, effect: str, on: str) -> None:
    room = Room().adopted()
    room.sit()
    target = on if on[0] in "cm" else room.id(on)
    assert room.refused("motion.table/1", "d1", **draft(room, kind, effect={"kind": effect, "on": target})) == (
        "EffectWithoutObject",
    )


def test_no_closure_in_the_time_that_belongs_to_debate() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    opened = room.at
    closure = draft(room, "closure", effect={"kind": "closure", "on": motion})
    assert room.refused("motion.table/1", "d2", **closure) == ("DebateTooShort",)
    assert room.reasons == (DebateTooShort(opened + 20 * MINUTE),)
    assert room.act("motion.table/1", "d2", 20 * MINUTE, **closure)


def test_an_incidental_motion_needs_an_open_sitting_and_a_mover_present() -> None:
    room = Room().adopted()
    assert room.refused("motion.table/1", "d1", **draft(room, "procedural")) == ("NoSittingOpen",)
    room.sit(present=7)
    assert room.refused("motion.table/1", "d8", **draft(room, "procedural")) == ("NotPresent",)
    assert kinds(room.act("motion.table/1", "d1", **draft(room, "procedural"))) == [
        "motion.tabled/1",
        "motion.accepted/1",
        "motion.noticed/1",
    ]


def test_an_urgent_item_comes_on_the_agenda_by_its_own_vote() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit()
    room.act("motion.table/1", "d1", **draft(room, "urgency", effect={"kind": "urgency", "on": motion}))
    room.put("m3")
    events = room.vote("v2", yes=6, no=2)
    assert kinds(events)[-3:] == ["motion.adopted/1", "agenda.extended/1", "motion.noticed/1"]
    assert MOTIONS.at(room.state, motion).stage == "noticed"


def in_session(repeat: Share | None = None) -> Room:
    """A sitting is open on a resolution m2 that is debated; a repeat takes this share of those accredited."""
    orders = relaxed()
    assert orders.floor is not None
    floor = orders.floor if repeat is None else replace(orders.floor, repeat_share=repeat)
    room = Room().adopted(replace(orders, floor=floor))
    room.sit(room.table())
    return room


def test_a_delegate_moves_one_of_a_kind_an_hour() -> None:
    room = in_session()
    room.act("motion.table/1", "d1", **draft(room, "procedural"))
    moved = room.at
    assert room.refused("motion.table/1", "d1", **draft(room, "procedural")) == ("MovedBefore",)
    assert room.reasons == (MovedBefore(moved + HOUR),)
    room.act("motion.table/1", "d2", **draft(room, "procedural"))
    room.pass_time(HOUR)
    assert room.act("motion.table/1", "d1", **draft(room, "procedural"))


def test_what_was_moved_a_moment_ago_is_moved_again_by_more() -> None:
    room = in_session(Share(1, 2))
    first = room.act("motion.table/1", "d1", **draft(room, "procedural"))[0]
    again = room.act("motion.table/1", "d2", **draft(room, "procedural"))[0]
    room.pass_time(HOUR)
    later = room.act("motion.table/1", "d3", **draft(room, "procedural"))[0]
    assert [each.sponsors_needed for each in (first, again, later) if isinstance(each, MotionTabled)] == [1, 4, 1]


def test_resolutions_are_tabled_as_often_as_anybody_likes() -> None:
    room = in_session()
    tabled = [room.act("motion.table/1", "d1", **draft(room))[0] for _ in range(3)]
    needed = {each.sponsors_needed for each in tabled if isinstance(each, MotionTabled)}
    assert (len({each.motion for each in tabled if isinstance(each, MotionTabled)}), len(needed)) == (3, 1)
