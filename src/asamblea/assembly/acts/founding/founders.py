"""Who signs a founding, and what every founding shares."""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.members.keys import form_faults, key_enrolled
from asamblea.assembly.events.base import Event
from asamblea.assembly.events.members import MemberEnrolled, OfficeFilled
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.refusals.founding import (
    CallWithoutFounders,
    CosignerUnfit,
    LogKeyUnfit,
    MemberIdUnfit,
    OfficeNotFilled,
    TwiceInCall,
)
from asamblea.assembly.words.members import NewKey, Office
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant
from asamblea.record.keys import PublicKey
from asamblea.record.notes import COSIGNER_KEY, parse_vkey

_MEMBER = re.compile("[0-9a-f]{16}")
# The founding board: without it nobody could open the sitting that elects another.
NEEDED: tuple[Office, ...] = ("chair", "secretary", "teller")


@dataclass(frozen=True, slots=True)
class Founder:
    """Who signs the call: member id, name (a reference), keys, and the offices held until the assembly fills them."""

    member: str
    name: str
    keys: tuple[NewKey, ...]
    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True)
class Cosigner:
    """Somebody outside whose word for time the body takes: a name and a vkey."""

    name: str
    key: str


def founder_faults(founders: tuple[Founder, ...], *, demo: bool) -> Iterator[Refusal]:
    """Nobody signs, somebody twice, an office of the founding board is empty, or an id or a key cannot be enrolled."""
    if not founders:
        yield CallWithoutFounders()
    yield from (MemberIdUnfit(each.member) for each in founders if _MEMBER.fullmatch(each.member) is None)
    yield from twice("founder", [founder.member for founder in founders])
    filled = {office for founder in founders for office in founder.offices}
    yield from (OfficeNotFilled(office) for office in NEEDED if office not in filled)
    for founder in founders:
        for key in founder.keys:
            yield from form_faults(key, demo=demo)
    yield from twice("key", [key.public for founder in founders for key in founder.keys])


def twice(what: str, ids: list[str]) -> Iterator[Refusal]:
    """Each id that stands there more than once."""
    return (TwiceInCall(what, each) for each in sorted({each for each in ids if ids.count(each) > 1}))


def cosigner_faults(cosigners: tuple[Cosigner, ...]) -> Iterator[Refusal]:
    """Whose key is none of a cosigner, or whose name is not that of the key."""
    for cosigner in cosigners:
        try:
            key = parse_vkey(cosigner.key)
        except Malformed:
            yield CosignerUnfit(cosigner.name)
            continue
        if (key.name, key.kind) != (cosigner.name, COSIGNER_KEY):
            yield CosignerUnfit(cosigner.name)


def log_key_faults(text: str) -> Iterator[Refusal]:
    """Why this is no key for a log."""
    try:
        PublicKey("ed25519", base64.b64decode(text, validate=True)).check()
    except (binascii.Error, Malformed) as fault:
        yield LogKeyUnfit(str(fault))


def enrol(founders: Iterable[Founder], at: Instant) -> Iterator[Event]:
    """The founders as members, with their keys and offices."""
    for founder in founders:
        yield MemberEnrolled(at, founder.member, founder.name)
        for key in founder.keys:
            yield key_enrolled(founder.member, key, at)
        for office in founder.offices:
            yield OfficeFilled(at, office, founder.member)
