"""The amendments to a text: all of them, one of them, how they meet, and the order in which they are voted."""

from dataclasses import replace
from itertools import islice
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.commission import carried_by, of_commission
from asamblea.assembly.provisions import put_in_vain
from asamblea.assembly.state.amendments import AMENDING, AMENDMENTS, TabledAmendment
from asamblea.assembly.state.questions import adopted_now
from asamblea.assembly.state.recommendations import (
    EN_BLOC,
    RECOMMENDATIONS,
    EnBloc,
    list_motion,
    recommended,
    standing_on,
)
from asamblea.assembly.words.amendments import PENDING
from asamblea.charter.conflicts import Conflict
from asamblea.charter.tree import ROOT
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.tags import instant
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Offer, show
from asamblea.web.views.charter.composing import composed, falls
from asamblea.web.views.charter.parts import CHOICES, divisible, parts_shown
from asamblea.web.views.charter.petitions import petitions
from asamblea.web.views.charter.provisions import said
from asamblea.web.views.charter.reading import Reading, reading_of
from asamblea.web.views.charter.sides import as_drawn, beside
from asamblea.web.views.charter.tongues import original_rows

# Amendments that the commission is shown to be put on a list together.
MOST_LISTABLE = 100
# Stages at which the mover gives an amendment other words.
EDITABLE = ("gathering", "filed", "returned")


@require_GET
def amendments(request: HttpRequest, log: str, text: str) -> HttpResponse:
    """Every amendment, or those at one stage."""
    reading = reading_of(request, log, text)
    tabled = reading.tabled()
    stage = request.GET.get("stage", "")
    page = paged(request, [each for each in tabled if stage in ("", each.stage)])
    lists = _lists(reading)
    return _show(
        request,
        "charter/amendments.html",
        reading,
        stages=sorted({each.stage for each in tabled}),
        stage=stage,
        page=page,
        rows=[_line(reading, each) for each in page.rows],
        apart=[_line(reading, each) for each in tabled if each.touches and each.stage in PENDING],
        lists=lists,
        list_offers=_list_offers(reading, lists),
        listable=_listable(reading, tabled),
        petitions=petitions(reading),
    )


def _lists(reading: Reading) -> list[tuple[EnBloc, tuple[str, ...], str]]:
    """The lists of the uncontested: what stands on each, and the motion that puts it."""
    state = reading.place.state
    found = (each for each in EN_BLOC.all(state).values() if each.text == reading.text.id)
    rows = [(each, standing_on(state, each.id), list_motion(state, each.id)) for each in found]
    return [(each, standing or each.amendments, motion) for each, standing, motion in rows if standing or motion]


def _list_offers(reading: Reading, lists: list[tuple[EnBloc, tuple[str, ...], str]]) -> dict[str, Offer]:
    """How the chair puts each list that is not put yet."""
    if not reading.place.is_chair:
        return {}
    return {each.id: composed(reading, "en_bloc.put/1", list=each.id) for each, _, motion in lists if not motion}


def _listable(reading: Reading, tabled: tuple[TabledAmendment, ...]) -> list[tuple[TabledAmendment, str]]:
    """What somebody of the commission can put on a list now."""
    if not _in_commission(reading):
        return []
    filed = (each for each in tabled if each.stage == "filed" and not each.en_bloc)
    accepted = (each for each in filed if _is_accepted(reading, each))
    found = (each for each in accepted if not composed(reading, "en_bloc.list/1", numbers=each.id).missing)
    return [(each, desk().text(each.title)) for each in islice(found, MOST_LISTABLE)]


def _is_accepted(reading: Reading, each: TabledAmendment) -> bool:
    known = recommended(reading.place.state, each.id)
    return known is not None and known.told.recommended == "accept"


def _show(request: HttpRequest, template: str, reading: Reading, **more: Any) -> HttpResponse:
    title = desk().text(reading.text.title)
    return show(request, template, reading.place, text=reading.text, title=title, **more)


def _line(reading: Reading, each: TabledAmendment) -> dict[str, Any]:
    places = [reading.where(article) for article in each.articles]
    return {"amendment": each, "title": desk().text(each.title), "places": places}


@require_GET
def amendment(request: HttpRequest, log: str, text: str, amendment: str) -> HttpResponse:
    """One amendment: its words beside those that stand, whom it meets, and what the visitor can do with it."""
    reading = reading_of(request, log, text)
    found = AMENDMENTS.find(reading.place.state, amendment)
    if found is None or found.text != text:
        raise Http404
    current = reading.is_current(found)
    value = reading.value(found)
    rows = beside(reading, [value]).get(found.id, []) if current else as_drawn(reading, found)
    met = [each for each in reading.met() if found.id in (*each.amendments, each.by)]
    return _show(
        request,
        "charter/amendment.html",
        reading,
        amendment=found,
        name_of=desk().text(found.title),
        reasons=desk().text(found.reasons),
        grounds=desk().text(found.grounds),
        places=[(each, reading.where(each)) for each in found.articles],
        rows=rows,
        current=current,
        tabled=original_rows(reading, found),
        meetings=[said(reading, each) for each in met],
        children=AMENDING.find(reading.place.state, found.id) or (),
        offers=_offers(reading, found, met),
        put=_put(reading, found),
        next=_next(reading, found),
        lists=[each.id for each, _, motion in _lists(reading) if not motion],
        recommendation=RECOMMENDATIONS.find(reading.place.state, found.id),
        why=_why(reading, found),
        other_words=_other_words(reading, found),
        committee=_committee(reading, found),
        falls=falls(reading, found),
        in_commission=_in_commission(reading) and found.stage in ("gathering", "filed"),
        kinds=("accept", "reject", "refer", "settled", "vote"),
        parts=parts_shown(reading, found),
        divisible=divisible(reading, found),
        choices=CHOICES,
        put_again=put_in_vain(reading.place.state, found),
        editable=found.stage in EDITABLE and (current or found.mover == reading.place.member),
        stands=next((each for each in found.articles if each in reading.charter.nodes), ""),
    )


def _offers(reading: Reading, found: TabledAmendment, met: list[Conflict]) -> list[Offer]:
    """What this visitor can do with it now."""
    place, own = reading.place, found.mover == reading.place.member != ""
    offers: list[Offer] = []
    if place.is_delegate and not own:
        if place.member in found.sponsors:
            offers.append(place.offer("amendment.unsponsor/1", amendment=found.id))
        else:
            offers.append(place.offer("amendment.sponsor/1", amendment=found.id, version=found.version))
    if own:
        offers.append(place.offer("amendment.withdraw/1", amendment=found.id))
        twins = (each for met_ in met if met_.kind == "identical" for each in met_.amendments if each != found.id)
        offers += [_join(reading, found, AMENDMENTS.at(place.state, each)) for each in twins]
    known = recommended(place.state, found.id)
    if known is not None and known.told.words and place.member in found.sponsors:
        told = {"amendment": found.id, "number": known.told.number}
        offers += [place.offer("amendment.assent/1", answer=each, **told) for each in ("yes", "no")]
    if known is not None and not of_commission(place.state, place.member):
        told = {"amendment": found.id, "number": known.told.number}
        offers += [place.offer("amendment.concur/1", answer=each, **told) for each in ("yes", "no")]
    if found.en_bloc and place.is_delegate:
        offers.append(place.offer("en_bloc.pull/1", amendment=found.id))
    if found.stage == "rejected" and place.is_delegate:
        offers.append(place.offer("amendment.renew/1", amendment=found.id))
    if place.is_chair and found.stage == "filed":
        offers.append(place.offer("amendment.rule/1", amendment=found.id, ruling="accepted", grounds=""))
    return [each for each in offers if not each.missing]


def _put(reading: Reading, found: TabledAmendment) -> Offer | None:
    """How it is put to the vote: for the chair with what is missing, for the next hand once it can."""
    again = put_in_vain(reading.place.state, found)
    if not reading.place.member or found.en_bloc or not (found.stage == "filed" or again):
        return None
    offer = composed(reading, "amendment.put/1", amendment=found.id)
    return offer if reading.place.is_chair or not offer.missing else None


def _next(reading: Reading, found: TabledAmendment) -> str:
    """What comes next for it; empty where nothing does."""
    place, lang = reading.place, reading.place.visitor.lang
    match found.stage:
        case "gathering":
            return say(lang, "amendment_next_gathering", count=found.sponsors_needed - len(found.sponsors))
        case "filed" if found.in_order_from is not None and found.in_order_from > place.now:
            return say(lang, "amendment_next_unruled", at=instant(found.in_order_from))
        case "filed" if found.en_bloc:
            return say(lang, "amendment_next_listed", list=found.en_bloc)
        case "filed":
            return say(lang, "amendment_next_filed")
        case "adopted" if found.id in adopted_now(place.state, reading.text.id):
            return say(lang, "amendment_next_adopted")
        case _:
            return ""


def _in_commission(reading: Reading) -> bool:
    return not of_commission(reading.place.state, reading.place.member)


def _why(reading: Reading, found: TabledAmendment) -> str:
    known = RECOMMENDATIONS.find(reading.place.state, found.id)
    return "" if known is None else desk().text(known.told.reasons)


def _other_words(reading: Reading, found: TabledAmendment) -> dict[str, Any]:
    """The words that the commission would accept instead, beside those that stand, and how many of the sponsors have
    assented; empty where it proposes none, or they were drawn on other words.
    """
    known = recommended(reading.place.state, found.id)
    if known is None or not known.told.words or known.round != reading.text.round:
        return {}
    drawn = replace(reading.drawn(known.told.words), number=found.id, base="")
    assented = sum(known.answers.get(each) == "yes" for each in found.sponsors)
    return {"rows": beside(reading, [drawn]).get(found.id, []), "yes": assented, "of": len(found.sponsors)}


def _committee(reading: Reading, found: TabledAmendment) -> dict[str, Any]:
    """How the members of the commission stand to its recommendation; empty where there is none on these words."""
    known = recommended(reading.place.state, found.id)
    if known is None:
        return {}
    answers = list(known.votes.values())
    carried = carried_by(reading.place.state, known)
    return {"yes": answers.count("yes"), "no": answers.count("no"), "carried": carried}


def _join(reading: Reading, found: TabledAmendment, to: TabledAmendment) -> Offer:
    payload = {"amendment": found.id, "to": to.id, "words": found.words, "to_words": to.words}
    return reading.place.offer("amendment.join/1", **payload)


@require_GET
def meetings(request: HttpRequest, log: str, text: str) -> HttpResponse:
    """Per provision, how the amendments meet: which exclude each other, fall, depend, say the same."""
    reading = reading_of(request, log, text)
    kind = request.GET.get("kind", "")
    met = reading.met()
    order = {node.id: at for at, node in enumerate(reading.charter.walk())}
    kept = sorted((each for each in met if kind in ("", each.kind)), key=lambda each: order.get(each.provision, 0))
    page = paged(request, kept)
    return _show(
        request,
        "charter/meetings.html",
        reading,
        kinds=sorted({each.kind for each in met}),
        kind=kind,
        page=page,
        groups=_groups(reading, page.rows, beside(reading, _values(reading, page.rows))),
    )


def _values(reading: Reading, met: Any) -> list[Any]:
    named = {number for each in met for number in (*each.amendments, each.by)}
    return [each for each in reading.pending() if each.number in named]


def _groups(reading: Reading, met: Any, rows: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """The meetings of a page by the article in which they are, each with its amendments side by side."""
    found: dict[str, list[dict[str, Any]]] = {}
    for each in met:
        known = each.provision in reading.charter.nodes
        article = reading.charter.article(each.provision) if known and each.provision != ROOT else ""
        told = said(reading, each)
        side = [(number, rows.get(number, ())) for number in told["numbers"]]
        found.setdefault(article, []).append({**told, "side": side})
    return [{"article": key, "where": reading.where(key) if key else "", "met": those} for key, those in found.items()]
