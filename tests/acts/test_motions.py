"""The life of a motion before it is debated."""

from tests.assembly_room import Room, kinds

from asamblea.assembly.events.motions import MotionAccepted, MotionFiled, MotionReturned, MotionSponsored, MotionTabled
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


def test_the_last_sponsor_needed_files_the_motion() -> None:
    room = Room().adopted()
    text = room.text("x")
    room.act("motion.table/1", "d1", kind="constituent", title=text, text=text)
    assert kinds(room.act("motion.sponsor/1", "d2", motion="m2")) == ["motion.sponsored/1"]
    assert room.act("motion.sponsor/1", "d3", motion="m2") == (
        MotionSponsored(room.at, "m2", room.id("d3")),
        MotionFiled(room.at, "m2", room.at + 48 * HOUR),
    )


def test_nobody_sponsors_twice_or_without_a_seat() -> None:
    room = Room().adopted()
    text = room.text("x")
    room.act("motion.table/1", "d1", kind="constituent", title=text, text=text)
    assert room.refused("motion.sponsor/1", "d1", motion="m2") == ("AlreadySponsor",)
    assert room.refused("motion.sponsor/1", "teller", motion="m2") == ("SeatNeeded",)


def test_the_chair_returns_a_motion_with_grounds_or_not_at_all() -> None:
    room = Room().adopted()
    text = room.text("x")
    room.act("motion.table/1", "d1", kind="resolution", title=text, text=text)
    room.act("motion.sponsor/1", "d2", motion="m2")
    assert room.refused("motion.rule/1", "d1", motion="m2", ruling="accepted") == ("OfficeNeeded",)
    assert room.refused("motion.rule/1", "chair", motion="m2", ruling="returned") == ("GroundsMissing",)
    assert room.act("motion.rule/1", "chair", motion="m2", ruling="returned", grounds=text) == (
        MotionReturned(room.at, "m2", room.id("chair"), text),
    )


def test_invariant_11_without_a_ruling_in_time_the_motion_is_accepted() -> None:
    room = Room().adopted()
    text = room.text("x")
    room.act("motion.table/1", "d1", kind="resolution", title=text, text=text)
    room.act("motion.sponsor/1", "d2", motion="m2")
    due = room.at + 48 * HOUR
    assert room.pass_time(48 * HOUR - 1) == ()
    assert room.pass_time(MINUTE) == (MotionAccepted(due, "m2", ""),)


def test_a_late_writer_changes_no_outcome() -> None:
    room = Room().adopted()
    text = room.text("x")
    room.act("motion.table/1", "d1", kind="resolution", title=text, text=text)
    room.act("motion.sponsor/1", "d2", motion="m2")
    due = room.at + 48 * HOUR
    events = room.act("motion.table/1", "d1", 60 * HOUR, kind="resolution", title=text, text=text)
    assert events[0] == MotionAccepted(due, "m2", "")
    assert kinds(events) == ["motion.accepted/1", "motion.tabled/1"]


def test_a_returned_motion_is_brought_back_by_overruling_the_chair() -> None:
    room = Room().adopted()
    text = room.text("x")
    room.act("motion.table/1", "d1", kind="resolution", title=text, text=text)
    room.act("motion.sponsor/1", "d2", motion="m2")
    room.act("motion.rule/1", "chair", motion="m2", ruling="returned", grounds=text)
    room.sit()
    effect = {"kind": "overruling", "on": "m2"}
    room.act("motion.table/1", "d3", kind="procedural", title=text, text=text, effect=effect)
    room.put("m3")
    events = room.vote("v2", yes=5, no=3)
    assert kinds(events)[-2:] == ["motion.adopted/1", "motion.accepted/1"]
    assert MOTIONS.at(room.state, "m2").stage == "accepted"


def test_only_the_mover_withdraws_and_not_once_it_is_put() -> None:
    room = Room().adopted()
    motion = room.table()
    assert room.refused("motion.withdraw/1", "d2", motion=motion) == ("NotTheMover",)
    room.sit(motion)
    room.put(motion)
    assert room.refused("motion.withdraw/1", "d1", motion=motion) == ("MotionNotAtStage",)
    other = room.table()
    assert kinds(room.act("motion.withdraw/1", "d1", motion=other)) == ["motion.withdrawn/1"]


def test_the_founding_sitting_decides_its_orders_before_anything_else() -> None:
    room = Room().seated()
    text = room.text("x")
    assert room.refused("motion.table/1", "d1", kind="resolution", title=text, text=text) == (
        "OrdersNotAdopted",
        "ClassUnknown",
    )
    assert not are_adopted(room.state)


def test_orders_that_cannot_be_read_are_named_at_their_place() -> None:
    room = Room().adopted()
    text = room.text("x")
    effect = {"kind": "orders", "on": room.text(b'{"classes":{},"name":"x"}')}
    assert room.refused("motion.table/1", "d1", kind="orders", title=text, text=text, effect=effect) == (
        "OrdersIncoherent",
    )
    assert room.reasons[0].place == "orders.members"


def test_an_effect_must_fit_its_class_and_have_its_object() -> None:
    room = Room().adopted()
    text = room.text("x")
    wrong = {"kind": "removal", "on": room.id("d2")}
    assert room.refused("motion.table/1", "d1", kind="resolution", title=text, text=text, effect=wrong) == (
        "EffectUnfit",
    )
    nobody = {"kind": "removal", "on": room.id("teller")}
    assert room.refused("motion.table/1", "d1", kind="removal", title=text, text=text, effect=nobody) == (
        "EffectWithoutObject",
    )


def test_an_incidental_motion_needs_an_open_sitting_and_a_mover_present() -> None:
    room = Room().adopted()
    text = room.text("x")
    assert room.refused("motion.table/1", "d1", kind="procedural", title=text, text=text) == ("NoSittingOpen",)
    room.sit(present=7)
    assert room.refused("motion.table/1", "d8", kind="procedural", title=text, text=text) == ("NotPresent",)
    assert kinds(room.act("motion.table/1", "d1", kind="procedural", title=text, text=text)) == [
        "motion.tabled/1",
        "motion.accepted/1",
        "motion.noticed/1",
    ]


def test_an_urgent_item_comes_on_the_agenda_by_its_own_vote() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit()
    text = room.text("x")
    effect = {"kind": "urgency", "on": motion}
    room.act("motion.table/1", "d1", kind="urgency", title=text, text=text, effect=effect)
    room.put("m3")
    events = room.vote("v2", yes=6, no=2)
    assert kinds(events)[-3:] == ["motion.adopted/1", "agenda.extended/1", "motion.noticed/1"]
    assert MOTIONS.at(room.state, motion).stage == "noticed"


def test_a_seat_is_needed_to_table() -> None:
    room = Room().adopted()
    text = room.text("x")
    assert room.refused("motion.table/1", "teller", kind="resolution", title=text, text=text) == ("SeatNeeded",)
