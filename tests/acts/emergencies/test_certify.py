"""An emergency frees the manner and stops maximum intervals; it touches no guarantee."""

from dataclasses import replace

import pytest
from tests.assembly_room import Room, kinds, whole

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.state.emergencies import emergency_now
from asamblea.assembly.state.motions import MOTIONS
from asamblea.record.instants import DAY, HOUR, MINUTE

SIGNERS = ("chair", "d1", "d2", "d3")


@pytest.fixture
def room() -> Room:
    """An article m2 that passed its first vote."""
    room = Room().adopted(whole())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    return room


def certify(room: Room) -> None:
    room.act("emergency.certify/1", SIGNERS, ground="curfew", account=room.text("a curfew in fifteen provinces"))


def test_edge_35_no_second_vote_lapses_by_days_of_emergency(room: Room) -> None:
    first = MOTIONS.at(room.state, "m2").first
    certify(room)
    after = MOTIONS.at(room.state, "m2").first
    assert first is not None
    assert after is not None
    assert after.lapses_at - first.lapses_at == 14 * DAY
    assert after.not_before == first.not_before


def test_it_ends_by_time(room: Room) -> None:
    certify(room)
    assert kinds(room.pass_time(14 * DAY)) == ["emergency.ended/1"]
    assert emergency_now(room.state) is None


def test_notice_is_no_shorter(room: Room) -> None:
    certify(room)
    early = room.at + 2 * DAY
    said = room.refused("sitting.convene/1", "secretary", kind="extraordinary", opens_at=early, agenda=["m2"])
    assert said == ("NoticeTooShort", "NoticeTooShort", "SecondVoteTooEarly")


def test_the_orders_are_not_changed_meanwhile(room: Room) -> None:
    text = room.text("words")
    effect = {"kind": "orders", "on": room.text(changed().data())}
    room.act("motion.table/1", "d1", kind="orders", title=text, text=text, effect=effect)
    room.act("motion.sponsor/1", "d2", motion="m3")
    room.act("motion.rule/1", "chair", motion="m3", ruling="accepted")
    room.sit("m3")
    certify(room)
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m3")
    said = room.refused("vote.open/1", "chair", motion="m3", closes_at=room.at + 5 * MINUTE)
    assert said == ("BarredInEmergency",)


def changed() -> StandingOrders:
    """Orders with another time for the ruling on a motion."""
    orders = whole()
    return replace(orders, debates=replace(orders.debates, ruling=DAY))


def test_the_plenary_renews_it_once(room: Room) -> None:
    certify(room)
    room.sit()
    holds = emergency_now(room.state)
    assert holds is not None
    for number in (3, 4):
        text = room.text("renew")
        room.act("motion.table/1", "d1", kind="renewal", title=text, text=text, effect={"kind": "renewal", "on": ""})
        room.act("motion.sponsor/1", "d2", motion=f"m{number}")
        room.put(f"m{number}")
        events = kinds(room.vote(f"v{number}", yes=8))
        assert ("emergency.renewed/1" in events) == (number == 3)
        room.pass_time(HOUR)
    again = emergency_now(room.state)
    assert again is not None
    assert again.until - holds.until == 14 * DAY


def test_the_chair_alone_does_not_certify_it(room: Room) -> None:
    account = room.text("a curfew")
    assert room.refused("emergency.certify/1", "chair", ground="curfew", account=account) == ("SignersMissing",)
    assert room.refused("emergency.certify/1", ("d1", "d2", "d3"), ground="curfew", account=account) == (
        "OfficeNeeded",
    )


def test_one_at_a_time_and_only_where_the_orders_know_one(room: Room) -> None:
    certify(room)
    said = room.refused("emergency.certify/1", SIGNERS, ground="curfew", account=room.text("again"))
    assert said == ("EmergencyHolds",)
    bare = Room().seated()
    said = bare.refused("emergency.certify/1", SIGNERS, ground="curfew", account=bare.text("x"))
    assert said == ("EmergencyUnknown",)
