"""Bodies that this one recognises, what it cited of each, its own roll, and how it ended."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from asamblea.assembly.events.bodies import (
    BodyEnded,
    BodyFounded,
    BodyRecognised,
    BodyStatusChanged,
    BodyVouched,
    CitationIdle,
    DemandEntered,
    EntryCited,
    RollClosed,
    SittingDemanded,
    SizeEntered,
    VoucherEntered,
)
from asamblea.assembly.shelves import Shelf, Single, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.founding import BODY, Body
from asamblea.assembly.words.bodies import TIER_OF_KIND, TIERS, BodyStatus, Tier
from asamblea.record.instants import DAY, Instant


@dataclass(frozen=True, slots=True)
class Recognised:
    """A body known here: origin, vkey, name (a reference), tier, kind, the electorate in which it elects, members at
    recognition and now, and what became of it.
    """

    origin: str
    key: str
    title: str
    tier: Tier
    kind: str
    electorate: str
    members: int
    size: int
    status: BodyStatus
    successors: tuple[str, ...]
    since: Instant


@dataclass(frozen=True, slots=True)
class LastCited:
    """The last head of a body that was cited here, and the index of the last entry."""

    index: int
    size: int
    root: str


BODIES: Shelf[str, Recognised] = Shelf("bodies")
# The origins of the bodies that elect in an electorate, in the order of their recognition.
ELECTING: Shelf[str, tuple[str, ...]] = Shelf("electing bodies")
CITED: Shelf[str, LastCited] = Shelf("cited")
# Every entry cited, by body and index, with the instant at which it was.
CITED_AT: Shelf[tuple[str, int], Instant] = Shelf("cited at")
# Who vouches for whom: (body, voucher).
VOUCHERS: Shelf[tuple[str, str], Instant] = Shelf("vouchers")
TIER: Single[Tier] = Single("tier")
ROLLS: Shelf[str, RollClosed] = Shelf("rolls")
ROLL: Single[RollClosed] = Single("roll")
ENDED: Single[BodyEnded] = Single("ended")
DEMANDS: Shelf[str, Instant] = Shelf("sitting demands")
# A demand counts towards one sitting; after this a body may demand another.
COUNTS_FOR = 30 * DAY


def tier_of(state: State) -> Tier:
    """The tier of this body: of one that persons founded as it says, of one that bodies called by its kind."""
    return TIER.find(state) or TIER_OF_KIND.get(BODY.at(state).kind, "national")


def bodies_of(state: State, electorate: str) -> tuple[Recognised, ...]:
    """The recognised bodies that elect in an electorate, in the order of their recognition."""
    bodies = BODIES.all(state)
    return tuple(
        body for origin in ELECTING.find(state, electorate) or () if (body := bodies[origin]).status == "recognised"
    )


def electors_of(state: State, electorate: str) -> tuple[Recognised, ...]:
    """Who takes back the seats of an electorate: its recognised bodies, and for one that merged or split those that
    succeed it here. Else nobody could (edge cases 18, 19).
    """
    known, found = BODIES.all(state), dict[str, Recognised]()
    waiting = list(ELECTING.find(state, electorate) or ())
    while waiting:
        body = known.get(waiting.pop(0))
        if body is not None and body.origin not in found:
            found[body.origin] = body
            waiting.extend(body.successors)
    return tuple(body for body in found.values() if body.status == "recognised")


def succeeds(state: State) -> bool:
    """Whether a body that ended names this one among its successors, as cited here."""
    own = BODY.at(state).origin
    return any(own in body.successors for body in BODIES.all(state).values())


def is_indirect(state: State, electorate: str) -> bool:
    """Whether assemblies of delegates elect here, and not members themselves (procedure 3.5)."""
    return any(body.tier != "base" for body in bodies_of(state, electorate))


def bodies_above(state: State) -> Iterator[str]:
    """The origins of recognised bodies of a higher tier than this one's."""
    own = TIERS.index(tier_of(state))
    return (origin for origin, body in sorted(BODIES.all(state).items()) if TIERS.index(body.tier) > own)


def vouchers_for(state: State, body: str) -> tuple[str, ...]:
    """The recognised bodies that vouch for a body."""
    return tuple(sorted(by for of, by in VOUCHERS.all(state) if of == body))


@evolves(BodyFounded)
def _founded(state: State, event: BodyFounded) -> State:
    state = TIER.put(state, event.tier)
    return BODY.put(state, Body(event.origin, event.title, event.kind, event.demo, 0, event.at))


@evolves(RollClosed)
def _roll(state: State, event: RollClosed) -> State:
    return ROLL.put(ROLLS.put(state, event.roll, event), event)


@evolves(SizeEntered)
def _size(state: State, event: SizeEntered) -> State:
    return BODIES.put(state, event.body, replace(BODIES.at(state, event.body), size=event.members))


@evolves(BodyVouched)
def _vouched(state: State, event: BodyVouched) -> State:
    return state


@evolves(VoucherEntered)
def _voucher(state: State, event: VoucherEntered) -> State:
    return VOUCHERS.put(state, (event.body, event.by), event.at)


@evolves(BodyRecognised)
def _recognised(state: State, event: BodyRecognised) -> State:
    electing = (*(ELECTING.find(state, event.electorate) or ()), event.body)
    state = ELECTING.put(state, event.electorate, electing)
    return BODIES.put(
        state,
        event.body,
        Recognised(
            origin=event.body,
            key=event.key,
            title=event.title,
            tier=event.tier,
            kind=event.kind,
            electorate=event.electorate,
            members=event.members,
            size=event.members,
            status="recognised",
            successors=(),
            since=event.at,
        ),
    )


@evolves(EntryCited)
def _cited(state: State, event: EntryCited) -> State:
    state = CITED_AT.put(state, (event.body, event.index), event.at)
    before = CITED.find(state, event.body)
    index = event.index if before is None else max(before.index, event.index)
    return CITED.put(state, event.body, LastCited(index, event.size, event.root))


@evolves(CitationIdle)
def _idle(state: State, event: CitationIdle) -> State:
    return state


@evolves(BodyEnded)
def _ended(state: State, event: BodyEnded) -> State:
    return ENDED.put(state, event)


@evolves(BodyStatusChanged)
def _status(state: State, event: BodyStatusChanged) -> State:
    body = replace(BODIES.at(state, event.body), status=event.status, successors=event.successors)
    return BODIES.put(state, event.body, body)


@evolves(SittingDemanded)
def _demanded(state: State, event: SittingDemanded) -> State:
    return DEMANDS.put(state, event.assembly, event.at)


@evolves(DemandEntered)
def _demand(state: State, event: DemandEntered) -> State:
    return DEMANDS.put(state, event.body, event.at)
