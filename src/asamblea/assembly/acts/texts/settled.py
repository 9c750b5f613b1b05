"""Results that can still be turned: nothing is built upon them (3.16)."""

from collections.abc import Iterable, Iterator

from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.refusals.texts import ResultsOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.votes import CHALLENGES, VOTES
from asamblea.record.instants import Instant


def results_open(state: State, motions: Iterable[str], at: Instant) -> Iterator[Refusal]:
    """The votes that decided these motions and can be challenged yet, or are; what time decided cannot be."""
    for motion in (MOTIONS.at(state, each) for each in dict.fromkeys(motions)):
        if not motion.decided_by:
            continue
        vote = VOTES.at(state, motion.decided_by)
        challenge = CHALLENGES.find(state, vote.challenge)
        assert vote.closed is not None
        until = vote.closed.at + ORDERS.at(state, motion.orders).votes.challenge
        if challenge is not None and challenge.standing == "pending":
            until = challenge.decide_by
        yield from unless(at >= until, ResultsOpen(vote.id, until))
