"""The ballots of an archive: each valid, none copied, the last of each credential counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from asamblea.record.errors import Malformed
from asamblea.sealed.archive.reading import Archive, Happened
from asamblea.sealed.ballots.checking import Checked, check_ballots
from asamblea.sealed.ballots.values import Answer, ciphertexts_of
from asamblea.sealed.digests import digest
from asamblea.sealed.elgamal import text
from asamblea.sealed.findings import Finding, found
from asamblea.sealed.groups import Group
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.tally.encrypted import Tally, empty, merged, tally_of
from asamblea.sealed.verification.running import Run

# Elements are checked together; a part holds enough ballots for that to pay, and few enough to keep all cores busy.
LARGEST_PART, SMALLEST_PART, PARTS_A_WORKER = 500, 16, 2
# Enough for a ballot's election and credential.
LONGEST_HEAD = 4096
_HEAD = re.compile(rb'\{"election_uuid":"[^"]*","election_hash":"[^"]*","credential":"([^"]*)"')


@dataclass(frozen=True, slots=True)
class Cast:
    """A ballot of the archive: its event, where its bytes lie, and whether no later one replaces it."""

    happened: Happened
    offset: int
    size: int
    last: bool


@dataclass(frozen=True, slots=True)
class Box:
    """All ballots cast, as every process needs them."""

    archive: Archive
    setup: Setup
    cast: tuple[Cast, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What came of some ballots: findings, their part of the tally, and a mark of each ciphertext with its place and
    credential.
    """

    findings: tuple[Finding, ...]
    tally: Tally
    marks: tuple[tuple[bytes, str, str], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What came of all: the findings, the tally that the ballots give, and which ballots were replaced by which."""

    findings: tuple[Finding, ...]
    tally: Tally
    replaced: tuple[tuple[str, str], ...]


def count_ballots(archive: Archive, setup: Setup, run: Run, workers: int) -> Counted:
    """Check and add up all ballots of an archive."""
    findings: list[Finding] = []
    cast, replaced = _cast(archive, findings)
    size = max(SMALLEST_PART, min(LARGEST_PART, -(-len(cast) // (PARTS_A_WORKER * workers))))
    bounds = [*range(0, len(cast), size), len(cast)]
    group, questions = setup.election.group, setup.election.questions
    tally, copies = empty(group, questions), _Copies()
    for part in run(check_part, Box(archive, setup, cast), list(pairwise(bounds))):
        findings += part.findings
        findings += copies.among(part.marks)
        tally = merged(group, questions, tally, part.tally)
    return Counted(tuple(findings), tally, replaced)


def _cast(archive: Archive, findings: list[Finding]) -> tuple[tuple[Cast, ...], tuple[tuple[str, str], ...]]:
    """The ballots in order, and which were replaced. Whose a ballot is stands near its beginning; one that begins
    otherwise is not canonical, and a finding when it is read.
    """
    last: dict[bytes, int] = {}
    found_ballots: list[tuple[Happened, int, int]] = []
    credentials: list[bytes | None] = []
    for happened in archive.of("Ballot"):
        where = archive.index.get(happened.event.payload or "")
        if where is None:
            fault = Malformed(happened.place, "sealed.missing", "names a ballot that the archive does not hold")
            findings.append(found(fault))
            continue
        head = _HEAD.match(archive.buffer[where.offset : where.offset + min(where.size, LONGEST_HEAD)])
        credentials.append(None if head is None else head[1])
        if head is not None:
            last[head[1]] = len(found_ballots)
        found_ballots.append((happened, where.offset, where.size))
    cast: list[Cast] = []
    replaced: list[tuple[str, str]] = []
    for index, ((happened, offset, size), credential) in enumerate(zip(found_ballots, credentials, strict=True)):
        later = index if credential is None else last[credential]
        cast.append(Cast(happened, offset, size, later == index))
        if later != index:
            replaced.append((happened.place, found_ballots[later][0].place))
    return tuple(cast), tuple(replaced)


def check_part(box: Box, bounds: tuple[int, int]) -> Part:
    """The ballots from one index up to another."""
    setup = box.setup
    group, questions, weights = setup.election.group, setup.election.questions, setup.credentials.weights
    cast = box.cast[slice(*bounds)]
    ballots = [(each.happened.place, box.archive.buffer[each.offset : each.offset + each.size]) for each in cast]
    findings: list[Finding] = []
    marks: list[tuple[bytes, str, str]] = []
    counted: list[tuple[Sequence[Answer], int]] = []
    for each, checked in zip(cast, check_ballots(setup, ballots), strict=True):
        findings += checked.findings
        if checked.answers is None or checked.credential is None or checked.credential not in weights:
            continue
        marks += _marks(group, checked)
        if each.last:
            counted.append((checked.answers, weights[checked.credential]))
    return Part(tuple(findings), tally_of(group, questions, counted), tuple(marks))


def _marks(group: Group, checked: Checked) -> list[tuple[bytes, str, str]]:
    return [
        (digest(text(group, each))[:16], f"{checked.place} answers[{index}]", checked.credential or "")
        for index, answer in enumerate(checked.answers or ())
        for each in ciphertexts_of(answer)
    ]


class _Copies:
    """Ciphertexts seen, to find one that comes again under another credential: whoever copies a ballot learns from the
    result what it held.
    """

    def __init__(self) -> None:
        self._seen: dict[bytes, tuple[str, str]] = {}

    def among(self, marks: Sequence[tuple[bytes, str, str]]) -> list[Finding]:
        """The copies among these, and of those before."""
        copies = []
        for mark, place, credential in marks:
            first, owner = self._seen.setdefault(mark, (place, credential))
            if owner != credential:
                copies.append(Finding(place, "sealed.copy", f"holds a ciphertext of {first}, under another credential"))
        return copies
