"""The kit of a meeting as a file to print: what is voted is typed here, the rest comes from the body's log."""

import secrets
from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from asamblea.assembly.state.bodies import ROLL
from asamblea.assembly.state.founding import BODY
from asamblea.record.codes import code_from
from asamblea.web.desk import desk
from asamblea.web.forms.whole import BadForm, whole
from asamblea.web.pages import say
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording.papers.kit import (
    LONGEST_ANSWER,
    MOST_PAPERS,
    Ballot,
    Kit,
    election_ballot,
    kit_html,
    recall_ballot,
)
from asamblea.wording.papers.sheet import foot_of
from asamblea.wording.say import sentences

MOST_CANDIDATES = 200


@require_http_methods(["GET", "POST"])
def kit(request: HttpRequest, log: str) -> HttpResponse:
    """The form, and the file that it gives."""
    place = place_of(request, log)
    roll = ROLL.find(place.state)
    if roll is None:
        raise Http404
    if request.method == "GET":
        return show(request, "below/kit.html", place, members=roll.members, most=MOST_PAPERS)
    try:
        papers = _papers(request.POST.get("papers", ""))
        ballots = tuple(_ballots(request, place.visitor.lang))
    except BadForm as fault:
        said = say(place.visitor.lang, f"kit_bad_{fault}")
        response = show(request, "below/kit.html", place, members=roll.members, most=MOST_PAPERS, said=said)
        response.status_code = 422
        return response
    html = kit_html(_kit(request, place, roll.members, ballots), place.visitor.lang, papers)
    return HttpResponse(
        html, headers={"Content-Disposition": 'attachment; filename="kit.html"', "Cache-Control": "no-store"}
    )


def _papers(text: str) -> int:
    papers = whole(text, "papers")
    if papers > MOST_PAPERS:
        raise BadForm("papers")
    return papers


def _kit(request: HttpRequest, place: Place, members: int, ballots: tuple[Ballot, ...]) -> Kit:
    """The kit under the head as it stands, with a fresh number on the minutes."""
    paper = code_from(secrets.token_bytes(10))
    form = request.build_absolute_uri(f"/bodies/{place.log}/forms/minutes-lodge/?paper={paper}")
    foot = foot_of(desk().office.archive.head(place.origin))
    return Kit(desk().text(BODY.at(place.state).title), members, paper, form, foot, ballots)


def _ballots(request: HttpRequest, lang: str) -> Iterator[Ballot]:
    """The ballots that were asked for; raises BadForm for candidates out of form or an answer too long."""
    lines = [line.split(maxsplit=1) for line in request.POST.get("candidates", "").splitlines() if line.strip()]
    if any(len(line) < 2 for line in lines) or len(lines) > MOST_CANDIDATES:
        raise BadForm("candidates")
    if lines:
        title = request.POST.get("election", "").strip() or sentences("papers", lang)["election"]
        yield election_ballot(title, [(code, name.strip()) for code, name in lines])
    person, answer = (request.POST.get(name, "").strip() for name in ("person", "answer"))
    if len(answer) > LONGEST_ANSWER:
        raise BadForm("answer")
    if person:
        yield recall_ballot(person, answer, sentences("papers", lang))
