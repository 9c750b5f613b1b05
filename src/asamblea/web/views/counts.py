"""The count of an election: as a page, as a sheet to print, and as files that other programs read."""

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from io import StringIO

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET

from asamblea.assembly.results import lists_of, poll_of, profile_of, result_of
from asamblea.assembly.state.elections import Election, rule_of
from asamblea.counting.blt import write_blt
from asamblea.counting.exports import flat, rctab
from asamblea.counting.result import Count
from asamblea.web.desk import desk
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.web.views.elections import election_in, names_of
from asamblea.wording.count_sheet import WORDS, picture_of, reasons_of, sentences_of, tables_of


@require_GET
def count(request: HttpRequest, log: str, election: str) -> HttpResponse:
    """The count: stages as a table and as a picture, a sentence a stage, and why this one and not that one."""
    return _count(request, log, election, "election_count.html")


@require_GET
def sheet(request: HttpRequest, log: str, election: str) -> HttpResponse:
    """The count on paper, with every sum and the body's checkpoint."""
    return _count(request, log, election, "election_sheet.html")


def _count(request: HttpRequest, log: str, election: str, template: str) -> HttpResponse:
    place = place_of(request, log)
    found = election_in(place, election)
    counted = result_of(place.state, found)
    if counted is None:
        raise Http404
    names, lang = names_of(place, found), place.visitor.lang
    size, root = desk().office.seen(place.origin)
    return show(
        request,
        template,
        place,
        election=found,
        title=desk().text(found.opened.title),
        head=WORDS[lang].HEADINGS,
        quota=None if counted.quota is None else counted.votes(counted.quota),
        sentences=sentences_of(counted, names, lang),
        reasons=reasons_of(counted, names, lang, found.passed_over),
        # Both escape what they hold: wording/count_sheet.py, wording/count_picture.py.
        tables=[SafeString(each) for each in tables_of(counted, names, lang)],
        picture=SafeString(picture_of(counted, names, lang)),
        files=files_of(found),
        recount=recount_of(place, found),
        size=size,
        root=root.hex(),
    )


def recount_of(place: Place, found: Election) -> str:
    """The command that counts the files again on anybody's machine; empty where the files do not say all."""
    assert found.counted is not None
    asked = ["asamblea", "count", files_of(found)[0], "--method", found.opened.method]
    asked += ["--seats", str(found.opened.seats), "--seed", found.counted.seed]
    if found.round > 1:
        asked += ["--second", files_of(found)[1]]
    if found.opened.method == "list":
        if found.passed_over:
            return ""
        lists = rule_of(place.state, found).lists
        asked += ["--formula", lists.formula, "--threshold", f"{lists.threshold_num}/{lists.threshold_den}"]
        asked += ["--order", lists.order, *(["--parity"] if lists.parity else [])]
    return " ".join(asked)


def _numbered(place: Place, found: Election) -> tuple[str, ...]:
    """Names on one line; two persons may have the same, but not with their numbers."""
    return tuple(f"{number}. {' '.join(name.split())}" for number, name in enumerate(names_of(place, found), 1))


def _papers(place: Place, found: Election, number: int) -> str:
    profile = profile_of(place.state, found, number, found.passed_over)
    title = " ".join(desk().text(found.opened.title).split())
    named = replace(profile, candidates=_numbered(place, found), title=title)
    return "".join(f"{line}\n" for line in write_blt(named))


def _lists(place: Place, found: Election) -> str:
    sheet = lists_of(place.state, found, poll_of(place.state, found, 1))
    rows = zip(sheet, _numbered(place, found), strict=True)
    return _csv([("list", "candidate", "sex", "votes"), *((one.list, name, one.sex, one.votes) for one, name in rows)])


def _stages(place: Place, found: Election, count: Count) -> str:
    return _csv(flat(count, names_of(place, found)))


def _rounds(place: Place, found: Election, count: Count) -> str:
    report = rctab(count, names_of(place, found), desk().text(found.opened.title))
    return json.dumps(report, ensure_ascii=False, indent=1)


def _csv(rows: Iterable[Iterable[object]]) -> str:
    out = StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


FILES: Mapping[str, Callable[[Place, Election, Count], str]] = {
    "papers.blt": lambda place, found, _: _papers(place, found, 1),
    "papers-2.blt": lambda place, found, _: _papers(place, found, 2),
    "lists.csv": lambda place, found, _: _lists(place, found),
    "stages.csv": _stages,
    "rctab.json": _rounds,
}
KINDS = {"blt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8", "json": "application/json"}


def files_of(found: Election) -> list[str]:
    """The files that there are of a counted election."""
    papers = ["lists.csv"] if found.opened.method == "list" else ["papers.blt", "papers-2.blt"][: found.round]
    return [*papers, "stages.csv", "rctab.json"]


@require_GET
def file(request: HttpRequest, log: str, election: str, name: str) -> HttpResponse:
    """A file of a count; 404 while nothing is counted."""
    place = place_of(request, log)
    found = election_in(place, election)
    count = result_of(place.state, found)
    if count is None or name not in files_of(found):
        raise Http404
    return HttpResponse(FILES[name](place, found, count), content_type=KINDS[name.rpartition(".")[2]])
