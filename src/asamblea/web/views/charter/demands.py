"""What bodies declared and demand: a table of who shares which demand, the figures side by side, and a declaration with
its marks, where a person marks others by quoting them.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_http_methods

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.declarations import (
    DECLARATIONS,
    GROUPS,
    MARKED,
    FiledDeclaration,
    MarkedDemand,
)
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.charter.demands import Demand, Suggestion, side_by_side, suggested
from asamblea.charter.words import joined, words
from asamblea.observer.declared import Declared
from asamblea.record.blobs import Reference, public
from asamblea.record.canonical import digest
from asamblea.web.desk import desk
from asamblea.web.drafts import Prepared, make_draft
from asamblea.web.pages import say
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Place, place_of, show, texts_of
from asamblea.web.views.charter.reading import printed_of

MOST_SUGGESTED = 20
# Amendments whose numbers the form completes; any number can be written.
MOST_OFFERED = 200


def _declared(place: Place) -> Declared:
    return Declared(place.state, desk().office.archive.blob)


@require_GET
def demands(request: HttpRequest, log: str) -> HttpResponse:
    """The table of demands."""
    place = place_of(request, log)
    sheet = _declared(place)
    known = sheet.demands()
    free = [each for each in known.values() if not MARKED.at(place.state, each.id).group]
    return show(
        request,
        "charter/demands.html",
        place,
        declarations=[(each, desk().text(each.title), sheet.body(each.body)) for each in sheet.declarations()],
        shared=[_shared(place, row) for row in sheet.shared(known)],
        alone=paged(request, free),
        figures=side_by_side(sheet.figures()),
        suggestions=[_suggestion(each, known) for each in _suggested(tuple(free))[:MOST_SUGGESTED]],
        speaks_for=_speaks_for(place),
        motions=[(each.id, desk().text(each.title)) for each in MOTIONS.all(place.state).values()],
        **(_answering(place) if place.is_delegate else {}),
    )


def _answering(place: Place) -> dict[str, Any]:
    """What can be chosen as an answer beside a motion: the latest amendments, and the articles of each text."""
    tabled = sorted(AMENDMENTS.all(place.state).values(), key=lambda each: -int(each.id[1:]))[:MOST_OFFERED]
    return {
        "amendments": [(each.id, desk().text(each.title)) for each in tabled],
        "answering": [
            (
                text,
                title,
                [each for each in printed_of(text.base).values() if each.node.kind in ("article", "preamble")],
            )
            for text, title, _ in texts_of(place)
        ],
    }


@lru_cache(maxsize=4)
def _suggested(free: tuple[Demand, ...]) -> tuple[Suggestion, ...]:
    return suggested(free)


def _suggestion(each: Suggestion, known: Mapping[str, Demand]) -> dict[str, Any]:
    return {"one": known[each.one], "other": known[each.other], "likeness": each.likeness}


def _shared(place: Place, row: Any) -> dict[str, Any]:
    """A group of demands: its name, who makes it in which words, who differs, and what became of it."""
    state, sheet = place.state, _declared(place)
    return {
        "row": row,
        "title": desk().text(GROUPS.at(state, row.name).title),
        "lines": [
            (each, desk().text(MARKED.at(state, each.id).difference), MARKED.at(state, each.id).declaration)
            for each in row.demands
        ],
        "motions": [
            (MOTIONS.at(state, each), desk().text(MOTIONS.at(state, each).title)) for each in sheet.motions(row.name)
        ],
        "amendments": sheet.amendments(row.name),
        "provisions": sheet.provisions(row.name),
    }


def _speaks_for(place: Place) -> list[tuple[str, str]]:
    """For whom this visitor can file a declaration: those who sent her, and their bodies."""
    held = [seat.body for seat in SEATS.all(place.state).values() if seat.member == place.member != ""]
    bodies = [each.origin for each in BODIES.all(place.state).values() if each.electorate in held]
    return [(each, _declared(place).body(each)) for each in (*dict.fromkeys(held), *bodies)]


@require_http_methods(["GET", "POST"])
def declaration(request: HttpRequest, log: str, declaration: str) -> HttpResponse:
    """A declaration with its marks; POST quotes words of it as a demand or a figure."""
    place = place_of(request, log)
    filed = DECLARATIONS.find(place.state, declaration)
    if filed is None:
        raise Http404
    if request.method == "GET":
        return _page(request, place, filed, "")
    lang = place.visitor.lang
    if not place.is_delegate:
        return _page(request, place, filed, say(lang, "mark_delegates"), 403)
    found = _places(desk().text(filed.text), request.POST.get("words", ""))
    if len(found) != 1:
        return _page(request, place, filed, say(lang, "mark_many" if found else "mark_none", count=len(found)), 422)
    act, prepared = _prepared(request, filed, *found[0])
    draft = make_draft(place.origin, place.member, act, prepared, "", f"/b/{log}/demands/{declaration}/")
    return HttpResponseRedirect(f"/b/{log}/sign/{draft.name}/")


def _places(text: str, quoted: str) -> list[tuple[int, int]]:
    """Where these words stand in a text, whatever blanks lie between them."""
    known = words(quoted)
    pattern = re.compile(r"\s+".join(map(re.escape, known)))
    return [each.span() for each in pattern.finditer(text)] if known else []


def _prepared(request: HttpRequest, filed: FiledDeclaration, start: int, end: int) -> tuple[str, Prepared]:
    files: dict[Reference, bytes] = {}
    quote = digest(joined(words(desk().text(filed.text)[start:end])).encode())
    place = {"declaration": filed.id, "text": filed.text, "start": start, "end": end, "quote": quote}
    if not request.POST.get("event"):
        return "demand.mark/1", Prepared({"place": place, "against": request.POST.get("against") == "on"}, files)
    payload: dict[str, Any] = {"place": place, "day": request.POST.get("day", "").strip() or filed.day}
    for name in ("event", "measure", "value"):
        content = request.POST.get(name, "").strip().encode()
        files[public(content)] = content
        payload[name] = str(public(content))
    return "figure.mark/1", Prepared(payload, files)


def _page(request: HttpRequest, place: Place, filed: FiledDeclaration, fault: str, status: int = 200) -> HttpResponse:
    sheet = _declared(place)
    text = desk().text(filed.text)
    marked = [each for each in sheet.marked() if each.declaration == filed.id]
    response = show(
        request,
        "charter/declaration.html",
        place,
        filed=filed,
        title=desk().text(filed.title),
        of=sheet.body(filed.body),
        runs=list(_runs(text, marked)),
        marked=[(each, sheet.words_of(each)) for each in marked],
        fault=fault,
        written={name: request.POST.get(name, "") for name in ("words", "event", "measure", "value", "day")},
    )
    response.status_code = status
    return response


def _runs(text: str, marked: list[MarkedDemand]) -> Iterator[tuple[str, str]]:
    """The text as runs, each with the demand that it is, or empty; where two marks overlap, the first one's."""
    at = 0
    for each in sorted(marked, key=lambda one: one.start):
        start, end = max(at, each.start), max(at, each.end)
        yield text[at:start], ""
        yield text[start:end], each.id
        at = end
    yield text[at:], ""
