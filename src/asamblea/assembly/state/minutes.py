"""Minutes lodged, and what each returned."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.minutes import (
    MinutesLodged,
    MinutesRead,
    MinutesRectified,
    ResolutionNoted,
    VotesRestated,
    VotesReturned,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.words.minutes import Line
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes as they were lodged; `rectified` counts the times that they were restated, `read` is None until a later
    meeting confirmed or disputed them.
    """

    lodged: MinutesLodged
    rectified: int
    read: bool | None


@dataclass(frozen=True, slots=True)
class Returned:
    """What this body returned in a polling: the lines, valid papers, and when its members voted."""

    minutes: str
    electorate: str
    lines: tuple[Line, ...]
    valid: int
    at: Instant


MINUTES: Shelf[str, Minutes] = Shelf("minutes")
PAPERS: Shelf[str, str] = Shelf("papers")
# By assembly and polling.
RETURNED: Shelf[tuple[str, str], Returned] = Shelf("votes returned")
RESOLUTIONS: Shelf[str, ResolutionNoted] = Shelf("resolutions")


def next_minutes_id(state: State) -> str:
    """The id that the next minutes will have."""
    return f"a{len(MINUTES.all(state)) + 1}"


def votes_for(state: State, assembly: str, candidate: str) -> tuple[int, int] | None:
    """What this body last gave a candidate for an assembly, and its valid papers then; None if it never voted on
    her.
    """
    found = [
        (returned.at, line.votes, returned.valid)
        for (of, _), returned in RETURNED.all(state).items()
        if of == assembly
        for line in returned.lines
        if line.candidate == candidate
    ]
    if not found:
        return None
    _, votes, valid = max(found)
    return votes, valid


@evolves(MinutesLodged)
def _lodged(state: State, event: MinutesLodged) -> State:
    state = PAPERS.put(state, event.paper, event.minutes)
    return MINUTES.put(state, event.minutes, Minutes(event, 0, None))


@evolves(VotesReturned)
def _returned(state: State, event: VotesReturned) -> State:
    returned = Returned(event.minutes, event.electorate, event.lines, event.valid, event.at)
    return RETURNED.put(state, (event.assembly, event.polling), returned)


@evolves(VotesRestated)
def _restated(state: State, event: VotesRestated) -> State:
    returned = Returned(event.minutes, event.electorate, event.lines, event.valid, event.at)
    return RETURNED.put(state, (event.assembly, event.polling), returned)


@evolves(ResolutionNoted)
def _resolution(state: State, event: ResolutionNoted) -> State:
    return RESOLUTIONS.put(state, f"{event.minutes}.{len(RESOLUTIONS.all(state)) + 1}", event)


@evolves(MinutesRectified)
def _rectified(state: State, event: MinutesRectified) -> State:
    before = MINUTES.at(state, event.minutes)
    return MINUTES.put(state, event.minutes, replace(before, rectified=before.rectified + 1))


@evolves(MinutesRead)
def _read(state: State, event: MinutesRead) -> State:
    return MINUTES.put(state, event.minutes, replace(MINUTES.at(state, event.minutes), read=event.confirmed))
