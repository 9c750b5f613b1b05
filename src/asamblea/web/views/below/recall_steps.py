"""What a recall still needs: its next step, who takes it, and what the very decision would refuse now."""

from dataclasses import dataclass
from typing import Any

from asamblea.assembly.acts.recalls.convene import RESERVED
from asamblea.assembly.preview import missing
from asamblea.assembly.state.bodies import ROLL
from asamblea.assembly.state.members import holders_of
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recalls import Recall
from asamblea.record.instants import Instant
from asamblea.web.views.bodies import Place


@dataclass(frozen=True, slots=True)
class Todo:
    """The next step by its word, from when it can be taken (None: now), until when, and what is still missing."""

    step: str
    earliest: Instant | None
    latest: Instant | None
    missing: tuple[str, ...]


def next_step(place: Place, recall: Recall) -> Todo | None:
    """The next step of a recall in the body whose log it is in; None if nothing is left to do there."""
    match recall.stage:
        case "filed" | "adjourned" | "void" | "suspended":
            return _towards_hearing(place, recall)
        case "convened":
            return _hearing(recall)
        case "voted":
            return Todo("await_sum", recall.closes_at, None, ())
    return None


def _towards_hearing(place: Place, recall: Recall) -> Todo:
    if recall.joint and not recall.matter:
        return Todo("await_opening", None, None, ())
    if recall.served_at is None:
        return Todo("serve", _second_attempt(place, recall), recall.vote_by, ())
    return Todo("convene", recall.filed_at + RESERVED, recall.closes_at or recall.vote_by, _refused(place, recall))


def _second_attempt(place: Place, recall: Recall) -> Instant | None:
    """In person at any hour; by inbox, alternate or posting a second time so long after the first."""
    rules = orders_now(place.state).recall
    if not recall.attempts or rules is None:
        return None
    return recall.attempts[0][0] + rules.hearing.two_attempts_apart


def _refused(place: Place, recall: Recall) -> tuple[str, ...]:
    """What convening for this very moment would meet: it says the earliest hour of the hearing."""
    officers = (*holders_of(place.state, "secretary"), *holders_of(place.state, "chair"))
    if not officers:
        return ()
    payload: dict[str, Any] = {"recall": recall.id, "opens_at": place.now}
    return tuple(place.say(each) for each in missing(place.state, "recall.convene/1", payload, officers[0], place.now))


def _hearing(recall: Recall) -> Todo:
    return Todo("hear", recall.opens_at, recall.closes_at or recall.vote_by, ())


def signed_by_roll(place: Place) -> int:
    """Members on the roll; 0 without one."""
    roll = ROLL.find(place.state)
    return 0 if roll is None else roll.members
