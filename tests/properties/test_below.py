"""Each invariant of seats from below broken once on purpose: the check that guards it notices."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, Federation
from tests.properties.below import INVARIANTS, READ, VILLAGE, happened, replay_is_live

from asamblea.assembly.events.base import Event
from asamblea.assembly.events.recall import RecallDecided
from asamblea.assembly.events.seats import DelegateRecalled
from asamblea.assembly.shelves import EMPTY
from asamblea.assembly.state.members import HOLDERS


@pytest.fixture
def room() -> Federation:
    """The village recalled the first of its delegates, and the second follows."""
    room = Federation({"north": 1}).with_body(VILLAGE, "north")
    room.elected()
    room.recall(VILLAGE, "first", 70, 20)
    return room


def tell(room: Federation, where: str, kind: type[Event], **otherwise: Any) -> None:
    """The log's events of a kind told otherwise; without a change, not at all."""
    happened(room, where)
    for entry in READ[room][where]:
        told = [
            replace(each, **otherwise) if isinstance(each, kind) else each  # type: ignore[type-var]
            for each in entry
            if otherwise or not isinstance(each, kind)
        ]
        entry[:] = told


def recall_unheard(room: Federation) -> None:
    tell(room, VILLAGE, RecallDecided, defence="unused")


def carry_by_too_few(room: Federation) -> None:
    tell(room, VILLAGE, RecallDecided, yes=20)


def lose_a_seat_by_nothing(room: Federation) -> None:
    tell(room, ASSEMBLY, DelegateRecalled)


def recall_from_above(room: Federation) -> None:
    tell(room, ASSEMBLY, DelegateRecalled, declared_at=1)


def seat_one_person_twice(room: Federation) -> None:
    twice = HOLDERS.put(room.state(), room.id("third"), "north-1")
    room.state = lambda where=ASSEMBLY: twice  # type: ignore[method-assign]


BROKEN: tuple[Callable[[Federation], None], ...] = (
    recall_unheard,
    carry_by_too_few,
    lose_a_seat_by_nothing,
    recall_from_above,
    seat_one_person_twice,
)


@pytest.mark.parametrize(("holds", "breaks"), [*zip(INVARIANTS, BROKEN, strict=True)], ids=lambda each: each.__name__)
def test_an_invariant_that_is_broken_is_noticed(
    room: Federation, holds: Callable[[Federation], None], breaks: Callable[[Federation], None]
) -> None:
    holds(room)
    breaks(room)
    with pytest.raises(AssertionError):
        holds(room)


def test_a_state_that_its_entries_do_not_give_is_noticed(room: Federation, monkeypatch: pytest.MonkeyPatch) -> None:
    replay_is_live(room)
    monkeypatch.setattr(room.office, "state", lambda _: EMPTY)
    with pytest.raises(AssertionError):
        replay_is_live(room)
