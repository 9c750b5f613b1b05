"""A provision: its words, the amendments that reach it and how they meet, and the story of each of its sentences."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.popular import initiative
from asamblea.assembly.state.amendments import AMENDMENTS, REACHING
from asamblea.assembly.state.questions import motion_that_puts
from asamblea.charter.conflicts import Conflict
from asamblea.web.desk import desk
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Offer, show
from asamblea.web.views.charter.composing import composed
from asamblea.web.views.charter.reading import Reading, printed_of, reading_of
from asamblea.web.views.charter.sides import beside
from asamblea.web.views.charter.stories import article_demands, article_votes, stories
from asamblea.wording.amendments import conflict as conflict_words

# A meeting of very many shows the first of them.
MOST = 12


@require_GET
def provision(request: HttpRequest, log: str, text: str, provision: str) -> HttpResponse:
    """The page of an article, a preamble or any other provision."""
    reading = reading_of(request, log, text)
    charter = reading.charter
    if provision not in charter.nodes or not charter.nodes[provision].parent:
        raise Http404
    article = charter.article(provision)
    found = printed_of(reading.text.base)
    reaching = REACHING.find(reading.place.state, (text, article)) or ()
    listed = paged(request, [AMENDMENTS.at(reading.place.state, each) for each in reaching])
    rows = beside(reading, [reading.value(each) for each in listed.rows if reading.is_current(each)])
    return show(
        request,
        "charter/provision.html",
        reading.place,
        text=reading.text,
        title=desk().text(reading.text.title),
        provision=found[article],
        provisions=[found[node.id] for node in charter.walk(article) if node.id != article],
        page=listed,
        listed=[(each, desk().text(each.title), rows.get(each.id, ())) for each in listed.rows],
        meetings=[said(reading, each) for each in reading.met() if _concerns(each, reaching)],
        motion=motion_that_puts(reading.place.state, text, "provision", article),
        offer=_offer(reading, article),
        popular=initiative(reading.place.state) is not None,
        stories=stories(reading, article),
        votes=article_votes(reading, article),
        demands=article_demands(reading, article),
    )


def _offer(reading: Reading, article: str) -> Offer | None:
    """How who can put an article to the vote puts it, while it is not put."""
    place = reading.place
    put = motion_that_puts(place.state, reading.text.id, "provision", article)
    if put is not None or not place.member or entitled(place.state, place.member):
        return None
    return composed(reading, "provision.table/1", provision=article)


def _concerns(met: Conflict, reaching: tuple[str, ...]) -> bool:
    return met.by in reaching or any(each in reaching for each in met.amendments)


def said(reading: Reading, met: Conflict) -> dict[str, Any]:
    """A meeting of amendments: its kind, its sentence, where it is, and whom it concerns (the first of very many)."""
    return {
        "kind": met.kind,
        "sentence": conflict_words(met, reading.place.visitor.lang),
        "where": reading.where(met.provision) if met.provision else "",
        "numbers": (*((met.by,) if met.by else ()), *met.amendments)[:MOST],
    }
