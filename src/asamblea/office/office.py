"""The office: one transaction catches up, admits, appends entry, nodes and signed head; only then it answers, with a
receipt.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import RLock

from asamblea.archive import Archive, Stored
from asamblea.archive.growth import frontier_of, inclusion_in, perfect_nodes, root_at
from asamblea.assembly.acts.sealed_votes.publish import TYPE as PUBLISH
from asamblea.assembly.admit import Admitted, admit, pass_clock
from asamblea.assembly.citing.audience import audience
from asamblea.assembly.due import due
from asamblea.assembly.events.base import events_text, revive_event
from asamblea.assembly.events.bodies import BodyRecognised
from asamblea.assembly.evidence import Sources, gather
from asamblea.assembly.refusals.admission import ActRepeated, ClockWentBack
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.bodies import BODIES, CITED_AT
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.log import LOG_KEY
from asamblea.office.archives import Archives, verifies
from asamblea.office.citing import CitationFailed, cite_entry, owed
from asamblea.office.heads import HeadBehind, HeadFile
from asamblea.office.publishing import Publisher
from asamblea.record.acts import Act
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference
from asamblea.record.canonical import Json, digest
from asamblea.record.checkpoints import Checkpoint, sign_checkpoint
from asamblea.record.citations import Citation
from asamblea.record.entries import Entry, origin_of_id
from asamblea.record.errors import Malformed
from asamblea.record.frames import Frame
from asamblea.record.instants import Instant
from asamblea.record.proofs import Proof
from asamblea.record.signatures import Signature, sorted_signatures
from asamblea.record.tree import Frontier, leaf_hash
from asamblea.sealed.findings import Finding


@dataclass(frozen=True, slots=True)
class Submission:
    """A signed act as it is handed in, with the files of the blobs that it names and that are new."""

    act: Act
    signatures: tuple[Signature, ...]
    blobs: Mapping[Reference, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the author gets: the log, the entry, the act's id, its time, the head that covers it, and whether the entry
    declares a result.
    """

    origin: str
    seq: int
    act: str
    at: Instant
    head: bytes
    declared: bool = False


@dataclass(slots=True)
class _Work:
    """What one transaction did: logs whose head was held to the head file, logs that grew, with whether a result was
    declared, and the heads signed so far of those that grew.
    """

    checked: set[str] = field(default_factory=set)
    grown: dict[str, bool] = field(default_factory=dict)
    heads: dict[str, tuple[Checkpoint, bytes]] = field(default_factory=dict)


NO_ENTRIES = Frontier()
ROOTS = 4096  # heads remembered for the acts that say they saw them


@dataclass(frozen=True, slots=True)
class Standing:
    """A log as this process last saw it: the state after its last entry, the right edge of its tree, the last time, and
    the entries that other logs may be owed a citation of.
    """

    state: State = EMPTY
    frontier: Frontier = NO_ENTRIES
    at: Instant = 0
    owing: tuple[int, ...] = ()


class Office:
    """The writer of the logs of one archive.

    `seeds` gives the private half of a log's key, named by its public base64.
    """

    def __init__(
        self,
        archive: Archive,
        seeds: Callable[[str], bytes],
        clock: Callable[[], Instant],
        heads: HeadFile | None = None,
        publisher: Publisher | None = None,
    ) -> None:
        self.archive = archive
        self.clock = clock
        self._seeds = seeds
        self._heads = heads
        self._publisher = publisher
        self._standing: dict[str, Standing] = {}
        self._mutex = RLock()
        self._roots: dict[tuple[str, int], bytes] = {}
        self._archives = Archives()
        # Logs whose debts were looked up since this process began.
        self._looked: set[str] = set()

    def submit(self, submission: Submission) -> Receipt:
        """Admit one act. Raises Refused with every reason, Malformed for what is out of form; then nothing changed."""
        answer = self.submit_many([submission])[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def submit_many(self, submissions: Iterable[Submission]) -> list[Receipt | Refused | Malformed]:
        """Admit acts that wait, in one transaction with one write of the head file. A refused act leaves the others."""
        answers: list[Receipt | Refused | Malformed] = []
        waiting = tuple(submissions)
        for submission in waiting:
            if submission.act.type == PUBLISH:
                # The work is done before the lock is taken, and remembered.
                self._unsound(self.state(submission.act.body), submission)
        with self._writing() as work:
            for submission in waiting:
                try:
                    answers.append(self._admit(submission, work))
                except (Refused, Malformed) as refusal:
                    answers.append(refusal)
        return [_under(each, work) if isinstance(each, Receipt) else each for each in answers]

    def pass_clock(self, origin: str) -> Receipt | None:
        """Append what fell due, and the cosigners' words that wait; None if there is nothing."""
        with self._writing() as work:
            receipt = self._pass_clock(origin, work)
        return None if receipt is None else _under(receipt, work)

    def cite(self, to: str, citation: Citation, entry: bytes) -> Receipt:
        """Take in an entry of another body, from anybody who lodges it; raises Malformed unless its proofs hold."""
        with self._writing() as work:
            receipt = self._take_citation(to, citation, entry, work)
        return _under(receipt, work)

    @contextmanager
    def _writing(self) -> "Iterator[_Work]":
        """One transaction: committed and published whole, or undone whole."""
        with self._mutex:
            before, work = dict(self._standing), _Work()
            try:
                with self.archive.transaction():
                    yield work
                    for origin in work.grown:
                        self._sign(origin, work)
            except BaseException:
                self._standing = before
                self._roots.clear()
                self._looked.clear()
                raise
            self._remember(work, before)

    def take_in(self, origin: str, note: bytes) -> None:
        """Keep a cosigned checkpoint until the next entry; raises Malformed unless it is one of a cosigner of this
        log.
        """
        with self._mutex, self.archive.transaction():
            standing = self._catch_up(origin)
            item: dict[str, Json] = {"kind": "cosigned", "note": text_of(note)}
            sources = Sources(root_at(self.archive, origin), self.archive.blob)
            gather(standing.state, None, [item], standing.frontier.size, sources, repeated=False)
            self.archive.put_cosigned(origin, note)

    def state(self, origin: str) -> State:
        """The state after the last entry of a log, caught up with other writers."""
        with self._mutex:
            return self._catch_up(origin).state

    def state_now(self, origin: str) -> State:
        """The state advanced to now by what has fallen due: what pages show."""
        state = self.state(origin)
        return due(state, self.clock(), self.archive.size(origin))[1]

    def seen(self, origin: str) -> tuple[int, bytes]:
        """The head to show an author: size and root."""
        with self._mutex:
            frontier = self._catch_up(origin).frontier
        return frontier.size, frontier.root()

    def proof(self, origin: str, seq: int) -> Proof:
        """The receipt of an entry as a `.tlog-proof`, under the current head."""
        with self._mutex:
            size = self.archive.size(origin)
            return Proof(seq, inclusion_in(self.archive, origin, seq, size), self.archive.head(origin))

    def _admit(self, submission: Submission, work: _Work) -> Receipt:
        act = submission.act
        act_id, founding = act.id(), act.body == ""
        origin = origin_of_id(act_id) if founding else act.body
        self._settle_debts(origin, work)
        standing = self._standing_of(origin, work)
        known = self.archive.seq_of(origin, act_id)
        if known is not None and not founding:
            raise Refused([ActRepeated(act_id)])
        files, blob = _files_of(submission), self._blobs_of(submission)
        at = self._time(standing)
        items = self._waiting(origin)
        sources = Sources(self._root_at(origin), blob)
        seq = standing.frontier.size
        evidence = gather(standing.state, act, items, seq, sources, repeated=known is not None)
        evidence = evidence._replace(unsound=self._unsound(standing.state, submission))
        signatures = sorted_signatures(submission.signatures)
        admitted = admit(standing.state, act, signatures, at, evidence, verifies)
        for name, file in files.items():
            self.archive.put_blob(name, file)
        entry = Frame(act, at, events_text(admitted.events), items, admitted.orders, seq, signatures)
        receipt = self._append(origin, standing, entry, admitted, work)
        self._cite_onward(receipt, admitted, work)
        return receipt

    def _unsound(self, state: State, submission: Submission) -> tuple[Finding, ...]:
        if submission.act.type != PUBLISH:
            return ()
        signatures = sorted_signatures(submission.signatures)
        return self._archives.unsound(state, submission.act, signatures, self._blobs_of(submission))

    def _blobs_of(self, submission: Submission) -> Callable[[str], bytes | None]:
        """The files that the submission brings, and those that are here."""
        files = _files_of(submission)
        return lambda name: files.get(name) or self.archive.blob(name)

    def _pass_clock(self, origin: str, work: _Work) -> Receipt | None:
        self._settle_debts(origin, work)
        return self._append_brought(origin, self._waiting(origin), work)

    def _append_brought(self, origin: str, items: tuple[dict[str, Json], ...], work: _Work) -> Receipt | None:
        """An entry without an act: what fell due, and what the evidence brings; None if there is nothing."""
        standing = self._standing_of(origin, work)
        at, seq = self._time(standing), standing.frontier.size
        sources = Sources(self._root_at(origin), self.archive.blob)
        evidence = gather(standing.state, None, items, seq, sources, repeated=False)
        admitted = pass_clock(standing.state, at, evidence)
        if admitted is None:
            return None
        entry = Frame(None, at, events_text(admitted.events), items, admitted.orders, seq, ())
        receipt = self._append(origin, standing, entry, admitted, work)
        self._cite_onward(receipt, admitted, work)
        return receipt

    def _cite_onward(self, receipt: Receipt, admitted: Admitted, work: _Work) -> None:
        """Every log here that is owed a citation of this entry gets it in the same transaction; a body that was just
        recognised is cited from its beginning.
        """
        for to in audience(admitted.state, admitted.events):
            if BODIES.find(self._catch_up(to).state, receipt.origin) is not None:
                self._cite(to, receipt.origin, receipt.seq, work)
        for event in admitted.events:
            if isinstance(event, BodyRecognised):
                self._cite_owed(receipt.origin, event.body, work)

    def _settle_debts(self, to: str, work: _Work) -> None:
        """What this log owes to the bodies that it recognises, looked up from the logs when a process first writes it:
        no vote opens or closes while a citation waits.
        """
        if to not in self._looked:
            self._looked.add(to)
            for origin in sorted(BODIES.all(self._catch_up(to).state)):
                self._cite_owed(to, origin, work)

    def _cite_owed(self, to: str, origin: str, work: _Work) -> None:
        below = self._catch_up(origin)
        for seq in owed(self.archive, self._catch_up(to).state, to, origin, below.state, below.owing):
            self._cite(to, origin, seq, work)

    def _cite(self, to: str, origin: str, seq: int, work: _Work) -> None:
        above = self._standing_of(to, work).state
        if (origin, seq) in CITED_AT.all(above):
            return
        self._sign(origin, work)
        try:
            self._take_citation(to, *cite_entry(self.archive, above, origin, seq), work)
        except (Refused, Malformed) as fault:
            raise CitationFailed(f"{origin}#{seq} in {to}: {fault}") from fault

    def _take_citation(self, to: str, citation: Citation, entry: bytes, work: _Work) -> Receipt:
        self.archive.put_blob(digest(entry), entry)
        receipt = self._append_brought(to, (*self._waiting(to), citation.as_json()), work)
        assert receipt is not None
        return receipt

    def _append(self, origin: str, standing: Standing, entry: Frame, admitted: Admitted, work: _Work) -> Receipt:
        data = entry.encode()
        leaf = leaf_hash(data)
        frontier = standing.frontier.append(leaf)
        act = "" if entry.act is None else entry.act.id()
        self.archive.append(Stored(origin, entry.seq, data, act, perfect_nodes(standing.frontier, leaf)))
        work.heads.pop(origin, None)
        if entry.evidence:
            self.archive.drop_cosigned(origin)
        owing = (*standing.owing, entry.seq) if any(each.OWED for each in admitted.events) else standing.owing
        self._standing[origin] = Standing(admitted.state, frontier, entry.at, owing)
        declared = any(event.DECLARES for event in admitted.events)
        work.grown[origin] = work.grown.get(origin, False) or declared
        return Receipt(origin, entry.seq, act, entry.at, b"", declared)

    def _sign(self, origin: str, work: _Work) -> None:
        """Sign the head of a log that grew, once it is asked for: before it is cited, and when the transaction ends."""
        if origin not in work.grown or origin in work.heads:
            return
        standing = self._standing[origin]
        checkpoint = Checkpoint(origin, standing.frontier.size, standing.frontier.root())
        note = sign_checkpoint(checkpoint, self._seeds(LOG_KEY.at(standing.state))).encode()
        self.archive.put_head(origin, note)
        self._remember_root(origin, checkpoint.size, checkpoint.root)
        work.heads[origin] = checkpoint, note

    def _root_at(self, origin: str) -> Callable[[int], bytes | None]:
        """The root of a log at a size; those that authors saw of late are remembered."""

        def root(size: int) -> bytes | None:
            found = self._roots.get((origin, size))
            if found is None and (found := root_at(self.archive, origin)(size)) is not None:
                self._remember_root(origin, size, found)
            return found

        return root

    def _remember_root(self, origin: str, size: int, root: bytes) -> None:
        if len(self._roots) >= ROOTS:
            self._roots.clear()
        self._roots[origin, size] = root

    def _standing_of(self, origin: str, work: _Work) -> Standing:
        """The log caught up; once a transaction its head is held to the highest ever signed."""
        standing = self._catch_up(origin)
        if self._heads is not None and origin not in work.checked:
            size, root = self._heads.highest(origin)
            here = standing.frontier
            # Not from the roots that are remembered: the archive itself has to hold it.
            if size and (here.root() if size == here.size else root_at(self.archive, origin)(size)) != root:
                raise HeadBehind(f"{origin}: a head of {size} entries was signed that this archive does not hold")
        work.checked.add(origin)
        return standing

    def _catch_up(self, origin: str) -> Standing:
        standing = self._standing.get(origin, Standing())
        size = self.archive.size(origin)
        if size == standing.frontier.size:
            return standing
        for data in self.archive.entries(origin, standing.frontier.size, size):
            entry = Entry.parse(data, origin)
            events = tuple(map(revive_event, entry.events))
            owing = (*standing.owing, entry.seq) if any(each.OWED for each in events) else standing.owing
            standing = replace(standing, state=fold(standing.state, events), at=entry.at, owing=owing)
        standing = replace(standing, frontier=frontier_of(self.archive, origin))
        self._standing[origin] = standing
        return standing

    def _time(self, standing: Standing) -> Instant:
        at = self.clock()
        if at < standing.at:
            raise Refused([ClockWentBack(standing.at)])
        return at

    def _waiting(self, origin: str) -> tuple[dict[str, Json], ...]:
        """The cosigners' words that the next entry takes in."""
        return tuple({"kind": "cosigned", "note": text_of(note)} for note in self.archive.cosigned(origin))

    def _remember(self, work: _Work, before: Mapping[str, Standing]) -> None:
        """The head file goes up before anybody is answered; then what is full or declared is published."""
        if self._heads is not None and work.heads:
            self._heads.raise_to({origin: (head.size, head.root) for origin, (head, _) in work.heads.items()})
        if self._publisher is not None:
            for origin, (head, _) in work.heads.items():
                size = before.get(origin, Standing()).frontier.size
                self._publisher.grown(origin, size, head.size, declared=work.grown[origin])


def _under(receipt: Receipt, work: _Work) -> Receipt:
    """The receipt with the head that covers its entry, signed as the transaction ended."""
    return replace(receipt, head=work.heads[receipt.origin][1])


def _files_of(submission: Submission) -> dict[str, bytes]:
    """The files that it brings, by their hash; others are not what the act names."""
    return {ref.hash: file for ref, file in submission.blobs.items() if digest(file) == ref.hash}
