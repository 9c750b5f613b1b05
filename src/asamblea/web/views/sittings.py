"""A sitting: the chair's and the delegate's page, the projector, and the small fragment that both poll."""

import hashlib
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

from asamblea.assembly.conditions import quorum_to_open, waits
from asamblea.assembly.state.emergencies import ON_PAPER
from asamblea.assembly.state.members import accredited, holds_office
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sittings import SITTINGS, Sitting, is_present, present_count, present_members
from asamblea.assembly.state.votes import VOTED, VOTES
from asamblea.web.desk import desk
from asamblea.web.forms.typed import ZONES
from asamblea.web.views.below.forms import about_votes
from asamblea.web.views.bodies import Place, place_of, show, texts_of
from asamblea.web.views.charter.next_votes import awaited_in


def sitting_in(place: Place, sitting: str) -> Sitting:
    """The sitting of this id; 404 if there is none."""
    found = SITTINGS.find(place.state, sitting)
    if found is None:
        raise Http404
    return found


@require_GET
def sitting(request: HttpRequest, log: str, sitting: str) -> HttpResponse:
    """The page of a sitting."""
    place = place_of(request, log)
    found = sitting_in(place, sitting)
    return show(
        request,
        "sitting.html",
        place,
        sitting=found,
        **live_facts(place, found),
        offers=_offers(place, found),
        at_desk=about_votes(place),
        changes=found.stage == "convened" and (place.is_chair or place.is_secretary),
        waiting=_waiting(place) if found.stage == "convened" else [],
        zones=dict.fromkeys((found.civil.zone, *ZONES)),
        on_paper=found.id in ON_PAPER.all(place.state),
        moves=_moves(place, found),
        texts=texts_of(place),
        awaited=awaited_in(place, _matters(place, found)) if found.stage == "open" else [],
    )


def _moves(place: Place, found: Sitting) -> bool:
    """Whether she can have the sitting held from afar, or elsewhere: an officer, in an emergency."""
    moved = {"sitting": found.id, "place": "", "remote": True}
    return bool(place.member) and not place.offer("sitting.move/1", **moved).missing


@require_GET
def projector(request: HttpRequest, log: str, sitting: str) -> HttpResponse:
    """The sitting for a wall: one thing at a time, in very large type."""
    place = place_of(request, log)
    found = sitting_in(place, sitting)
    return show(request, "projector.html", place, sitting=found, **live_facts(place, found))


@require_GET
def live(request: HttpRequest, log: str, sitting: str) -> HttpResponse:
    """What changes while a sitting runs: equal for everybody, with an ETag, and cheap when nothing changed."""
    place = place_of(request, log)
    found = sitting_in(place, sitting)
    big = request.GET.get("for") == "projector"
    tag = hashlib.sha256(
        f"{desk().office.archive.size(place.origin)} {place.now // 1000} {big} {place.visitor.lang}".encode()
    )
    etag = f'"{tag.hexdigest()[:16]}"'
    if request.headers.get("If-None-Match") == etag:
        unchanged = HttpResponseNotModified()
        unchanged["ETag"] = etag
        return unchanged
    facts = {"place": place, "sitting": found, "names": place.names, "log": log, **live_facts(place, found)}
    html = render_to_string("live_projector.html" if big else "live.html", facts, request)
    return HttpResponse(html, headers={"ETag": etag, "Cache-Control": "no-cache"})


def live_facts(place: Place, found: Sitting) -> dict[str, Any]:
    """The numbers and matters of a sitting now.

    Running totals are shown to nobody before a vote closes (rulings B2.4).
    """
    state = place.state
    votes = sorted(
        (vote for vote in VOTES.all(state).values() if vote.opened.sitting == found.id), key=lambda v: int(v.id[1:])
    )
    motions = [MOTIONS.at(state, each) for each in _matters(place, found)]
    return {
        "present": present_count(state, found.id),
        "accredited": accredited(state),
        "quorum": found.quorum_needed or quorum_to_open(state),
        "items": [(motion, place.title_of(motion)) for motion in motions],
        "open_votes": [
            (vote, place.title_of(MOTIONS.at(state, vote.opened.motion)), VOTED.find(state, vote.id) or 0)
            for vote in votes
            if vote.stage == "open"
        ],
        "closed_votes": [
            (vote, place.title_of(MOTIONS.at(state, vote.opened.motion)))
            for vote in reversed(votes)
            if vote.closed is not None
        ],
        "attending": sorted(present_members(state, found.id), key=lambda each: place.names.get(each, each)),
    }


def _matters(place: Place, found: Sitting) -> list[str]:
    """The agenda, and what was tabled in the sitting itself."""
    also = (motion.id for motion in MOTIONS.all(place.state).values() if motion.sitting == found.id)
    return sorted({*found.agenda, *also}, key=lambda motion: int(motion[1:]))


def _offers(place: Place, found: Sitting) -> list[Any]:
    offers = []
    if place.is_delegate and found.stage != "closed":
        left = is_present(place.state, found.id, place.member)
        offers.append(place.offer("presence.leave/1" if left else "presence.register/1", sitting=found.id))
    may_open = place.is_chair or (
        place.is_delegate and place.now >= found.opens_at + orders_now(place.state).sittings.open_grace
    )
    if found.stage == "convened" and may_open:
        offers.append(place.offer("sitting.open/1", sitting=found.id))
    if found.stage == "open" and place.is_chair:
        offers.append(place.offer("sitting.close/1", sitting=found.id))
    if found.stage == "open" and holds_office(place.state, place.member, "teller"):
        offers.append(place.offer("sitting.turn_to_paper/1", sitting=found.id))
    return offers


def _waiting(place: Place) -> list[tuple[Motion, str]]:
    """The motions that a sitting can take up."""
    ready = [motion for motion in MOTIONS.all(place.state).values() if waits(place.state, motion, place.now)]
    return [(motion, place.title_of(motion)) for motion in sorted(ready, key=lambda motion: int(motion.id[1:]))]


@require_GET
def convene(request: HttpRequest, log: str) -> HttpResponse:
    """The form that convenes a sitting."""
    place = place_of(request, log)
    rules = orders_now(place.state)
    return show(
        request,
        "convene.html",
        place,
        items=_waiting(place),
        zones=ZONES,
        asks=place.is_delegate and not (place.is_chair or place.is_secretary) and rules.convocation is not None,
        signers=rules.sittings.conveners.of(accredited(place.state)),
    )
