"""The languages of a text beside one another, provision by provision: which is stale; laying a version, confirming an
article.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.preview import missing
from asamblea.assembly.state.translations import CONFIRMED, TRANSLATIONS, level_version
from asamblea.charter.formats.aligning import aligned
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.readers import reader_of
from asamblea.charter.forms import to_bytes
from asamblea.charter.languages import Confirmation, versions
from asamblea.charter.readings import articles
from asamblea.charter.redrawing import parts_of
from asamblea.charter.tree import ROOT, Charter, charter
from asamblea.people.models import Draft
from asamblea.record.blobs import public
from asamblea.record.errors import Malformed
from asamblea.web.desk import desk
from asamblea.web.drafts import Prepared, make_draft
from asamblea.web.pages import say
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import show
from asamblea.web.views.charter.following import behind, following
from asamblea.web.views.charter.laying import as_read, fault_said, given_in
from asamblea.web.views.charter.reading import Reading, charter_of, printed_of, reading_of

# So many provisions are shown beside the text before a version is signed.
MOST = 1_000
# How a version can be taken away.
FILES = (
    ("text.pdf", "PDF"),
    ("text.docx", "DOCX"),
    ("text.akn.xml", "Akoma Ntoso"),
    ("text.html", "HTML"),
    ("text.txt", "TXT"),
    ("text.json", "JSON"),
)
_CODE = re.compile(r"[a-z]{2,3}")


@require_http_methods(["GET", "POST"])
def languages(request: HttpRequest, log: str, text: str) -> HttpResponse:
    """The text beside a version of it; POST prepares a version to be laid, or the confirmation of an article."""
    reading = reading_of(request, log, text)
    if request.method == "GET":
        return _page(request, reading, [], 200)
    place = reading.place
    if not place.member or entitled(place.state, place.member):
        return _page(request, reading, [say(place.visitor.lang, "languages_who")], 403)
    try:
        read = _read(request, reading) if "file" in request.FILES else None
        act, prepared = _asked(request, reading) if read is None else ("translation.lay/1", _laid(reading, read.text))
        held = {**desk().held(prepared.payload), **{str(each): raw for each, raw in prepared.files.items()}}
    except Malformed as fault:
        return _page(request, reading, [fault_said(fault, place.visitor.lang)], 422)
    reasons = missing(place.state, act, prepared.payload, place.member, place.now, held)
    if reasons:
        return _page(request, reading, [place.say(each) for each in reasons], 422)
    draft = make_draft(place.origin, place.member, act, prepared, "", f"/b/{log}/texts/{text}/languages/")
    if read is not None:
        return _shown(request, reading, read, draft)
    return HttpResponseRedirect(f"/b/{log}/sign/{draft.name}/")


def _read(request: HttpRequest, reading: Reading) -> Imported:
    """The version that a file holds, with the provisions of the text; raises Malformed."""
    lang = reading.place.visitor.lang
    given = given_in(request, lang)
    read = reader_of(given.ending, given.name)(given.raw, given.name, _language(request, lang))
    return replace(read, text=aligned(reading.charter, read.text, given.name), notes=())


def _shown(request: HttpRequest, reading: Reading, read: Imported, draft: Draft) -> HttpResponse:
    """The version as it was read beside the text, and what a person should look at, before it is signed."""
    lang, pairs = reading.place.visitor.lang, list(_pairs(reading.charter, read.text, ROOT))
    told = as_read(read, lang)
    more = {"draft": draft, "title": desk().text(reading.text.title), "text": reading.text, "pairs": pairs[:MOST]}
    beside = {"lacking": sum(not here for _, here in pairs), "brief": len(pairs) > MOST, "provisions": []}
    return show(request, "charter/laid.html", reading.place, **{**told, **more, **beside})


def _asked(request: HttpRequest, reading: Reading) -> tuple[str, Prepared]:
    """The act that a form of the page prepares, by what it holds; raises Malformed."""
    if "article" in request.POST:
        return "translation.confirm/1", _confirmation(request, reading)
    language = request.POST.get("follow", "")
    if language in behind(reading):
        return "translation.follow/1", following(reading, language)
    return "translation.lay/1", _version(request, reading)


def _confirmation(request: HttpRequest, reading: Reading) -> Prepared:
    article, named = request.POST["article"], request.POST.getlist("versions")
    return Prepared({"text": reading.text.id, "article": article, "base": reading.text.base, "versions": named})


def _version(request: HttpRequest, reading: Reading) -> Prepared:
    """The provisions of now in the words that were written, a paragraph for each that has words; raises Malformed."""
    lang, base = reading.place.visitor.lang, reading.charter
    language, place = _language(request, lang), say(lang, "languages_words")
    written = parts_of(request.POST.get("words", ""), place)
    with_words = [node.id for node in base.walk() if node.text]
    if len(written) != len(with_words):
        raise Malformed(place, "text.form", f"has {len(written)} paragraphs; the text has {len(with_words)} with words")
    said = dict(zip(with_words, written, strict=True))
    nodes = [replace(node, text=said.get(node.id, "")) for node in base.walk() if node.id != ROOT]
    return _laid(reading, charter(language, said.get(ROOT, ""), nodes))


def _language(request: HttpRequest, lang: str) -> str:
    """The language that the form names; raises Malformed."""
    written = request.POST.get("language", "").strip()
    if _CODE.fullmatch(written) is None:
        raise Malformed(say(lang, "languages_code"), "text.form", "names no language of two or three letters")
    return written


def _laid(reading: Reading, version: Charter) -> Prepared:
    """The step that lays a version beside the words of now."""
    words = to_bytes(version)
    payload = {"text": reading.text.id, "base": reading.text.base, "words": str(public(words))}
    return Prepared(payload, {public(words): words})


def _page(request: HttpRequest, reading: Reading, faults: list[str], status: int) -> HttpResponse:
    state, text, lang = reading.place.state, reading.text, reading.place.visitor.lang
    laid = {language: each.words for (of, language), each in TRANSLATIONS.all(state).items() if of == text.id}
    shown = request.GET.get("with", "")
    shown = shown if shown in laid else next(iter(sorted(laid)), "")
    standings = _standings(reading, laid)
    page = paged(request, list(articles(reading.charter)) if shown else [])
    other = charter_of(laid[shown]) if shown else reading.charter
    response = show(
        request,
        "charter/languages.html",
        reading.place,
        text=text,
        title=desk().text(text.title),
        faults=faults,
        unread=bool(faults) and "file" in request.FILES,
        shown=shown,
        counts=[(language, _counted(standings, language, lang)) for language in (text.language, *sorted(laid))],
        page=page,
        rows=[_row(reading, article, other, standings, laid, shown) for article in page.rows],
        behind=behind(reading),
        files=FILES,
        amendable=bool(shown) and reading.place.is_delegate and level_version(state, text, shown) is not None,
        may=bool(reading.place.member) and not entitled(state, reading.place.member),
        begun=request.POST.get("words") or "\n\n".join(node.text for node in reading.charter.walk() if node.text),
        language=request.POST.get("language", ""),
    )
    response.status_code = status
    return response


def _standings(reading: Reading, laid: dict[str, str]) -> dict[tuple[str, str], str]:
    """How each article stands in each language."""
    held = CONFIRMED.all(reading.place.state).values()
    confirmed = (
        Confirmation(each.article, tuple(each.hashes.items())) for each in held if each.text == reading.text.id
    )
    texts = (reading.charter, *(charter_of(laid[language]) for language in sorted(laid)))
    return {(each.article, each.language): each.standing for each in versions(texts, confirmed)}


def _counted(standings: dict[tuple[str, str], str], language: str, lang: str) -> str:
    counted = Counter(standing for (_, of), standing in standings.items() if of == language)
    """How many articles stand how in a language; nothing where no other language lies beside the text."""
    if len({each for _, each in standings}) == 1:
        return ""
    return ", ".join(f"{count} {say(lang, f'version_{standing}')}" for standing, count in sorted(counted.items()))


def _row(
    reading: Reading,
    article: str,
    other: Charter,
    standings: dict[tuple[str, str], str],
    laid: dict[str, str],
    shown: str,
) -> dict[str, Any]:
    """An article in both languages, with how it stands, and the versions that a confirmation can name."""
    lang = reading.place.visitor.lang
    pair = (reading.text.language, shown)
    named = [(each, laid[each], each == shown or standings[article, each] == "confirmed") for each in sorted(laid)]
    return {
        "article": article,
        "where": printed_of(reading.text.base)[article].title,
        "standings": [
            (each, standings[article, each], say(lang, f"version_{standings[article, each]}")) for each in pair
        ],
        "pairs": list(_pairs(reading.charter, other, article)),
        "versions": named,
    }


def _pairs(one: Charter, other: Charter, article: str) -> Iterator[tuple[str, str]]:
    """The words of each provision of an article in both languages; empty where one has none."""
    for node in one.walk(article):
        words = other.nodes[node.id].text if node.id in other.nodes else ""
        if node.text or words:
            yield node.text, words
