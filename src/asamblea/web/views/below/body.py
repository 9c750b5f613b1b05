"""A body from below: its board, roll and its growth, minutes, resolutions, recalls; whom it recognises, and who it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.events.petitions import AmendmentPetitioned
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ENDED, ROLL, ROLLS, Recognised, bodies_above, bodies_of, tier_of
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.members import HOLDERS, OFFICES, SEATS, accredited
from asamblea.assembly.state.minutes import MINUTES, RESOLUTIONS, Minutes
from asamblea.assembly.state.petitions import COUNTED, LODGED, Counted, Petitioned
from asamblea.assembly.state.recalls import JOINT, RECALLS, Recall
from asamblea.assembly.state.seats import POLLINGS
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.views.below.naming import Link, body_link, electorate_title, is_here, person_in, recognised_link
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Place, place_of, show

LATEST = 10


@dataclass(frozen=True, slots=True)
class Above:
    """A body that this one recognises above it; the electorate in which it elects there; whether that one knows it."""

    link: Link
    tier: str
    electorate: str
    mutual: bool | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A recall in the register of attempts: its id, the person, the assembly, the recall itself."""

    id: str
    delegate: str
    assembly: Link
    recall: Recall


@dataclass(frozen=True, slots=True)
class Petition:
    """A petition of members: to which assembly, the title of the amendment if it brings one, and how it was counted."""

    lodged: Petitioned
    assembly: Link
    title: str
    counted: Counted | None


@require_GET
def body(request: HttpRequest, log: str) -> HttpResponse:
    """The page of a body."""
    place = place_of(request, log)
    state = place.state
    minutes = newest_first(MINUTES.all(state))
    return show(
        request,
        "below/body.html",
        place,
        tier=tier_of(state),
        ended=ENDED.find(state),
        board=_board(place),
        roll=ROLL.find(state),
        rolls=_rolls(state),
        minutes=minutes[:LATEST],
        minutes_total=len(minutes),
        resolutions=_resolutions(state),
        attempts=attempts_in(state),
        petitions=_petitions(state),
        above=_above(place),
        accredited=accredited(state),
        neighbours=_neighbours(place),
        **_assembly_part(place),
    )


@require_GET
def all_minutes(request: HttpRequest, log: str) -> HttpResponse:
    """Every meeting's minutes, the newest first."""
    place = place_of(request, log)
    page = paged(request, newest_first(MINUTES.all(place.state)))
    return show(request, "below/all_minutes.html", place, page=page)


def newest_first(minutes: Any) -> list[tuple[str, Minutes]]:
    """Minutes by their number, the latest first."""
    return sorted(minutes.items(), key=lambda each: -int(each[0][1:]))


def attempts_in(state: State) -> list[Attempt]:
    """The register of attempts, the latest first."""
    found = sorted(RECALLS.all(state).values(), key=lambda each: -int(each.id[1:]))
    return [Attempt(each.id, person_in(each.assembly, each.delegate), body_link(each.assembly), each) for each in found]


def _petitions(state: State) -> list[Petition]:
    """What members petitioned for, the latest first."""
    found = sorted(LODGED.all(state).items(), key=lambda each: -int(each[0][1:]))[:LATEST]
    return [
        Petition(
            each,
            body_link(each.assembly),
            desk().text(each.title) if isinstance(each, AmendmentPetitioned) else "",
            COUNTED.find(state, id_),
        )
        for id_, each in found
    ]


def _board(place: Place) -> list[tuple[str, list[str]]]:
    """Who holds which office; a body of the base need not publish names, and then it is a member's number."""
    held: dict[str, list[str]] = {}
    for office, member in sorted(OFFICES.all(place.state)):
        name = place.names.get(member, member)
        held.setdefault(office, []).append(
            say(place.visitor.lang, "unnamed", id=member[:8]) if name == member else name
        )
    return list(held.items())


def _rolls(state: State) -> list[Any]:
    """Every closing of the roll, the latest first."""
    return sorted(ROLLS.all(state).values(), key=lambda each: -each.at)


def _resolutions(state: State) -> list[tuple[Any, str]]:
    found = sorted(RESOLUTIONS.all(state).values(), key=lambda each: -each.at)[:LATEST]
    return [(each, desk().text(each.text)) for each in found]


def _above(place: Place) -> list[Above]:
    known = (BODIES.at(place.state, origin) for origin in bodies_above(place.state))
    return [_one_above(place, each) for each in known]


def _one_above(place: Place, each: Recognised) -> Above:
    mutual = BODIES.find(desk().office.state(each.origin), place.origin) is not None if is_here(each.origin) else None
    title = electorate_title(each.origin, each.electorate) if each.electorate else ""
    return Above(recognised_link(place.origin, each.origin), each.tier, title, mutual)


def _neighbours(place: Place) -> list[tuple[str, str, list[Link]]]:
    """The bodies with which it elects jointly: the assembly's name, the electorate's, and they."""
    found = []
    for origin in bodies_above(place.state):
        electorate = BODIES.at(place.state, origin).electorate
        if not electorate or not is_here(origin):
            continue
        others = [each for each in bodies_of(desk().office.state(origin), electorate) if each.origin != place.origin]
        links = [body_link(each.origin, each.title) for each in others[:LATEST]]
        found.append((body_link(origin).title, electorate_title(origin, electorate), links))
    return found


def _assembly_part(place: Place) -> dict[str, Any]:
    """What an assembly of delegates has besides: electorates, pollings, recalls of joint seats."""
    state = place.state
    held = [SEATS.at(state, seat).body for seat in HOLDERS.all(state).values()]
    return {
        "electorates": [
            (id_, desk().text(each.title) or id_, each.seats, held.count(id_), len(bodies_of(state, id_)))
            for id_, each in sorted(REPRESENTATION.all(state).items())
        ],
        "pollings": [
            (each, electorate_title(place.origin, each.called.electorate))
            for each in sorted(POLLINGS.all(state).values(), key=lambda each: -int(each.called.polling[1:]))
        ],
        "joint": [
            (each, person_in(place.origin, each.opened.delegate))
            for each in sorted(JOINT.all(state).values(), key=lambda each: -each.opened.at)
        ],
    }
