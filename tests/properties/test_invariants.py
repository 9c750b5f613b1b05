"""Each of the twelve invariants broken once on purpose: the check that guards it notices."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.assembly_room import Room, relaxed, whole
from tests.properties.invariants import INVARIANTS

from asamblea.assembly.events.base import Event
from asamblea.assembly.events.members import DelegateRemoved
from asamblea.assembly.events.motions import MotionAdopted, MotionFiled
from asamblea.assembly.events.sittings import SittingOpened
from asamblea.assembly.events.votes import VoteClosed
from asamblea.assembly.state.deadlines import drop_deadline
from asamblea.assembly.state.evolve import evolve
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import BALLOTS, VOTES
from asamblea.assembly.words.votes import Count
from asamblea.record.instants import DAY


def happen(room: Room, event: Event) -> None:
    """An event that no decision gave."""
    room.state = evolve(room.state, event)
    room.events.append(event)


def voted() -> Room:
    """A resolution m2 adopted by v2 in s2."""
    room = Room().adopted(relaxed())
    room.sit(room.table())
    room.put("m2")
    room.vote("v2", yes=5, no=3)
    return room


def forged(room: Room, **change: object) -> None:
    """The result of v2 told otherwise."""
    closed = VOTES.at(room.state, "v2").closed
    assert closed is not None
    other = replace(closed, **change)  # type: ignore[arg-type]
    room.events[room.events.index(closed)] = other
    room.state = VOTES.put(room.state, "v2", replace(VOTES.at(room.state, "v2"), closed=other))


def adopt_without_its_second_vote(room: Room) -> None:
    room.table("constituent")
    happen(room, MotionAdopted(room.at, "m3", "v2"))


def remove_without_a_defence(room: Room) -> None:
    room.table("removal", {"kind": "removal", "on": room.id("d8")})
    happen(room, DelegateRemoved(room.at, "base-8", room.id("d8"), "m3"))


def open_before_the_hour(room: Room) -> None:
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=room.at + 9 * DAY, agenda=[])
    happen(room, SittingOpened(room.at, "s3", "", 8, 8, 5))


def lose_a_ballot(room: Room) -> None:
    room.state = BALLOTS.drop(room.state, ("v2", room.id("d1")))


def need_one_vote_less(room: Room) -> None:
    forged(room, needed=4)


def change_the_electorate(room: Room) -> None:
    vote = VOTES.at(room.state, "v2")
    room.state = VOTES.put(room.state, "v2", replace(vote, electorate=vote.electorate.delete(room.id("d1"))))


def hide_an_abstention(room: Room) -> None:
    forged(room, count=Count(5, 2, 0, 0, 0))


def adopt_a_day_later(room: Room) -> None:
    adopted = next(event for event in room.events if isinstance(event, MotionAdopted) and event.motion == "m2")
    room.events[room.events.index(adopted)] = replace(adopted, at=adopted.at + DAY)


def carry_by_nobody(room: Room) -> None:
    happen(room, VoteClosed(room.at, "v2", Count(0, 0, 0, 0, 8), 0, 1, True, "carried"))


def forget_an_event(room: Room) -> None:
    room.events.pop()


def wait_for_ever(room: Room) -> None:
    room.table()
    happen(room, MotionFiled(room.at, "m3", room.at + DAY))
    room.state = drop_deadline(room.state, "ruling", "m3")


def take_a_seat_by_nothing(room: Room) -> None:
    happen(room, DelegateRemoved(room.at, "base-7", room.id("d7"), "m2"))


BROKEN: tuple[Callable[[Room], None], ...] = (
    adopt_without_its_second_vote,
    remove_without_a_defence,
    open_before_the_hour,
    lose_a_ballot,
    need_one_vote_less,
    change_the_electorate,
    hide_an_abstention,
    adopt_a_day_later,
    carry_by_nobody,
    forget_an_event,
    wait_for_ever,
    take_a_seat_by_nothing,
)


@pytest.mark.parametrize(("holds", "breaks"), [*zip(INVARIANTS, BROKEN, strict=True)], ids=lambda each: each.__name__)
def test_an_invariant_that_is_broken_is_noticed(holds: Callable[[Room], None], breaks: Callable[[Room], None]) -> None:
    room = voted()
    holds(room)
    breaks(room)
    with pytest.raises((AssertionError, KeyError)):
        holds(room)


def test_they_hold_after_a_whole_removal() -> None:
    room = Room().adopted(whole())
    motion = room.table("removal", {"kind": "removal", "on": room.id("d8")})
    room.act("charges.serve/1", "secretary", motion=motion, manner="in_person")
    room.sit(motion)
    room.act("debate.open/1", "chair", motion=motion)
    room.act("defence.waive/1", "d8", motion=motion)
    room.act("debate.close/1", "chair", motion=motion)
    room.act("vote.open/1", "chair", motion=motion, closes_at=room.at + 600_000)
    room.vote("v2", yes=6, no=1)
    assert room.id("d8") not in HOLDERS.all(room.state)
    assert MOTIONS.at(room.state, motion).stage == "adopted"
    for holds in INVARIANTS:
        holds(room)
