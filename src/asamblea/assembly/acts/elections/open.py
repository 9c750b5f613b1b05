"""An election is opened for nominations: rule, roll and hours are pinned here (3.17, 3.18).

The chair opens it, or the secretary, or as many delegates as may convene: nobody's inaction stops it (invariant 11).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import ElectionOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.elections import ElectionRule
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.elections import (
    ChoiceInClear,
    ElectionKindUnknown,
    ElectionRunning,
    NominationsTooShort,
    NoPlaceFree,
)
from asamblea.assembly.refusals.members import OfficeNeeded, SignersMissing
from asamblea.assembly.refusals.votes import OpenTooLong, OpenTooShort
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import ELECTIONS, next_election_id, protected_places
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import HOLDERS, accredited, holds_office
from asamblea.assembly.state.orders import IN_FORCE, orders_now
from asamblea.assembly.step import Step
from asamblea.record.canonical import digest, encode
from asamblea.record.instants import Instant

TYPE = "election.open/1"
ENDED = ("declared", "failed")


@dataclass(frozen=True, slots=True)
class Payload:
    """The kind of election as the orders name it, a title (a public reference), when nominations end and the poll
    opens, and when it closes.
    """

    kind: str
    title: str
    nominations_until: Instant
    closes_at: Instant


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Nominations are open for as many places as are free."""
    call = act.payload
    rules = orders_now(state).elections
    if call.kind not in rules:
        raise Refused([ElectionKindUnknown(call.kind, tuple(sorted(rules)))])
    rule = rules[call.kind]
    free = rule.places - protected_places(state, call.kind, call.closes_at)
    refuse(
        _opener(state, act),
        (
            ElectionRunning(each.id)
            for each in ELECTIONS.all(state).values()
            if each.opened.kind == call.kind and each.stage not in ENDED
        ),
        unless(free > 0, NoPlaceFree(call.kind, rule.places)),
        # DESIGN section 5: a member of a base body never signs a choice in clear.
        unless(rule.manner != "roll_call" or BODY.at(state).kind == "assembly", ChoiceInClear(call.kind)),
        _hours(rule, call, at),
    )
    return (_opened(state, call, rule, free, at),)


def _opener(state: State, act: Step[Payload]) -> Iterator[Refusal]:
    if any(holds_office(state, act.author, office) for office in ("chair", "secretary")):
        return
    needed = orders_now(state).sittings.conveners.of(accredited(state))
    signed = sum(who in HOLDERS.all(state) for who in act.signers)
    if signed < needed:
        yield OfficeNeeded("chair")
        yield SignersMissing(needed, signed)


def _hours(rule: ElectionRule, call: Payload, at: Instant) -> Iterator[Refusal]:
    opens = call.nominations_until
    yield from unless(opens >= at + rule.nominations, NominationsTooShort(at + rule.nominations))
    yield from unless(call.closes_at >= opens + rule.min_open, OpenTooShort(opens + rule.min_open))
    yield from unless(call.closes_at <= opens + rule.max_open, OpenTooLong(opens + rule.max_open))


def _opened(state: State, call: Payload, rule: ElectionRule, free: int, at: Instant) -> ElectionOpened:
    holders = HOLDERS.all(state)
    return ElectionOpened(
        at=at,
        election=next_election_id(state),
        kind=call.kind,
        title=call.title,
        orders=IN_FORCE.at(state).orders,
        method=rule.method,
        manner=rule.manner,
        seats=free,
        nominations_until=call.nominations_until,
        closes_at=call.closes_at,
        electors=len(holders),
        quorum_needed=rule.quorum.needed(len(holders)),
        roll=digest(encode(sorted([seat, member] for member, seat in holders.items()))),
    )
