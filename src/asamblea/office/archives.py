"""The archive of a sealed vote is verified before its result is admitted: on all cores, before the lock is taken."""

import os
from collections.abc import Callable

from asamblea.assembly.acts.sealed_votes.publish import TYPE as PUBLISH
from asamblea.assembly.acts.sealed_votes.publish import Payload
from asamblea.assembly.admit import keys_of, signature_faults
from asamblea.assembly.codec import parse
from asamblea.assembly.shelves import State
from asamblea.assembly.state.sealed_votes import SEALED_VOTES
from asamblea.observer.sealed_votes import Examined, differences, examine
from asamblea.record import signatures as attestation
from asamblea.record.acts import Act
from asamblea.record.blobs import is_public, reference
from asamblea.record.canonical import digest
from asamblea.record.errors import Malformed
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import Signature
from asamblea.sealed.findings import Finding, found


class Archives:
    """Verifies archives that acts publish; what came of one is remembered from before the lock until it is taken."""

    def __init__(self) -> None:
        self._last: tuple[str, Examined | Finding] | None = None

    def unsound(
        self, state: State, act: Act, signatures: tuple[Signature, ...], blob: Callable[[str], bytes | None]
    ) -> tuple[Finding, ...]:
        """What is wrong with the archive that the act publishes; nothing for other acts, and for one whose signatures
        do not hold or whose vote waits for no result, which is refused without so much work.
        """
        told = _told(act)
        if told is None or not _waits(state, told.sealed_vote):
            return ()
        if signature_faults(state, act, signatures, keys_of(state, signatures), verifies):
            return ()
        content = blob(reference(told.archive, "archive").hash)
        if content is None:
            return ()
        examined = self._examined(content)
        return (examined,) if isinstance(examined, Finding) else tuple(differences(examined, state, told))

    def _examined(self, content: bytes) -> Examined | Finding:
        name, before = digest(content), self._last
        if before is not None and before[0] == name:
            self._last = None
            return before[1]
        examined = _verified(content)
        self._last = name, examined
        return examined


def _waits(state: State, sealed_vote: str) -> bool:
    vote = SEALED_VOTES.find(state, sealed_vote)
    return vote is not None and vote.stage == "ended"


def verifies(act: Act, signature: Signature, key: PublicKey, address: Address) -> bool:
    """Whether a signature of an act holds."""
    return attestation.verify(act.digest(), signature, key, address)


def _verified(content: bytes) -> Examined | Finding:
    try:
        return examine(content, os.cpu_count() or 1)
    except Malformed as fault:
        return found(fault)


def _told(act: Act) -> Payload | None:
    """What the act says of a result; None if it says nothing that can be looked at."""
    if act.type != PUBLISH:
        return None
    try:
        told = parse(Payload, act.payload, "payload")
    except Malformed:
        return None
    return told if is_public(told.archive) else None
