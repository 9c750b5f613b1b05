"""Each bad input that a federation meets, with the sentence that it gets in both languages; nothing is appended."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, Federation

from asamblea.office.citing import cite_entry
from asamblea.record.checkpoints import Checkpoint, sign_checkpoint
from asamblea.record.errors import Malformed
from asamblea.record.instants import DAY
from asamblea.wording import refusal

BOARD = ("chair", "secretary")


def elected() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    return room


def seat_claimed_twice() -> Federation:
    room = elected()
    room.refused(ASSEMBLY, "credential.accept/1", BOARD, **room.credential_of("p1", "first"))
    return room


def alternate_beside_the_titular() -> Federation:
    room = elected()
    room.act(ASSEMBLY, "delegate.substitute/1", BOARD, seat="north-1", alternate=room.id("second"), cause="detained")
    room.sit("second")
    vote = room.put("second")
    room.act(ASSEMBLY, "vote.cast/1", "second", vote=vote, choice="yes")
    room.refused(ASSEMBLY, "vote.cast/1", "first", vote=vote, choice="no")
    return room


def petition(**change: Any) -> Callable[[], Federation]:
    """A petition of forty signatures, changed."""

    def met() -> Federation:
        room = elected()
        filing = room.filing("village", "first", 40, petition=room.petition(40, **change))
        room.refused("village", "recall.file/1", "secretary", **filing)
        return room

    return met


def stale_roll() -> Federation:
    room = elected()
    filing = room.filing("village", "first", 40)
    roll = {"members": 290, "joined": 0, "left": 10, "root": "cd" * 32, "sheet": ""}
    room.act("village", "roll.close/1", BOARD, **roll)
    room.refused("village", "recall.file/1", "secretary", **filing)
    return room


def too_few_once_withdrawn() -> Federation:
    room = elected()
    left = room.petition(20, handed_in=40, withdrawn=20)
    room.refused("village", "recall.file/1", "secretary", **room.filing("village", "first", 20, petition=left))
    return room


def wrong_sum() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    polling = room.polling("north")
    sheet = room.election_sheet("north", polling, {"first": 60}, valid=61)
    room.refused("village", "minutes.lodge/1", "secretary", **room.minutes("village", 70, elections=[sheet]))
    return room


def lodged_twice() -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    paper = room.minutes("village", 70, paper="N-17")
    room.act("village", "minutes.lodge/1", "secretary", **paper)
    room.refused("village", "minutes.lodge/1", "teller", **paper)
    return room


def against_the_signers() -> Federation:
    room = elected()
    room.recall("village", "first", 66, 64)
    given = {"minutes": "a2", "recalls": [room.ballot("k1", 60, 70)], "ink": 2}
    room.refused("village", "minutes.rectify/1", "teller", **given)
    return room


@pytest.mark.parametrize(
    ("met", "english", "spanish"),
    [
        (seat_claimed_twice, "was accepted already", "ya se aceptó"),
        (alternate_beside_the_titular, "is not among those who could vote", "no está entre quienes podían votar"),
        (petition(outside=1), "do not add up", "no cuadran: descontando quedan 39"),
        (petition(doubled=1), "do not add up", "no cuadran: descontando quedan 39"),
        (petition(withdrawn=1), "do not add up", "no cuadran: descontando quedan 39"),
        (stale_roll, "against roll l1; l2 is in force", "padrón l1"),
        (too_few_once_withdrawn, "Signatures are missing: 20 valid of 30", "20"),
        (wrong_sum, "it gives 60, the paper says 61", "61"),
        (lodged_twice, "Paper N-17 was lodged already as minutes a1", "N-17"),
        (against_the_signers, "Signatures in ink are missing: 2 of 3", "2 de 3"),
    ],
)
def test_what_is_wrong_is_refused_with_its_sentence(met: Callable[[], Federation], english: str, spanish: str) -> None:
    room = met()
    assert english in " ".join(refusal(reason, "en") for reason in room.reasons)
    assert spanish in " ".join(refusal(reason, "es") for reason in room.reasons)


def cited(room: Federation, seq: int = 1) -> tuple[Any, bytes]:
    """A citation of an entry of the village, and its bytes."""
    return cite_entry(room.archive, room.state(), room.origins["village"], seq)


def test_a_credential_of_a_body_that_nobody_recognises_is_no_evidence() -> None:
    room = elected()
    room.found("stranger")
    citation, entry = cite_entry(room.archive, room.state(), room.origins["stranger"], 0)
    with pytest.raises(Malformed, match="cites a log of which this body knows no key"):
        room.office.cite(room.origins[ASSEMBLY], citation, entry)


def test_a_credential_of_another_entry_is_no_evidence() -> None:
    room = elected()
    room.pass_time(DAY, "village")
    citation, _ = cited(room, 1)
    _, other = cited(room, 0)
    with pytest.raises(Malformed):
        room.office.cite(room.origins[ASSEMBLY], citation, other)


def test_a_credential_without_the_signature_of_the_body_below_is_no_evidence() -> None:
    room = elected()
    size = room.archive.size(room.origins[ASSEMBLY])
    citation, entry = cited(room)
    signed = citation.proof.decode()
    another = sign_checkpoint(Checkpoint(room.origins["village"], 1, bytes(32)), bytes(32)).encode().decode()
    (line,) = (line for line in signed.splitlines() if line.startswith("— "))
    (wrong,) = (line for line in another.splitlines() if line.startswith("— "))
    unsigned = signed.replace(line, wrong).encode()
    with pytest.raises(Malformed, match="is not signed by the log's key"):
        room.office.cite(room.origins[ASSEMBLY], replace(citation, proof=unsigned), entry)
    assert room.archive.size(room.origins[ASSEMBLY]) == size
