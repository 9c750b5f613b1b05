"""Records without effect: what happened outside the orders, and historical roll calls."""

import json
from typing import Any

import pytest
from tests.assembly_room import Room

from asamblea.assembly.acts.happenings import transcribe as act
from asamblea.assembly.codec import parse
from asamblea.assembly.events.happenings import HappeningRecorded, RollCallTranscribed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.happenings import NumbersUnfit, SheetUnreadable
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.step import Step
from asamblea.assembly.words.happenings import Reading
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import DAY, HOUR

TWO_THIRDS = {"num": 2, "den": 3, "strict": False, "base": "full_membership"}
FOUR_FIFTHS = {"num": 4, "den": 5, "strict": False, "base": "full_membership"}


def told(room: Room, **change: Any) -> dict[str, Any]:
    """The removal of 7 December 2022 as a recorder tells it."""
    at = room.at
    facts: dict[str, Any] = {
        "kind": "removal",
        "title": room.text("7 December"),
        "account": room.text("moved forward, no defence"),
        "happened_at": at,
        "noticed_at": at - 6 * DAY,
        "noticed_for": at + 2 * HOUR,
        "began_at": at - HOUR,
        "present": 117,
        "yes": 101,
        "no": 6,
        "abstain": 10,
        "membership": 130,
        "argued": [{"name": "two_thirds", "majority": TWO_THIRDS}, {"name": "four_fifths", "majority": FOUR_FIFTHS}],
    }
    return {**facts, **change}


def test_vector_7_december_2022_every_guarantee_is_named_and_both_readings_stand() -> None:
    room = Room().adopted()
    (event,) = room.act("happening.record/1", "secretary", **told(room))
    assert isinstance(event, HappeningRecorded)
    assert event.broken == ("notice", "noticed_hour", "service", "defence", "debate")
    assert event.readings == (
        Reading("orders", 87, met=True),
        Reading("two_thirds", 87, met=True),
        Reading("four_fifths", 104, met=False),
    )
    assert event.count == Count(101, 6, 10, 0, 13)


def test_a_happening_changes_no_motion_and_no_seat() -> None:
    room = Room().adopted()
    before = MOTIONS.all(room.state)
    room.act("happening.record/1", "secretary", **told(room))
    assert MOTIONS.all(room.state) == before


def test_vector_20_december_2022_the_second_vote_is_missing() -> None:
    room = Room().adopted()
    facts = told(room, kind="constituent", yes=93, no=30, abstain=1, present=124, argued=[], noticed_for=room.at - HOUR)
    (event,) = room.act("happening.record/1", "secretary", **facts)
    assert isinstance(event, HappeningRecorded)
    assert event.broken == ("debate", "second_vote")
    assert event.readings == (Reading("orders", 87, met=True),)


def test_an_interval_too_short_and_a_majority_too_small_are_named() -> None:
    room = Room().adopted()
    facts = told(
        room,
        kind="constituent",
        yes=80,
        first_vote_at=room.at - DAY,
        debate_length=3 * HOUR,
        noticed_for=room.at - HOUR,
    )
    (event,) = room.act("happening.record/1", "secretary", **facts)
    assert isinstance(event, HappeningRecorded)
    assert event.broken == ("interval", "majority")


def test_numbers_that_do_not_fit_and_things_to_come_are_refused() -> None:
    room = Room().adopted()
    facts = told(room, yes=120, happened_at=room.at + HOUR)
    assert room.refused("happening.record/1", "secretary", **facts) == ("NumbersUnfit", "NotYetHappened")
    assert room.reasons[0] == NumbersUnfit(136, 130)
    assert room.refused("happening.record/1", "secretary", **told(room, kind="nothing")) == ("ClassUnknown",)


def roll_call(room: Room, sheet: str, **stated: Any) -> dict[str, Any]:
    return {
        "source": "0" * 64,
        "row": 2,
        "label": "bol_865",
        "subject": room.text("the protocol"),
        "sheet": room.text(sheet),
        "happened_at": room.at - DAY,
        "stated_yes": 2,
        "stated_no": 1,
        "stated_abstain": 0,
        "stated_carried": True,
        **stated,
    }


def transcribe(room: Room, **facts: Any) -> tuple[str, ...]:
    return room.refused("roll_call.transcribe/1", "transcriber", **facts)


def test_a_transcribed_roll_call_is_recomputed_from_its_votes() -> None:
    room = Room().adopted()
    sheet = json.dumps({"a": "yes", "b": "yes", "c": "abstain", "d": "absent"})
    (event,) = _entered(room, roll_call(room, sheet))
    assert isinstance(event, RollCallTranscribed)
    assert (event.computed, event.stated) == (Count(2, 0, 1, 0, 1), Count(2, 1, 0, 0, 1))
    assert (event.needed, event.carried) == (2, True)


def _entered(room: Room, facts: dict[str, Any]) -> tuple[Any, ...]:
    """Decide it as the transcriber does: attested by a key of that use, which this room's persons do not have."""
    payload = parse(act.Payload, room.payload(act.TYPE, facts), "payload")
    step = Step("", room.id("transcriber"), (), "", "transcript", room.at, "", "", payload)
    return act.decide(room.state, step, room.at, Evidence(0, None, texts=dict(room.texts)))


def test_a_demonstration_key_transcribes_nothing() -> None:
    room = Room().adopted()
    assert transcribe(room, **roll_call(room, "{}")) == ("AttestationNotAccepted",)


def test_more_for_than_against_and_abstaining_together_is_needed() -> None:
    room = Room().adopted()
    sheet = json.dumps({"a": "yes", "b": "yes", "c": "abstain", "d": "no"})
    (event,) = _entered(room, roll_call(room, sheet))
    assert isinstance(event, RollCallTranscribed)
    assert (event.needed, event.carried) == (3, False)


def test_a_sheet_that_is_none_is_refused_at_its_place() -> None:
    room = Room().adopted()
    for sheet, place in (("[]", "sheet"), ("{", "sheet"), ('{"a": "maybe"}', "a")):
        with pytest.raises(Refused) as refused:
            _entered(room, roll_call(room, sheet))
        assert [(type(each), getattr(each, "place", "")) for each in refused.value.reasons] == [
            (SheetUnreadable, place)
        ]
