"""One entry after another through the very `admit` that wrote them: the same acts at the same times must give the same
events.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator

from asamblea.assembly.admit import Admitted, Check, admit, keys_of, pass_clock, signature_faults
from asamblea.assembly.events.base import Event, Events, event_json, events_text, parse_event
from asamblea.assembly.evidence import Evidence, Sources, gather
from asamblea.assembly.refusals.base import Refusal, Refused
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.evolve import evolve, fold
from asamblea.assembly.state.members import KEYS, SPENT
from asamblea.observer.attested import Keyring, verified_of
from asamblea.observer.bundles import LogBytes
from asamblea.observer.findings import Finding, Report
from asamblea.observer.forms import ENROLLED, FOUNDING, LOG_KEY_NAMED, check_events
from asamblea.observer.steps import Step
from asamblea.record.acts import Act
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.blobs import Reference, may_refer, references
from asamblea.record.canonical import Json
from asamblea.record.codes import hash_of
from asamblea.record.entries import Entry, origin_of_id
from asamblea.record.errors import Malformed
from asamblea.record.frames import Frame, read_frame
from asamblea.record.instants import MINUTE
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import CodeSignature

CLOCKS_DIFFER = 5 * MINUTE
# So many entries are read before their signatures are verified, and verified before they are decided.
BATCH = 256
# What the rules can meet in bytes that do not follow from them.
UNFIT = (
    LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError, RecursionError, StopIteration,
)  # fmt: skip


class Checker:
    """A pass over a stretch of a log. It starts from what went before (`state`, `size`, `acts`, `at`) and keeps these
    up to date; what it finds goes into the report.
    """

    def __init__(self, log: LogBytes, keyring: Keyring, blob: Callable[[str], bytes | None], report: Report) -> None:
        self.log, self.keyring, self.report = log, keyring, report
        self.state: State = EMPTY
        self.size = 0
        self.acts: set[str] = set()
        self.at = 0
        self.references: dict[Reference, int] = {}
        self.attested: Counter[str] = Counter()
        self.sources = Sources(self._root_at, blob)

    def place(self, seq: int) -> str:
        """How findings name an entry."""
        return f"{self.log.listed.path}#{seq}"

    def _root_at(self, size: int) -> bytes | None:
        """The root over what went before; None beyond it."""
        return self.log.heads.root_at(size) if size <= self.size else None

    def _find(self, seq: int, rule: str, fault: str = "", reasons: tuple[Refusal, ...] = ()) -> None:
        self.report.findings.append(Finding(self.place(seq), rule, fault, reasons))

    def take(self, start: int, end: int) -> Iterator[Step]:
        """The entries from `start` to before `end`, one after another.

        A batch is first read, then its signatures are verified, then its decisions are recomputed: one kind of work at
        a time keeps in the processor's caches what it needs. Raises Malformed at the first that is out of form.
        """
        for first in range(start, end, BATCH):
            frames, fault = self._read(first, min(first + BATCH, end))
            verified = [verified_of(frame, seq, self.keyring) for seq, frame in enumerate(frames, first)]
            yield from self._decided(first, frames, verified)
            if fault is not None:
                raise fault

    def _read(self, start: int, end: int) -> tuple[list[Frame], Malformed | None]:
        """The entries before the first that is out of form, and what is wrong with that one."""
        frames: list[Frame] = []
        for seq in range(start, end):
            data = self.log.entries[seq]
            try:
                frames.append(read_frame(data) or Entry.parse(data, self.place(seq)).frame())
            except Malformed as fault:
                return frames, fault
        return frames, None

    def _decided(self, first: int, frames: list[Frame], verified: list[frozenset[str]]) -> Iterator[Step]:
        """Where entries follow from the rules as they stand, all is said; where one does not, a closer look names every
        fault, and what it stores is folded.
        """
        done = 0
        while done < len(frames):
            for events in self._follow(first + done, frames[done:], verified[done:]):
                yield self._step(first + done, frames[done], events)
                done += 1
            if done < len(frames):
                yield self._step(first + done, frames[done], self._closely(first + done, frames[done], verified[done]))
                done += 1

    def _step(self, seq: int, frame: Frame, events: Events) -> Step:
        data = self.log.entries[seq]
        if may_refer(data):
            self._refer(seq)
        self.attested["clock" if frame.act is None else frame.act.attested] += 1
        return Step(seq, data, events)

    def _refer(self, seq: int) -> None:
        entry = Entry.parse(self.log.entries[seq], self.place(seq))
        payload = None if entry.act is None else entry.act.payload
        for ref in (*references(payload), *references(list(entry.events))):
            self.references.setdefault(ref, seq)

    def _closely(self, seq: int, frame: Frame, verified: frozenset[str]) -> Events:
        """The events of an entry of which some rule may not hold."""
        entry = Entry.parse(self.log.entries[seq], self.place(seq))
        admitted = self._examine(seq, entry, verified)
        if admitted is None:
            events = self._store(seq, entry)
        else:
            events, self.state = admitted.events, admitted.state
        self._passed(seq, frame)
        return events

    def _passed(self, seq: int, frame: Frame) -> None:
        self.size, self.at = seq + 1, frame.at
        if frame.act is not None:
            self.acts.add(frame.act.id())

    def _follow(self, first: int, frames: list[Frame], verified: list[frozenset[str]]) -> list[Events]:
        """The events of these entries, as many from the first as every rule holds of. It finds nothing itself: the next
        one asks for a closer look.

        What the rules give is compared with what is stored once all are decided, and what was decided upon an entry
        that differs is taken back.
        """
        start, at = self.state, self.at
        given: list[Events] = []
        for seq, frame, keys in zip(range(first, first + len(frames)), frames, verified, strict=True):
            events = self._given(seq, frame, keys)
            if events is None:
                break
            given.append(events)
        same = sum(1 for _ in itertools.takewhile(_agree, zip(frames, given, strict=False)))
        if same < len(given):
            self.state, self.size = fold(start, itertools.chain.from_iterable(given[:same])), first + same
            self.at = frames[same - 1].at if same else at
            self.acts.difference_update(frame.act.id() for frame in frames[same : len(given)] if frame.act is not None)
        return given[:same]

    def _given(self, seq: int, frame: Frame, verified: frozenset[str]) -> Events | None:
        """What the rules give for the entry, which is then the last that passed; None where one does not hold."""
        act = frame.act
        if seq in self.keyring.marked or seq == 0 or frame.seq != seq or frame.at < self.at:
            return None
        if act is not None and act.body != self.log.listed.origin:
            return None
        try:
            admitted = self._admit(frame, self._gather(seq, frame), verified)
        except (Refused, *UNFIT):
            return None
        if admitted is None or admitted.orders != frame.orders:
            return None
        self.state = admitted.state
        self._passed(seq, frame)
        return admitted.events

    def _gather(self, seq: int, entry: Frame | Entry) -> Evidence:
        repeated = entry.act is not None and entry.act.id() in self.acts
        return gather(self.state, entry.act, entry.evidence, seq, self.sources, repeated=repeated, held=True)

    def _examine(self, seq: int, entry: Entry, verified: frozenset[str]) -> Admitted | None:
        """Every rule, in the order of the specification. What breaks a rule of bytes is not asked whether the assembly
        could have decided it.
        """
        check_events(entry, seq, self.place(seq))
        self._order(seq, entry)
        sound = len(self.report.findings)
        if seq == 0:
            self._founding(entry)
        self._keys(seq, entry)
        if entry.act is not None:
            self._act(seq, entry, entry.act, verified)
        try:
            evidence = self._gather(seq, entry)
        except Malformed as fault:
            self._find(seq, "evidence.form", fault.fault)
        except UNFIT:
            self._find(seq, "evidence.form")
        else:
            if len(self.report.findings) == sound:
                return self._decide(seq, entry, evidence, verified)
        return None

    def _order(self, seq: int, entry: Entry) -> None:
        if entry.seq != seq:
            self._find(seq, "entry.seq", f"has the number {entry.seq}")
        if entry.at < self.at:
            self._find(seq, "entry.time", f"{self.at - entry.at} ms before the entry before it")

    def _founding(self, entry: Entry) -> None:
        act, ours = entry.act, text_of(self.log.listed.key.public)
        if act is None or act.type not in FOUNDING:
            self._find(0, "log.origin", "the first entry holds no founding act")
        elif origin_of_id(act.id()) != self.log.listed.origin:
            self._find(0, "log.origin", "the founding act gives another origin")
        elif act.payload.get("log_key") != ours:
            self._find(0, "log.origin", "the founding act names another log key")
        elif any(event["key"] != ours for event in entry.events if event["name"] == LOG_KEY_NAMED):
            self._find(0, "log.origin", "the founding entry names another log key than its act")

    def _keys(self, seq: int, entry: Entry) -> None:
        enrolled = [event for event in entry.events if event["name"] == ENROLLED]
        ids = [event["key"] for event in enrolled]
        if len(set(ids)) < len(ids) or any(KEYS.find(self.state, each) is not None for each in ids):
            self._find(seq, "key.id", "a key is enrolled twice")
        elif not all(map(_is_sound, enrolled)):
            self._find(seq, "key.id", "a key is none of its algorithm, or its id does not follow from its bytes")

    def _act(self, seq: int, entry: Entry, act: Act, verified: frozenset[str]) -> None:
        """An act that stands in the log already is that alone."""
        if act.id() in self.acts:
            self._find(seq, "act.once")
            return
        if act.body != (self.log.listed.origin if seq else "") or (seq and act.type in FOUNDING):
            self._find(seq, "act.body")
        if entry.at > act.not_after or act.made_at > entry.at + CLOCKS_DIFFER:
            self._find(seq, "act.time")
        seen = self._root_at(act.seen.size)
        if seen is None or seen.hex() != act.seen.root:
            self._find(seq, "act.seen")
        state = self.state if seq else _folded(EMPTY, self._stored(entry))[0]
        keys = keys_of(state, entry.signatures)
        if faults := tuple(signature_faults(state, act, entry.signatures, keys, _checked(verified))):
            self._find(seq, "act.signature", "", faults)

    def _stored(self, entry: Entry) -> Events:
        """The events that this program knows; others mean nothing to it."""
        return tuple(event for event in map(_known, entry.events) if event is not None)

    def _store(self, seq: int, entry: Entry) -> Events:
        """State folds the events as stored, so that one difference is not a thousand findings."""
        events = self._stored(entry)
        self.state, fit = _folded(self.state, events)
        if entry.act is not None and entry.act.id() not in self.acts:
            for each in entry.signatures:
                if isinstance(each, CodeSignature):
                    self.state = SPENT.put(self.state, hash_of(each.code), entry.at)
        if not fit and all(finding.where != self.place(seq) for finding in self.report.findings):
            self._find(seq, "decision.events", "its events do not fit what went before")
        return events

    def _decide(self, seq: int, entry: Entry, evidence: Evidence, verified: frozenset[str]) -> Admitted | None:
        """What the rules give for this entry must be what it holds; None, with a finding, where it is not."""
        try:
            admitted = self._admit(entry, evidence, verified)
        except Refused as refusal:
            self._find(seq, "decision.refused", "", refusal.reasons)
            return None
        except UNFIT as fault:
            self._find(seq, "decision.events", f"the rules cannot be applied to it: {fault}")
            return None
        expected = () if admitted is None else tuple(event_json(event) for event in admitted.events)
        if expected != entry.events:
            self._differ(seq, entry, expected)
            return None
        if admitted is not None and admitted.orders != entry.orders:
            self._find(seq, "decision.events", "names other orders than those in force")
        return admitted

    def _differ(self, seq: int, entry: Entry, expected: tuple[dict[str, Json], ...]) -> None:
        difference = _first_difference(expected, entry.events)
        if entry.act is None:
            self._find(seq, "due.events", difference)
        else:
            self._find(seq, "decision.events", difference)

    def _admit(self, entry: Frame | Entry, evidence: Evidence, verified: frozenset[str]) -> Admitted | None:
        if entry.act is None:
            return pass_clock(self.state, entry.at, evidence)
        return admit(self.state, entry.act, entry.signatures, entry.at, evidence, _checked(verified))


def _agree(pair: tuple[Frame, Events]) -> bool:
    """Whether an entry holds these events."""
    frame, events = pair
    try:
        return events_text(events) == frame.events
    except UNFIT:
        return False


def _checked(verified: frozenset[str]) -> Check:
    """Signatures were verified before, under the same key id and address."""
    return lambda act, signature, key, address: signature.key in verified  # noqa: ARG005 -- as said


def _known(event: dict[str, Json]) -> Event | None:
    try:
        return parse_event(event, "event")
    except Malformed:
        return None


def _folded(state: State, events: Events) -> tuple[State, bool]:
    """The state after these events, without those that do not fit, and whether all fit."""
    fit = True
    for event in events:
        try:
            state = evolve(state, event)
        except UNFIT:
            fit = False
    return state, fit


def _is_sound(enrolled: dict[str, Json]) -> bool:
    """Whether a key is one of its algorithm, under the id that follows from its bytes."""
    key = PublicKey(enrolled["alg"], bytes_of(enrolled["public"], "public"))
    try:
        key.check()
    except Malformed:
        return False
    return bool(key.id() == enrolled["key"])


def _first_difference(expected: tuple[dict[str, Json], ...], stored: tuple[dict[str, Json], ...]) -> str:
    for index, (one, other) in enumerate(zip(expected, stored, strict=False)):
        if one != other:
            return f"event {index}: the rules give {_named(one)}, the entry holds {_named(other)}" + _fields(one, other)
    return f"the rules give {len(expected)} events, the entry holds {len(stored)}"


def _named(event: dict[str, Json]) -> str:
    return str(event.get("name"))


def _fields(one: dict[str, Json], other: dict[str, Json]) -> str:
    differing = sorted(key for key in one.keys() | other.keys() if one.get(key) != other.get(key))
    return "" if one.get("name") != other.get("name") else f", different in {', '.join(differing)}"
