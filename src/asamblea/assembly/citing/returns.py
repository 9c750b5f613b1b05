"""Votes returned by the bodies of an electorate, and their sum: plurality of the votes added (rulings B3.6)."""

from collections import Counter

from asamblea.assembly.citing.cited import Cited, Meaning
from asamblea.assembly.citing.recalls import DECIDE
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.bodies import CitationIdle
from asamblea.assembly.events.minutes import VotesRestated, VotesReturned
from asamblea.assembly.events.seats import PollingContested, PollingSummed, ReturnEntered
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, bodies_of
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.seats import POLLINGS, Polling, returns_of
from asamblea.assembly.words.minutes import Line
from asamblea.counting.lots import Lot
from asamblea.counting.ranking import leaders
from asamblea.record.instants import Instant


def _entered(state: State, cited: Cited, event: VotesReturned, at: Instant, seq: int) -> Events:
    """A return in time, of a body of the electorate; when every body has returned, the sum."""
    polling = POLLINGS.find(state, event.polling)
    if polling is None or event.assembly != BODY.at(state).origin:
        return (CitationIdle(at, cited.body, cited.index, "unknown"),)
    if not _its(state, cited, polling, event.electorate):
        return (CitationIdle(at, cited.body, cited.index, "not_its_seat"),)
    if polling.summed is not None or at > polling.called.returns_by:
        return (CitationIdle(at, cited.body, cited.index, "late"),)
    entered = ReturnEntered(at, event.polling, cited.body, event.lines, event.valid)
    after = fold(state, (entered,))
    if len(returns_of(after, event.polling)) < len(_bodies(after, polling)):
        return (entered,)
    return entered, sum_polling(after, polling, at)


def _restated(state: State, cited: Cited, event: VotesRestated, at: Instant, seq: int) -> Events:
    """A rectified return: before the sum it counts; after it, the sum is contested if it would give other places."""
    polling = POLLINGS.find(state, event.polling)
    if polling is None or event.assembly != BODY.at(state).origin:
        return (CitationIdle(at, cited.body, cited.index, "unknown"),)
    if not _its(state, cited, polling, event.electorate):
        return (CitationIdle(at, cited.body, cited.index, "not_its_seat"),)
    entered = ReturnEntered(at, event.polling, cited.body, event.lines, event.valid)
    if polling.summed is None:
        return (entered,)
    places = _places(fold(state, (entered,)), polling)
    if [line.candidate for line in places] == [line.candidate for line in polling.summed.places]:
        return (entered,)
    credentials = orders_now(state).credentials
    until = at + (DECIDE if credentials is None else credentials.decide)
    return entered, PollingContested(at, event.polling, cited.body, places, until)


def _its(state: State, cited: Cited, polling: Polling, electorate: str) -> bool:
    body = BODIES.at(state, cited.body)
    return body.electorate == polling.called.electorate == electorate and body.status == "recognised"


def _bodies(state: State, polling: Polling) -> tuple[str, ...]:
    return tuple(body.origin for body in bodies_of(state, polling.called.electorate))


def sum_polling(state: State, polling: Polling, at: Instant) -> PollingSummed:
    """The sum of the returns; a silent body neither blocks nor counts (edge case 89)."""
    returns = returns_of(state, polling.called.polling)
    return PollingSummed(
        at,
        polling.called.polling,
        _places(state, polling),
        sum(entered.valid for entered in returns),
        len(returns),
        len(_bodies(state, polling)),
    )


def _places(state: State, polling: Polling) -> tuple[Line, ...]:
    """Candidates with votes, the most first, as many as seats and alternates; equals by the lot of the polling."""
    votes: Counter[str] = Counter()
    for entered in returns_of(state, polling.called.polling):
        for line in entered.lines:
            votes[line.candidate] += line.votes
    candidates = sorted(candidate for candidate, count in votes.items() if count)
    totals = [votes[candidate] for candidate in candidates]
    wanted = polling.called.seats + polling.called.alternates
    elected, _ = leaders(totals, range(1, len(candidates) + 1), wanted, Lot(polling.called.lot))
    return tuple(Line(candidates[number - 1], totals[number - 1]) for number in elected)


MEANINGS: dict[type[Event], Meaning] = {VotesReturned: _entered, VotesRestated: _restated}
