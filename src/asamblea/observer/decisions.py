"""Fold a log's entries through the very `admit` that wrote them: the same acts at the same times must give the same
events.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from asamblea.assembly.admit import Admitted, admit, pass_clock
from asamblea.assembly.events.base import Events, event_json, parse_event
from asamblea.assembly.events.log import IntervalKept
from asamblea.assembly.evidence import Evidence, Sources, gather
from asamblea.assembly.refusals.base import Refusal, Refused
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.evolve import fold
from asamblea.observer.attested import Attested, attest, keyring_of
from asamblea.observer.bundles import LogBytes
from asamblea.observer.findings import Finding, Report
from asamblea.record.acts import Act, Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, references
from asamblea.record.canonical import Json
from asamblea.record.entries import Entry, origin_of_id
from asamblea.record.errors import Malformed
from asamblea.record.instants import MINUTE
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import CodeSignature, Ed25519Signature, Signature
from asamblea.record.tree import Heads

CLOCKS_DIFFER = 5 * MINUTE
BYTE_RULES = frozenset({"act.body", "act.time", "act.seen", "act.once", "act.signature", "blob.missing"})
REFERENCE = re.compile(rb'"(public|restricted|personal|commit):')


@dataclass(frozen=True, slots=True)
class Step:
    """What is kept of an entry: its number, its act's type (empty for time alone), author and attestation, the orders,
    its events.
    """

    seq: int
    act: str
    author: str
    attested: str
    orders: str
    events: Events


@dataclass(frozen=True, slots=True)
class Told:
    """A log as recomputed: its last state, its steps, and the blobs that it refers to, each with its first entry."""

    state: State
    steps: tuple[Step, ...]
    references: Mapping[Reference, int]


class _Fold:
    """One pass over a log. Owned by `recompute`; nothing outlives it but what it reports."""

    def __init__(self, log: LogBytes, blob: Callable[[str], bytes | None], report: Report) -> None:
        self.log, self.report = log, report
        self.state: State = EMPTY
        self.heads = Heads()
        self.acts: set[str] = set()
        self.at = 0
        self.steps: list[Step] = []
        self.references: dict[Reference, int] = {}
        self.sources = Sources(self.heads.root_at, blob)

    def place(self, seq: int) -> str:
        return f"{self.log.listed.path}#{seq}"

    def find(self, seq: int, rule: str, fault: str) -> None:
        self.report.findings.append(Finding(self.place(seq), rule, fault))

    def take(self, seq: int, entry: Entry, checked: Attested) -> None:
        """One entry: the byte rules that need the log, then the decision, then the fold of what is stored."""
        self._order(seq, entry)
        if entry.act is not None:
            self._act(seq, entry, entry.act, checked)
        admitted = self._decide(seq, entry, checked)
        if admitted is None:
            events = self._stored(seq, entry)
            self._fold(seq, events)
        else:
            events, self.state = admitted.events, admitted.state
        self._count(entry, events)
        self.heads.append(self.log.leaves[seq])
        self.acts.add(checked.act)
        self.at = entry.at
        act = entry.act
        kept = ("", "", "clock") if act is None else (act.type, act.author, act.attested)
        self.steps.append(Step(seq, *kept, entry.orders, events))
        if REFERENCE.search(self.log.entries[seq]) is not None:
            self._refer(seq, entry)

    def _fold(self, seq: int, events: Events) -> None:
        """State folds the events as stored, so that one difference is not a thousand findings."""
        try:
            self.state = fold(self.state, events)
        except (LookupError, ValueError, AttributeError) as fault:
            self.find(seq, "decision.events", f"its events do not fit what went before: {fault!r}")

    def _refer(self, seq: int, entry: Entry) -> None:
        payload = None if entry.act is None else entry.act.payload
        try:
            for ref in (*references(payload), *references(list(entry.events))):
                self.references.setdefault(ref, seq)
        except Malformed as fault:
            self.find(seq, "entry.form", fault.fault)

    def _order(self, seq: int, entry: Entry) -> None:
        if entry.seq != seq:
            self.find(seq, "entry.seq", f"has the number {entry.seq}")
        if entry.at < self.at:
            self.find(seq, "entry.time", f"{self.at - entry.at} ms before the entry before it")

    def _act(self, seq: int, entry: Entry, act: Act, checked: Attested) -> None:
        founding = seq == 0
        if founding and origin_of_id(checked.act) != self.log.listed.origin:
            self.find(seq, "log.origin", "the founding act gives another origin")
        if founding and act.payload.get("log_key") != text_of(self.log.listed.key.public):
            self.find(seq, "log.origin", "the founding act names another log key")
        if act.body != ("" if founding else self.log.listed.origin):
            self.find(seq, "act.body", "the act is for another body")
        if entry.at > act.not_after or act.made_at > entry.at + CLOCKS_DIFFER:
            self.find(seq, "act.time", "the act is late, or was made later than it was entered")
        seen = self.heads.root_at(act.seen.size)
        if seen is None or seen.hex() != act.seen.root:
            self.find(seq, "act.seen", "the head that its author saw is no prefix of this log")
        if checked.act in self.acts:
            self.find(seq, "act.once", "the act stands in the log already")
        unverified = [each.key for each in entry.signatures if each.key not in checked.verified]
        if unverified:
            self.find(seq, "act.signature", f"a signature does not verify: {', '.join(unverified)}")

    def _stored(self, seq: int, entry: Entry) -> Events:
        try:
            return tuple(
                parse_event(event, f"{self.place(seq)}.events[{index}]") for index, event in enumerate(entry.events)
            )
        except Malformed as fault:
            self.report.find(fault)
            return ()

    def _decide(self, seq: int, entry: Entry, checked: Attested) -> Admitted | None:
        """What the rules give for this entry must be what it holds; None, with a finding, where it is not."""
        try:
            evidence = gather(
                self.state, entry.act, entry.evidence, seq, self.sources, repeated=checked.act in self.acts, held=True
            )
            admitted = self._admit(entry, evidence, checked)
        except Refused as refusal:
            self._refused(seq, refusal.reasons)
            return None
        except Malformed as fault:
            self.find(seq, "evidence.form", fault.fault)
            return None
        except (LookupError, ValueError, AssertionError) as fault:
            self.find(seq, "decision.events", f"the rules cannot be applied to it: {fault}")
            return None
        expected = () if admitted is None else tuple(event_json(event) for event in admitted.events)
        if expected != entry.events:
            rule = "due.events" if entry.act is None else "decision.events"
            self.find(seq, rule, _first_difference(expected, entry.events))
            return None
        if admitted is not None and admitted.orders != entry.orders:
            self.find(seq, "decision.events", "names other orders than those in force")
        return admitted

    def _refused(self, seq: int, reasons: tuple[Refusal, ...]) -> None:
        """What a rule of bytes says already is not said again; a key out of force is such a rule, too."""
        place = self.place(seq)
        said = {finding.rule for finding in self.report.findings if finding.where == place}
        for rule in dict.fromkeys(reason.RULE for reason in reasons if reason.RULE in BYTE_RULES):
            if rule not in said:
                self.report.findings.append(Finding(place, rule, "", tuple(r for r in reasons if rule == r.RULE)))
        others = tuple(reason for reason in reasons if reason.RULE not in BYTE_RULES)
        if others:
            self.report.findings.append(Finding(place, "decision.refused", "", others))

    def _admit(self, entry: Entry, evidence: Evidence, checked: Attested) -> Admitted | None:
        if entry.act is None:
            return pass_clock(self.state, entry.at, evidence)

        def check(act: Act, signature: Signature, key: PublicKey, address: Address) -> bool:  # noqa: ARG001 -- verified beforehand, under the same key id and address
            return signature.key in checked.verified

        return admit(self.state, entry.act, entry.signatures, entry.at, evidence, check)

    def _count(self, entry: Entry, events: Events) -> None:
        kind = "clock" if entry.act is None else entry.act.attested
        self.report.attested[kind] = self.report.attested.get(kind, 0) + 1
        for event in events:
            if isinstance(event, IntervalKept):
                self.report.intervals[event.bound] = self.report.intervals.get(event.bound, 0) + 1


def recompute(
    log: LogBytes, blob: Callable[[str], bytes | None], report: Report, *, workers: int | None = None
) -> Told:
    """The log as the rules give it, with every difference in the report.

    It stops at the first entry that is out of form.
    """
    keyring = keyring_of(log.entries)
    for key_id, key in keyring.keys.items():
        if key.id() != key_id:
            report.findings.append(Finding(log.listed.path, "key.id", f"{key_id} does not follow from the key's bytes"))
    one = _Fold(log, blob, report)
    for seq, checked in enumerate(attest(log.entries, keyring, workers=workers)):
        if checked.fault is not None:
            place, rule, fault = checked.fault
            report.findings.append(Finding(f"{log.listed.path}{place}", rule, fault))
            break
        one.take(seq, _trusted_entry(log.entries[seq]), checked)
    return Told(one.state, tuple(one.steps), one.references)


def _trusted_entry(data: bytes) -> Entry:
    """The entry of bytes whose form a worker has checked."""
    value: dict[str, Any] = json.loads(data)
    told, signatures = value["act"], tuple(map(_named_signature, value["signatures"]))
    act = None if told is None else Act(**{**told, "seen": Seen(told["seen"]["size"], told["seen"]["root"])})
    events, evidence = tuple(value["events"]), tuple(value["evidence"])
    return Entry(act, value["at"], events, evidence, value["orders"], value["seq"], signatures)


def _named_signature(value: dict[str, str]) -> Signature:
    """A signature that a worker has verified: whose it is; of a paper code, the code."""
    if value["alg"] == "code":
        return CodeSignature(value["key"], value["code"])
    return Ed25519Signature(value["key"], b"")


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
