"""Nothing is half there: every event is folded, worded and round-trips; every refusal is worded and provoked by a
test; every act has its file and its test file.
"""

import importlib
from dataclasses import fields
from pathlib import Path
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


TESTS = Path(__file__).resolve().parents[1]
ACTS = {edition.decide.__module__.removeprefix("asamblea.assembly.acts."): name for name, edition in editions().items()}


def file_of(module: str) -> Path:
    """The test file of the act that this module decides, as `tests/acts/votes/test_cast.py` for `votes.cast`."""
    subject, verb = module.split(".")
    return TESTS / "acts" / subject / f"test_{verb}.py"


@pytest.mark.parametrize("module", sorted(ACTS))
def test_every_act_has_its_test_file_where_it_is_admitted_and_refused(module: str) -> None:
    """An act whose payload carries an attestation that a room cannot give is decided directly: `act.decide`."""
    text = file_of(module).read_text(encoding="utf-8")
    act = importlib.import_module(f"asamblea.assembly.acts.{module}")
    assert f'"{act.TYPE}"' in text
    assert ".act(" in text or "act.decide(" in text
    assert ".refused(" in text


def test_no_test_file_is_without_its_act() -> None:
    assert set((TESTS / "acts").rglob("test_*.py")) == {file_of(module) for module in ACTS}


@pytest.mark.parametrize("name", REFUSALS)
def test_every_refusal_is_provoked_by_a_test(name: str) -> None:
    given = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py") if path != Path(__file__))
    assert any(name in text for text in given)
