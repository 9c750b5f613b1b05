"""Records without effect: what happened outside the orders, and transcripts of historical sources."""

from asamblea.assembly.events.happenings import HappeningRecorded, RollCallTranscribed, TotalsTranscribed
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves

HAPPENINGS: Shelf[str, HappeningRecorded] = Shelf("happenings")
TRANSCRIPTS: Shelf[str, RollCallTranscribed] = Shelf("transcripts")
TOTALS: Shelf[str, TotalsTranscribed] = Shelf("transcribed totals")


@evolves(HappeningRecorded)
def _recorded(state: State, event: HappeningRecorded) -> State:
    return HAPPENINGS.put(state, event.happening, event)


@evolves(RollCallTranscribed)
def _transcribed(state: State, event: RollCallTranscribed) -> State:
    return TRANSCRIPTS.put(state, event.transcript, event)


@evolves(TotalsTranscribed)
def _totals(state: State, event: TotalsTranscribed) -> State:
    return TOTALS.put(state, event.transcript, event)
