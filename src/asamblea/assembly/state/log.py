"""What the log knows of itself: vouched times, cosigners, editions, intervals relied on."""

from asamblea.assembly.events.log import (
    ClockPassed,
    CosignerNamed,
    EditionAdopted,
    IntervalKept,
    LogKeyNamed,
    TimeVouched,
)
from asamblea.assembly.shelves import Shelf, Single, State
from asamblea.assembly.state.evolve import evolves
from asamblea.record.instants import Instant

COSIGNERS: Shelf[str, str] = Shelf("cosigners")
EDITIONS: Shelf[str, int] = Shelf("editions")
LOG_KEY: Single[str] = Single("log key")
VOUCHED: Shelf[int, TimeVouched] = Shelf("vouched times")
INTERVALS: Shelf[int, IntervalKept] = Shelf("intervals")


def vouched_start(state: State, seq: int) -> Instant | None:
    """The earliest instant at which a cosigner had seen the entry `seq`; None if none has."""
    return min((seen.seen_at for seen in VOUCHED.all(state).values() if seen.size > seq), default=None)


def vouched_now(state: State) -> Instant | None:
    """The latest instant for which a cosigner vouches."""
    return max((seen.seen_at for seen in VOUCHED.all(state).values()), default=None)


@evolves(ClockPassed)
def _passed(state: State, event: ClockPassed) -> State:
    return state


@evolves(TimeVouched)
def _vouched(state: State, event: TimeVouched) -> State:
    return VOUCHED.put(state, len(VOUCHED.all(state)), event)


@evolves(CosignerNamed)
def _cosigner(state: State, event: CosignerNamed) -> State:
    return COSIGNERS.put(state, event.cosigner, event.key)


@evolves(EditionAdopted)
def _edition(state: State, event: EditionAdopted) -> State:
    name, _, number = event.act.rpartition("/")
    return EDITIONS.put(state, name, int(number))


@evolves(LogKeyNamed)
def _log_key(state: State, event: LogKeyNamed) -> State:
    return LOG_KEY.put(state, event.key)


@evolves(IntervalKept)
def _kept(state: State, event: IntervalKept) -> State:
    return INTERVALS.put(state, len(INTERVALS.all(state)), event)
