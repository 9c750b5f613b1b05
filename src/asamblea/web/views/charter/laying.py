"""A text is laid: a file or pasted words are read, shown as they were read, and prepared for signing."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from asamblea.assembly.conditions import office
from asamblea.assembly.preview import missing
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.printed import printed
from asamblea.charter.formats.readers import reader_of
from asamblea.charter.forms import to_bytes
from asamblea.record.blobs import public
from asamblea.record.errors import Malformed
from asamblea.web.drafts import Prepared, make_draft
from asamblea.web.pages import say
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording.faults import fault as say_fault
from asamblea.wording.texts import WORDS, finding, labels

LARGEST = 8 * 1024 * 1024
LONGEST_TITLE = 200
# A text of more characters shows its headings and articles alone before it is signed.
LONGEST = 60_000
# Findings that are shown; of the others, how many.
TOLD = 200
# How pasted words are read.
PASTED = (".txt", ".md")
AKOMA_NTOSO = (".xml", ".akn")
_CODE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Given:
    """What was uploaded or pasted: its bytes, the ending of its name, and the name as its faults call it."""

    raw: bytes
    ending: str
    name: str


def may_lay(place: Place) -> bool:
    """Whether this visitor can lay a text: a delegate, or who keeps the papers."""
    return place.is_delegate or not office(place.state, place.member, "secretary")


@require_http_methods(["GET", "POST"])
def lay(request: HttpRequest, log: str) -> HttpResponse:
    """The form; then the text as it was read, with the way to its signing page, or what is wrong and nothing kept."""
    place = place_of(request, log)
    lang = place.visitor.lang
    if not may_lay(place):
        return _form(request, place, [say(lang, "lay_who")], 403)
    if request.method == "GET":
        return _form(request, place, [], 200)
    title = request.POST.get("title", "").strip()[:LONGEST_TITLE]
    if not title:
        return _form(request, place, [say(lang, "lay_title")], 422)
    try:
        given = given_in(request, lang)
        read = reader_of(given.ending, given.name)(given.raw, given.name, _language(request, lang))
    except Malformed as fault:
        return _form(request, place, [fault_said(fault, lang)], 422, unread="file" in request.FILES)
    prepared = _prepared(title, given, read)
    held = {str(each): content for each, content in prepared.files.items()}
    reasons = missing(place.state, "text.lay/1", prepared.payload, place.member, place.now, held)
    if reasons:
        return _form(request, place, [place.say(each) for each in reasons], 422)
    draft = make_draft(place.origin, place.member, "text.lay/1", prepared, "", f"/b/{log}/texts/")
    return show(request, "charter/laid.html", place, draft=draft, title=title, **as_read(read, lang))


def given_in(request: HttpRequest, lang: str) -> Given:
    """The file, or else what was pasted; raises Malformed where there is neither, or too much."""
    file = request.FILES.get("file")
    if isinstance(file, UploadedFile):
        name = PurePath(file.name or "").name[-80:]
        if (file.size or 0) > LARGEST:
            raise Malformed(name, "text.size", f"is longer than {LARGEST} bytes")
        return Given(file.read(), PurePath(name).suffix, name)
    name, pasted = say(lang, "lay_pasted"), request.POST.get("pasted", "")
    if not pasted.strip():
        raise Malformed(name, "text.empty", "holds no article, heading or paragraph under a name")
    kind = request.POST.get("kind", "")
    return Given(pasted.encode(), kind if kind in PASTED else PASTED[0], name)


def _language(request: HttpRequest, lang: str) -> str:
    """The language of a text whose file names none; raises Malformed."""
    written = request.POST.get("language", "").strip() or "es"
    if _CODE.fullmatch(written) is None:
        raise Malformed(say(lang, "lay_language"), "text.form", "names no language of two or three letters")
    return written


def fault_said(fault: Malformed, lang: str) -> str:
    """What is wrong and where, in the visitor's language."""
    place = fault.place.replace(": line ", f": {WORDS[lang].SHEET['line']} ")
    return f"{place}: {say_fault(fault.fault, lang)} [{fault.rule}]"


def _prepared(title: str, given: Given, read: Imported) -> Prepared:
    """The step with its blobs: the tree, and the Akoma Ntoso document that it was read from."""
    base = to_bytes(read.text)
    source = given.raw if given.ending.lower() in AKOMA_NTOSO else b""
    files = {public(each): each for each in (title.encode(), base, source) if each}
    payload = {
        "title": str(public(title.encode())),
        "base": str(public(base)),
        "form": "akoma_ntoso" if source else "tree",
        "source": str(public(source)) if source else "",
    }
    return Prepared(payload, files)


def as_read(read: Imported, lang: str) -> dict[str, Any]:
    """The tree as it was read, and what a person should look at in it, by line."""
    text = read.text
    brief = sum(len(node.text) for node in text.walk()) > LONGEST
    counted = Counter(node.kind for node in text.walk())
    counts = {kind: counted[kind] for kind in ("article", "paragraph", "item")}
    return {
        "language": text.language,
        "name": text.root.text,
        "brief": brief,
        "provisions": [each for each in printed(read, labels(text.language)) if each.headed or not brief],
        "counts": WORDS[lang].SHEET["kinds"].format(**counts, notes=len(read.notes)),
        "findings": [finding(each, lang) for each in read.findings[:TOLD]],
        "more": max(0, len(read.findings) - TOLD),
        "notes": len(read.notes),
    }


def _form(request: HttpRequest, place: Place, faults: list[str], status: int, *, unread: bool = False) -> HttpResponse:
    """The form with what was written, and why it cannot be laid so; `unread`: the file has to be mended."""
    written = {name: request.POST.get(name, "") for name in ("title", "pasted", "kind", "language")}
    more = {"faults": faults, "unread": unread, "may_lay": may_lay(place), "kinds": PASTED, "written": written}
    response = show(request, "charter/lay.html", place, **more)
    response.status_code = status
    return response
