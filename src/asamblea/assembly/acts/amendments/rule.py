"""The chair rules on whether an amendment is in order, with grounds if not; without a ruling in time it is, and a
ruling can be overruled (rulings B4.4).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import amendment_at, amendment_of, office
from asamblea.assembly.events.amendments import AmendmentAdmitted, AmendmentReturned
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import ReturnedWithoutGrounds, RulingTooLate
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.assembly.words.motions import Ruling
from asamblea.record.instants import Instant

TYPE = "amendment.rule/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The ruling; `grounds` is a public reference, needed to return an amendment."""

    amendment: str
    ruling: Ruling
    grounds: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """In order, or returned with grounds."""
    ruling = act.payload
    amendment = amendment_of(state, ruling.amendment)
    refuse(office(state, act.author, "chair"), amendment_at(amendment, "filed"))
    assert amendment.in_order_from is not None
    refuse(
        unless(at < amendment.in_order_from, RulingTooLate(amendment.in_order_from)),
        unless(ruling.ruling == "accepted" or ruling.grounds, ReturnedWithoutGrounds(amendment.id)),
    )
    if ruling.ruling == "accepted":
        return (AmendmentAdmitted(at, amendment.id, act.author),)
    return (AmendmentReturned(at, amendment.id, act.author, ruling.grounds),)
