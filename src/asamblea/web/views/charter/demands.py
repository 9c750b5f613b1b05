"""What bodies declared and demand: a table of who shares which demand, the figures side by side, and a declaration with
its marks, where a person marks others by quoting them.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_http_methods

from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.declarations import (
    DECLARATIONS,
    GROUPS,
    MARKED,
    FiledDeclaration,
    MarkedDemand,
)
from asamblea.assembly.state.members import SEATS
from asamblea.charter.demands import Demand, Suggestion, side_by_side, suggested
from asamblea.charter.words import joined, words
from asamblea.observer.declared import Declared
from asamblea.record.blobs import Reference, public
from asamblea.record.canonical import digest
from asamblea.web.desk import desk
from asamblea.web.drafts import Prepared, make_draft
from asamblea.web.pages import say
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.web.views.charter.answering import answers_to

MOST_SUGGESTED = 20
# What a body says of a demand, by whether it speaks against it; None where it is silent.
_SAYS: Mapping[bool | None, str] = {False: "demand_made", True: "demand_against", None: "demand_silent"}


def _declared(place: Place) -> Declared:
    return Declared(place.state, desk().office.archive.blob)


@require_GET
def demands(request: HttpRequest, log: str) -> HttpResponse:
    """The table of demands."""
    place = place_of(request, log)
    sheet = _declared(place)
    known = sheet.demands()
    free = [each for each in known.values() if not MARKED.at(place.state, each.id).group]
    alone = paged(request, free)
    shared = [_shared(place, row) for row in sheet.shared(known)]
    return show(
        request,
        "charter/demands.html",
        place,
        declarations=[(each, desk().text(each.title), sheet.body(each.body)) for each in sheet.declarations()],
        shared=shared,
        overview=_overview(place, sheet, shared),
        alone=alone,
        alone_said=[
            (each, MARKED.at(place.state, each.id).declaration, answers_to(place, each.id)) for each in alone.rows
        ],
        figures=side_by_side(sheet.figures()),
        suggestions=[_suggestion(each, known) for each in _suggested(tuple(free))[:MOST_SUGGESTED]],
        speaks_for=_speaks_for(place),
    )


@lru_cache(maxsize=4)
def _suggested(free: tuple[Demand, ...]) -> tuple[Suggestion, ...]:
    return suggested(free)


def _suggestion(each: Suggestion, known: Mapping[str, Demand]) -> dict[str, Any]:
    return {"one": known[each.one], "other": known[each.other], "likeness": each.likeness}


def _overview(place: Place, sheet: Declared, shared: list[dict[str, Any]]) -> tuple[list[str], list[dict[str, Any]]]:
    """Who shares which demand at a glance: the bodies, and a row a group with what each of them says of it."""
    bodies = list(dict.fromkeys(sheet.body(each.body) for each in sheet.declarations()))
    rows = []
    for each in shared:
        stands: dict[str, bool] = {}
        for one in each["row"].demands:
            stands[one.body] = stands.get(one.body, False) or one.against
        said = [say(place.visitor.lang, _SAYS[stands.get(body)]) for body in bodies]
        rows.append({**each, "cells": said})
    return bodies, rows


def _shared(place: Place, row: Any) -> dict[str, Any]:
    """A group of demands: its name, who makes it in which words, who differs, and what became of it."""
    state = place.state
    return {
        "row": row,
        "title": desk().text(GROUPS.at(state, row.name).title),
        "lines": [
            (each, desk().text(MARKED.at(state, each.id).difference), MARKED.at(state, each.id).declaration)
            for each in row.demands
        ],
        "said": answers_to(place, row.name),
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
