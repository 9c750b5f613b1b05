"""Members, keys, offices, seats."""

import base64
from dataclasses import dataclass

from asamblea.assembly.events.members import (
    CodeSpent,
    DelegateRemoved,
    DelegateSeated,
    KeyEnrolled,
    KeyRevoked,
    MemberEnrolled,
    OfficeFilled,
    OfficeVacated,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.words.members import KeyUse, Office
from asamblea.record.keys import PublicKey


@dataclass(frozen=True, slots=True)
class EnrolledKey:
    """A key, whose it is, what it may sign, since when and until when it holds."""

    member: str
    public: PublicKey
    use: KeyUse
    since: int
    until: int | None


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of a represented body, and who holds it; None while it is vacant."""

    body: str
    member: str | None


NAMES: Shelf[str, str] = Shelf("members")
KEYS: Shelf[str, EnrolledKey] = Shelf("keys")
SPENT: Shelf[str, int] = Shelf("spent codes")
OFFICES: Shelf[tuple[Office, str], int] = Shelf("offices")
SEATS: Shelf[str, Seat] = Shelf("seats")
HOLDERS: Shelf[str, str] = Shelf("holders")
# The seat that a member holds or once held.
HELD: Shelf[str, str] = Shelf("held")
# When a motion took an office, by motion and office.
VACATED: Shelf[tuple[str, Office], int] = Shelf("vacated")
# The seat that a motion took back, by motion.
REMOVED: Shelf[str, str] = Shelf("removed")


def key_in_force(state: State, key: str) -> EnrolledKey | None:
    """The key, if it was enrolled and not revoked."""
    found = KEYS.find(state, key)
    return found if found is not None and found.until is None else None


def holds_office(state: State, member: str, office: Office) -> bool:
    """Whether the member holds the office."""
    return (office, member) in OFFICES.all(state)


def holders_of(state: State, office: Office) -> tuple[str, ...]:
    """The members who hold an office, in order of their ids."""
    return tuple(sorted(member for held, member in OFFICES.all(state) if held == office))


def offices_of(state: State, member: str) -> tuple[Office, ...]:
    """The offices that the member holds, by name."""
    return tuple(sorted(office for office, holder in OFFICES.all(state) if holder == member))


def chargeable(state: State) -> frozenset[str]:
    """Who holds a seat or an office."""
    return frozenset((*HOLDERS.all(state), *(member for _, member in OFFICES.all(state))))


def taken_since(state: State, office: Office, at: int) -> bool:
    """Whether somebody took the office after this instant."""
    return any(held == office and since > at for (held, _), since in OFFICES.all(state).items())


def accredited(state: State) -> int:
    """Seats that have a holder with an accepted credential."""
    return len(HOLDERS.all(state))


@evolves(MemberEnrolled)
def _enrolled(state: State, event: MemberEnrolled) -> State:
    return NAMES.put(state, event.member, event.person)


@evolves(KeyEnrolled)
def _key_enrolled(state: State, event: KeyEnrolled) -> State:
    """A key id stands for one key of one member, also after it was revoked."""
    if KEYS.find(state, event.key) is not None:
        return state
    public = PublicKey(event.alg, base64.b64decode(event.public))
    return KEYS.put(state, event.key, EnrolledKey(event.member, public, event.use, event.at, None))


@evolves(KeyRevoked)
def _key_revoked(state: State, event: KeyRevoked) -> State:
    key = KEYS.at(state, event.key)
    return KEYS.put(state, event.key, EnrolledKey(key.member, key.public, key.use, key.since, event.at))


@evolves(CodeSpent)
def _code_spent(state: State, event: CodeSpent) -> State:
    return SPENT.put(state, event.code, event.at)


@evolves(OfficeFilled)
def _filled(state: State, event: OfficeFilled) -> State:
    return OFFICES.put(state, (event.office, event.member), event.at)


@evolves(OfficeVacated)
def _vacated(state: State, event: OfficeVacated) -> State:
    state = OFFICES.drop(state, (event.office, event.member))
    return VACATED.put(state, (event.motion, event.office), event.at) if event.motion else state


@evolves(DelegateSeated)
def _seated(state: State, event: DelegateSeated) -> State:
    state = SEATS.put(state, event.seat, Seat(event.body, event.member))
    return HELD.put(HOLDERS.put(state, event.member, event.seat), event.member, event.seat)


@evolves(DelegateRemoved)
def _removed(state: State, event: DelegateRemoved) -> State:
    state = SEATS.put(state, event.seat, Seat(SEATS.at(state, event.seat).body, None))
    return REMOVED.put(HOLDERS.drop(state, event.member), event.motion, event.seat)
