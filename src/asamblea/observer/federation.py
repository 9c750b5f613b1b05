"""What only shows across the logs of a record: heads that were cited and are no prefix, entries that nobody cited,
citations that came late, votes between a recall and its citation (DESIGN section 4, "Between bodies").
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from asamblea.assembly.citing.audience import audience
from asamblea.assembly.events.base import KINDS
from asamblea.assembly.events.bodies import EntryCited
from asamblea.assembly.events.seats import DelegateRecalled
from asamblea.assembly.events.votes import VoteCast
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, CITED_AT
from asamblea.assembly.state.orders import orders_now
from asamblea.observer.decisions import Told
from asamblea.observer.findings import Finding, Report
from asamblea.observer.index import Listed
from asamblea.record.instants import DAY, Instant
from asamblea.record.tree import Heads

# Within which an entry below is cited above, where the orders of the assembly above do not say.
DELAY = 2 * DAY


@dataclass(frozen=True, slots=True)
class LogChecked:
    """A log that was checked by itself: as listed, as recomputed, and the hashes of its leaves."""

    listed: Listed
    told: Told
    leaves: tuple[bytes, ...]


def check_citations(logs: Sequence[LogChecked], report: Report) -> None:
    """Every citation between two logs of the record, and every one that is missing."""
    by_origin = {each.listed.origin: each for each in logs}
    debts = _owed(logs)
    heads: dict[str, Heads] = {}
    for above in logs:
        report.findings.extend(_forks(above, by_origin, heads))
        report.findings.extend(_debts(above, debts.get(above.listed.origin, ())))
        report.notes.extend(_late_votes(above))


@dataclass(frozen=True, slots=True)
class _Owed:
    """An entry that another log owes a citation: whose, which, where it is found, and its time."""

    origin: str
    seq: int
    place: str
    at: Instant


def _owed(logs: Sequence[LogChecked]) -> Mapping[str, Sequence[_Owed]]:
    """What each log owes, by its origin."""
    debts: dict[str, list[_Owed]] = {}
    kinds = [kind for kind in KINDS.values() if kind.OWED]
    for below in logs:
        owing = {step.seq: step for step, _ in below.told.of(*kinds)}
        for step in owing.values():
            owed = _Owed(below.listed.origin, step.seq, f"{below.listed.path}#{step.seq}", step.events[0].at)
            for to in audience(below.told.state, step.events):
                debts.setdefault(to, []).append(owed)
    return debts


def _forks(above: LogChecked, logs: Mapping[str, LogChecked], heads: dict[str, Heads]) -> Iterator[Finding]:
    """Heads that were cited here and that the logs in this record do not extend."""
    for step, cited in above.told.of(EntryCited):
        if cited.body in logs:
            root = _heads(logs[cited.body], heads).root_at(cited.size)
            if root is None or root.hex() != cited.root:
                yield Finding(f"{above.listed.path}#{step.seq}", "citation.fork", cited.body)


def _heads(log: LogChecked, heads: dict[str, Heads]) -> Heads:
    """The heads of a log at every size, worked out once."""
    found = heads.get(log.listed.origin)
    if found is None:
        found = heads[log.listed.origin] = Heads(log.leaves)
    return found


def _debts(above: LogChecked, debts: Sequence[_Owed]) -> Iterator[Finding]:
    """Entries that this log owed a citation, and did not cite, or cited late."""
    to, state = above.listed.origin, above.told.state
    bodies, cited, now, allowed = BODIES.all(state), CITED_AT.all(state), _last_instant(above.told), _allowed(state)
    for owed in debts:
        if owed.origin not in bodies:
            continue
        entered = max(owed.at, bodies[owed.origin].since)
        at = cited.get((owed.origin, owed.seq))
        if at is None and now - entered > allowed:
            yield Finding(owed.place, "citation.missing", to)
        elif at is not None and at - entered > allowed:
            yield Finding(owed.place, "citation.late", f"{to}: {at - entered} ms")


def _allowed(state: State) -> int:
    credentials = orders_now(state).credentials
    return DELAY if credentials is None else credentials.lodging


def _last_instant(told: Told) -> Instant:
    return max((event.at for step in told.steps[-1:] for event in step.events), default=0)


def _late_votes(above: LogChecked) -> Iterator[Finding]:
    """Votes that a delegate cast after her recall below and before its citation: they stand, and are listed (rulings
    A3; edge case 92).
    """
    for step, recall in above.told.of(DelegateRecalled):
        if recall.declared_at >= recall.at:
            continue
        votes = [
            cast.vote
            for _, cast in above.told.of(VoteCast)
            if cast.member == recall.member and recall.declared_at < cast.at <= recall.at
        ]
        if votes:
            delay = recall.at - recall.declared_at
            yield Finding(
                f"{above.listed.path}#{step.seq}", "vote.after_recall", f"{recall.seat}, {delay} ms: {', '.join(votes)}"
            )
