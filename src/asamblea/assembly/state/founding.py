"""The body itself: who called it, its key of representation, its web address."""

from dataclasses import dataclass

from asamblea.assembly.events.founding import AddressNamed, FoundingCalled, RepresentationSet
from asamblea.assembly.shelves import Shelf, Single, State
from asamblea.assembly.state.evolve import evolves
from asamblea.record.keys import Address


@dataclass(frozen=True, slots=True)
class Body:
    """An assembly: origin, name (a public blob), kind, whether it is a demonstration, and its number of seats (full
    membership).
    """

    origin: str
    title: str
    kind: str
    demo: bool
    seats: int
    called_at: int


@dataclass(frozen=True, slots=True)
class Represented:
    """A convening body and its seats in the key of representation."""

    title: str
    seats: int


BODY: Single[Body] = Single("body")
REPRESENTATION: Shelf[str, Represented] = Shelf("representation")
ADDRESS: Single[Address] = Single("address")


@evolves(FoundingCalled)
def _called(state: State, event: FoundingCalled) -> State:
    return BODY.put(state, Body(event.origin, event.title, event.kind, event.demo, event.seats, event.at))


@evolves(RepresentationSet)
def _represented(state: State, event: RepresentationSet) -> State:
    return REPRESENTATION.put(state, event.body, Represented(event.title, event.seats))


@evolves(AddressNamed)
def _addressed(state: State, event: AddressNamed) -> State:
    return ADDRESS.put(state, Address(event.origins, event.rp))
