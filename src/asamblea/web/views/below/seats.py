"""The seats of an assembly by electorate, with rival claims; and one seat down to the minutes that made it."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import ELECTING, is_indirect
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.members import HELD, SEATS, Seat
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.recalls import open_joint
from asamblea.assembly.state.seats import ALTERNATES, CLAIMS, SUBSTITUTED, VACANT, Claim, polling_of
from asamblea.assembly.state.votes import VOTES
from asamblea.observer.line import Attempt, Line, Source
from asamblea.observer.line import line as line_of
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import electorate_title, person_in, recognised_link, seat_order
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Place, place_of, show


@dataclass(frozen=True, slots=True)
class Held:
    """A seat in a list: its id, holder by name or empty, who stands in, since when it is declared vacant."""

    id: str
    holder: str
    stands_in: str
    declared_vacant: int | None
    recall: str


@dataclass(frozen=True, slots=True)
class Bench:
    """The seats of an electorate: those filled once and those never filled, credentials that wait, its alternates."""

    id: str
    title: str
    indirect: bool
    seats: int
    polling: str
    rows: list[Held]
    unfilled: int
    waiting: list[str]
    alternates: list[str]
    claims: list[Claim]


@dataclass(frozen=True, slots=True)
class Cast:
    """A vote of the holder by name: the vote, the motion's id and title, the choice."""

    vote: str
    motion: str
    title: str
    choice: str


@require_GET
def seats(request: HttpRequest, log: str) -> HttpResponse:
    """All seats, an electorate after the other."""
    place = place_of(request, log)
    by_electorate: dict[str, list[tuple[str, Seat]]] = {}
    for id_, seat in SEATS.all(place.state).items():
        by_electorate.setdefault(seat.body, []).append((id_, seat))
    page = paged(request, sorted(REPRESENTATION.all(place.state)))
    benches = [_bench(place, each, by_electorate.get(each, [])) for each in page.rows]
    return show(request, "below/seats.html", place, benches=benches, page=page)


def _bench(place: Place, electorate: str, seats: list[tuple[str, Seat]]) -> Bench:
    state, of = place.state, REPRESENTATION.at(place.state, electorate)
    polling = polling_of(state, electorate)
    accepted = {each.member for each in ALTERNATES.find(state, electorate) or ()} | set(HELD.all(state))
    elected = () if polling is None or polling.summed is None else polling.summed.places
    return Bench(
        id=electorate,
        title=electorate_title(place.origin, electorate),
        indirect=is_indirect(state, electorate),
        seats=of.seats,
        polling="" if polling is None else polling.called.polling,
        rows=[_held(place, id_, seat) for id_, seat in sorted(seats, key=lambda each: seat_order(each[0]))],
        unfilled=max(0, of.seats - len(seats)),
        waiting=[person_in(place.origin, each.candidate) for each in elected if each.candidate not in accepted],
        alternates=_alternates(place, electorate),
        claims=[each for each in CLAIMS.all(state).values() if each.opened.electorate == electorate],
    )


def _held(place: Place, id_: str, seat: Seat) -> Held:
    stands = SUBSTITUTED.find(place.state, id_)
    joint = None if seat.member is None else open_joint(place.state, seat.member)
    return Held(
        id_,
        "" if seat.member is None else person_in(place.origin, seat.member),
        "" if stands is None else person_in(place.origin, stands.alternate),
        VACANT.find(place.state, id_),
        "" if joint is None else joint.opened.matter,
    )


def _alternates(place: Place, electorate: str) -> list[str]:
    """Who follows, in order: those who never held a seat."""
    ranked = ALTERNATES.find(place.state, electorate) or ()
    return [person_in(place.origin, each.member) for each in ranked if each.member not in HELD.all(place.state)]


@require_GET
def seat(request: HttpRequest, log: str, seat: str) -> HttpResponse:
    """One seat: who holds it, by which polling and which bodies' votes, how she voted, who tried to recall her."""
    place = place_of(request, log)
    found = SEATS.find(place.state, seat)
    if found is None:
        raise Http404
    line = line_in(place.origin, place.state, seat, found.body)
    stands = SUBSTITUTED.find(place.state, seat)
    return show(
        request,
        "below/seat.html",
        place,
        line=line,
        holder=person_in(place.origin, line.holder) if line.holder else "",
        stands_in=None if stands is None else (person_in(place.origin, stands.alternate), stands.cause),
        electorate=electorate_title(place.origin, line.electorate),
        polling=polling_of(place.state, line.electorate),
        sources=[(recognised_link(place.origin, each.body), each) for each in _weighty(line.sources)],
        attempts=[(recognised_link(place.origin, each.body), each) for each in _known(line.attempts)],
        recall="" if (joint := open_joint(place.state, line.holder)) is None else joint.opened.matter,
        alternates=_alternates(place, line.electorate),
        before=[(person_in(place.origin, member), at) for member, at in line.before],
        cast=cast_of(place.state, line),
    )


def line_in(assembly: str, state: State, seat: str, electorate: str) -> Line:
    """A seat's line over the logs of its assembly and of the bodies that elect to it."""
    return line_of(desk().told.of((assembly, *(ELECTING.find(state, electorate) or ()))), f"{assembly}:{seat}")


def _weighty(sources: tuple[Source, ...]) -> list[Source]:
    """Bodies by their votes for the holder, the most first."""
    return sorted(sources, key=lambda each: -each.votes)


def _known(attempts: tuple[Attempt, ...]) -> list[Attempt]:
    return sorted(attempts, key=lambda each: (each.body, each.recall))


def cast_of(state: State, line: Line) -> list[Cast]:
    """How the holder voted by name, the latest first."""
    votes = [(VOTES.at(state, vote), choice) for vote, choice in line.cast]
    found = sorted(votes, key=lambda each: -int(each[0].id[1:]))
    return [
        Cast(vote.id, vote.opened.motion, desk().text(MOTIONS.at(state, vote.opened.motion).title), choice)
        for vote, choice in found
    ]
