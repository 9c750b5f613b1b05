"""Sizes, vouchers, endings and demands of bodies below, as an assembly takes them in."""

from asamblea.assembly.citing.cited import Cited, Meaning
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.bodies import (
    BodyEnded,
    BodyStatusChanged,
    BodyVouched,
    DemandEntered,
    RollClosed,
    SittingDemanded,
    SizeEntered,
    VoucherEntered,
)
from asamblea.assembly.events.petitions import SignaturesCounted, SignaturesEntered
from asamblea.assembly.events.seats import SeatOrphaned
from asamblea.assembly.events.sittings import SittingConvened
from asamblea.assembly.orders.agenda import Petition
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, COUNTS_FOR, DEMANDS, bodies_of
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.petitions import SIGNATURES
from asamblea.assembly.state.sittings import next_sitting_id
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import Instant, iso


def _size(state: State, cited: Cited, event: RollClosed, at: Instant, seq: int) -> Events:
    return (SizeEntered(at, cited.body, event.members),)


def _vouched(state: State, cited: Cited, event: BodyVouched, at: Instant, seq: int) -> Events:
    """Only a body that still stands vouches for another."""
    if BODIES.at(state, cited.body).status != "recognised" or event.assembly != BODY.at(state).origin:
        return ()
    return (VoucherEntered(at, cited.body, event.body),)


def _ended(state: State, cited: Cited, event: BodyEnded, at: Instant, seq: int) -> Events:
    """Its seats stay while a body of their electorate is left, or a successor comes; else nobody could recall them, and
    they are empty until their succession is decided (edge cases 18, 19).
    """
    changed = BodyStatusChanged(at, cited.body, event.how, event.successors)
    electorate = BODIES.at(state, cited.body).electorate
    left = [body for body in bodies_of(state, electorate) if body.origin != cited.body]
    if left or event.successors:
        return (changed,)
    orphaned = (
        SeatOrphaned(at, seat, held.member, electorate)
        for seat, held in sorted(SEATS.all(state).items())
        if held.body == electorate and held.member is not None
    )
    return (changed, *orphaned)


def _demanded(state: State, cited: Cited, event: SittingDemanded, at: Instant, seq: int) -> Events:
    """When enough bodies of enough electorates demand a sitting, its date comes by rule: nobody can refuse to convene
    (edge cases 38, 83).
    """
    rules = orders_now(state).convocation
    if event.assembly != BODY.at(state).origin or rules is None:
        return ()
    before = _demanding(state, at)
    demanding = before | {cited.body}
    needed, electorates = _needed(state, rules.petition), _spread(state, demanding)
    entered = DemandEntered(at, cited.body, len(demanding), needed, electorates)
    if not _reached(state, demanding, rules.petition) or _reached(state, before, rules.petition):
        return (entered,)
    return entered, _convened(state, at, seq)


def _signed(state: State, cited: Cited, event: SignaturesCounted, at: Instant, seq: int) -> Events:
    """Members enough of all bodies that elect here give a sitting its date, whatever their boards say (rulings D7)."""
    rules = orders_now(state).convocation
    if event.assembly != BODY.at(state).origin or rules is None:
        return ()
    members = sum(body.size for body in BODIES.all(state).values() if body.electorate and body.status == "recognised")
    needed = max(1, rules.petition.members.of(members))
    before = _signatures(state, at)
    asking = before + event.valid - _signatures(state, at, cited.body)
    entered = SignaturesEntered(at, cited.body, event.valid, event.tested, asking, needed)
    if asking < needed or before >= needed:
        return (entered,)
    return entered, _convened(state, at, seq)


def _signatures(state: State, at: Instant, body: str = "") -> int:
    """Signatures that count now, of all bodies or of one."""
    found = (each for each in SIGNATURES.all(state).values() if at - each.at < COUNTS_FOR and body in ("", each.body))
    return sum(each.valid for each in found)


def _demanding(state: State, at: Instant) -> frozenset[str]:
    return frozenset(body for body, since in DEMANDS.all(state).items() if at - since < COUNTS_FOR)


def _needed(state: State, petition: Petition) -> int:
    standing = sum(bool(body.electorate) and body.status == "recognised" for body in BODIES.all(state).values())
    return max(1, petition.bodies.of(standing))


def _spread(state: State, bodies: frozenset[str]) -> int:
    return len({BODIES.at(state, body).electorate for body in bodies})


def _reached(state: State, bodies: frozenset[str], petition: Petition) -> bool:
    return len(bodies) >= _needed(state, petition) and _spread(state, bodies) >= petition.regions


def _convened(state: State, at: Instant, seq: int) -> Event:
    """The sitting that the rule gives: after the notice of an extraordinary one, on no one's word."""
    opens_at = at + orders_now(state).sittings.notice_extraordinary
    civil = CivilTime(iso(opens_at)[:16], "UTC", 0)
    return SittingConvened(at, next_sitting_id(state), "extraordinary", opens_at, civil, "", False, (), "", seq)


MEANINGS: dict[type[Event], Meaning] = {
    RollClosed: _size,
    BodyVouched: _vouched,
    BodyEnded: _ended,
    SittingDemanded: _demanded,
    SignaturesCounted: _signed,
}
