"""Bodies that recognise no one above them sign a founding call: date and hour, key of representation, provisional
orders from a named preset (rulings D27).
"""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.members.keys import form_faults, key_enrolled
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.founding import AddressNamed, FoundingCalled, RepresentationSet
from asamblea.assembly.events.log import CosignerNamed, LogKeyNamed
from asamblea.assembly.events.members import MemberEnrolled, OfficeFilled
from asamblea.assembly.events.orders import OrdersNamed
from asamblea.assembly.events.sittings import SittingConvened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.library import LIBRARY
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.founding import (
    CallWithoutFounders,
    LogKeyUnfit,
    OfficeNotFilled,
    PresetUnknown,
    RepresentationEmpty,
    TwiceInCall,
)
from asamblea.assembly.refusals.sittings import NoticeTooShort
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.assembly.words.members import NewKey, Office
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.entries import origin_of_id
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant
from asamblea.record.keys import PublicKey

TYPE = "founding.call/1"
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
class Convening:
    """A convening body: a short id, its name (a reference), its seats."""

    body: str
    title: str
    seats: int


@dataclass(frozen=True, slots=True)
class Cosigner:
    """Somebody outside whose word for time the body takes: a name and a vkey."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Payload:
    """`title` and names are references; `log_key` is base64; `opens_at` with `civil` is the hour of the founding
    sitting; `orders` the hash of the preset's data.
    """

    title: str
    kind: str
    demo: bool
    log_key: str
    founders: tuple[Founder, ...]
    representation: tuple[Convening, ...]
    opens_at: Instant
    civil: CivilTime
    place: str
    remote: bool
    preset: str
    orders: str
    origins: tuple[str, ...]
    rp: str
    cosigners: tuple[Cosigner, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The body is called, its founders are enrolled, its founding sitting is convened under the founding rules.

    A log that only transcribes history meets nobody.
    """
    call = act.payload
    refuse(_unmet(call, at))
    return tuple(_events(act, call, at, evidence))


def _unmet(call: Payload, at: Instant) -> Reasons:
    offices = {office for founder in call.founders for office in founder.offices}
    preset = LIBRARY.get(call.preset)
    return (
        *unless(call.founders, CallWithoutFounders()),
        *_twice("founder", [founder.member for founder in call.founders]),
        *_twice("body", [convening.body for convening in call.representation]),
        *(OfficeNotFilled(office) for office in NEEDED if office not in offices),
        *unless(sum(each.seats for each in call.representation) >= 1, RepresentationEmpty()),
        *unless(all(each.seats >= 1 for each in call.representation), RepresentationEmpty()),
        *unless(
            preset is not None and preset.hash() == call.orders, PresetUnknown(call.preset, tuple(sorted(LIBRARY)))
        ),
        *unless(call.opens_at > at, NoticeTooShort(at + 1, "")),
        *_log_key(call.log_key),
        *(reason for founder in call.founders for key in founder.keys for reason in form_faults(key, demo=call.demo)),
    )


def _twice(what: str, ids: list[str]) -> Iterator[Refusal]:
    return (TwiceInCall(what, each) for each in sorted({each for each in ids if ids.count(each) > 1}))


def _log_key(text: str) -> Iterator[Refusal]:
    try:
        PublicKey("ed25519", base64.b64decode(text, validate=True)).check()
    except (binascii.Error, Malformed) as fault:
        yield LogKeyUnfit(str(fault))


def _events(act: Step[Payload], call: Payload, at: Instant, evidence: Evidence) -> Iterator[Event]:
    origin = origin_of_id(act.id)
    preset = LIBRARY[call.preset]
    yield FoundingCalled(at, origin, call.title, call.kind, call.demo, sum(each.seats for each in call.representation))
    yield LogKeyNamed(at, call.log_key)
    yield AddressNamed(at, call.origins, call.rp)
    for cosigner in call.cosigners:
        yield CosignerNamed(at, cosigner.name, cosigner.key)
    for convening in call.representation:
        yield RepresentationSet(at, convening.body, convening.title, convening.seats)
    for founder in call.founders:
        yield from _enrol(founder, at)
    yield OrdersNamed(at, preset.hash(), preset.name, base64.b64encode(preset.data()).decode())
    if call.kind == "transcript":
        return
    yield SittingConvened(
        at, "s1", "founding", call.opens_at, call.civil, call.place, call.remote, (), act.author, evidence.seq
    )


def _enrol(founder: Founder, at: Instant) -> Iterator[Event]:
    yield MemberEnrolled(at, founder.member, founder.name)
    for key in founder.keys:
        yield key_enrolled(founder.member, key, at)
    for office in founder.offices:
        yield OfficeFilled(at, office, founder.member)
