"""Petitions of members for a sitting: in a body until they are counted, in the assembly as they come in."""

from asamblea.assembly.events.petitions import SignaturesCounted, SignaturesEntered, SittingPetitioned
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves

LODGED: Shelf[str, SittingPetitioned] = Shelf("sitting petitions")
COUNTED: Shelf[str, SignaturesCounted] = Shelf("counted petitions")
# In the assembly, by body: the last that came in.
SIGNATURES: Shelf[str, SignaturesEntered] = Shelf("signatures for a sitting")


def next_petition_id(state: State) -> str:
    """The id that the next petition for a sitting will have."""
    return f"g{len(LODGED.all(state)) + 1}"


@evolves(SittingPetitioned)
def _lodged(state: State, event: SittingPetitioned) -> State:
    state = set_deadline(state, event.check_by, "petition", event.petition)
    return LODGED.put(state, event.petition, event)


@evolves(SignaturesCounted)
def _counted(state: State, event: SignaturesCounted) -> State:
    return COUNTED.put(drop_deadline(state, "petition", event.petition), event.petition, event)


@evolves(SignaturesEntered)
def _entered(state: State, event: SignaturesEntered) -> State:
    return SIGNATURES.put(state, event.body, event)
