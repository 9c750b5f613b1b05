"""The verification of an archive: everything, and every finding with its place."""

from dataclasses import dataclass
from typing import Any

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.events import NAMED, hash_text
from asamblea.sealed.archive.reading import Archive
from asamblea.sealed.findings import Finding, found
from asamblea.sealed.setup.setup import Setup, read_setup
from asamblea.sealed.verification.ballots import count_ballots
from asamblea.sealed.verification.counting import Counting
from asamblea.sealed.verification.running import Run, in_turn


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of it: the group, the ballots counted, the published result in the archive's own form (None before it
    is published), which ballots were replaced by later ones of the same credential, and every finding.
    """

    group: str | None
    ballots: int
    result: Any
    replaced: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]

    @property
    def valid(self) -> bool:
        """No findings."""
        return not self.findings


def verify(archive: Archive, run: Run = in_turn, workers: int = 1) -> Verification:
    """Verify an archive as far as its election has come; `run` does the work with so many workers."""
    findings = list(archive.findings)
    try:
        setup, wrong = setup_of(archive)
    except Malformed as fault:
        return Verification(None, 0, None, (), (*findings, found(fault)))
    findings += wrong
    group = setup.election.group.name
    if any(each.where.startswith("election.public_key") for each in wrong if each.rule != "sealed.trustee"):
        # Without a key in the group nothing that is encrypted under it can be checked.
        return Verification(group, 0, None, (), tuple(findings))
    counted = count_ballots(archive, setup, run, workers)
    counting = Counting(archive, setup, run)
    counting.check(counted.tally)
    findings += [*counted.findings, *counting.findings]
    return Verification(group, counted.tally.ballots, counting.result, counted.replaced, tuple(findings))


def setup_of(archive: Archive) -> tuple[Setup, tuple[Finding, ...]]:
    """The setup of an archive, and what is wrong with it; raises Malformed if it has none that can be read."""
    first = archive.events[0] if archive.events else None
    if first is None or first.event.type != "Setup":
        raise Malformed("event 0", "sealed.order", "is no setup")
    place = first.place
    required, optional = NAMED["Setup"][:3], NAMED["Setup"][3:]
    payload = archive.data(first.event.payload or "", place)
    named = forms.fields(forms.read_canonical(payload, place), place, required, optional)
    election, trustees, credentials = (
        archive.data(hash_text(named[name], f"{place} {name}"), f"{place} {name}") for name in required
    )
    return read_setup(election, trustees, credentials, len(archive.of("Ballot")))
