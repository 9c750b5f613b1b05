"""What the archive of a sealed vote says of itself, so that nobody types it: when it opens, ends, has a result."""

from typing import Any

from asamblea.assembly.sealed_counts import ballot_of
from asamblea.assembly.state.sealed_votes import result_as_published
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.archive.events import EventType
from asamblea.sealed.archive.reading import Archive, read_archive
from asamblea.sealed.verification.verify import setup_of


def of_archive(act: str, content: bytes) -> dict[str, Any]:
    """The fields of an act that an archive gives; raises Malformed for no archive, and for one that has not come so
    far.
    """
    archive = read_archive(content, "archive")
    match act:
        case "sealed_vote.open/1":
            return _opening(archive)
        case "sealed_vote.close/1":
            return _end(archive)
        case _:
            return _result(archive)


def _opening(archive: Archive) -> dict[str, Any]:
    setup, _ = setup_of(archive)
    shape, answers = ballot_of(setup.election.questions)
    return {
        "shape": shape,
        "answers": answers,
        "uuid": setup.election.uuid,
        "group": setup.election.group.name,
        "fingerprint": setup.election.hash,
        "setup": archive.events[0].hash,
        "codes": len(setup.credentials.weights),
    }


def _end(archive: Archive) -> dict[str, Any]:
    ended = archive.of("EndBallots")
    if not ended:
        raise Malformed("archive", "sealed.order", "does not end its ballots")
    return {"last": ended[0].event.parent, "ballots": len(archive.of("Ballot"))}


def _result(archive: Archive) -> dict[str, Any]:
    """As the archive says; whether it holds is for the office to verify."""
    result = _payload(archive, "Result").get("result")
    counted = _payload(archive, "EncryptedTally").get("num_tallied")
    return {"result": result_as_published(forms.written(result).decode()), "counted": counted}


def _payload(archive: Archive, kind: EventType) -> dict[str, Any]:
    happened = archive.of(kind)
    if not happened:
        raise Malformed("archive", "sealed.order", "has no result")
    place = happened[0].place
    said = forms.read_canonical(archive.data(happened[0].event.payload or "", place), place)
    return said if isinstance(said, dict) else {}
