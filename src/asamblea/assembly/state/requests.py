"""Sittings that were asked for, and by when they have to be convened (procedure 3.7; rulings B2.3)."""

from asamblea.assembly.events.requests import RequestMet, SittingRequested
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves

REQUESTS: Shelf[str, SittingRequested] = Shelf("requests")
MET: Shelf[str, str] = Shelf("requests met")


@evolves(SittingRequested)
def _requested(state: State, event: SittingRequested) -> State:
    state = REQUESTS.put(state, event.request, event)
    return set_deadline(state, event.due, "request", event.request)


@evolves(RequestMet)
def _met(state: State, event: RequestMet) -> State:
    return MET.put(drop_deadline(state, "request", event.request), event.request, event.sitting)
