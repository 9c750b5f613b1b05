"""One entry after another through the very `admit` that wrote them: the same acts at the same times must give the same
events.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from asamblea.assembly.admit import Admitted, admit, pass_clock
from asamblea.assembly.events.base import Events, event_json, parse_event
from asamblea.assembly.evidence import Evidence, Sources, gather
from asamblea.assembly.refusals.base import Refusal, Refused
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.evolve import fold
from asamblea.observer.attested import Keyring, verified_of
from asamblea.observer.bundles import LogBytes
from asamblea.observer.findings import Finding, Report
from asamblea.record.acts import Act
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, references
from asamblea.record.canonical import Json
from asamblea.record.entries import Entry, origin_of_id
from asamblea.record.errors import Malformed
from asamblea.record.instants import MINUTE
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import Signature
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


class Checker:
    """A pass over a stretch of a log. It starts from what went before (`state`, `heads`, `acts`, `at`) and keeps these
    up to date; what it finds goes into the report.
    """

    def __init__(
        self, log: LogBytes, keyring: Keyring, blob: Callable[[str], bytes | None], heads: Heads, report: Report
    ) -> None:
        self.log, self.keyring, self.report = log, keyring, report
        self.state: State = EMPTY
        self.heads = heads
        self.acts: set[str] = set()
        self.at = 0
        self.references: dict[Reference, int] = {}
        self.sources = Sources(heads.root_at, blob)

    def place(self, seq: int) -> str:
        """How findings name an entry."""
        return f"{self.log.listed.path}#{seq}"

    def _find(self, seq: int, rule: str, fault: str = "") -> None:
        self.report.findings.append(Finding(self.place(seq), rule, fault))

    def take(self, seq: int) -> Step:
        """One entry: its form and signatures, the byte rules that need the log, the decision, the fold of what is
        stored.

        Raises Malformed if it is out of form.
        """
        data = self.log.entries[seq]
        entry = Entry.parse(data, self.place(seq))
        act = entry.act
        verified = verified_of(entry, seq, self.keyring)
        self._order(seq, entry)
        if act is not None:
            self._act(seq, entry, act, verified)
        admitted = self._decide(seq, entry, verified)
        if admitted is None:
            events = self._stored(seq, entry)
            self._fold(seq, events)
        else:
            events, self.state = admitted.events, admitted.state
        self.heads.append(self.log.leaves[seq])
        if act is not None:
            self.acts.add(act.id())
        self.at = entry.at
        if REFERENCE.search(data) is not None:
            self._refer(seq, entry)
        kept = ("", "", "clock") if act is None else (act.type, act.author, act.attested)
        return Step(seq, *kept, entry.orders, events)

    def _fold(self, seq: int, events: Events) -> None:
        """State folds the events as stored, so that one difference is not a thousand findings."""
        try:
            self.state = fold(self.state, events)
        except (LookupError, ValueError, AttributeError) as fault:
            self._find(seq, "decision.events", f"its events do not fit what went before: {fault!r}")

    def _refer(self, seq: int, entry: Entry) -> None:
        payload = None if entry.act is None else entry.act.payload
        try:
            for ref in (*references(payload), *references(list(entry.events))):
                self.references.setdefault(ref, seq)
        except Malformed as fault:
            self._find(seq, "entry.form", fault.fault)

    def _order(self, seq: int, entry: Entry) -> None:
        if entry.seq != seq:
            self._find(seq, "entry.seq", f"has the number {entry.seq}")
        if entry.at < self.at:
            self._find(seq, "entry.time", f"{self.at - entry.at} ms before the entry before it")

    def _act(self, seq: int, entry: Entry, act: Act, verified: frozenset[str]) -> None:
        founding = seq == 0
        if founding:
            self._founding(act)
        if act.body != ("" if founding else self.log.listed.origin):
            self._find(seq, "act.body")
        if entry.at > act.not_after or act.made_at > entry.at + CLOCKS_DIFFER:
            self._find(seq, "act.time")
        seen = self.heads.root_at(act.seen.size)
        if seen is None or seen.hex() != act.seen.root:
            self._find(seq, "act.seen")
        if act.id() in self.acts:
            self._find(seq, "act.once")
        unverified = [each.key for each in entry.signatures if each.key not in verified]
        if unverified:
            self._find(seq, "act.signature", ", ".join(unverified))

    def _founding(self, act: Act) -> None:
        if origin_of_id(act.id()) != self.log.listed.origin:
            self._find(0, "log.origin", "the founding act gives another origin")
        if act.payload.get("log_key") != text_of(self.log.listed.key.public):
            self._find(0, "log.origin", "the founding act names another log key")

    def _stored(self, seq: int, entry: Entry) -> Events:
        try:
            return tuple(
                parse_event(event, f"{self.place(seq)}.events[{index}]") for index, event in enumerate(entry.events)
            )
        except Malformed as fault:
            self.report.find(fault)
            return ()

    def _decide(self, seq: int, entry: Entry, verified: frozenset[str]) -> Admitted | None:
        """What the rules give for this entry must be what it holds; None, with a finding, where it is not."""
        repeated = entry.act is not None and entry.act.id() in self.acts
        try:
            evidence = gather(self.state, entry.act, entry.evidence, seq, self.sources, repeated=repeated, held=True)
            admitted = self._admit(entry, evidence, verified)
        except Refused as refusal:
            self._refused(seq, refusal.reasons)
            return None
        except Malformed as fault:
            self._find(seq, "evidence.form", fault.fault)
            return None
        except (LookupError, ValueError, AssertionError) as fault:
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

    def _admit(self, entry: Entry, evidence: Evidence, verified: frozenset[str]) -> Admitted | None:
        if entry.act is None:
            return pass_clock(self.state, entry.at, evidence)

        def check(act: Act, signature: Signature, key: PublicKey, address: Address) -> bool:  # noqa: ARG001 -- verified above, under the same key id and address
            return signature.key in verified

        return admit(self.state, entry.act, entry.signatures, entry.at, evidence, check)


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
