"""The states of a motion and the steps between them (procedure 3.10): at every stage, what each act does or may not do.

A step that the diagram does not have is refused with the stage it would need, and changes nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests.acts.motions.test_resubmit import returning
from tests.assembly.test_amendments import amended
from tests.assembly_room import DELEGATES, Room, kinds, relaxed, whole
from tests.properties.ways import WAYS, walked

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.sittings import open_sitting
from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import DAY, HOUR, MINUTE

TELLERS = ("teller", "teller2")
LENGTHS = {"filed": 60 * HOUR, "first_passed": 70 * DAY, "amended_at_second": 70 * DAY, "sent_back": 15 * DAY}


def draft(room: Room, kind: str, **effect: str) -> None:
    text = room.text("to meet on Monday")
    given: dict[str, Any] = {"effect": effect} if effect else {}
    room.act("motion.table/1", "d1", kind=kind, title=text, text=text, **given)


def gathering() -> Room:
    room = Room().adopted(relaxed())
    room.sit()
    draft(room, "resolution")
    return room


def filed() -> Room:
    room = gathering()
    room.act("motion.sponsor/1", "d2", motion="m2")
    return room


def returned() -> Room:
    room = filed()
    room.act("motion.rule/1", "chair", motion="m2", ruling="returned", grounds=room.text("not ours to decide"))
    return room


def accepted() -> Room:
    room = filed()
    room.act("motion.rule/1", "chair", motion="m2", ruling="accepted")
    return room


def noticed(orders: StandingOrders | None = None, kind: str = "resolution") -> Room:
    room = Room().adopted(relaxed() if orders is None else orders)
    room.sit(room.table(kind))
    return room


def debating() -> Room:
    room = noticed()
    room.act("debate.open/1", "chair", motion="m2")
    return room


def debated() -> Room:
    room = debating()
    room.act("debate.close/1", "chair", motion="m2")
    return room


def voting(orders: StandingOrders | None = None, kind: str = "resolution") -> Room:
    room = noticed(orders, kind)
    room.put("m2")
    return room


def voted(yes: int, orders: StandingOrders | None = None, kind: str = "resolution") -> Room:
    room = voting(orders, kind)
    room.vote("v2", yes=yes, no=8 - yes)
    return room


def first_passed() -> Room:
    return voted(6, whole(), "constituent")


def extra_vote_missing() -> Room:
    room = amended()
    room.sit()
    return room


def lapsed() -> Room:
    room = first_passed()
    room.act("sitting.close/1", "chair", sitting="s2")
    room.sit(wait=59 * DAY)
    room.pass_time(2 * DAY)
    return room


def withdrawn() -> Room:
    room = gathering()
    room.act("motion.withdraw/1", "d1", motion="m2")
    return room


def annulled() -> Room:
    room = voted(8)
    text = room.text("the tellers erred")
    room.act("result.challenge/1", ("d1", "d2"), vote="v2", rule="3.17", grounds=text)
    effect = {"kind": "annulment", "on": "c1"}
    room.act("motion.table/1", "d1", kind="challenge", title=text, text=text, effect=effect)
    room.put("m3")
    room.vote("v3", yes=8)
    return room


AT: dict[str, Callable[[], Room]] = {
    "gathering": gathering,
    "filed": filed,
    "returned": returned,
    "accepted": accepted,
    "noticed": noticed,
    "debating": debating,
    "debated": debated,
    "voting": voting,
    "first_passed": first_passed,
    "sent_back": lambda: voted(5, returning(), "constituent"),
    "amended_at_second": extra_vote_missing,
    "adopted": lambda: voted(8),
    "lost": lambda: voted(0),
    "lapsed": lapsed,
    "withdrawn": withdrawn,
    "annulled": annulled,
}
_made = cache(lambda stage: AT[stage]())


def at(stage: str) -> Room:
    """A room of its own with a motion m2 at this stage, and a sitting open."""
    room: Room = _made(stage)
    return replace(room, events=list(room.events), texts=dict(room.texts))


Tried = tuple[str, str | tuple[str, ...], dict[str, Any]]
ACTS: dict[str, Callable[[Room], Tried]] = {
    "sponsor": lambda room: ("motion.sponsor/1", "d3", {"motion": "m2"}),
    "accept": lambda room: ("motion.rule/1", "chair", {"motion": "m2", "ruling": "accepted"}),
    "return": lambda room: (
        "motion.rule/1",
        "chair",
        {"motion": "m2", "ruling": "returned", "grounds": room.text("x")},
    ),
    "withdraw": lambda room: ("motion.withdraw/1", "d1", {"motion": "m2"}),
    "resubmit": lambda room: ("motion.resubmit/1", "d1", {"motion": "m2", "text": room.text("other words")}),
    "convene": lambda room: (
        "sitting.convene/1",
        "secretary",
        {"kind": "extraordinary", "opens_at": room.at + 20 * DAY, "agenda": ["m2"]},
    ),
    "open debate": lambda room: ("debate.open/1", "chair", {"motion": "m2"}),
    "close debate": lambda room: ("debate.close/1", "chair", {"motion": "m2"}),
    "open vote": lambda room: ("vote.open/1", "chair", {"motion": "m2", "closes_at": room.at + 12 * MINUTE}),
    "void vote": lambda room: ("vote.void/1", TELLERS, {"vote": latest(room), "cause": "wrong_text"}),
    "close sitting": lambda room: ("sitting.close/1", "chair", {"sitting": sitting(room)}),
}
# What each act makes of a motion, by its stage; where it is not named, the motion stays as it is.
LEADS: dict[str, dict[str, str]] = {
    "sponsor": {"gathering": "filed"},
    "accept": {"filed": "accepted"},
    "return": {"filed": "returned"},
    "withdraw": dict.fromkeys(("gathering", "filed", "accepted", "noticed", "debating", "debated"), "withdrawn"),
    "resubmit": {"sent_back": "accepted"},
    "convene": dict.fromkeys(("accepted", "first_passed", "amended_at_second"), "noticed"),
    "open debate": {"noticed": "debating"},
    "close debate": {"debating": "debated"},
    "open vote": {"debated": "voting"},
    "void vote": {"voting": "debated"},
    "close sitting": dict.fromkeys(("noticed", "debating", "debated"), "accepted"),
}
# Why an act that leads nowhere is refused; a sitting closes whatever waits, but not while a vote is open.
REFUSED = {"void vote": "VoteNotOpen", "close sitting": "VoteStillOpen"}


def latest(room: Room) -> str:
    return f"v{len(VOTES.all(room.state))}"


def sitting(room: Room) -> str:
    found = open_sitting(room.state)
    assert found is not None
    return found.id


def stage(room: Room, motion: str = "m2") -> str:
    return MOTIONS.at(room.state, motion).stage


@pytest.mark.parametrize("name", AT)
def test_a_motion_comes_to_every_stage_by_the_ways_of_the_diagram(name: str) -> None:
    room = at(name)
    assert stage(room) == name
    assert {(one, other) for one, other in walked(room) if other not in WAYS[one]} == set()


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("name", AT)
def test_each_act_leads_where_the_diagram_says_or_is_refused(name: str, act: str) -> None:
    room = at(name)
    act_type, by, payload = ACTS[act](room)
    if name in LEADS[act] or (act == "close sitting" and name != "voting"):
        room.act(act_type, by, **payload)
        assert stage(room) == LEADS[act].get(name, name)
        return
    assert REFUSED.get(act, "MotionNotAtStage") in room.refused(act_type, by, **payload)
    assert stage(room) == name


@pytest.mark.parametrize(
    ("name", "event", "then"),
    [
        ("filed", "motion.accepted/1", "accepted"),
        ("first_passed", "motion.lapsed/1", "lapsed"),
        ("amended_at_second", "motion.lapsed/1", "lapsed"),
        ("sent_back", "motion.lost/1", "lost"),
    ],
)
def test_what_waits_goes_on_by_time_alone_and_nothing_else_does(name: str, event: str, then: str) -> None:
    room = at(name)
    assert event in kinds(room.pass_time(LENGTHS[name]))
    assert stage(room) == then


@pytest.mark.parametrize("name", sorted(set(AT) - set(LENGTHS) - {"voting"}))
def test_time_alone_moves_no_other(name: str) -> None:
    room = at(name)
    room.pass_time(90 * DAY)
    assert stage(room) == name


@pytest.mark.parametrize(
    ("name", "yes", "then"),
    [
        ("resolution", 8, "adopted"),
        ("resolution", 4, "lost"),
        ("constituent", 6, "first_passed"),
        ("constituent", 5, "lost"),
    ],
)
def test_a_first_vote_leads_to_what_its_class_asks(name: str, yes: int, then: str) -> None:
    assert stage(voted(yes, whole(), name)) == then


def test_a_quorum_lost_leaves_the_motion_debated_and_another_vote_decides_it() -> None:
    room = voting()
    for name in DELEGATES[3:]:
        room.act("presence.leave/1", name, 0, sitting="s2")
    room.vote("v2", yes=3)
    room.pass_time(12 * MINUTE)
    assert (stage(room), VOTES.at(room.state, "v2").stage) == ("debated", "void")
    for name in DELEGATES[3:]:
        room.act("presence.register/1", name, 0, sitting="s2")
    room.act("vote.open/1", "chair", motion="m2", closes_at=room.at + 12 * MINUTE)
    room.vote("v3", yes=8)
    assert (stage(room), VOTES.at(room.state, "v2").stage) == ("adopted", "void")


def again(room: Room, on: str = "m2", kind: str = "reconsideration", by: str = "d1") -> None:
    """The result is reconsidered and, by six of eight, reopened."""
    text, number = room.text("again"), len(MOTIONS.all(room.state)) + 1
    told: dict[str, Any] = {"kind": kind, "title": text, "text": text}
    room.act("motion.table/1", by, **told, effect={"kind": "reconsideration", "on": on})
    if stage(room, f"m{number}") == "gathering":
        room.act("motion.sponsor/1", "d3", motion=f"m{number}")
    room.put(f"m{number}")
    room.vote(latest(room), yes=6, no=2)


def test_what_was_lost_is_reopened_debated_and_carried() -> None:
    room = voted(3)
    again(room, by="d8")
    assert stage(room) == "noticed"
    room.put("m2")
    room.vote("v4", yes=6, no=2)
    assert stage(room) == "adopted"


def twice_passed() -> Room:
    """An article adopted in its second reading, in s3."""
    room = first_passed()
    room.act("sitting.close/1", "chair", sitting="s2")
    room.sit("m2", wait=16 * DAY)
    room.put("m2")
    room.vote("v3", yes=6, no=2)
    assert stage(room) == "adopted"
    return room


def test_a_second_vote_that_was_reopened_and_not_reached_lapses_if_it_is_not_held_again() -> None:
    room = twice_passed()
    again(room, kind="late_reconsideration")
    room.act("sitting.close/1", "chair", sitting="s3")
    assert stage(room) == "first_passed"
    assert "motion.lapsed/1" in kinds(room.pass_time(70 * DAY))


def test_a_void_vote_on_what_was_reopened_does_not_end_it() -> None:
    room = twice_passed()
    again(room, kind="late_reconsideration")
    room.at = MOTIONS.at(room.state, "m2").tabled_at + 70 * DAY
    room.put("m2")
    room.act("vote.void/1", TELLERS, vote=latest(room), cause="wrong_roll")
    room.pass_time(HOUR)
    assert stage(room) == "debated"


def test_the_clock_of_a_lapse_stands_still_while_a_vote_is_open() -> None:
    room = first_passed()
    room.act("sitting.close/1", "chair", sitting="s2")
    first = MOTIONS.at(room.state, "m2").first
    assert first is not None
    room.sit("m2", wait=first.lapses_at - room.at - 3 * MINUTE)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", 1000, motion="m2")
    room.act("vote.open/1", "chair", 1000, motion="m2", closes_at=room.at + 11 * MINUTE)
    left = first.lapses_at - room.at
    room.act("vote.void/1", TELLERS, 5 * MINUTE, vote="v3", cause="wrong_text")
    assert room.pass_time(left - 1) == ()
    assert kinds(room.pass_time(1)) == ["motion.lapsed/1"]


def test_what_goes_back_from_its_second_reading_comes_to_a_new_first_one() -> None:
    """Other words than those that passed the first vote are not adopted by one vote (invariant 1)."""
    orders = returning()
    article = replace(whole().classes["constituent"], returns=orders.classes["constituent"].returns)
    room = voted(6, replace(orders, classes={**orders.classes, "constituent": article}), "constituent")
    room.act("sitting.close/1", "chair", sitting="s2")
    room.sit("m2", wait=16 * DAY)
    room.put("m2")
    room.vote("v3", yes=5, no=3)
    assert stage(room) == "sent_back"
    room.act("sitting.close/1", "chair", sitting="s3")
    room.act("motion.resubmit/1", "d1", motion="m2", text=room.text("other words"))
    room.sit("m2")
    room.put("m2")
    room.vote("v4", yes=6, no=2)
    assert stage(room) == "first_passed"
