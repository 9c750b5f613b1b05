"""The tree of bodies: the assemblies, the electorates that fill their seats, and the bodies of each."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from asamblea.assembly.state.bodies import is_indirect
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.members import HOLDERS, SEATS
from asamblea.assembly.state.recalls import JOINT
from asamblea.web.desk import desk
from asamblea.web.index import Row
from asamblea.web.views.below.naming import Link, body_link, electorate_title, is_here
from asamblea.web.views.below.paging import PAGE, page_of, start_of

LONGEST = 80


@dataclass(frozen=True, slots=True)
class Branch:
    """An electorate: its id and name, its seats and those held; its bodies here, their members; joint recalls;
    whether the election is indirect.
    """

    id: str
    title: str
    seats: int
    held: int
    bodies: int
    members: int
    recalls: int
    indirect: bool


@require_GET
def tree(request: HttpRequest) -> HttpResponse:
    """All assemblies with their electorates; or the bodies of one electorate, or those whose name holds a text."""
    text, electorate = request.GET.get("q", "")[:LONGEST].strip(), request.GET.get("electorate", "")
    if text:
        rows, total = desk().index.named(text, start_of(request), PAGE)
        return _list(request, rows, total, q=text)
    if electorate:
        assembly = _assembly(request.GET.get("assembly", ""), electorate)
        rows, total = desk().index.electing(assembly, electorate, start_of(request), PAGE)
        title = electorate_title(assembly, electorate)
        return _list(request, rows, total, within=title, assembly=body_link(assembly))
    assemblies = desk().index.assemblies()
    branches = [(row, _branches(row)) for row in assemblies]
    return render(request, "below/tree.html", {"assemblies": branches, "here": request.get_full_path()})


def _assembly(log: str, electorate: str) -> str:
    """The assembly that an address names, if it has the electorate; 404 if not."""
    for origin in desk().office.archive.logs():
        if origin.rpartition("/")[2][:16] == log and electorate in REPRESENTATION.all(desk().office.state(origin)):
            return origin
    raise Http404


def _list(request: HttpRequest, rows: list[Row], total: int, **more: Any) -> HttpResponse:
    placed = [(row, _places(row)) for row in rows]
    return render(request, "below/tree_list.html", {"page": page_of(request, placed, total), **more})


def _places(row: Row) -> list[tuple[Link, str]]:
    """Where a body elects."""
    return [
        (body_link(each.assembly), electorate_title(each.assembly, each.electorate))
        for each in row.summary.elects
        if is_here(each.assembly)
    ]


def _branches(row: Row) -> list[Branch]:
    state = desk().office.state(row.summary.origin)
    counted = desk().index.electorates(row.summary.origin)
    joint = [each.opened.electorate for each in JOINT.all(state).values() if each.summed is None]
    held = [SEATS.at(state, seat).body for seat in HOLDERS.all(state).values()]
    return [
        Branch(
            id_,
            desk().text(each.title) or id_,
            each.seats,
            held.count(id_),
            *counted.get(id_, (0, 0)),
            joint.count(id_),
            is_indirect(state, id_),
        )
        for id_, each in sorted(REPRESENTATION.all(state).items())
    ]
