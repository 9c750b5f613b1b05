"""What only shows across the logs of a record: heads that were cited and are no prefix, entries that nobody cited,
citations that came late, votes between a recall and its citation (DESIGN section 4, "Between bodies").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from asamblea.assembly.citing.audience import audience
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
from asamblea.record.tree import root_of

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
    for above in logs:
        for origin in sorted(BODIES.all(above.told.state)):
            below = by_origin.get(origin)
            if below is not None:
                report.findings.extend(_forks(above, below))
                report.findings.extend(_debts(above, below))
        report.notes.extend(_late_votes(above))


def _forks(above: LogChecked, below: LogChecked) -> Iterator[Finding]:
    """Heads that were cited above and that the log in this record does not extend."""
    for step in above.told.steps:
        for event in step.events:
            if isinstance(event, EntryCited) and event.body == below.listed.origin and not _extends(below, event):
                yield Finding(f"{above.listed.path}#{step.seq}", "citation.fork", below.listed.origin)


def _extends(below: LogChecked, cited: EntryCited) -> bool:
    return cited.size <= len(below.leaves) and root_of(list(below.leaves[: cited.size])).hex() == cited.root


def _debts(above: LogChecked, below: LogChecked) -> Iterator[Finding]:
    """Entries below that the log above owed a citation, and did not cite, or cited late."""
    to, origin, state = above.listed.origin, below.listed.origin, above.told.state
    cited, since, now = CITED_AT.all(state), BODIES.at(state, origin).since, _last_instant(above.told)
    allowed = _allowed(state)
    for step in below.told.steps:
        if not step.events or to not in audience(below.told.state, step.events):
            continue
        entered = max(step.events[0].at, since)
        at = cited.get((origin, step.seq))
        place = f"{below.listed.path}#{step.seq}"
        if at is None and now - entered > allowed:
            yield Finding(place, "citation.missing", to)
        elif at is not None and at - entered > allowed:
            yield Finding(place, "citation.late", f"{to}: {at - entered} ms")


def _allowed(state: State) -> int:
    credentials = orders_now(state).credentials
    return DELAY if credentials is None else credentials.lodging


def _last_instant(told: Told) -> Instant:
    return max((event.at for step in told.steps[-1:] for event in step.events), default=0)


def _late_votes(above: LogChecked) -> Iterator[Finding]:
    """Votes that a delegate cast after her recall below and before its citation: they stand, and are listed (rulings
    A3; edge case 92).
    """
    recalls = [
        (step.seq, event)
        for step in above.told.steps
        for event in step.events
        if isinstance(event, DelegateRecalled) and event.declared_at < event.at
    ]
    for seq, recall in recalls:
        votes = [
            event.vote
            for step in above.told.steps
            for event in step.events
            if isinstance(event, VoteCast) and event.member == recall.member
            if recall.declared_at < event.at <= recall.at
        ]
        if votes:
            delay = recall.at - recall.declared_at
            yield Finding(
                f"{above.listed.path}#{seq}", "vote.after_recall", f"{recall.seat}, {delay} ms: {', '.join(votes)}"
            )
