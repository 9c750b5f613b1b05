"""The body turns to another edition of an act; after that it refuses the older one (DESIGN section 3, Editions)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import officers_sign
from asamblea.assembly.editions import editions, in_force, name_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.log import EditionAdopted
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.admission import ActUnknown, EditionNotInForce
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "edition.adopt/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The act with its new edition, as `motion.table/2`."""

    act: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """From the next entry on this edition holds; an edition is never turned back."""
    wanted = act.payload.act
    refuse(
        officers_sign(state, act.signers, ("chair", "secretary"), 2),
        unless(wanted in editions(), ActUnknown(wanted)),
    )
    name, number = name_of(wanted)
    now = in_force(state, name)
    refuse(unless(number > now, EditionNotInForce(wanted, now)))
    return (EditionAdopted(at, wanted),)
