"""A seat, followed down to the minutes that made it, and to the recalls that were tried on its holder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asamblea.assembly.events.minutes import VotesRestated, VotesReturned
from asamblea.assembly.events.seats import DelegateRecalled, DelegateResigned, ReturnEntered, SubstitutionBegun
from asamblea.assembly.state.bodies import BODIES, is_indirect
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.minutes import MINUTES
from asamblea.assembly.state.recalls import RECALLS
from asamblea.assembly.state.seats import POLLINGS, Polling
from asamblea.assembly.state.votes import BALLOTS
from asamblea.observer.decisions import Told
from asamblea.observer.explain import NoSuchMatter
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Source:
    """The part of one body: its votes for the holder, of how many valid; the minutes that say so, in which entry of its
    log, how attested, who was there and how many signed. What the record does not hold of the body is empty or 0.
    """

    body: str
    title: str
    votes: int
    valid: int
    minutes: str
    paper: str
    entry: int
    attested: str
    present: int
    members: int
    ink: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """A recall that a body filed on the holder: in which log, its id, where it stands."""

    body: str
    recall: str
    stage: str


@dataclass(frozen=True, slots=True)
class Line:
    """A seat: who holds it (empty if nobody), in which electorate, `indirect` if assemblies of delegates elect there;
    by which polling, at which rank and with how many votes; the bodies whose votes were added; the recalls; those who
    left the seat, with when; the holder's votes by name.
    """

    seat: str
    assembly: str
    holder: str
    electorate: str
    indirect: bool
    polling: str
    rank: int
    votes: int
    sources: tuple[Source, ...]
    attempts: tuple[Attempt, ...]
    before: tuple[tuple[str, Instant], ...]
    cast: tuple[tuple[str, str], ...]


def line(logs: Mapping[str, Told], seat: str) -> Line:
    """The line of a seat, which may stand behind its assembly's origin and a colon; raises NoSuchMatter."""
    origin, _, id_ = seat.rpartition(":")
    for assembly, told in sorted(logs.items()):
        held = SEATS.find(told.state, id_)
        if held is not None and origin in ("", assembly):
            return _line(logs, assembly, told, id_, held.body, held.member or "")
    raise NoSuchMatter(seat)


def _line(logs: Mapping[str, Told], assembly: str, told: Told, seat: str, electorate: str, holder: str) -> Line:
    polling, rank, votes = _elected(told, electorate, holder)
    attempts = tuple(_attempts(logs, assembly, holder))
    sources = () if polling is None else tuple(_sources(logs, assembly, told, polling, holder))
    cast = tuple(
        (vote, ballot.choice) for (vote, member), ballot in sorted(BALLOTS.all(told.state).items()) if member == holder
    )
    name = "" if polling is None else polling.called.polling
    return Line(
        seat,
        assembly,
        holder,
        electorate,
        is_indirect(told.state, electorate),
        name,
        rank,
        votes,
        sources,
        attempts,
        tuple(_before(told, seat)),
        cast,
    )


def _elected(told: Told, electorate: str, holder: str) -> tuple[Polling | None, int, int]:
    """The latest polling that names the holder, her rank in it and her votes."""
    found: tuple[Polling | None, int, int] = (None, 0, 0)
    for polling in POLLINGS.all(told.state).values():
        if polling.called.electorate != electorate or polling.summed is None:
            continue
        for rank, place in enumerate(polling.summed.places, 1):
            later = found[0] is None or polling.called.at > found[0].called.at
            if place.candidate == holder and later:
                found = polling, rank, place.votes
    return found


def _sources(logs: Mapping[str, Told], assembly: str, told: Told, polling: Polling, holder: str) -> Iterator[Source]:
    entered = {
        event.body: event
        for step in told.steps
        for event in step.events
        if isinstance(event, ReturnEntered) and event.polling == polling.called.polling
    }
    for body, event in sorted(entered.items()):
        yield _source(logs.get(body), assembly, told, polling.called.polling, event, holder)


def _source(below: Told | None, assembly: str, told: Told, polling: str, entered: ReturnEntered, holder: str) -> Source:
    recognised = BODIES.at(told.state, entered.body)
    votes = sum(each.votes for each in entered.lines if each.candidate == holder)
    for step in () if below is None else reversed(below.steps):
        for event in step.events:
            if isinstance(event, VotesReturned | VotesRestated) and (event.assembly, event.polling) == (
                assembly,
                polling,
            ):
                assert below is not None
                lodged = MINUTES.at(below.state, event.minutes).lodged
                there = lodged.attendance
                return Source(
                    entered.body, recognised.title, votes, entered.valid, event.minutes, lodged.paper, step.seq,
                    step.attested, there.present, there.members, there.ink,
                )  # fmt: skip
    return Source(entered.body, recognised.title, votes, entered.valid, "", "", 0, "", 0, 0, 0)


def _attempts(logs: Mapping[str, Told], assembly: str, holder: str) -> Iterator[Attempt]:
    for body, told in sorted(logs.items()):
        for recall in RECALLS.all(told.state).values():
            if (recall.assembly, recall.delegate) == (assembly, holder):
                yield Attempt(body, recall.id, recall.stage)


def _before(told: Told, seat: str) -> Iterator[tuple[str, Instant]]:
    """Those who left the seat, or were stood in for, with when."""
    for step in told.steps:
        for event in step.events:
            if isinstance(event, DelegateRecalled | DelegateResigned | SubstitutionBegun) and event.seat == seat:
                yield event.member, event.at
