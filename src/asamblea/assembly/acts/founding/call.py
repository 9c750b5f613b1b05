"""Bodies that recognise no one above them sign a founding call: date and hour, key of representation, provisional
orders from a named preset (rulings D27).
"""

import base64
from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.founding.founders import (
    Cosigner,
    Founder,
    cosigner_faults,
    enrol,
    founder_faults,
    log_key_faults,
    twice,
)
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.founding import AddressNamed, FoundingCalled, RepresentationSet
from asamblea.assembly.events.log import CosignerNamed, LogKeyNamed
from asamblea.assembly.events.orders import OrdersNamed
from asamblea.assembly.events.sittings import SittingConvened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.catalogue import LIBRARY, data_of, preset_of
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.founding import PresetUnknown, RepresentationEmpty
from asamblea.assembly.refusals.sittings import NoticeTooShort
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.entries import origin_of_id
from asamblea.record.instants import Instant

TYPE = "founding.call/1"


@dataclass(frozen=True, slots=True)
class Convening:
    """A convening body: a short id, its name (a reference), its seats."""

    body: str
    title: str
    seats: int


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
    return (
        *founder_faults(call.founders, demo=call.demo),
        *twice("body", [convening.body for convening in call.representation]),
        *unless(sum(each.seats for each in call.representation) >= 1, RepresentationEmpty()),
        *unless(all(each.seats >= 1 for each in call.representation), RepresentationEmpty()),
        *unless(
            preset_of(call.preset, call.orders) is not None,
            PresetUnknown(call.preset, tuple(sorted(LIBRARY))),
        ),
        *unless(call.opens_at > at, NoticeTooShort(at + 1, "")),
        *log_key_faults(call.log_key),
        *cosigner_faults(call.cosigners),
    )


def _events(act: Step[Payload], call: Payload, at: Instant, evidence: Evidence) -> Iterator[Event]:
    origin = origin_of_id(act.id)
    yield FoundingCalled(at, origin, call.title, call.kind, call.demo, sum(each.seats for each in call.representation))
    yield LogKeyNamed(at, call.log_key)
    yield AddressNamed(at, call.origins, call.rp)
    for cosigner in call.cosigners:
        yield CosignerNamed(at, cosigner.name, cosigner.key)
    for convening in call.representation:
        yield RepresentationSet(at, convening.body, convening.title, convening.seats)
    yield from enrol(call.founders, at)
    data = data_of(call.preset, call.orders)
    yield OrdersNamed(at, call.orders, call.preset, base64.b64encode(data).decode())
    if call.kind == "transcript":
        return
    yield SittingConvened(
        at, "s1", "founding", call.opens_at, call.civil, call.place, call.remote, (), act.author, evidence.seq
    )
