"""Amendments give a motion its words by a vote before its own; amended in a second reading they are voted once more."""

import pytest
from tests.assembly_room import Room, kinds, relaxed, whole

from asamblea.assembly.refusals.motions import AmendmentsFirst, ChargesStay
from asamblea.assembly.state.motions import MOTIONS
from asamblea.record.instants import DAY, HOUR, MINUTE


def amendment(room: Room, on: str) -> str:
    return room.table("amendment", {"kind": "amendment", "on": on})


def passed() -> Room:
    """An article m2 that passed its first vote unchanged."""
    room = Room().adopted(relaxed())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    return room


def amended() -> Room:
    """The same, amended by m3 and carried in its second reading: the extra vote is missing."""
    room = passed()
    amendment(room, "m2")
    room.sit("m2", "m3", wait=16 * DAY)
    room.put("m3")
    room.vote("v3", yes=5, no=3)
    room.put("m2")
    assert kinds(room.vote("v4", yes=6, no=2))[-1] == "motion.amended_at_second/1"
    room.act("sitting.close/1", "chair", sitting="s3")
    return room


@pytest.fixture
def hall() -> Room:
    """An article m2 and an amendment m3 before the open sitting."""
    room = Room().adopted(relaxed())
    room.table("constituent")
    amendment(room, "m2")
    room.sit("m2", "m3")
    return room


def test_the_words_are_voted_after_their_amendments(hall: Room) -> None:
    for act in ("debate.open/1", "debate.close/1"):
        hall.act(act, "chair", motion="m2")
    assert hall.refused("vote.open/1", "chair", motion="m2", closes_at=hall.at + 5 * MINUTE) == ("AmendmentsFirst",)
    assert hall.reasons == (AmendmentsFirst(("m3",)),)
    hall.put("m3")
    assert kinds(hall.vote("v2", yes=5, no=3))[-1] == "motion.amended/1"
    assert MOTIONS.at(hall.state, "m2").text == MOTIONS.at(hall.state, "m3").text
    hall.act("vote.open/1", "chair", motion="m2", closes_at=hall.at + 5 * MINUTE)
    assert kinds(hall.vote("v3", yes=6, no=2))[-1] == "motion.first_passed/1"


def test_an_amendment_needs_more_than_half_and_the_words_their_own_majority(hall: Room) -> None:
    hall.put("m3")
    hall.vote("v2", yes=5, no=3)
    hall.put("m2")
    assert kinds(hall.vote("v3", yes=5, no=3))[-1] == "motion.lost/1"


def test_a_rejected_amendment_leaves_the_words_as_they_were(hall: Room) -> None:
    before = MOTIONS.at(hall.state, "m2").text
    hall.put("m3")
    hall.vote("v2", yes=3, no=5)
    assert MOTIONS.at(hall.state, "m2").text == before


def test_edge_59_no_act_changes_words_but_an_adopted_amendment(hall: Room) -> None:
    changed = {event.NAME for event in hall.events if hasattr(event, "text")}
    assert changed <= {"motion.tabled/1", "candidate.accepted/1"}


def test_edge_60_words_amended_in_the_second_reading_are_not_adopted_by_it() -> None:
    room = amended()
    motion = MOTIONS.at(room.state, "m2")
    assert (motion.stage, motion.amended_in) == ("amended_at_second", 2)
    assert motion.first is not None
    assert motion.first.not_before - motion.first.at == 72 * HOUR


def test_edge_100_substance_moved_into_a_second_reading_is_voted_once_more() -> None:
    room = amended()
    early = room.at + 7 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=early, agenda=["m2"])
    room.at = early
    for number in range(1, 9):
        room.act("presence.register/1", f"d{number}", 0, sitting="s4")
    room.act("sitting.open/1", "chair", 0, sitting="s4")
    room.put("m2")
    assert kinds(room.vote("v5", yes=6, no=2))[-1] == "motion.adopted/1"


def test_the_extra_vote_waits_for_its_time_and_can_lapse() -> None:
    room = amended()
    said = room.refused(
        "sitting.convene/1", "secretary", kind="extraordinary", opens_at=room.at + 2 * DAY, agenda=["m2"]
    )
    assert "SecondVoteTooEarly" in said
    assert kinds(room.pass_time(61 * DAY)) == ["motion.lapsed/1"]


def test_an_amendment_between_the_readings_counts_as_one_of_the_second() -> None:
    room = passed()
    amendment(room, "m2")
    room.sit("m3")
    room.put("m3")
    room.vote("v3", yes=5, no=3)
    assert MOTIONS.at(room.state, "m2").amended_in == 2


def test_once_the_second_reading_is_open_nothing_new_is_in_order() -> None:
    room = passed()
    room.sit("m2", wait=16 * DAY)
    room.act("debate.open/1", "chair", motion="m2")
    text = room.text("late")
    effect = {"kind": "amendment", "on": "m2"}
    said = room.refused("motion.table/1", "d1", kind="amendment", title=text, text=text, effect=effect)
    assert said == ("TooLateToAmend",)


def test_the_words_of_the_extra_vote_are_final() -> None:
    """Else the substance would move into an amendment that is voted once, and nobody would vote again on it."""
    room = amended()
    opens = room.at + 40 * DAY
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=["m2"])
    text = room.text("later still")
    effect = {"kind": "amendment", "on": "m2"}
    said = room.refused("motion.table/1", "d1", kind="amendment", title=text, text=text, effect=effect)
    assert said == ("TooLateToAmend",)


def test_an_amendment_that_the_second_reading_did_not_reach_changes_nothing_in_the_extra_vote() -> None:
    room = passed()
    for _ in range(2):
        amendment(room, "m2")
    room.sit("m2", "m3", wait=16 * DAY)
    room.put("m3")
    room.vote("v3", yes=5, no=3)
    room.put("m2")
    room.vote("v4", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s3")
    words = MOTIONS.at(room.state, "m2").text
    room.sit("m2", "m4", wait=10 * DAY)
    room.put("m4")
    assert kinds(room.vote("v5", yes=8))[-1] == "motion.adopted/1"
    room.put("m2")
    assert kinds(room.vote("v6", yes=6, no=2))[-1] == "motion.adopted/1"
    assert MOTIONS.at(room.state, "m2").text == words


def test_amendments_to_amendments_go_one_level_down(hall: Room) -> None:
    deeper = amendment(hall, "m3")
    assert MOTIONS.at(hall.state, deeper).stage == "accepted"
    text = hall.text("deeper")
    effect = {"kind": "amendment", "on": "m4"}
    said = hall.refused("motion.table/1", "d1", kind="amendment", title=text, text=text, effect=effect)
    assert said == ("EffectWithoutObject",)


def test_edge_101_a_second_reading_that_nobody_schedules_comes_by_rule() -> None:
    room = Room().adopted(whole())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    first = MOTIONS.at(room.state, "m2").first
    assert first is not None
    events = room.pass_time(46 * DAY)
    assert kinds(events) == ["sitting.convened/1", "motion.noticed/1"]
    assert events[0].at == first.lapses_at - 15 * DAY
    assert events[0].opens_at < first.lapses_at  # type: ignore[attr-defined]


def test_a_sitting_that_is_convened_takes_it_up_by_rule() -> None:
    room = Room().adopted(whole())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=6, no=2)
    room.act("sitting.close/1", "chair", sitting="s2")
    room.act("sitting.convene/1", "secretary", kind="ordinary", opens_at=room.at + 55 * DAY, agenda=[])
    assert kinds(room.pass_time(46 * DAY)) == ["agenda.extended/1", "motion.noticed/1"]
    assert MOTIONS.at(room.state, "m2").sitting == "s3"


def test_charges_stay_as_they_were_served() -> None:
    room = Room().adopted(relaxed())
    room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.act("charges.serve/1", "secretary", motion="m2", manner="in_person")
    text = room.text("other charges")
    effect = {"kind": "amendment", "on": "m2"}
    said = room.refused("motion.table/1", "d1", kind="amendment", title=text, text=text, effect=effect)
    assert said == ("ChargesStay",)
    assert room.reasons == (ChargesStay("m2"),)
