"""Delegates renew an amendment that was rejected: it is voted once more, in the next reading of what it reaches (3.9;
rulings B4.1).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.amendments.filing import signed_by
from asamblea.assembly.calendars import EVERY_DAY, elapsed_at
from asamblea.assembly.conditions import amendment_at, amendment_of, delegates_sign, text_open
from asamblea.assembly.events.amendments import AmendmentRenewed, AmendmentSponsored
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import closed
from asamblea.assembly.refusals.amendments import (
    DrawnOnOtherWords,
    NothingRenewed,
    RenewedAlready,
    RenewedTooLate,
)
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.questions import is_stale, motion_that_puts
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.renew/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment, as it was rejected."""

    amendment: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It is filed again, with those who sign the step beside its sponsors."""
    amendment, orders = amendment_of(state, act.payload.amendment), orders_now(state).amendments
    if orders is None:
        raise Refused([NothingRenewed(amendment.id)])
    text_open(state, amendment.text)
    refuse(amendment_at(amendment, "rejected"))
    from_then = _in_order_from(state, amendment, at)
    refuse(
        unless(not amendment.renewed, RenewedAlready(amendment.id)),
        delegates_sign(state, act.signers, orders.renewal.of(accredited(state))),
        unless(not is_stale(state, amendment), DrawnOnOtherWords(amendment.id)),
        () if amendment.wording else closed(state, amendment.text, amendment.articles),
        _in_time(state, amendment, from_then),
    )
    renewed = AmendmentRenewed(at, amendment.id, from_then, act.author, len(act.signers))
    others = (each for each in signed_by(state, act.signers) if each not in amendment.sponsors)
    return (renewed, *(AmendmentSponsored(at, amendment.id, amendment.version, each) for each in others))


def _in_order_from(state: State, amendment: TabledAmendment, at: Instant) -> Instant:
    """When the days of the orders have passed, by the hour of the place where it was rejected."""
    orders = orders_now(state)
    assert orders.amendments is not None
    calendar = EVERY_DAY if orders.header is None else orders.header.calendar
    rejected_in = SITTINGS.at(state, MOTIONS.at(state, amendment.motion).sitting)
    return elapsed_at(at, orders.amendments.renewed_before, rejected_in.civil.offset, calendar)


def _in_time(state: State, amendment: TabledAmendment, from_then: Instant) -> Iterator[Refusal]:
    """No sitting that is open, or called for an earlier hour, has to wait with an article for what is renewed now."""
    for article in () if amendment.wording else amendment.articles:
        motion = motion_that_puts(state, amendment.text, "provision", article)
        if motion is not None and motion.stage in ("noticed", "debating"):
            opens = SITTINGS.at(state, motion.sitting).opens_at
            yield from unless(opens >= from_then, RenewedTooLate(article, motion.sitting, from_then))
