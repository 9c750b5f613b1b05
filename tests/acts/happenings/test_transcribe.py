"""Historical roll calls, entered as the transcript that they are."""

import json
from typing import Any

import pytest
from tests.assembly_room import Room

from asamblea.assembly.acts.happenings import transcribe as act
from asamblea.assembly.codec import parse
from asamblea.assembly.events.happenings import RollCallTranscribed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.happenings import SheetUnreadable
from asamblea.assembly.step import Step
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import DAY


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
