"""The record: its log, each entry, its head, how to verify it, and its files as any verifier fetches them."""

import json
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.events.base import Event, revive_event
from asamblea.assembly.state.log import LOG_KEY
from asamblea.observer.index import Listed, index_bytes
from asamblea.observer.naming import naming_of
from asamblea.office.export import listed_log
from asamblea.record.base64s import bytes_of
from asamblea.record.checkpoints import parse_checkpoint
from asamblea.record.entries import Entry
from asamblea.record.notes import parse_note
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import electorate_title, with_titles
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording import event as event_sentence

PAGE = 50
FOREVER = "public, max-age=31536000, immutable"


@require_GET
def record(request: HttpRequest, log: str) -> HttpResponse:
    """The log, latest entries first."""
    place = place_of(request, log)
    size = desk().office.archive.size(place.origin)
    text = request.GET.get("before", "")
    before = min(int(text), size) if text.isdecimal() else size
    start = max(0, before - PAGE)
    rows = [_row(place, entry) for entry in reversed(_entries(place, start, before))]
    note = desk().office.archive.head(place.origin).decode()
    head = parse_checkpoint(parse_note(note.encode(), "head"), "head")
    return show(
        request,
        "record.html",
        place,
        rows=rows,
        start=start,
        size=size,
        note=note,
        root=head.root.hex(),
        record_url=request.build_absolute_uri("/record"),
    )


@require_GET
def entry(request: HttpRequest, log: str, seq: int) -> HttpResponse:
    """One entry, in words and as it is stored."""
    place = place_of(request, log)
    found = _entries(place, seq, seq + 1)
    if not found:
        raise Http404
    pretty = json.dumps(json.loads(found[0].encode()), indent=1, sort_keys=True)
    return show(request, "entry.html", place, row=_row(place, found[0]), pretty=pretty)


@require_GET
def proof(request: HttpRequest, log: str, seq: int) -> HttpResponse:
    """The receipt of an entry, a `.tlog-proof` to keep."""
    place = place_of(request, log)
    if seq >= desk().office.archive.size(place.origin):
        raise Http404
    data = desk().office.proof(place.origin, seq).encode()
    return _file(data, f"{log}-{seq}.tlog-proof")


def _entries(place: Place, start: int, end: int) -> list[Entry]:
    return [Entry.parse(data, place.log) for data in desk().office.archive.entries(place.origin, start, end)]


def _row(place: Place, found: Entry) -> dict[str, object]:
    said = [_sentence(place, revive_event(event)) for event in found.events]
    act = found.act
    return {
        "entry": found,
        "said": said,
        "act": act,
        "id": "" if act is None else act.id(),
        "attested": "clock" if act is None else act.attested,
    }


def _sentence(place: Place, event: Event) -> str:
    """An event in words; an electorate that it names by the name that the assembly beside it has for it."""
    naming, assembly = naming_of(place.state, desk().office.archive.blob), getattr(event, "assembly", "")

    def called(value: str) -> str:
        told = naming(value)
        return told if told != value else electorate_title(assembly, value)

    return with_titles(event_sentence(event, place.visitor.lang, called))


def _file(data: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        data,
        content_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-cache"},
    )


def _listed() -> dict[str, Listed]:
    """Every log of the archive, by its path."""
    found = (_listed_log(origin) for origin in desk().office.archive.logs())
    return {each.path: each for each in found}


@cache
def _listed_log(origin: str) -> Listed:
    """A log keeps its first key for good."""
    return listed_log(origin, bytes_of(LOG_KEY.at(desk().office.state(origin)), "log key"))


@require_GET
def index(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- every view takes it
    """`logs.json` of the record as files."""
    return _file(index_bytes(tuple(_listed().values())), "logs.json")


@require_GET
def blob(request: HttpRequest, name: str) -> HttpResponse:  # noqa: ARG001 -- every view takes it
    """A public blob: one that an entry names as public, or cites. Others are not served."""
    file = desk().office.archive.blob(name) if name in desk().public else None
    if file is None:
        raise Http404
    response = _file(file, name)
    response["Cache-Control"] = FOREVER
    return response


@require_GET
def log_file(request: HttpRequest, path: str, name: str) -> HttpResponse:  # noqa: ARG001 -- every view takes it
    """The checkpoint, a bundle or a tile of a log."""
    listed = _listed().get(path)
    if listed is None:
        raise Http404
    publisher = desk().publisher
    if name == "checkpoint":
        return _file(publisher.checkpoint(listed.origin), "checkpoint")
    try:
        data = publisher.tile(listed, name)
    except (KeyError, ValueError) as fault:
        raise Http404 from fault
    response = _file(data, name.rpartition("/")[2])
    response["Cache-Control"] = FOREVER
    return response
