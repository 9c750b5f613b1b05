"""Minutes as they were lodged: their numbers, on whose word, what they returned, and how they were rectified."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.events.minutes import ResolutionNoted, VotesRestated, VotesReturned
from asamblea.assembly.events.recall import RecallAdjourned, RecallDecided, RecallReturned, RecallSettled
from asamblea.assembly.state.minutes import MINUTES
from asamblea.assembly.state.recalls import RECALLS
from asamblea.observer.naming import naming_of
from asamblea.observer.steps import Step
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import Link, body_link, electorate_title, person_in, with_titles
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording import event as event_sentence

BALLOTS = (RecallDecided, RecallReturned, RecallAdjourned, RecallSettled)


@dataclass(frozen=True, slots=True)
class Sheet:
    """An election's sheet: as returned or restated, for which assembly and electorate, each candidate by name."""

    event: VotesReturned | VotesRestated
    assembly: Link
    electorate: str
    lines: list[tuple[str, int]]
    restated: bool


@dataclass(frozen=True, slots=True)
class Entered:
    """An entry that concerns the minutes: its number, how attested, by whom, when, and what it says."""

    seq: int
    attested: str
    by: str
    at: int
    said: list[str]


@require_GET
def minutes(request: HttpRequest, log: str, minutes: str) -> HttpResponse:
    """The page of one meeting's minutes."""
    place = place_of(request, log)
    found = MINUTES.find(place.state, minutes)
    if found is None:
        raise Http404
    steps = [
        step for step in desk().told.steps(place.origin) if any(_concerns(event, minutes) for event in step.events)
    ]
    events = [event for step in steps for event in step.events if _concerns(event, minutes)]
    return show(
        request,
        "below/minutes.html",
        place,
        minutes=found,
        sheets=[_sheet(each) for each in events if isinstance(each, VotesReturned | VotesRestated)],
        ballots=list(_ballots(place, events)),
        resolutions=[(each, desk().text(each.text)) for each in events if isinstance(each, ResolutionNoted)],
        entries=[_entered(place, step) for step in steps],
    )


def _concerns(event: Any, minutes: str) -> bool:
    """Whatever names these minutes: what they returned, their rectification, their reading."""
    return getattr(event, "minutes", None) == minutes


def _sheet(event: VotesReturned | VotesRestated) -> Sheet:
    lines = sorted(event.lines, key=lambda line: -line.votes)
    named = [(person_in(event.assembly, line.candidate), line.votes) for line in lines]
    title = electorate_title(event.assembly, event.electorate)
    return Sheet(event, body_link(event.assembly), title, named, isinstance(event, VotesRestated))


def _ballots(place: Place, events: list[Any]) -> Iterator[tuple[str, str, str]]:
    """A recall's ballot: its id, the person, and the sentence."""
    naming = naming_of(place.state, desk().office.archive.blob)
    for event in events:
        if isinstance(event, BALLOTS):
            recall = RECALLS.at(place.state, event.recall)
            person = person_in(recall.assembly, recall.delegate)
            yield event.recall, person, event_sentence(event, place.visitor.lang, naming)


def _entered(place: Place, step: Step) -> Entered:
    naming = naming_of(place.state, desk().office.archive.blob)
    said = [with_titles(event_sentence(event, place.visitor.lang, naming)) for event in step.events]
    return Entered(step.seq, step.attested, step.author, step.events[0].at, said)
