"""A text and its lists as files to take away."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.translations import TRANSLATIONS, original_of
from asamblea.charter.formats.akn import Edition, write_akn
from asamblea.charter.formats.columns import columns_pdf
from asamblea.charter.formats.docx_writer import write_docx
from asamblea.charter.formats.html import write_html
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.pdf import write_pdf
from asamblea.charter.formats.table import table_pdf
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import to_bytes
from asamblea.record.errors import Malformed
from asamblea.record.instants import iso
from asamblea.web.pages import say
from asamblea.web.views.bodies import show
from asamblea.web.views.charter.reading import Reading, charter_of, reading_of
from asamblea.wording.amendment_lists import Tabled, marshalled_list, voting_list
from asamblea.wording.texts import labels, sheet_of

_TYPES: Mapping[str, str] = {
    "text.akn.xml": "application/akn+xml",
    "text.pdf": "application/pdf",
    "text.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text.html": "text/html; charset=utf-8",
    "text.txt": "text/plain; charset=utf-8",
    "text.json": "application/json",
    "marshalled.pdf": "application/pdf",
    "voting.pdf": "application/pdf",
}
NAMES = tuple(_TYPES)


@require_GET
def file(request: HttpRequest, log: str, text: str, name: str) -> HttpResponse:
    """One file; 404 for a name that is none of them."""
    reading = reading_of(request, log, text)
    if name not in _TYPES:
        raise Http404
    language = request.GET.get("in", "")
    try:
        made = _list(reading, name) if name in ("marshalled.pdf", "voting.pdf") else _text(reading, name, language)
    except Malformed as fault:
        said = say(reading.place.visitor.lang, "file_letters", fault=fault.fault)
        answer = show(request, "message.html", reading.place, message=said, back=f"/b/{log}/texts/{text}/#h-files")
        answer.status_code = 422
        return answer
    called = f"{text}-{language}-{name}" if language else f"{text}-{name}"
    return HttpResponse(
        made,
        content_type=_TYPES[name],
        headers={"Content-Disposition": f'attachment; filename="{called}"'},
    )


def _text(reading: Reading, name: str, language: str) -> bytes:
    """The words as they are now, or the version that lies beside them in another language; 404 for none. A document of
    the same words and day is made once.
    """
    standing = reading.standings()[-1]
    words, at = standing.words, standing.at
    if language:
        laid = TRANSLATIONS.find(reading.place.state, (reading.text.id, language))
        if laid is None:
            raise Http404
        words, at = laid.words, laid.at
    return _document(words, name, iso(at)[:10])


@lru_cache(maxsize=16)
def _document(words: str, name: str, day: str) -> bytes:
    charter = charter_of(words)
    source, beside = Imported(charter), labels(charter.language)
    stamp = f"{sheet_of(charter.language)['hash']}: {words.partition(':')[2]}"
    made: Mapping[str, Callable[[], bytes]] = {
        "text.akn.xml": lambda: write_akn(source, beside, Edition(day, "xx")),
        "text.pdf": lambda: write_pdf(source, beside, day, stamp),
        "text.docx": lambda: write_docx(source, beside, stamp),
        "text.html": lambda: write_html(source, beside, stamp).encode(),
        "text.txt": lambda: write_text(source, beside).encode(),
        "text.json": lambda: to_bytes(charter),
    }
    return made[name]()


def _list(reading: Reading, name: str) -> bytes:
    listed = [each for each in reading.tabled() if _listed(reading, each)]
    originals = ((each.id, original_of(reading.place.state, each.id)) for each in listed)
    languages = {number: known.language for number, known in originals if known is not None}
    tabled = Tabled(reading.charter, tuple(map(reading.value, listed)), languages=languages)
    lang = reading.place.visitor.lang
    return (
        columns_pdf(marshalled_list(tabled, lang)) if name == "marshalled.pdf" else table_pdf(voting_list(tabled, lang))
    )


def _listed(reading: Reading, each: TabledAmendment) -> bool:
    return reading.is_current(each) and each.stage not in ("withdrawn", "joined", "gathering", "returned")
