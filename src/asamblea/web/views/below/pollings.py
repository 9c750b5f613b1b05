"""A polling: the bodies' returns, their sum, who was elected and whose credential was accepted."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.events.seats import ReturnEntered
from asamblea.assembly.state.bodies import BODIES, bodies_of, is_indirect
from asamblea.assembly.state.members import HELD
from asamblea.assembly.state.minutes import RETURNED
from asamblea.assembly.state.seats import ALTERNATES, POLLINGS, Polling, returns_of
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import Link, body_link, electorate_title, is_here, person_in
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Place, place_of, show


@dataclass(frozen=True, slots=True)
class Elected:
    """A place of the sum: rank, name, votes, whether as delegate, whether the credential was accepted, her seat."""

    rank: int
    name: str
    votes: int
    delegate: bool
    accepted: bool
    seat: str


@dataclass(frozen=True, slots=True)
class Return:
    """A body's return: its valid papers, when it was entered, the minutes where its log is here; None: it is silent."""

    body: Link
    valid: int | None
    at: int | None
    minutes: str


@require_GET
def polling(request: HttpRequest, log: str, polling: str) -> HttpResponse:
    """The page of a polling."""
    place = place_of(request, log)
    found = POLLINGS.find(place.state, polling)
    if found is None:
        raise Http404
    entered = {each.body: each for each in returns_of(place.state, polling)}
    electing = bodies_of(place.state, found.called.electorate)
    returns = [_return(place, polling, each.origin, entered.get(each.origin)) for each in electing]
    return show(
        request,
        "below/polling.html",
        place,
        polling=found,
        electorate=electorate_title(place.origin, found.called.electorate),
        indirect=is_indirect(place.state, found.called.electorate),
        elected=_elected(place, found),
        returned=len(entered),
        bodies=len(electing),
        page=paged(request, returns),
    )


def _elected(place: Place, found: Polling) -> list[Elected]:
    if found.summed is None:
        return []
    alternates = {each.member for each in ALTERNATES.find(place.state, found.called.electorate) or ()}
    held = HELD.all(place.state)
    return [
        Elected(
            rank=rank,
            name=person_in(place.origin, each.candidate),
            votes=each.votes,
            delegate=rank <= found.called.seats,
            accepted=each.candidate in held or each.candidate in alternates,
            seat=held.get(each.candidate, ""),
        )
        for rank, each in enumerate(found.summed.places, 1)
    ]


def _return(place: Place, polling: str, origin: str, entered: ReturnEntered | None) -> Return:
    link = body_link(origin, BODIES.at(place.state, origin).title)
    if entered is None:
        return Return(link, None, None, "")
    own = RETURNED.find(desk().office.state(origin), (place.origin, polling)) if is_here(origin) else None
    return Return(link, entered.valid, entered.at, "" if own is None else own.minutes)
