"""The archives of sealed votes in a record: each verified whole, and against what the record says (review B2, B4)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from asamblea.assembly.events.sealed_votes import SealedVotePublished
from asamblea.assembly.sealed_counts import ballot_of
from asamblea.assembly.shelves import State
from asamblea.assembly.state.sealed_votes import SEALED_VOTES, SealedVote, result_as_published, trackers_of
from asamblea.observer.federation import LogChecked
from asamblea.observer.findings import Finding as InRecord
from asamblea.observer.findings import Report
from asamblea.observer.workers import can_fork, together
from asamblea.record.blobs import is_public, reference
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.reading import Archive, read_archive
from asamblea.sealed.digests import fingerprint_of
from asamblea.sealed.findings import Finding, found
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.verification.running import Run, in_turn
from asamblea.sealed.verification.verify import Verification, setup_of
from asamblea.sealed.verification.verify import verify as verify_archive

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")


class Published(Protocol):
    """What an act or its event says: of which sealed vote, its result as the archive writes it, papers cast."""

    @property
    def sealed_vote(self) -> str: ...
    @property
    def result(self) -> str: ...
    @property
    def cast(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Examined:
    """An archive, its setup, and what its verification by itself came to."""

    archive: Archive
    setup: Setup
    verified: Verification


def examine(content: bytes, cores: int) -> Examined:
    """Verify an archive whole, on so many cores; raises Malformed if it cannot be read."""
    archive = read_archive(content, "archive")
    setup, _ = setup_of(archive)
    return Examined(archive, setup, verify_archive(archive, _on(cores), cores))


def differences(examined: Examined, state: State, told: Published) -> Iterator[Finding]:
    """What is wrong with the archive of a sealed vote, by itself and beside what the record says of it."""
    vote = SEALED_VOTES.at(state, told.sealed_vote)
    yield from examined.verified.findings
    yield from _as_recorded(examined, vote)
    yield from _as_published(examined.verified, told)
    yield from _as_entered(examined.archive, trackers_of(state, vote.id))
    yield from _without_suspended(examined, vote)


def check_archives(logs: Sequence[LogChecked], blob: Callable[[str], bytes | None], report: Report, cores: int) -> None:
    """Verify the archive of every published sealed vote, on so many cores. One that is not there is reported at its
    reference.
    """
    for log in logs:
        for step, published in log.told.of(SealedVotePublished):
            place = f"{log.listed.path}#{step.seq}"
            for each in _published(place, log.told.state, published, blob, cores):
                report.findings.append(InRecord(f"{place} {each.where}".strip(), each.rule, each.fault))


def _published(
    place: str, state: State, told: SealedVotePublished, blob: Callable[[str], bytes | None], cores: int
) -> Iterator[Finding]:
    """Of an event that does not follow from the rules, which is found there, the archive may not even be named."""
    if SEALED_VOTES.find(state, told.sealed_vote) is None or not is_public(told.archive):
        return
    content = blob(reference(told.archive, place).hash)
    if content is None:
        return
    try:
        examined = examine(content, cores)
    except Malformed as fault:
        yield found(fault)
    else:
        yield from differences(examined, state, told)


def _on(cores: int) -> Run:
    """Runs the parts of a verification on so many cores."""

    def run(function: Callable[[C, T], R], context: C, tasks: Sequence[T]) -> Iterable[R]:
        if cores == 1 or len(tasks) < 2 or not can_fork():
            return in_turn(function, context, tasks)
        worked = together(lambda task: function(context, task), tasks, cores)
        return (function(context, task) if told is None else told for task, told in worked)

    return run


def _as_recorded(examined: Examined, vote: SealedVote) -> Iterator[Finding]:
    """The archive is that of the vote that was opened, every voter has one vote, and its ballots end where it was
    stated.
    """
    opened, election, credentials = vote.opened, examined.setup.election, examined.setup.credentials
    pairs = (
        ("uuid", opened.uuid, election.uuid),
        ("group", opened.group, election.group.name),
        ("fingerprint", opened.fingerprint, election.hash),
        ("setup", opened.setup, examined.archive.events[0].hash),
        ("ballot", (opened.shape, opened.answers), ballot_of(election.questions)),
        ("codes", opened.codes, len(credentials.weights)),
    )
    for name, recorded, told in pairs:
        if recorded != told:
            yield Finding("", "sealed.record", f"has the {name} {told}, and the record says {recorded}")
    if any(weight != 1 for weight in credentials.weights.values()):
        yield Finding("", "sealed.record", "gives a voting code more than one vote")
    end = next((each.event.parent for each in examined.archive.of("EndBallots")), None)
    if vote.ended is None or end != vote.ended.last:
        yield Finding("", "sealed.record", "does not end its ballots at the event that was stated")


def _as_published(verified: Verification, told: Published) -> Iterator[Finding]:
    if verified.result is None or result_as_published(forms.written(verified.result).decode()) != told.result:
        yield Finding("", "sealed.record", "has another result than the one published")
    if verified.ballots != told.cast:
        yield Finding("", "sealed.count", f"{told.cast} persons cast, and {verified.ballots} ballots are counted")


def _as_entered(archive: Archive, trackers: tuple[str, ...]) -> Iterator[Finding]:
    """Both ways, and in the same order."""
    held = tuple(fingerprint_of(each.event.payload or "") for each in archive.of("Ballot"))
    entered, kept = frozenset(trackers), frozenset(held)
    for tracker in held:
        if tracker not in entered:
            yield Finding("", "sealed.trackers", f"holds the ballot {tracker}, which was not entered")
    for tracker in trackers:
        if tracker not in kept:
            yield Finding("", "sealed.trackers", f"lacks the ballot {tracker}, which was entered")
    if held != trackers and sorted(held) == sorted(trackers):
        yield Finding("", "sealed.trackers", "holds the ballots in another order than they were entered")


def _without_suspended(examined: Examined, vote: SealedVote) -> Iterator[Finding]:
    archive = examined.archive
    for each in vote.suspended:
        if each.code not in examined.setup.credentials.weights:
            yield Finding("", "sealed.suspended", f"does not list the suspended code {each.code[:16]}…")
        for ballot in archive.of("Ballot")[each.after :]:
            if _code_of(archive, ballot.event.payload or "") == each.code:
                yield Finding(ballot.place, "sealed.suspended", f"is of the code {each.code[:16]}…")


def _code_of(archive: Archive, name: str) -> object:
    """The public half of the voting code that a ballot names; None for what is no ballot, which is found elsewhere."""
    try:
        value = forms.read(archive.data(name, "ballot"), "ballot")
    except Malformed:
        return None
    return value.get("credential") if isinstance(value, dict) else None
