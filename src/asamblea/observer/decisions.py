"""Recompute a log on all cores.

Folding stored events is cheap, checking that they follow from the acts is not. So one process forks a worker at the
start of a stretch, which finds the state there for nothing and checks the stretch, and runs ahead of it, folding what
the entries hold; while every other core has a worker, it checks a piece itself. If every part follows from the state
at its start, the whole does; at the first that does not, the rest is checked in order in one process, so that the
findings are the same on any number of cores.
"""

import json
import os
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar, cast

from asamblea.assembly.editions import editions
from asamblea.assembly.events.base import Event, revive_event
from asamblea.assembly.events.log import IntervalKept
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.evolve import fold
from asamblea.observer.attested import keyring_of
from asamblea.observer.bundles import LogBytes
from asamblea.observer.checker import UNFIT, Checker
from asamblea.observer.findings import Report
from asamblea.observer.steps import Step
from asamblea.observer.workers import Done, Worker, can_fork
from asamblea.record.blobs import Reference
from asamblea.record.errors import Malformed
from asamblea.record.frames import stored_events

# A worker costs some milliseconds: for so few entries none is forked.
STRETCH = 2_000
# A worker gets this part of what each core has left to check: the last should not keep the others waiting.
SHARE = 2
# What the first process checks itself before it looks whether a worker has ended.
PIECE = 256
E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Told:
    """A log as recomputed: its last state, its steps, and the blobs that it refers to, each with its first entry."""

    state: State
    steps: tuple[Step, ...]
    references: Mapping[Reference, int]

    def of(self, *kinds: type[E]) -> Iterator[tuple[Step, E]]:
        """The events of these kinds, in order, each with its entry."""
        wanted: frozenset[type[Event]] = frozenset(kinds)
        for step in self.steps:
            for event in step.events:
                if type(event) in wanted:
                    yield step, cast("E", event)


@dataclass(frozen=True, slots=True)
class _Sound:
    """A stretch in which nothing was found: the ids of its acts, 32 bytes each, what it refers to, and how many acts
    are attested in which way.
    """

    acts: bytes
    references: dict[Reference, int]
    attested: Counter[str]


@dataclass
class _Ahead:
    """How far the stored events are folded. Owned by `recompute`; workers see it as it was when they were forked."""

    log: LogBytes
    state: State = EMPTY
    at: int = 0
    steps: list[Step] = field(default_factory=list)
    # Whether the next entries cannot be folded, or were found not to follow.
    ended: bool = False

    def run(self, end: int) -> None:
        """Fold up to the entry `end`. Raises one of UNFIT where the bytes are not what a writer of ours stores."""
        state, steps = self.state, self.steps
        for seq in range(len(steps), end):
            entry = self.log.entries[seq]
            events = tuple(map(revive_event, stored_events(entry)))
            state = fold(state, events)
            steps.append(Step(seq, entry, events))
        self.state = state
        if steps:
            self.at = json.loads(steps[-1].entry)["at"]


class _Part(NamedTuple):
    """A part of the log that is being checked: the entry before which it ends, and what will be said of it."""

    end: int
    told: Worker[_Sound | None] | Done[_Sound | None]


class _Recomputing:
    """One log, once. It owns its workers: whatever happens, none outlives `run`."""

    def __init__(self, log: LogBytes, blob: Callable[[str], bytes | None], report: Report, stretch: int) -> None:
        self.log, self.blob, self.report, self.length = log, blob, report, stretch
        self.keyring = keyring_of(log.entries)
        self.acts: set[str] = set()
        self.references: dict[Reference, int] = {}
        self.attested: Counter[str] = Counter()

    def checker(self, ahead: _Ahead, report: Report) -> Checker:
        """A checker that starts where the fold stands."""
        made = Checker(self.log, self.keyring, self.blob, report)
        made.state, made.size, made.at = ahead.state, len(ahead.steps), ahead.at
        return made

    def run(self, cores: int) -> Told:
        """On several cores as long as nothing is found, and from there in order."""
        ahead = _Ahead(self.log)
        sound = 0
        if cores > 1 and len(self.log.entries) > self.length and can_fork():
            # Here, so that each worker finds them there.
            editions()
            sound = self._together(ahead, cores)
        if sound == len(ahead.steps) == len(self.log.entries):
            return Told(ahead.state, tuple(ahead.steps), self.references)
        ahead = _Ahead(self.log)
        ahead.run(sound)
        return self._in_order(ahead)

    def _in_order(self, ahead: _Ahead) -> Told:
        """Check from where the fold stands to the end, or to the first entry that is out of form."""
        checker = self.checker(ahead, self.report)
        checker.acts, checker.references, checker.attested = self.acts, self.references, self.attested
        steps = ahead.steps
        try:
            for step in checker.take(len(steps), len(self.log.entries)):
                steps.append(step)
        except Malformed as fault:
            self.report.find(fault)
        return Told(checker.state, tuple(steps), checker.references)

    def _together(self, ahead: _Ahead, cores: int) -> int:
        """The number of entries, from the first, in which nothing was found."""
        parts: deque[_Part] = deque()
        sound = 0
        try:
            while True:
                given = self._give(ahead, parts, cores)
                while parts and (not given or parts[0].told.ready()):
                    if not self._take(parts[0].told.result()):
                        return sound
                    sound = parts.popleft().end
                if not given:
                    return sound
        finally:
            for part in parts:
                part.told.stop()

    def _give(self, ahead: _Ahead, parts: deque[_Part], cores: int) -> bool:
        """Fork a worker for the next stretch, or check a piece here if every other core has one; false at the end."""
        start, size = len(ahead.steps), len(self.log.entries)
        if ahead.ended or start == size:
            return False
        if sum(not part.told.ready() for part in parts) < cores - 1:
            end = min(start + max(self.length, (size - start) // (SHARE * cores)), size)
            parts.append(_Part(end, Worker(self._stretch, ahead, end)))
            try:
                ahead.run(end)
            except UNFIT:
                ahead.ended = True
        else:
            end = min(start + PIECE, size)
            parts.append(_Part(end, Done(self._piece(ahead, end))))
        return True

    def _stretch(self, ahead: _Ahead, end: int) -> _Sound | None:
        """In a worker: check the entries up to `end`; None if there is anything to find."""
        return self._checked(self.checker(ahead, Report()), end, deque(maxlen=0))

    def _piece(self, ahead: _Ahead, end: int) -> _Sound | None:
        """Here: the same, and the fold stands at `end` then."""
        checker = self.checker(ahead, Report())
        steps: list[Step] = []
        sound = self._checked(checker, end, steps)
        if sound is None:
            ahead.ended = True
        else:
            ahead.steps += steps
            ahead.state, ahead.at = checker.state, checker.at
        return sound

    def _checked(self, checker: Checker, end: int, steps: list[Step] | deque[Step]) -> _Sound | None:
        try:
            for step in checker.take(checker.size, end):
                if checker.report.findings:
                    return None
                steps.append(step)
        except UNFIT:
            return None
        ids = b"".join(map(bytes.fromhex, checker.acts))
        return _Sound(ids, checker.references, checker.attested)

    def _take(self, told: _Sound | None) -> bool:
        """Add what was found sound; false if it was not, or holds an act that stood in an earlier part."""
        if told is None:
            return False
        acts = {told.acts[at : at + 32].hex() for at in range(0, len(told.acts), 32)}
        if not self.acts.isdisjoint(acts):
            return False
        self.acts |= acts
        self.attested += told.attested
        for ref, seq in told.references.items():
            self.references.setdefault(ref, seq)
        return True


def recompute(
    log: LogBytes,
    blob: Callable[[str], bytes | None],
    report: Report,
    *,
    workers: int | None = None,
    stretch: int = STRETCH,
) -> Told:
    """The log as the rules give it, on `workers` cores (by default all), with every difference in the report.

    A worker checks `stretch` entries or more: fewer cost more in forking than they give.

    It stops at the first entry that is out of form.
    """
    one = _Recomputing(log, blob, report, stretch)
    told = one.run((os.cpu_count() or 1) if workers is None else workers)
    for kind, count in one.attested.items():
        report.attested[kind] = report.attested.get(kind, 0) + count
    for _, kept in told.of(IntervalKept):
        report.intervals[kept.bound] = report.intervals.get(kept.bound, 0) + 1
    return told
