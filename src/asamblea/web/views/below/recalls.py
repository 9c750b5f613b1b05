"""A recall, step by step, with what is still missing and each guarantee's standing; in a body, or of a joint seat."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.recall_numbers import quorum_needed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ELECTING, bodies_of
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recalls import JOINT, RECALLS, JointRecall, Recall, joint_returns
from asamblea.assembly.words.recall import PENDING
from asamblea.observer.dossier import Guaranteed
from asamblea.observer.dossier import dossier as dossier_of
from asamblea.observer.naming import naming_of
from asamblea.observer.steps import Step
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import (
    Link,
    body_link,
    electorate_title,
    is_here,
    known_in,
    person_in,
    recognised_link,
    with_titles,
)
from asamblea.web.views.below.recall_steps import next_step, signed_by_roll
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording import event as event_sentence
from asamblea.wording import word


@dataclass(frozen=True, slots=True)
class Happened:
    """A step of the recall that an entry holds: its number, when, how attested, and what it says."""

    seq: int
    at: int
    attested: str
    said: str


@dataclass(frozen=True, slots=True)
class Part:
    """A body's part in the recall of a joint seat: the body, its own recall, where it stands, its papers."""

    body: Link
    recall: str
    stage: str
    yes: int | None
    no: int | None


@dataclass(frozen=True, slots=True)
class Guarantee:
    """A guarantee's standing in words: which, how it stands, on whose word, what shows it."""

    guarantee: str
    standing: str
    by: str
    shown: str


@require_GET
def recall(request: HttpRequest, log: str, recall: str) -> HttpResponse:
    """The page of a recall; 404 if the log has none of this id."""
    place = place_of(request, log)
    found, joint = RECALLS.find(place.state, recall), JOINT.find(place.state, recall)
    if found is not None:
        return show(request, "below/recall.html", place, **_of_body(place, found))
    if joint is not None:
        return show(request, "below/recall_joint.html", place, **_of_seat(place, joint))
    raise Http404


def _of_body(place: Place, found: Recall) -> dict[str, Any]:
    above = desk().office.state_now(found.assembly) if is_here(found.assembly) else None
    members = signed_by_roll(place)
    opened = None if above is None or not found.matter else JOINT.find(above, found.matter)
    return {
        "recall": found,
        "person": person_in(found.assembly, found.delegate),
        "assembly": recognised_link(place.origin, found.assembly),
        "electorate": electorate_title(found.assembly, found.electorate),
        "opened": opened,
        "members": members,
        "quorum": quorum_needed(place.state, found, members) if orders_now(place.state).recall else 0,
        "todo": next_step(place, found),
        "happened": list(_happened(place, found.id)),
        "guarantees": _guarantees(place, (place.origin, found.assembly), found.id, pending=found.stage in PENDING),
    }


def _of_seat(place: Place, joint: JointRecall) -> dict[str, Any]:
    opened = joint.opened
    electing = ELECTING.find(place.state, opened.electorate) or ()
    returns = {each.body: each for each in joint_returns(place.state, opened.matter)}
    return {
        "joint": joint,
        "person": person_in(place.origin, opened.delegate),
        "electorate": electorate_title(place.origin, opened.electorate),
        "bodies": len(bodies_of(place.state, opened.electorate)),
        "returned": len(returns),
        "parts": [_part(place, origin, joint, returns.get(origin)) for origin in electing],
        "happened": list(_happened(place, opened.matter)),
        "guarantees": _guarantees(place, (place.origin, *electing), opened.matter, pending=joint.summed is None),
    }


def _part(place: Place, origin: str, joint: JointRecall, entered: Any) -> Part:
    """Papers show once the body returned them: a body's own minutes are public from then on."""
    here: State | None = desk().office.state_now(origin) if is_here(origin) else None
    shelf = {} if here is None else RECALLS.all(here)
    own = next(
        (each for each in shelf.values() if (each.assembly, each.matter) == (place.origin, joint.opened.matter)), None
    )
    link = body_link(origin, BODIES.at(place.state, origin).title)
    yes, no = (None, None) if entered is None else (entered.yes, entered.no)
    return Part(link, "" if own is None else own.id, "" if own is None else own.stage, yes, no)


def _happened(place: Place, id_: str) -> Iterator[Happened]:
    """What the log's entries say of it, in order."""
    naming = naming_of(place.state, desk().office.archive.blob)
    for step in desk().told.steps(place.origin):
        for event in step.events:
            if _concerns(event, id_):
                person = getattr(event, "assembly", place.origin)

                def called(value: str, of: str = person) -> str:
                    return naming(value) if naming(value) != value else known_in(of, value)

                yield _one(step, event, event_sentence(event, place.visitor.lang, called))


def _concerns(event: Any, id_: str) -> bool:
    return id_ in (getattr(event, "recall", None), getattr(event, "matter", None))


def _one(step: Step, event: Any, said: str) -> Happened:
    return Happened(step.seq, event.at, step.attested, with_titles(said))


def _guarantees(place: Place, origins: tuple[str, ...], id_: str, *, pending: bool) -> list[Guarantee]:
    """The dossier. While the recall runs, what is not met is still to come."""
    logs = desk().told.of(origins)
    return [_said(place, each, pending=pending) for each in dossier_of(logs, f"{place.origin}:{id_}")]


def _said(place: Place, each: Guaranteed, *, pending: bool) -> Guarantee:
    lang = place.visitor.lang
    by = body_link(each.by).title if is_here(each.by) else word(each.by, lang)
    standing = "not_yet" if pending and each.standing == "not_met" else each.standing
    held, bracket, rest = each.shown.partition(" (")
    return Guarantee(word(each.guarantee, lang), standing, by, word(held, lang) + bracket + rest)
