"""What the orders bring of themselves when nobody acts: a sitting that was asked for, a second vote that nobody put on
an agenda, a text that did not come again, an emergency that is over (invariant 11; rulings B2.3, B4.2).
"""

from collections.abc import Callable, Iterator

from asamblea.assembly.acts.sittings.convene import noticed
from asamblea.assembly.conditions import notice_until, waits
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.emergencies import EmergencyEnded
from asamblea.assembly.events.motions import MotionLost
from asamblea.assembly.events.requests import RequestMet, SittingRequested
from asamblea.assembly.events.sittings import AgendaExtended, SittingConvened
from asamblea.assembly.shelves import State
from asamblea.assembly.state.deadlines import Deadline
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.requests import REQUESTS
from asamblea.assembly.state.sittings import SITTINGS, next_sitting_id
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import Instant, iso


def _request(state: State, deadline: Deadline, seq: int) -> Events:
    """The board did not convene: the sitting has the date that was asked for, by rule."""
    asked = REQUESTS.at(state, deadline.id)
    sitting = next_sitting_id(state)
    at = deadline.at
    convened = SittingConvened(
        at, sitting, "extraordinary", asked.opens_at, asked.civil, asked.place, asked.remote, asked.agenda,
        asked.by[0], seq,
    )  # fmt: skip
    motions = [MOTIONS.at(state, motion) for motion in asked.agenda]
    notices = (noticed(motion, sitting, at, seq) for motion in motions if _takes_up(state, motion, asked, at))
    return (convened, *notices, RequestMet(at, asked.request, sitting))


def _takes_up(state: State, motion: Motion, asked: SittingRequested, at: Instant) -> bool:
    """What waits for a sitting, or was put off to a later one than was asked for."""
    if motion.stage != "noticed" or waits(state, motion, at):
        return waits(state, motion, at)
    other = SITTINGS.at(state, motion.sitting)
    return other.stage == "convened" and other.opens_at > asked.opens_at


def _schedule(state: State, deadline: Deadline, seq: int) -> Events:
    """A missing vote that nobody put on an agenda comes before the next sitting that it can, else before one convened
    for it by rule.
    """
    return tuple(_scheduled(state, MOTIONS.at(state, deadline.id), deadline.at, seq))


def _scheduled(state: State, motion: Motion, at: int, seq: int) -> Iterator[Event]:
    first = motion.first
    assert first is not None
    fitting = sorted(
        (sitting.opens_at, sitting.id)
        for sitting in SITTINGS.all(state).values()
        if sitting.stage == "convened" and first.not_before <= sitting.opens_at < first.lapses_at
        and sitting.opens_at >= notice_until(state, motion, at, sitting.civil.offset)
    )  # fmt: skip
    if fitting:
        sitting_id = fitting[0][1]
        yield AgendaExtended(at, sitting_id, motion.id)
    else:
        sitting_id = next_sitting_id(state)
        rules = orders_now(state).sittings
        # The agenda stays open for as long as the notice of a sitting.
        notice = at + rules.notice_extraordinary + rules.agenda_close
        opens = max(first.not_before, notice, notice_until(state, motion, at, 0))
        civil = CivilTime(iso(opens)[:16], "UTC", 0)
        yield SittingConvened(at, sitting_id, "extraordinary", opens, civil, "", False, (motion.id,), motion.by, seq)
    yield noticed(motion, sitting_id, at, seq)


def _sent_back(state: State, deadline: Deadline, seq: int) -> Events:
    """No other text came in time: it is lost by the vote that sent it back."""
    return (MotionLost(deadline.at, deadline.id, ""),)


def _emergency(state: State, deadline: Deadline, seq: int) -> Events:
    return (EmergencyEnded(deadline.at, deadline.id),)


BRINGS: dict[str, Callable[[State, Deadline, int], Events]] = {
    "request": _request,
    "schedule": _schedule,
    "sent_back": _sent_back,
    "emergency": _emergency,
}
