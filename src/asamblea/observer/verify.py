"""Verify a record: its bytes, its signatures, its decisions, and how it stands to what the observer knows from
elsewhere.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from asamblea.observer.bundles import LogBytes, read_log
from asamblea.observer.decisions import STRETCH, Told, recompute
from asamblea.observer.federation import LogChecked, check_citations
from asamblea.observer.findings import Finding, Head, Report, Unchecked
from asamblea.observer.index import NAME, Listed, read_index
from asamblea.observer.memory import SeenHeads
from asamblea.observer.rolls import check_rolls
from asamblea.observer.sealed_votes import check_archives
from asamblea.observer.source import Source
from asamblea.observer.workers import can_fork, together, uncollected
from asamblea.record.blobs import Reference, content_of
from asamblea.record.canonical import digest
from asamblea.record.checkpoints import cosignatures
from asamblea.record.errors import Malformed
from asamblea.record.trust import Trust

# How many shares of the short logs each core gets: enough that one slow share keeps nobody waiting long.
SHARES = 8
MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Verified:
    """A record as verified: the report, and each log as recomputed, by origin."""

    report: Report
    logs: Mapping[str, Told]


def verify(
    source: Source,
    *,
    trust: Trust | None = None,
    seen: SeenHeads | None = None,
    restricted: Callable[[str], bytes | None] = lambda _: None,
    workers: int | None = None,
    stretch: int = STRETCH,
) -> Verified:
    """The whole verification, on `workers` cores (by default all), `stretch` entries at a time.

    Raises Unreadable if there is no record at the source."""
    report = Report()
    try:
        listed = read_index(source)
    except Malformed as fault:
        report.find(fault, NAME)
        _check_blobs(source, report)
        return Verified(report, {})
    report.bodies = len(listed)
    cores = (os.cpu_count() or 1) if workers is None else workers
    with uncollected():
        checked = _check_logs(listed, _Given(source, trust, seen, restricted, stretch), cores, report)
    check_citations(checked, report)
    check_archives(checked, _sound(_blobs(source, restricted)), report, cores)
    _check_blobs(source, report)
    _check_trust(listed, trust, report)
    return Verified(report, {each.listed.origin: each.told for each in checked})


@dataclass(frozen=True, slots=True)
class _Given:
    """What a verification was given."""

    source: Source
    trust: Trust | None
    seen: SeenHeads | None
    restricted: Callable[[str], bytes | None]
    stretch: int


Part = tuple[Report, list[LogChecked]]


def _check_logs(listed: tuple[Listed, ...], given: _Given, cores: int, report: Report) -> list[LogChecked]:
    """Every log: a long one in stretches on all cores, many short ones side by side, a share of them at a time."""
    short = [each for each in listed if _claimed(given.source, each) <= given.stretch]
    parts: dict[str, Part] = {}
    if cores > 1 and len(short) > 1 and can_fork():
        share = -(-len(short) // (cores * SHARES))
        shares = [tuple(short[at : at + share]) for at in range(0, len(short), share)]
        for some, told in together(lambda some: [_check_log(each, given, 1) for each in some], shares, cores):
            parts.update((each.origin, part) for each, part in zip(some, told or (), strict=False))
    checked: list[LogChecked] = []
    for each in listed:
        found, logs = parts.get(each.origin) or _check_log(each, given, cores)
        report.add(found)
        checked.extend(logs)
    return checked


def _claimed(source: Source, listed: Listed) -> int:
    """The size that a log's checkpoint claims; it decides only in which order the work is done."""
    lines = (source.read(f"{listed.path}/checkpoint") or b"").split(b"\n", 2)
    return int(lines[1]) if len(lines) > 1 and lines[1].isdigit() and len(lines[1]) < MOST_DIGITS else 0


def _check_log(listed: Listed, given: _Given, cores: int) -> Part:
    """One log by itself; no log if its bytes cannot be read."""
    report = Report()
    log = read_log(given.source, listed, report)
    if log is None:
        return report, []
    report.entries += len(log.entries)
    _compare(log, given.trust, given.seen, report)
    blob = _blobs(given.source, given.restricted)
    told = recompute(log, _sound(blob), report, workers=cores, stretch=given.stretch)
    _check_references(listed, told, blob, report)
    check_rolls(listed.path, told, blob, report)
    return report, [LogChecked(listed, told, tuple(log.leaves))]


def _blobs(source: Source, restricted: Callable[[str], bytes | None]) -> Callable[[str], bytes | None]:
    def blob(name: str) -> bytes | None:
        file = source.read(f"blobs/{name}")
        return file if file is not None else restricted(name)

    return blob


def _sound(blob: Callable[[str], bytes | None]) -> Callable[[str], bytes | None]:
    """A file that is not what its name says is no evidence; it is reported at its reference."""

    def sound(name: str) -> bytes | None:
        file = blob(name)
        return file if file is not None and digest(file) == name else None

    return sound


def _compare(log: LogBytes, trust: Trust | None, seen: SeenHeads | None, report: Report) -> None:
    """The log's head against keys and heads from elsewhere, and against what this observer saw before."""
    place, checkpoint = f"{log.listed.path}/checkpoint", log.checkpoint
    by: tuple[str, ...] = ()
    if trust is not None:
        try:
            by = tuple(word.cosigner for word in cosignatures(log.note, trust.witnesses, place))
        except Malformed as fault:
            report.find(fault)
        for key in trust.logs:
            if key.name == checkpoint.origin and key != log.listed.key:
                report.findings.append(
                    Finding("logs.json", "trust.key", f"{key.name}: another key was known from elsewhere")
                )
        for head in trust.heads:
            if head.origin == checkpoint.origin and not log.extends(head):
                report.findings.append(
                    Finding(place, "trust.head", f"does not extend the head of {head.size} known from elsewhere")
                )
    report.heads.append(Head(checkpoint.origin, checkpoint.size, checkpoint.root.hex(), by))
    if seen is not None:
        before = seen.find(checkpoint.origin)
        if before is not None and not log.extends(before):
            seen.keep_evidence(checkpoint.origin, log.note.encode())
            report.findings.insert(
                0, Finding(place, "log.fork", f"does not extend the head of {before.size} seen before")
            )
        elif before is None or checkpoint.size > before.size:
            seen.remember(checkpoint.origin, log.note.encode())


def _check_references(listed: Listed, told: Told, blob: Callable[[str], bytes | None], report: Report) -> None:
    for ref, seq in told.references.items():
        _check_reference(f"{listed.path}#{seq}", ref, blob(ref.hash), report)


def _check_reference(place: str, ref: Reference, file: bytes | None, report: Report) -> None:
    if file is None and ref.kind == "public":
        report.findings.append(Finding(place, "blob.missing", str(ref)))
    elif file is None:
        report.unchecked.append(
            Unchecked(place, str(ref), "restricted" if ref.kind == "restricted" else "erased or withheld")
        )
    else:
        try:
            content_of(ref, file, f"blobs/{ref.hash}")
        except Malformed as fault:
            report.find(fault)


def _check_blobs(source: Source, report: Report) -> None:
    """Every file under blobs, referred to or not; one that was found at a reference is not named twice."""
    named = {finding.where for finding in report.findings}
    for name in source.blobs() or ():
        file = source.read(f"blobs/{name}")
        if file is not None and digest(file) != name and f"blobs/{name}" not in named:
            report.findings.append(Finding(f"blobs/{name}", "blob.hash"))


def _check_trust(listed: tuple[Listed, ...], trust: Trust | None, report: Report) -> None:
    if trust is None:
        return
    origins = {each.origin for each in listed}
    for origin in sorted({key.name for key in trust.logs} | {head.origin for head in trust.heads}):
        if origin not in origins:
            report.findings.append(
                Finding("logs.json", "trust.missing", f"{origin} is known from elsewhere and not here")
            )
    pinned = {key.name for key in trust.logs} | {head.origin for head in trust.heads}
    if trust.witnesses and report.heads and all(head.cosigned_by for head in report.heads):
        report.trust = "witnessed"
    elif origins <= pinned:
        report.trust = "pinned"
