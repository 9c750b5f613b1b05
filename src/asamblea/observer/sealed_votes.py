"""The archives of sealed votes in a record: each verified whole, and against what the record says (review B2, B4)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from asamblea.assembly.events.sealed_votes import SealedVotePublished
from asamblea.assembly.shelves import State
from asamblea.assembly.state.sealed_votes import SEALED_VOTES, SealedVote, result_as_published, trackers_of
from asamblea.observer.federation import LogChecked
from asamblea.observer.findings import Finding, Report
from asamblea.observer.workers import can_fork, together
from asamblea.record.blobs import is_public, reference
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.reading import Archive, read_archive
from asamblea.sealed.digests import fingerprint_of
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.verification.running import Run, in_turn
from asamblea.sealed.verification.verify import Verification, setup_of
from asamblea.sealed.verification.verify import verify as verify_archive

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")


def check_archives(logs: Sequence[LogChecked], blob: Callable[[str], bytes | None], report: Report, cores: int) -> None:
    """Verify the archive of every published sealed vote, on so many cores. One that is not there is reported at its
    reference.
    """
    for log in logs:
        for step in log.told.steps:
            for event in step.events:
                if isinstance(event, SealedVotePublished):
                    place = f"{log.listed.path}#{step.seq}"
                    report.findings.extend(_published(place, log.told.state, event, blob, cores))


def _published(
    place: str, state: State, told: SealedVotePublished, blob: Callable[[str], bytes | None], cores: int
) -> Iterator[Finding]:
    """Of an event that does not follow from the rules, which is found there, the archive may not even be named."""
    vote = SEALED_VOTES.find(state, told.sealed_vote)
    if vote is not None and is_public(told.archive):
        content = blob(reference(told.archive, place).hash)
        if content is not None:
            yield from _check(place, content, vote, trackers_of(state, vote.id), told, cores)


def _check(
    place: str, content: bytes, vote: SealedVote, trackers: tuple[str, ...], told: SealedVotePublished, cores: int
) -> Iterator[Finding]:
    try:
        archive = read_archive(content, "archive")
        setup, _ = setup_of(archive)
    except Malformed as fault:
        yield Finding(f"{place} {fault.place}", fault.rule, fault.fault)
        return
    verified = verify_archive(archive, _on(cores), cores)
    yield from (Finding(f"{place} {each.where}", each.rule, each.fault) for each in verified.findings)
    yield from _as_recorded(place, archive, setup, vote)
    yield from _as_published(place, verified, told)
    yield from _as_entered(place, archive, trackers)
    yield from _without_suspended(place, archive, setup, vote)


def _on(cores: int) -> Run:
    """Runs the parts of a verification on so many cores."""

    def run(function: Callable[[C, T], R], context: C, tasks: Sequence[T]) -> Iterable[R]:
        if cores == 1 or len(tasks) < 2 or not can_fork():
            return in_turn(function, context, tasks)
        worked = together(lambda task: function(context, task), tasks, cores)
        return (function(context, task) if told is None else told for task, told in worked)

    return run


def _as_recorded(place: str, archive: Archive, setup: Setup, vote: SealedVote) -> Iterator[Finding]:
    """The archive is that of the vote that was opened, and its ballots end where it was stated."""
    opened, election = vote.opened, setup.election
    pairs = (
        ("uuid", opened.uuid, election.uuid),
        ("group", opened.group, election.group.name),
        ("fingerprint", opened.fingerprint, election.hash),
        ("setup", opened.setup, archive.events[0].hash),
        ("codes", opened.codes, len(setup.credentials.weights)),
    )
    for name, recorded, found in pairs:
        if recorded != found:
            yield Finding(place, "sealed.record", f"has the {name} {found}, and the record says {recorded}")
    end = next((each.event.parent for each in archive.of("EndBallots")), None)
    if vote.ended is None or end != vote.ended.last:
        yield Finding(place, "sealed.record", "does not end its ballots at the event that was stated")


def _as_published(place: str, verified: Verification, told: SealedVotePublished) -> Iterator[Finding]:
    if verified.result is None or result_as_published(forms.written(verified.result).decode()) != told.result:
        yield Finding(place, "sealed.record", "has another result than the one published")
    if verified.ballots != told.cast:
        yield Finding(place, "sealed.count", f"{told.cast} persons cast, and {verified.ballots} ballots are counted")


def _as_entered(place: str, archive: Archive, trackers: tuple[str, ...]) -> Iterator[Finding]:
    """Both ways, and in the same order."""
    held = tuple(fingerprint_of(each.event.payload or "") for each in archive.of("Ballot"))
    for tracker in held:
        if tracker not in trackers:
            yield Finding(place, "sealed.trackers", f"holds the ballot {tracker}, which was not entered")
    for tracker in trackers:
        if tracker not in held:
            yield Finding(place, "sealed.trackers", f"lacks the ballot {tracker}, which was entered")
    if held != trackers and sorted(held) == sorted(trackers):
        yield Finding(place, "sealed.trackers", "holds the ballots in another order than they were entered")


def _without_suspended(place: str, archive: Archive, setup: Setup, vote: SealedVote) -> Iterator[Finding]:
    for each in vote.suspended:
        if each.code not in setup.credentials.weights:
            yield Finding(place, "sealed.suspended", f"does not list the suspended code {each.code[:16]}…")
        for ballot in archive.of("Ballot")[each.after :]:
            if _code_of(archive, ballot.event.payload or "") == each.code:
                yield Finding(f"{place} {ballot.place}", "sealed.suspended", f"is of the code {each.code[:16]}…")


def _code_of(archive: Archive, name: str) -> object:
    """The public half of the voting code that a ballot names; None for what is no ballot, which is found elsewhere."""
    try:
        value = forms.read(archive.data(name, "ballot"), "ballot")
    except Malformed:
        return None
    return value.get("credential") if isinstance(value, dict) else None
