"""What an archive already holds, verified whole, for whoever makes the next step of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.events import EventType
from asamblea.sealed.archive.reading import Archive, Happened
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.findings import Finding
from asamblea.sealed.making.decryptions import Part
from asamblea.sealed.setup.keys import public_keys
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.tally.encrypted import Tally, in_order, sized_bytes, tally_bytes
from asamblea.sealed.tally.shuffles import read_shuffle
from asamblea.sealed.verification.ballots import Counted, count_ballots
from asamblea.sealed.verification.counting import Counting
from asamblea.sealed.verification.running import Run
from asamblea.sealed.verification.verify import setup_of


@dataclass(frozen=True, slots=True)
class Examined:
    """An archive without a finding: its setup, its ballots counted, and the tally as the trustees open it."""

    archive: Archive
    setup: Setup
    counted: Counted
    final: Tally

    def part(self, owner: int) -> Part:
        """A trustee's part of the opening; her number is from 1."""
        return Part(self.setup, self.final, owner, public_keys(self.setup.trustees)[owner - 1].public_key)

    def owned(self, kind: EventType) -> dict[int, bytes]:
        """What each trustee put in by events of a type."""
        named = [(each, forms.read(payload(self.archive, each), each.place)) for each in self.archive.of(kind)]
        return {value["owner"]: self.archive.data(value["payload"], each.place) for each, value in named}


def examine(archive: Archive, run: Run, workers: int) -> Examined:
    """Verify an archive as far as it has come. Raises Malformed for the first finding: no next step is made of an
    archive that does not hold, and above all none is decrypted.
    """
    setup = trusted_setup(archive)
    counted = count_ballots(archive, setup, run, workers)
    refuse(counted.findings)
    counting = Counting(archive, setup, run)
    counting.check(counted.tally)
    refuse(counting.findings)
    tally = in_order(setup.election.group, setup.election.questions, counted.tally)
    return Examined(archive, setup, replace(counted, tally=tally), _shuffled(setup, archive, tally))


def trusted_setup(archive: Archive) -> Setup:
    """The setup of an archive; raises Malformed for the first finding in it."""
    refuse(archive.findings)
    setup, findings = setup_of(archive)
    refuse(findings)
    return setup


def must_stand(archive: Archive, after: EventType, before: EventType, place: str) -> None:
    """Raise Malformed unless the election has come past one step and not yet to another."""
    if not archive.of(after):
        raise Malformed(place, f"stage.before.{after}", f"there is no {after} yet")
    if archive.of(before):
        raise Malformed(place, f"stage.after.{before}", f"there is {before} already")


def refuse(findings: Iterable[Finding]) -> None:
    """Raise Malformed for the first finding, if there is one."""
    for first in findings:
        raise Malformed(first.where, first.rule, first.fault)


def payload(archive: Archive, happened: Happened) -> bytes:
    """The bytes that an event names."""
    return archive.data(happened.event.payload or "", happened.place)


def tally_members(examined: Examined) -> tuple[bytes, bytes]:
    """The members of the archive before its encrypted tally."""
    election, tally = examined.setup.election, examined.counted.tally
    encrypted = tally_bytes(election.group, election.questions, tally)
    return encrypted, sized_bytes(tally, hex_digest(encrypted))


def owned_members(owner: int, content: bytes) -> tuple[bytes, bytes]:
    """The members of the archive before a trustee's shuffle or decryption."""
    return content, forms.written({"owner": owner, "payload": hex_digest(content)})


def _shuffled(setup: Setup, archive: Archive, tally: Tally) -> Tally:
    """The tally with its rankings as the last shuffle left them; the shuffles have been verified."""
    shuffles = archive.of("Shuffle")
    if not shuffles:
        return tally
    named = forms.read(payload(archive, shuffles[-1]), shuffles[-1].place)
    data = archive.data(named["payload"], shuffles[-1].place)
    lengths = [len(tally.questions[index]) for index in setup.ranked]
    shuffle, _ = read_shuffle(data, setup.election.group, lengths, shuffles[-1].place)
    rows = dict(zip(setup.ranked, shuffle.ciphertexts, strict=True))
    return replace(tally, questions=tuple(rows.get(index, row) for index, row in enumerate(tally.questions)))
