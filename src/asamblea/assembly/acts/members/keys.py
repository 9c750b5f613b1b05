"""What every enrolment of keys shares."""

import base64
from collections.abc import Iterable, Iterator

from asamblea.assembly.events.members import KeyEnrolled
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.refusals.members import DemoKeyMismatch, KeyKnown, KeyUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import KEYS
from asamblea.assembly.words.members import NewKey
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant
from asamblea.record.keys import PublicKey


def form_faults(key: NewKey, *, demo: bool) -> Iterator[Refusal]:
    """Why the key cannot be enrolled in any body, or not in this one: bytes out of form, or a demonstration key in a
    real body.
    """
    try:
        PublicKey(key.alg, base64.b64decode(key.public, validate=True)).check()
    except (ValueError, Malformed) as fault:
        yield KeyUnfit(str(fault))
    if key.use == "demo" and not demo:
        yield DemoKeyMismatch()


def faults_of(state: State, keys: Iterable[NewKey]) -> Iterator[Refusal]:
    """Why these keys cannot be enrolled here: as `form_faults`, or one was enrolled before."""
    demo = BODY.at(state).demo
    for key in keys:
        faults = list(form_faults(key, demo=demo))
        yield from faults
        if not faults and KEYS.find(state, key_id := public_of(key).id()) is not None:
            yield KeyKnown(key_id)


def public_of(key: NewKey) -> PublicKey:
    """The public key that a well-formed new key holds."""
    return PublicKey(key.alg, base64.b64decode(key.public))


def key_enrolled(member: str, key: NewKey, at: Instant) -> KeyEnrolled:
    """The event that enrols a key whose form was checked."""
    return KeyEnrolled(at, member, public_of(key).id(), key.alg, key.public, key.use)
