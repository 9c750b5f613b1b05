"""The office verifies the archive of a sealed vote before its result comes into the record."""

from unittest.mock import patch

import pytest
from tests.records.sealed_votes import HONEST, Telling, publish, ready

from asamblea.assembly.state.sealed_votes import SEALED_VOTES
from asamblea.demo.forms import ScenarioError
from asamblea.observer.sealed_votes import examine
from asamblea.office import archives


def refused(told: Telling) -> str:
    """Why the publication is refused; fails if it is admitted, or if anything was stored of it."""
    story, election = ready(told)
    with pytest.raises(ScenarioError) as refusal:
        publish(story, election, "b1", told)
    office, origin = story.player.office, story.player.origin
    assert SEALED_VOTES.at(office.state(origin), "b1").stage == "ended"
    assert not any((office.archive.blob(name) or b"").startswith(b"BELENIOS") for name in office.archive.blobs())
    return str(refusal.value.__context__)


def flipped(content: bytes) -> bytes:
    """One digit of a proof is another."""
    at = content.rindex(b'"response":"') + len(b'"response":"')
    return content[:at] + (b"1" if content[at : at + 1] != b"1" else b"2") + content[at + 1 :]


def test_an_archive_that_does_not_verify_is_refused_at_its_place() -> None:
    told = refused(Telling(kept=flipped, forced=False))
    assert "ArchiveUnsound" in told
    assert "sealed.hash" in told


def test_one_that_cannot_be_read_is_refused() -> None:
    assert "sealed.archive" in refused(Telling(kept=lambda content: content[:-1], forced=False))


def test_one_that_is_not_the_one_of_the_record_is_refused() -> None:
    assert "sealed.record" in refused(Telling({"fingerprint": "A" * 43}, forced=False))
    assert "sealed.trackers" in refused(Telling(entered=lambda trackers: trackers[::-1], forced=False))


def test_it_is_verified_once_for_both_looks() -> None:
    story, election = ready(HONEST)
    with patch.object(archives, "examine", wraps=examine) as counted:
        publish(story, election, "b1", HONEST)
    assert counted.call_count == 1
