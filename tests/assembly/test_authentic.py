"""The whole waits for its authentic languages, and not for ever (rulings B2.11)."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.translations.versions import told as version
from tests.assembly.put_whole import put_whole
from tests.assembly_room import Room

from asamblea.assembly.authentic import lacking, languages_awaited
from asamblea.assembly.refusals.translations import LanguagesAwaited
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.translations import TRANSLATIONS
from asamblea.record.instants import DAY, MINUTE, Instant


@pytest.fixture(scope="module")
def put() -> Room:
    return put_whole()


def waits(room: Room, at: Instant) -> list[Any]:
    motion = max(MOTIONS.all(room.state).values(), key=lambda each: int(each.id[1:]))
    return list(languages_awaited(room.state, motion, at))


def test_a_missing_language_delays_the_vote_once_and_then_the_text_goes_on(put: Room) -> None:
    motion = max(MOTIONS.all(put.state).values(), key=lambda each: int(each.id[1:]))
    at_last = motion.tabled_at + 10 * DAY
    assert lacking(put.state, TEXTS.at(put.state, "t1"), motion.orders) == ("qu",)
    assert waits(put, at_last - 1) == [LanguagesAwaited("t1", ("qu",), at_last)]
    assert waits(put, at_last) == []


def test_all_languages_stand_beside_it_three_days_before_and_a_late_one_holds_nothing_up_longer(put: Room) -> None:
    motion = max(MOTIONS.all(put.state).values(), key=lambda each: int(each.id[1:]))
    put.act("translation.lay/1", "d1", **version(put))
    laid = put.at
    assert waits(put, laid + 3 * DAY - 1) == [LanguagesAwaited("t1", (), laid + 3 * DAY)]
    assert waits(put, laid + 3 * DAY) == []
    put.pass_time(9 * DAY)
    put.act("translation.lay/1", "d1", **version(put))
    assert waits(put, put.at) == [LanguagesAwaited("t1", (), motion.tabled_at + 10 * DAY)]
    assert waits(put, motion.tabled_at + 10 * DAY) == []


def test_no_vote_on_the_whole_opens_before(put: Room) -> None:
    motion = max(MOTIONS.all(put.state).values(), key=lambda each: int(each.id[1:])).id
    put.sit(motion, wait=10 * DAY)
    put.act("debate.open/1", "chair", motion=motion)
    put.act("debate.close/1", "chair", motion=motion)
    told: dict[str, Any] = {"motion": motion, "closes_at": put.at + 20 * MINUTE}
    moved = replace(MOTIONS.at(put.state, motion), tabled_at=put.at)
    held, put.state = put.state, TRANSLATIONS.drop(MOTIONS.put(put.state, motion, moved), ("t1", "qu"))
    assert put.refused("vote.open/1", "chair", **told) == ("LanguagesAwaited",)
    put.state = held
    put.act("vote.open/1", "chair", **told)
