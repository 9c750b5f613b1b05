"""A text to read, at any instant, and two of its states beside each other."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.state.amendments import REACHING
from asamblea.assembly.state.declarations import DECLARATIONS
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.questions import WHOLE, adopted_now, motion_that_puts, text_stage
from asamblea.charter.concordance import concordance, doubtful
from asamblea.charter.diff import Row, difference
from asamblea.charter.formats.columns import Entry
from asamblea.charter.formats.comparison import compared
from asamblea.charter.formats.printed import Printed
from asamblea.charter.tree import ROOT, Charter
from asamblea.record.instants import Instant
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.views.below.paging import paged
from asamblea.web.views.bodies import Offer, place_of, show, texts_of
from asamblea.web.views.charter.composing import composed
from asamblea.web.views.charter.laying import PASTED, may_lay
from asamblea.web.views.charter.reading import Reading, Standing, charter_of, numbers_of, printed_of, reading_of
from asamblea.wording.amendments import doubt, place
from asamblea.wording.hours import place_now, told
from asamblea.wording.texts import labels

# More characters than this are read a part at a time: a page stays light on a slow line.
LONGEST = 60_000


@require_GET
def texts(request: HttpRequest, log: str) -> HttpResponse:
    """The texts before a body, and where its demands are."""
    place = place_of(request, log)
    declared = len(DECLARATIONS.all(place.state))
    more = {"may_lay": may_lay(place), "kinds": PASTED, "written": {}}
    return show(request, "charter/texts.html", place, texts=texts_of(place), declared=declared, **more)


@require_GET
def text(request: HttpRequest, log: str, text: str) -> HttpResponse:
    """The text, readable first."""
    reading = reading_of(request, log, text)
    standing = _at(request, reading)
    charter = charter_of(standing.words)
    parts = _parts(charter)
    part = next((each for each in parts if each == request.GET.get("part")), parts[0] if parts else "")
    provisions = [_provision(reading, each, standing) for each in _within(standing, part)]
    return show(
        request,
        "charter/text.html",
        reading.place,
        text=reading.text,
        stage=text_stage(reading.place.state, text),
        title=desk().text(reading.text.title),
        provisions=provisions,
        contents=[printed_of(standing.words)[each] for each in _listed(charter, parts)],
        parted=len(parts) > 1,
        part=part,
        around=_around(parts, part, standing),
        standing=standing,
        standings=reading.standings(),
        clocks=place_now(),
        is_now=standing.words == reading.text.base,
        tabled=len(reading.tabled()),
        adopted=adopted_now(reading.place.state, text),
        put=[(each, desk().text(each.title)) for each in _put(reading)],
        general=[printed_of(reading.text.base)[each] for each in _unread(reading)],
        whole_unread=motion_that_puts(reading.place.state, text, "chapter", ROOT) is None,
        offers=_offers(reading),
    )


def _offers(reading: Reading) -> list[Offer]:
    """What a visitor who can put questions on the text can do with the whole of it."""
    place = reading.place
    if not place.member or entitled(place.state, place.member) or text_stage(place.state, reading.text.id) != "laid":
        return []
    acts = ("text.consolidate/1",) if adopted_now(place.state, reading.text.id) else ()
    return [composed(reading, each) for each in (*acts, "whole.table/1")]


def _put(reading: Reading) -> list[Motion]:
    """The motions that put the text, or an outermost part of it, in general, and the one on the whole of it."""
    state, text = reading.place.state, reading.text.id
    parts = (ROOT, *reading.charter.nodes[ROOT].children)
    general = (motion_that_puts(state, text, "chapter", each) for each in parts)
    whole = WHOLE.find(state, text)
    return [*(each for each in general if each is not None), *([MOTIONS.at(state, whole)] if whole else [])]


def _unread(reading: Reading) -> list[str]:
    """The outermost parts that nobody has put in general yet; none where the whole was."""
    state, charter = reading.place.state, reading.charter
    whole = motion_that_puts(state, reading.text.id, "chapter", ROOT)
    if whole is not None and whole.stage != "lost":
        return []
    parts = (each for each in charter.nodes[ROOT].children if charter.nodes[each].kind not in ("article", "preamble"))
    return [each for each in parts if motion_that_puts(state, reading.text.id, "chapter", each) is None]


def _at(request: HttpRequest, reading: Reading) -> Standing:
    """The state that is asked for by its number, or by an instant: the last one from before it."""
    standings = reading.standings()
    asked = request.GET.get("round", "")
    if asked.isdecimal():
        return next((each for each in standings if each.round == int(asked)), standings[-1])
    at = _instant(request.GET.get("at", ""))
    before = [each for each in standings if at is None or each.at <= at]
    if not before:
        raise Http404
    return before[-1]


def _instant(written: str) -> Instant | None:
    """The instant that a form gives, on the clocks of the page; None for none."""
    try:
        return told(written) if written else None
    except ValueError:
        return None


def _parts(charter: Charter) -> tuple[str, ...]:
    """The outermost provisions that are read one at a time; none where the whole is short."""
    if sum(len(node.text) for node in charter.walk()) <= LONGEST:
        return ()
    return charter.nodes[ROOT].children


def _within(standing: Standing, part: str) -> Iterator[Printed]:
    found = printed_of(standing.words)
    return (found[node.id] for node in charter_of(standing.words).walk(part or ROOT) if node.id in found)


def _listed(charter: Charter, parts: tuple[str, ...]) -> list[str]:
    """What the table of contents lists: the parts, or every division and article."""
    headed = ("preamble", "title", "transitory", "chapter", "section", "article")
    return list(parts) if parts else [node.id for node in charter.walk() if node.kind in headed]


def _around(parts: tuple[str, ...], part: str, standing: Standing) -> list[tuple[str, Printed]]:
    """The parts before and after the one that is shown."""
    if part not in parts:
        return []
    at = parts.index(part)
    near = (("page_before", at - 1), ("page_after", at + 1))
    return [(word, printed_of(standing.words)[parts[each]]) for word, each in near if 0 <= each < len(parts)]


def _provision(reading: Reading, each: Printed, standing: Standing) -> dict[str, Any]:
    """A provision as the page shows it: at which level of headings, and how many amendments reach it."""
    reaching = REACHING.find(reading.place.state, (reading.text.id, each.node.id)) or ()
    voted = each.node.kind in ("article", "preamble")
    put = motion_that_puts(reading.place.state, reading.text.id, "provision", each.node.id) if voted else None
    return {
        "id": each.node.id,
        "kind": each.node.kind,
        "level": min(2 + each.depth, 4) if each.headed else 0,
        "depth": min(each.depth, 3),
        "number": each.number,
        "words": each.words,
        "title": each.title,
        "voted": voted,
        "motion": put if standing.words == reading.text.base else None,
        "reaching": len(reaching) if standing.words == reading.text.base else 0,
    }


@require_GET
def compare(request: HttpRequest, log: str, text: str) -> HttpResponse:
    """Two states of a text, side by side or inline."""
    reading = reading_of(request, log, text)
    standings = reading.standings()
    before = _chosen(request, "from", standings, standings[0])
    after = _chosen(request, "to", standings, standings[-1])
    one, other = charter_of(before.words), charter_of(after.words)
    inline = request.GET.get("as") == "inline"
    rows = difference(one, other)
    return show(
        request,
        "charter/compare.html",
        reading.place,
        text=reading.text,
        title=desk().text(reading.text.title),
        standings=standings,
        before=before,
        after=after,
        inline=inline,
        renumbered=_renumbered(reading, before, after),
        doubts=[
            doubt(other, numbers_of(after.words), each, reading.place.visitor.lang) for each in doubtful(one, other)
        ],
        page=paged(request, _inline(before, after, rows) if inline else _beside(reading, one, other, rows)),
    )


def _beside(reading: Reading, one: Charter, other: Charter, rows: tuple[Row, ...]) -> tuple[Entry, ...]:
    lang = reading.place.visitor.lang
    return compared(one, other, rows, labels(other.language), say(lang, "text_whole"), say(lang, "text_moved"))


def _inline(before: Standing, after: Standing, rows: tuple[Row, ...]) -> list[dict[str, Any]]:
    """The provisions that differ, each with what went and what came in the order of reading."""
    ones, others = printed_of(before.words), printed_of(after.words)
    return [
        {"row": row, "printed": others.get(row.after) or ones.get(row.before)}
        for row in rows
        if row.kind != "same" or row.moved
    ]


def _renumbered(reading: Reading, before: Standing, after: Standing) -> list[tuple[str, str]]:
    """Where a provision stood by its number and where it stands, for those whose number is another; articles and what
    is further out also where they came or went.
    """
    one, other, lang = charter_of(before.words), charter_of(after.words), reading.place.visitor.lang
    found = []
    for each in concordance(one, other):
        node = other.nodes.get(each.provision) or one.nodes[each.provision]
        if each.fate == "renumbered" or (each.fate != "same" and node.kind not in ("paragraph", "item")):
            was = place(one, numbers_of(before.words), each.provision, lang) if each.before else "—"
            found.append((was, place(other, numbers_of(after.words), each.provision, lang) if each.after else "—"))
    return found


def _chosen(request: HttpRequest, key: str, standings: tuple[Standing, ...], otherwise: Standing) -> Standing:
    asked = request.GET.get(key, "")
    return next((each for each in standings if str(each.round) == asked), otherwise)
