"""Persons found a body of the base: nobody above need exist, and recognition is never a condition of existing (DESIGN
section 2, 6; rulings D27).
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
)
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.bodies import BodyFounded, RollClosed
from asamblea.assembly.events.founding import AddressNamed
from asamblea.assembly.events.log import CosignerNamed, LogKeyNamed
from asamblea.assembly.events.orders import OrdersNamed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.catalogue import LIBRARY, data_of, preset_of
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.bodies import MembersTooFew
from asamblea.assembly.refusals.founding import PresetUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.assembly.words.bodies import Tier
from asamblea.record.entries import origin_of_id
from asamblea.record.instants import Instant

TYPE = "body.found/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """`title` and founders' names are references; `log_key` is base64; `members`, `root`, `sheet` are the first roll:
    how many, the Merkle root of one salted leaf a member, the restricted list; `orders` is the hash of the preset.
    """

    title: str
    kind: str
    tier: Tier
    demo: bool
    log_key: str
    founders: tuple[Founder, ...]
    members: int
    root: str
    sheet: str
    preset: str
    orders: str
    origins: tuple[str, ...]
    rp: str
    cosigners: tuple[Cosigner, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The body exists, with its board, its first roll and provisional orders."""
    refuse(_unmet(act.payload))
    return tuple(_events(act, act.payload, at))


def _unmet(found: Payload) -> Reasons:
    preset = preset_of(found.preset, found.orders)
    fewest = 1 if preset is None or preset.bodies is None else preset.bodies.min_members
    return (
        *founder_faults(found.founders, demo=found.demo),
        *unless(preset is not None, PresetUnknown(found.preset, tuple(sorted(LIBRARY)))),
        *unless(found.members >= fewest, MembersTooFew(fewest, found.members)),
        *log_key_faults(found.log_key),
        *cosigner_faults(found.cosigners),
    )


def _events(act: Step[Payload], found: Payload, at: Instant) -> Iterator[Event]:
    yield BodyFounded(at, origin_of_id(act.id), found.title, found.kind, found.tier, found.demo)
    yield LogKeyNamed(at, found.log_key)
    yield AddressNamed(at, found.origins, found.rp)
    for cosigner in found.cosigners:
        yield CosignerNamed(at, cosigner.name, cosigner.key)
    yield from enrol(found.founders, at)
    data = data_of(found.preset, found.orders)
    yield OrdersNamed(at, found.orders, found.preset, base64.b64encode(data).decode())
    yield RollClosed(at, "l1", found.members, found.members, 0, found.root, found.sheet)
