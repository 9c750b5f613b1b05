"""The editor: a field a provision, the difference word by word, then prepare, sign, submit. It needs no script."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from asamblea.assembly.commission import of_commission
from asamblea.assembly.popular import initiative
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.translations import original_of
from asamblea.charter.amendments import amendment_json
from asamblea.charter.consolidation import consolidate
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.marshalled import marshalled
from asamblea.charter.formats.printed import Printed, printed
from asamblea.charter.operations import Amendment, made_by
from asamblea.charter.rebasing import suggested
from asamblea.charter.redrawing import redrawn
from asamblea.charter.tree import Charter
from asamblea.record.blobs import Reference, public
from asamblea.record.canonical import encode
from asamblea.record.errors import Malformed
from asamblea.web.desk import desk
from asamblea.web.drafts import LONGEST_PROSE, Prepared, make_draft
from asamblea.web.pages import say
from asamblea.web.views.bodies import show
from asamblea.web.views.charter.laying import fault_said
from asamblea.web.views.charter.reading import Reading, reading_of
from asamblea.web.views.charter.sides import as_drawn
from asamblea.web.views.charter.tongues import Tongue, carried_over, drawn_in, original_rows, tongues
from asamblea.wording.texts import labels

LONGEST_TITLE = 200
# What the form asks for beside the words.
FIELDS = ("title", "reasons", "answers", "replaces", "harmonises")


@dataclass(frozen=True, slots=True)
class Field:
    """A provision as the form has it: what is printed of it, and what stands in its field."""

    printed: Printed
    written: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What is edited: an article of the words of now, or of those with the amendment that is to be amended; and the
    amendment that gets other words, from its mover or, where `recommending`, from the commission. In another language
    than the text's own it is the version in `tongue`; `rendering`: its mover gives its words in the text's own.
    """

    reading: Reading
    article: str
    parent: TabledAmendment | None
    own: TabledAmendment | None
    recommending: bool = False
    rendering: bool = False
    tongue: Tongue | None = None

    @property
    def act(self) -> str:
        """The type of the act for which it is written."""
        if self.rendering or self.recommending:
            return "amendment.render/1" if self.rendering else "amendment.recommend/1"
        verb = "table" if self.own is None else "revise"
        return f"amendment.{verb}/1" if self.tongue is None else f"amendment.{verb}_in_language/1"

    @property
    def language(self) -> str:
        """The language in which it is written."""
        return self.reading.text.language if self.tongue is None else self.tongue.language

    @property
    def ground(self) -> Charter:
        """The words on which it is drawn."""
        if self.tongue is not None:
            return self.tongue.ground(None if self.parent is None else drawn_in(self.reading, self.parent.id))
        if self.parent is None:
            return self.reading.charter
        return consolidate(self.reading.charter, [self.reading.value(self.parent)]).text

    def fields(self, written: Mapping[str, str]) -> list[Field]:
        """The provisions of the article, with what was written or, before anything was, with their words."""
        ground, start = self.ground, self._begun()
        found = {each.node.id: each for each in printed(Imported(ground), labels(ground.language))}
        return [
            Field(found[node.id], written.get(node.id, start.get(node.id, node.text)))
            for node in ground.walk(self.article)
        ]

    @property
    def again(self) -> bool:
        """Whether the amendment is drawn again, on a text that has changed since."""
        return self.own is not None and not self.reading.is_current(self.own)

    def _begun(self) -> dict[str, str]:
        """The words of the amendment, what it puts in standing after the provision that it follows; where the text has
        changed since, what is suggested.
        """
        own = self._own()
        if own is not None and self.again:
            own = suggested(self.ground, own)
        if own is None:
            return {}
        found, last = {}, self.article
        for node in consolidate(self.ground, [own]).text.walk(self.article):
            if node.id in self.ground.nodes:
                found[node.id], last = node.text, node.id
            else:
                found[last] += f"\n\n{node.text}"
        return {node.id: "" for node in self.ground.walk(self.article)} | found

    def _own(self) -> Amendment | None:
        """The amendment that gets other words, as it stands in the language in which they are written."""
        if self.own is None:
            return None
        if self.tongue is None:
            return replace(self.reading.value(self.own), amends="")
        return drawn_in(self.reading, self.own.id, self.tongue.language)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, log: str, text: str, provision: str) -> HttpResponse:
    """The form; what was written comes back with its difference; then the draft to be signed."""
    reading = reading_of(request, log, text)
    table = _desk(request, reading, provision)
    if request.method == "GET":
        return _page(request, table, {})
    step, tables = request.POST.get("step"), reading.place.is_delegate
    if step == "sign" and not tables and not (table.recommending and reading.place.member):
        return _page(request, table, {"fault": say(reading.place.visitor.lang, "edit_delegates")}, 403)
    ids = (table.own.ids if table.own else "") or f"n{secrets.token_hex(4)}"
    try:
        amendment = _drawn(request, table, ids)
    except Malformed as fault:
        where = reading.where(fault.place) if fault.place in reading.charter.nodes else fault.place
        said = fault_said(Malformed(where, fault.rule, fault.fault), reading.place.visitor.lang)
        return _page(request, table, {"fault": said}, 422)
    if not amendment.operations:
        return _page(request, table, {"fault": say(reading.place.visitor.lang, "edit_nothing")}, 422)
    if step == "file":
        return _file(amendment)
    if step != "sign":
        shown = replace(amendment, number="new", amends="")
        return _page(request, table, {"rows": marshalled(table.ground, [shown])[0].rows})
    prepared = _prepared(request, table, amendment, ids)
    back = f"/b/{log}/texts/{text}/amendments/{table.own.id}/" if table.own else f"/b/{log}/texts/{text}/amendments/"
    draft = make_draft(reading.place.origin, reading.place.member, table.act, prepared, "", back)
    return HttpResponseRedirect(f"/b/{log}/sign/{draft.name}/")


def _file(amendment: Amendment) -> HttpResponse:
    """The amendment as it would be tabled, for members to sign or a delegate to take up."""
    told = {"Content-Disposition": 'attachment; filename="amendment.json"'}
    return HttpResponse(encode(amendment_json(amendment)), content_type="application/json", headers=told)


def _desk(request: HttpRequest, reading: Reading, provision: str) -> Desk:
    recommended, rendered = request.GET.get("recommends", ""), request.GET.get("renders", "")
    revised = request.GET.get("revises", "")
    own = AMENDMENTS.find(reading.place.state, revised or recommended or rendered)
    parent = AMENDMENTS.find(reading.place.state, own.amends if own else request.GET.get("amends", ""))
    for each in (own, parent):
        stands = each is None or reading.is_current(each) or (each is own and bool(revised))
        if each is not None and (each.text != reading.text.id or not stands):
            raise Http404
    tongue = None if recommended or rendered else _tongue(request, reading, parent, own)
    table = Desk(reading, provision, parent, own, bool(recommended), bool(rendered), tongue)
    if provision not in table.ground.nodes or not table.ground.nodes[provision].parent:
        raise Http404
    return replace(table, article=table.ground.article(provision))


def _tongue(
    request: HttpRequest, reading: Reading, parent: TabledAmendment | None, own: TabledAmendment | None
) -> Tongue | None:
    """The language that is asked for, or that in which the amendment was tabled; None for the text's own."""
    known = None if own is None else original_of(reading.place.state, own.id)
    asked = request.GET.get("in", "" if known is None else known.language)
    return next((each for each in tongues(reading, parent) if each.language == asked), None)


def _written(request: HttpRequest, table: Desk) -> dict[str, str]:
    """What was written into the fields of provisions that the page showed."""
    known = (node.id for node in table.ground.walk(table.article))
    return {each: request.POST[f"p-{each}"] for each in known if f"p-{each}" in request.POST}


def _drawn(request: HttpRequest, table: Desk, ids: str) -> Amendment:
    """The amendment that the fields give; raises Malformed."""
    written = _written(request, table)
    if sum(map(len, written.values())) > LONGEST_PROSE:
        raise Malformed("edit", "text.size", f"is longer than {LONGEST_PROSE}")
    operations = redrawn(table.ground, written, ids)
    base = (table.reading.text.base if table.tongue is None else table.tongue.words).partition(":")[2]
    amends = table.parent.id if table.parent else ""
    harmonises = table.own.harmonises if table.own else request.POST.get("harmonises") == "on"
    replaces, answers = _named(request, "replaces"), _named(request, "answers")
    if table.own is not None and table.rendering:
        replaces, answers = table.own.replaces, table.own.answers
    language = "" if table.tongue is None else table.tongue.language
    return Amendment("", (), operations, base, amends, replaces, answers, language, harmonises)


def _named(request: HttpRequest, field: str) -> tuple[str, ...]:
    """The numbers that were written into a field."""
    return tuple(dict.fromkeys(request.POST.get(field, "").replace(",", " ").split()))


def _prepared(request: HttpRequest, table: Desk, amendment: Amendment, ids: str) -> Prepared:
    files: dict[Reference, bytes] = {}

    def kept(content: bytes) -> str:
        if not content:
            return ""
        files[public(content)] = content
        return str(public(content))

    written = kept(encode(amendment_json(amendment)))
    payload: dict[str, Any] = {
        "base": table.reading.text.base,
        "words": written,
        "parent": table.parent.words if table.parent else "",
    }
    if table.tongue is not None:
        there = carried_over(table.reading, table.tongue, table.parent, amendment)
        known = original_of(table.reading.place.state, table.parent.id) if table.parent else None
        payload["words"] = kept(encode(amendment_json(there)))
        payload |= {"version": table.tongue.words, "original": written}
        payload["parent_original"] = "" if known is None else known.words
    if table.own is not None:
        payload["amendment"] = table.own.id
    if table.own is not None and table.rendering:
        payload["carried"] = table.own.words
    if table.own is not None and table.recommending:
        reasons = kept(request.POST.get("reasons", "").strip()[:LONGEST_PROSE].encode())
        said = {"version": table.own.version, "recommended": "accept_modified", "settled_by": "", "reasons": reasons}
        return Prepared({**payload, **said}, files)
    if table.own is not None:
        return Prepared(payload, files)
    title = request.POST.get("title", "").strip()[:LONGEST_TITLE] or table.reading.where(table.article)
    reasons = request.POST.get("reasons", "").strip()[:LONGEST_PROSE]
    made = ids if made_by(amendment) else ""
    payload |= {"text": table.reading.text.id, "title": kept(title.encode()), "ids": made}
    return Prepared({**payload, "reasons": kept(reasons.encode())}, files)


def _page(request: HttpRequest, table: Desk, more: dict[str, Any], status: int = 200) -> HttpResponse:
    reading = table.reading
    response = show(
        request,
        "charter/edit.html",
        reading.place,
        text=reading.text,
        title=desk().text(reading.text.title),
        where=reading.where(table.article),
        article=table.article,
        parent=table.parent,
        own=table.own,
        again=table.again,
        drawn=as_drawn(reading, table.own) if table.own is not None and table.again else [],
        recommending=table.recommending,
        rendering=table.rendering,
        language=table.language,
        offered=_offered(request, table),
        to_petition=table.own is None and table.tongue is None and initiative(reading.place.state) is not None,
        tabled=original_rows(reading, table.own) if table.own and table.rendering else None,
        in_commission=not of_commission(reading.place.state, reading.place.member),
        fields=table.fields(_written(request, table) if request.method == "POST" else {}),
        written={name: request.POST.get(name, "") for name in FIELDS},
        **more,
    )
    response.status_code = status
    return response


def _offered(request: HttpRequest, table: Desk) -> list[tuple[str, str]]:
    """The languages in which one can write here, each with the address of the form in it; none if there is but one."""
    if table.recommending or table.rendering:
        return []
    others = [each.language for each in tongues(table.reading, table.parent)]
    asked = request.GET.copy()
    found = []
    for language in (table.reading.text.language, *others):
        asked["in"] = language
        found.append((language, f"?{asked.urlencode()}"))
    return found if others else []
