"""A body is recognised: from here on its entries can be cited (procedure 3.2; rulings D11, D13, D15; DESIGN section
4).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import alive, board_signs
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.bodies import BodyRecognised
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.bodies import (
    BodyKnown,
    ElectorateUnknown,
    KeyOfAnotherLog,
    MembersTooFew,
    OwnBody,
    VouchersMissing,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, bodies_of, tier_of, vouchers_for
from asamblea.assembly.state.founding import BODY, REPRESENTATION
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.bodies import TIERS, Tier
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant
from asamblea.record.notes import LOG_KEY, parse_vkey

TYPE = "body.recognise/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The body's origin and log vkey, its name (a public reference), tier and kind, the electorate in which it elects
    here (empty if in none), and its members.
    """

    body: str
    key: str
    title: str
    tier: Tier
    kind: str
    electorate: str
    members: int


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It is recognised. Lateness in renewing its leadership is shown, never a bar (rulings D11)."""
    body = act.payload
    refuse(
        alive(state),
        board_signs(state, act.signers),
        unless(body.body != BODY.at(state).origin, OwnBody()),
        unless(BODIES.find(state, body.body) is None, BodyKnown(body.body)),
        _key(body),
        _electorate(state, body),
    )
    return (BodyRecognised(at, body.body, body.key, body.title, body.tier, body.kind, body.electorate, body.members),)


def _key(body: Payload) -> Reasons:
    try:
        key = parse_vkey(body.key, "key")
    except Malformed as fault:
        return (KeyOfAnotherLog(body.body, str(fault)),)
    mine = (key.name, key.kind) == (body.body, LOG_KEY)
    return unless(mine, KeyOfAnotherLog(body.body, f"{key.name}, {key.kind}"))


def _electorate(state: State, body: Payload) -> Reasons:
    """What a body below must show: it elects somewhere, it has the members, and neighbours vouch for it once there are
    any.
    """
    if TIERS.index(body.tier) >= TIERS.index(tier_of(state)):
        return ()
    rules = orders_now(state).bodies
    fewest = 1 if rules is None or body.tier != "base" else rules.min_members
    vouchers = 0 if rules is None else rules.roll.vouchers
    needed = vouchers if _neighbours(state) >= vouchers else 0
    given = len(vouchers_for(state, body.body))
    return (
        *unless(body.electorate in REPRESENTATION.all(state), ElectorateUnknown(body.electorate)),
        *unless(body.members >= fewest, MembersTooFew(fewest, body.members)),
        *unless(given >= needed or _founding(state, body), VouchersMissing(needed, given)),
    )


def _neighbours(state: State) -> int:
    return sum(body.status == "recognised" for body in BODIES.all(state).values())


def _founding(state: State, body: Payload) -> bool:
    """The first body of an electorate named in the founding call: nobody there could vouch for it yet."""
    return body.electorate in REPRESENTATION.all(state) and not bodies_of(state, body.electorate)
