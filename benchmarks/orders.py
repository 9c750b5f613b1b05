"""Standing orders: CPU of a threshold, a power table, a refusal and a check for 1,500 seats, beside a thousand SHA-256
of the same data (a floor of the machine); and a sitting of 155 delegates with 100 votes replayed, beside one second.
"""

import base64
import hashlib
import time
from collections.abc import Callable, Iterator
from typing import Any

from asamblea.assembly.closing import close_vote
from asamblea.assembly.events.base import Event
from asamblea.assembly.events.founding import FoundingCalled
from asamblea.assembly.events.members import DelegateSeated
from asamblea.assembly.events.motions import MotionNoticed, MotionTabled
from asamblea.assembly.events.orders import OrdersNamed
from asamblea.assembly.events.sittings import PresenceRegistered, SittingConvened, SittingOpened
from asamblea.assembly.events.votes import VoteCast, VoteClosed, VoteOpened
from asamblea.assembly.orders.check import check_text, written
from asamblea.assembly.orders.coherence import faults
from asamblea.assembly.orders.power import Hall, power_table
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.preview import missing
from asamblea.assembly.shelves import EMPTY, State
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.motions import NO_EFFECT
from asamblea.assembly.words.sittings import CivilTime

SEATS = 1500
LIMIT = 0.010
SITTING_SEATS, SITTING_VOTES = 155, 100


def main() -> None:
    """Print milliseconds of CPU, the share of the ten that are allowed, and the ratio to the floor."""
    hall = Hall(SEATS, tuple(60 for _ in range(25)))
    data, text = CONSTITUENT_ASSEMBLY.data(), written(CONSTITUENT_ASSEMBLY)
    floor = _cpu(lambda: [hashlib.sha256(data).digest() for _ in range(1000)])
    print(f"standing orders, {SEATS} seats; 1,000 hashes of the data: {floor * 1000:.2f} ms")
    for name, work in (
        ("threshold", lambda: CONSTITUENT_ASSEMBLY.classes["constituent"].majority.needed(SEATS)),
        ("power table", lambda: power_table(CONSTITUENT_ASSEMBLY, hall)),
        ("refusal", _refusal()),
        ("coherence", lambda: faults(CONSTITUENT_ASSEMBLY)),
        ("a file checked", lambda: check_text(text)),
    ):
        spent = _cpu(work)
        print(f"  {name}: {spent * 1000:.3f} ms, {spent / LIMIT:.1%} of 10 ms, {spent / floor:.3f} of the floor")
    replayed()


def _refusal() -> Callable[[], Any]:
    """An act against the rules in an assembly of so many seats: a motion without a seat, at no sitting."""
    state = _founded(SEATS)
    payload = {"kind": "removal", "title": "", "text": "", "reasons": "", "effect": {"kind": "removal", "on": "nobody"}}
    return lambda: missing(state, "motion.table/1", payload, "nobody", 1)


def _founded(seats: int) -> State:
    """An assembly of so many seats, all taken, under the constituent preset."""
    data = CONSTITUENT_ASSEMBLY.data()
    events: list[Event] = [
        FoundingCalled(0, "bench", "", "assembly", True, seats),
        OrdersNamed(0, CONSTITUENT_ASSEMBLY.hash(), CONSTITUENT_ASSEMBLY.name, base64.b64encode(data).decode()),
        SittingConvened(0, "s1", "ordinary", 0, CivilTime("", "UTC", 0), "", False, (), "", 0),
        *(DelegateSeated(0, f"base-{number}", "base", f"d{number}") for number in range(seats)),
        *(PresenceRegistered(0, "s1", f"d{number}") for number in range(seats)),
        SittingOpened(0, "s1", "", seats, seats, seats // 2 + 1),
    ]
    return fold(EMPTY, events)


def sitting() -> tuple[State, list[Event]]:
    """The state at the opening, and the events of its votes: each opened, cast by everybody, closed by computation."""
    state = opening = _founded(SITTING_SEATS)
    events: list[Event] = []
    for number in range(1, SITTING_VOTES + 1):
        for event in _one_vote(number):
            events.append(event)
            state = fold(state, (event,))
        closed = close_vote(state, VOTES.at(state, f"v{number}"), number, number)
        events.extend(closed)
        state = fold(state, closed)
    return opening, events


def _one_vote(number: int) -> Iterator[Event]:
    motion, vote, at = f"m{number}", f"v{number}", number
    orders = CONSTITUENT_ASSEMBLY.hash()
    rule = CONSTITUENT_ASSEMBLY.classes["resolution"]
    yield MotionTabled(at, motion, "resolution", "", "", "", NO_EFFECT, "d1", orders, 1)
    yield MotionNoticed(at, motion, "s1", 1, 0)
    yield VoteOpened(
        at, vote, motion, "s1", 1, "roll_call", at + 60_000, rule.majority, SITTING_SEATS, SITTING_SEATS, SITTING_SEATS,
        78, "",
    )  # fmt: skip
    for seat in range(SITTING_SEATS):
        yield VoteCast(at, vote, f"d{seat}", "yes" if seat % 3 else "no")


def replayed() -> None:
    """Fold the sitting again and close every vote by its count; CPU seconds beside one."""
    opening, events = sitting()

    def work() -> None:
        state = opening
        for event in events:
            if isinstance(event, VoteClosed):
                assert close_vote(state, VOTES.at(state, event.vote), event.at, event.at)[0] == event
            state = fold(state, (event,))

    spent = _cpu(work, 3)
    print(f"  a sitting of {SITTING_SEATS} with {SITTING_VOTES} votes, {len(events):,} events: {spent:.3f} s of 1 s")


def _cpu(work: Callable[[], Any], runs: int = 5) -> float:
    """The least CPU seconds of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


if __name__ == "__main__":
    main()
