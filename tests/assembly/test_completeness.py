"""Nothing is half there: every event is folded, worded and round-trips; every refusal is worded; every act has its
sentence on a button.
"""

from dataclasses import fields
from string import Formatter
from typing import Any

import pytest
from tests.assembly_room import Room

from asamblea.assembly import events as events_package
from asamblea.assembly import refusals as refusals_package
from asamblea.assembly.editions import editions
from asamblea.assembly.events import base as events
from asamblea.assembly.refusals import base as refusals
from asamblea.assembly.state.evolve import evolved
from asamblea.wording import LANGUAGES
from asamblea.wording.say import sentences

# Acts bring their events and refusals with them.
editions()
EVENTS = sorted(events.KINDS)
REFUSALS = sorted(refusals.KINDS)


def placeholders(template: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in Formatter().parse(template) if name}


def test_the_packages_hold_what_is_tested() -> None:
    assert events_package.__doc__
    assert refusals_package.__doc__
    assert len(EVENTS) >= 55
    assert len(REFUSALS) >= 75


def test_every_event_is_folded() -> None:
    editions()
    assert {events.KINDS[name] for name in EVENTS} == evolved()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVENTS)
def test_every_event_is_worded_with_fields_that_it_has(name: str, language: str) -> None:
    template = sentences("events", language)[name]
    assert placeholders(template) <= {field.name for field in fields(events.KINDS[name])}  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REFUSALS)
def test_every_refusal_is_worded_with_fields_that_it_has_and_a_rule(name: str, language: str) -> None:
    kind: Any = refusals.KINDS[name]
    template = sentences("refusals", language)[name]
    assert placeholders(template) <= {field.name for field in fields(kind)}
    assert kind.RULE


@pytest.mark.parametrize("kind", ["events", "refusals", "findings", "words"])
def test_both_languages_say_the_same_things(kind: str) -> None:
    assert sentences(kind, "es").keys() == sentences(kind, "en").keys()


def test_nothing_is_worded_that_does_not_exist() -> None:
    assert set(sentences("events", "en")) == set(EVENTS)
    assert set(sentences("refusals", "en")) == set(REFUSALS)


def test_events_of_a_whole_sitting_round_trip_and_refold_to_the_same_state() -> None:
    room = Room().adopted()
    motion = room.table()
    room.sit(motion)
    room.put(motion)
    room.vote("v2", yes=5, no=3)
    stored = [events.event_json(event) for event in room.events]
    parsed = [events.parse_event(value, "event") for value in stored]
    revived = [events.revive_event(value) for value in stored]
    assert parsed == revived == room.events
