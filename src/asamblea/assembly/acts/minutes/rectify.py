"""The same signers state what was written and what is right: results are recomputed, and a decision that would turn
waits for a vote, never turns by itself (DESIGN section 5).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from asamblea.assembly.acts.minutes.sums import election_faults, recall_faults
from asamblea.assembly.acts.recalls.ballot import decided, returned, with_sealed
from asamblea.assembly.acts.recalls.standing import recall_of
from asamblea.assembly.conditions import enrolled, named
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.minutes import MinutesRectified, VotesRestated
from asamblea.assembly.events.recall import RecallSuspended
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.minutes import InkMissing, MinutesUnknown, NothingToRectify, RectifiedOtherwise
from asamblea.assembly.shelves import State
from asamblea.assembly.state.minutes import MINUTES, RETURNED, Minutes
from asamblea.assembly.state.recalls import Recall
from asamblea.assembly.step import Step
from asamblea.assembly.words.minutes import ElectionSheet, RecallSheet
from asamblea.record.instants import Instant

TYPE = "minutes.rectify/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """Which minutes; the sheets as they are right; how many of those who signed the paper sign this; the restricted
    sheet of it.
    """

    minutes: str
    elections: tuple[ElectionSheet, ...]
    recalls: tuple[RecallSheet, ...]
    ink: int
    scan: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The numbers are restated; what was returned above is returned anew."""
    right = act.payload
    minutes = named(MINUTES, state, right.minutes, MinutesUnknown)
    signed = minutes.lodged.attendance.ink
    refuse(
        enrolled(state, act.author),
        unless(right.ink >= signed, InkMissing(signed, right.ink)),
        unless(right.elections or right.recalls, NothingToRectify(right.minutes)),
        _elections(state, minutes, right),
        _recalls(state, minutes, right),
    )
    return tuple(_events(state, minutes, right, at))


def _elections(state: State, minutes: Minutes, right: Payload) -> Iterator[Refusal]:
    for index, sheet in enumerate(right.elections):
        place = f"elections[{index}]"
        yield from election_faults(sheet, minutes.lodged.attendance, place)
        before = RETURNED.find(state, (sheet.assembly, sheet.polling))
        if before is None or (before.minutes, before.electorate) != (right.minutes, sheet.electorate):
            yield RectifiedOtherwise(place)
        elif before.lines == sheet.lines and before.valid == sheet.valid:
            yield NothingToRectify(right.minutes)


def _recalls(state: State, minutes: Minutes, right: Payload) -> Iterator[Refusal]:
    for index, sheet in enumerate(right.recalls):
        place = f"recalls[{index}]"
        yield from recall_faults(sheet, minutes.lodged.attendance, place)
        yield from unless(
            _is_of(recall_of(state, sheet.recall), right.minutes) and sheet.held, RectifiedOtherwise(place)
        )


def _is_of(recall: Recall, minutes: str) -> bool:
    """Whether these minutes decided the recall, or returned this body's part of it."""
    if recall.joint:
        return recall.returned == minutes
    return recall.decided is not None and recall.decided.minutes == minutes and recall.stage != "suspended"


def _events(state: State, minutes: Minutes, right: Payload, at: Instant) -> Iterator[Event]:
    results = [(recall_of(state, sheet.recall), sheet) for sheet in right.recalls]
    anew = [_anew(state, minutes, recall, sheet, at) for recall, sheet in results]
    turns = any(isinstance(event, RecallSuspended) for event in anew)
    yield MinutesRectified(at, right.minutes, right.scan, turns)
    for sheet in right.elections:
        yield VotesRestated(
            at,
            right.minutes,
            sheet.assembly,
            sheet.electorate,
            sheet.polling,
            sheet.lines,
            sheet.valid,
            sheet.blank,
            sheet.spoiled,
        )
    yield from anew


def _anew(state: State, minutes: Minutes, recall: Recall, sheet: RecallSheet, at: Instant) -> Event:
    """The result of the restated numbers; a decision that would turn is suspended instead."""
    sheet = with_sealed(state, recall, sheet)
    if recall.joint:
        return returned(recall, sheet, minutes.lodged.minutes, at)
    assert recall.decided is not None
    lodged = minutes.lodged
    result = decided(state, recall, sheet, lodged.minutes, lodged.attendance, lodged.ended_at, at)
    if result.outcome != recall.decided.outcome:
        return RecallSuspended(at, recall.id, lodged.minutes)
    return replace(result, declared_at=recall.decided.declared_at)
