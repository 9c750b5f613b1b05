"""A provision: its words, the amendments that reach it and how they meet, and the story of each of its sentences."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.state.amendments import AMENDMENTS, REACHING
from asamblea.assembly.state.questions import PUT
from asamblea.charter.conflicts import Conflict
from asamblea.charter.draft import BASE, Source
from asamblea.charter.formats.marshalled import marshalled
from asamblea.charter.operations import Amendment
from asamblea.charter.story import Sentence, story
from asamblea.charter.tree import excerpt
from asamblea.observer.texts import reading_of as reading_in
from asamblea.observer.texts import votes_on
from asamblea.web.desk import desk
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import show
from asamblea.web.views.charter.reading import Reading, printed_of, reading_of
from asamblea.wording.amendments import WORDS
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
        motion=PUT.find(reading.place.state, (text, "provision", article)) or "",
        stories=_stories(reading, [node.id for node in charter.walk(article)]),
    )


def beside(reading: Reading, amendments: list[Amendment]) -> dict[str, list[Any]]:
    """What stands and what would stand by each amendment, by its number."""
    every = {each.number: each for each in reading.pending()}
    parents = [
        every[each.amends] for each in amendments if each.amends in every and every[each.amends] not in amendments
    ]
    those = [*parents, *amendments]
    state = reading.place.state
    near = {article for each in those for article in AMENDMENTS.at(state, each.number).articles}
    # What they reach is enough for their words; a whole constitution would be read again for each that is amended.
    found = marshalled(excerpt(reading.charter, near), those)
    return {each.amendment.number: list(each.rows) for each in found}


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


def _stories(reading: Reading, provisions: list[str]) -> list[dict[str, Any]]:
    """The provisions that an adopted amendment touched, sentence by sentence, each run with what brought it."""
    state = reading.consolidation()
    verbs = WORDS[reading.place.visitor.lang].VERBS
    found = []
    for each in provisions:
        told = story(state, each)
        sentences = [_sentence(reading, sentence) for sentence in told.sentences]
        if told.deeds or any(run["by"] for sentence in sentences for run in sentence["runs"]):
            deeds = [(verbs[deed.verb], _by(reading, deed.source)) for deed in told.deeds]
            found.append({"where": reading.where(each), "sentences": sentences, "deeds": deeds})
    return found


def _sentence(reading: Reading, sentence: Sentence) -> dict[str, Any]:
    return {
        "runs": [{"words": run.words, "by": _by(reading, run.source)} for run in sentence.runs],
        "gone": [{"words": run.words, "by": _by(reading, taken)} for run, taken in sentence.gone],
    }


def _by(reading: Reading, source: Source) -> dict[str, Any]:
    """Who brought or took words: the amendment with its sponsors, its votes and the demands that it answers; empty for
    the words of the beginning.
    """
    tabled = AMENDMENTS.find(reading.place.state, source[0])
    if source == BASE or tabled is None:
        return {}
    return {
        "number": tabled.id,
        "sponsors": [reading.place.names.get(each, each) for each in tabled.sponsors],
        "motion": tabled.motion,
        "reading": reading_in(reading.place.state, tabled.id),
        "votes": votes_on(reading.place.state, tabled.motion),
        "answers": tabled.answers,
    }
