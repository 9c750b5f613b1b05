"""Pollings of electorates, who follows whom, and seats claimed twice."""

from dataclasses import dataclass, replace

from immutables import Map

from asamblea.assembly.events.seats import (
    AlternateAccredited,
    ClaimDecided,
    ClaimOpened,
    DelegateRecalled,
    DelegateResigned,
    DelegateRestored,
    PollingCalled,
    PollingContested,
    PollingSettled,
    PollingSummed,
    ReturnEntered,
    SeatOrphaned,
    SubstitutionBegun,
    SubstitutionEnded,
    VacancyDeclared,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import HELD, HOLDERS, SEATS, Seat
from asamblea.assembly.state.recalls import JOINT
from asamblea.assembly.words.minutes import Line
from asamblea.assembly.words.seats import ClaimStage
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Polling:
    """An election of an electorate's delegates: as called, its sum once there is one, and the sum that contests it."""

    called: PollingCalled
    summed: PollingSummed | None
    contested: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A rival claim to an electorate's seats."""

    opened: ClaimOpened
    stage: ClaimStage


@dataclass(frozen=True, slots=True)
class Alternate:
    """An accredited alternate and her rank in the sum."""

    member: str
    rank: int


@dataclass(frozen=True, slots=True)
class Left:
    """How a holder left her seat, for the case that it is undone: seat, holder, and since when."""

    seat: str
    member: str
    at: Instant


POLLINGS: Shelf[str, Polling] = Shelf("pollings")
# By polling, then by body.
RETURNS: Shelf[str, Map[str, ReturnEntered]] = Shelf("returns")
ALTERNATES: Shelf[str, tuple[Alternate, ...]] = Shelf("alternates")
# The seat in which an alternate stands in, with the holder: by seat.
SUBSTITUTED: Shelf[str, SubstitutionBegun] = Shelf("substitutions")
VACANT: Shelf[str, Instant] = Shelf("declared vacancies")
CLAIMS: Shelf[str, Claim] = Shelf("claims")
# By recall: who lost which seat.
RECALLED: Shelf[str, Left] = Shelf("recalled")


def next_polling_id(state: State) -> str:
    """The id that the next polling will have."""
    return f"p{len(POLLINGS.all(state)) + 1}"


def next_claim_id(state: State) -> str:
    """The id that the next claim will have."""
    return f"r{len(CLAIMS.all(state)) + 1}"


def polling_of(state: State, electorate: str) -> Polling | None:
    """The latest polling of an electorate."""
    found = [each for each in POLLINGS.all(state).values() if each.called.electorate == electorate]
    return max(found, key=lambda each: (each.called.at, each.called.polling), default=None)


def returns_of(state: State, polling: str) -> tuple[ReturnEntered, ...]:
    """The returns of a polling."""
    return tuple((RETURNS.find(state, polling) or Map()).values())


def successor(state: State, electorate: str) -> str | None:
    """The first accredited alternate of an electorate who never held a seat."""
    held = HELD.all(state)
    free = (each for each in ALTERNATES.find(state, electorate) or () if each.member not in held)
    return next((each.member for each in free), None)


def claimed(state: State, electorate: str) -> bool:
    """Whether a rival claim to the electorate's seats is undecided."""
    return any(each.stage == "open" and each.opened.electorate == electorate for each in CLAIMS.all(state).values())


def is_disputed(state: State, id_: str) -> bool:
    """Whether this is a polling or a joint recall whose sum is contested, or a claim that nobody decided."""
    polling, joint, claim = POLLINGS.find(state, id_), JOINT.find(state, id_), CLAIMS.find(state, id_)
    contested = (polling is not None and polling.contested != ()) or (joint is not None and joint.contested is not None)
    return contested or (claim is not None and claim.stage == "open")


@evolves(PollingCalled)
def _called(state: State, event: PollingCalled) -> State:
    state = set_deadline(state, event.returns_by, "polling", event.polling)
    return POLLINGS.put(state, event.polling, Polling(event, None, ()))


@evolves(ReturnEntered)
def _return(state: State, event: ReturnEntered) -> State:
    returns: Map[str, ReturnEntered] = RETURNS.find(state, event.polling) or Map()
    return RETURNS.put(state, event.polling, returns.set(event.body, event))


@evolves(PollingSummed)
def _summed(state: State, event: PollingSummed) -> State:
    polling = replace(POLLINGS.at(state, event.polling), summed=event)
    return POLLINGS.put(drop_deadline(state, "polling", event.polling), event.polling, polling)


@evolves(PollingContested)
def _contested(state: State, event: PollingContested) -> State:
    state = set_deadline(state, event.until, "contest", event.polling)
    return POLLINGS.put(state, event.polling, replace(POLLINGS.at(state, event.polling), contested=event.places))


@evolves(PollingSettled)
def _settled(state: State, event: PollingSettled) -> State:
    state = drop_deadline(state, "contest", event.polling)
    polling = POLLINGS.at(state, event.polling)
    summed = polling.summed
    if event.restated and summed is not None:
        summed = replace(summed, places=polling.contested)
    return POLLINGS.put(state, event.polling, replace(polling, summed=summed, contested=()))


@evolves(AlternateAccredited)
def _alternate(state: State, event: AlternateAccredited) -> State:
    ranked = (*(ALTERNATES.find(state, event.electorate) or ()), Alternate(event.member, event.rank))
    return ALTERNATES.put(state, event.electorate, tuple(sorted(ranked, key=lambda each: each.rank)))


def _vacate(state: State, seat: str, member: str) -> State:
    """The seat is empty; who stood in for its holder no longer does."""
    state = SEATS.put(state, seat, Seat(SEATS.at(state, seat).body, None))
    substituted = SUBSTITUTED.find(state, seat)
    if substituted is not None:
        state = SUBSTITUTED.drop(HOLDERS.drop(state, substituted.alternate), seat)
    return HOLDERS.drop(state, member)


@evolves(DelegateRecalled)
def _recalled(state: State, event: DelegateRecalled) -> State:
    state = RECALLED.put(state, event.recall, Left(event.seat, event.member, event.at))
    return _vacate(state, event.seat, event.member)


@evolves(DelegateRestored)
def _restored(state: State, event: DelegateRestored) -> State:
    if event.follower:
        state = HELD.drop(_vacate(state, event.seat, event.follower), event.follower)
    state = SEATS.put(state, event.seat, Seat(SEATS.at(state, event.seat).body, event.member))
    return RECALLED.drop(HOLDERS.put(state, event.member, event.seat), event.recall)


@evolves(DelegateResigned)
def _resigned(state: State, event: DelegateResigned) -> State:
    return _vacate(state, event.seat, event.member)


@evolves(SeatOrphaned)
def _orphaned(state: State, event: SeatOrphaned) -> State:
    return _vacate(state, event.seat, event.member)


@evolves(VacancyDeclared)
def _vacant(state: State, event: VacancyDeclared) -> State:
    body = BODY.at(state)
    state = BODY.put(state, replace(body, seats=body.seats - 1))
    return VACANT.put(state, event.seat, event.at)


@evolves(SubstitutionBegun)
def _begun(state: State, event: SubstitutionBegun) -> State:
    """The seat's token goes to the alternate: one seat, one vote."""
    state = HOLDERS.put(HOLDERS.drop(state, event.member), event.alternate, event.seat)
    return SUBSTITUTED.put(state, event.seat, event)


@evolves(SubstitutionEnded)
def _over(state: State, event: SubstitutionEnded) -> State:
    state = HOLDERS.put(HOLDERS.drop(state, event.alternate), event.member, event.seat)
    return SUBSTITUTED.drop(state, event.seat)


@evolves(ClaimOpened)
def _claim(state: State, event: ClaimOpened) -> State:
    state = set_deadline(state, event.until, "claim", event.claim)
    return CLAIMS.put(state, event.claim, Claim(event, "open"))


@evolves(ClaimDecided)
def _decided(state: State, event: ClaimDecided) -> State:
    state = drop_deadline(state, "claim", event.claim)
    return CLAIMS.put(state, event.claim, replace(CLAIMS.at(state, event.claim), stage=event.ruling))
