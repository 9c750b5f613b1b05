"""Steps on a text whose blobs the server puts together, as the record holds them; then sign and submit as ever."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from asamblea.assembly.preview import missing
from asamblea.assembly.provisions import near, near_all
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.state.amendments import AMENDMENTS, TabledAmendment
from asamblea.assembly.state.questions import adopted_now, motion_that_puts, on_the_same_words
from asamblea.assembly.state.recommendations import EN_BLOC, order_now, standing_on
from asamblea.charter.conflicts import conflicts
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import to_bytes
from asamblea.charter.operations import effect
from asamblea.charter.reach import without
from asamblea.charter.readings import articles
from asamblea.charter.tree import ROOT
from asamblea.charter.voting import proposed
from asamblea.charter.voting_order import order_bytes
from asamblea.record.blobs import Reference, public
from asamblea.web.desk import desk
from asamblea.web.drafts import LONGEST_PROSE, Prepared, make_draft
from asamblea.web.pages import say
from asamblea.web.views.bodies import WAITS_FOR_OTHERS, Offer, show
from asamblea.web.views.charter.ordering import asked_for, moves_of
from asamblea.web.views.charter.parts import chosen
from asamblea.web.views.charter.reading import Reading, reading_of


@dataclass(frozen=True, slots=True)
class Composer:
    """Puts the payload of a step together, and keeps the blobs that are new."""

    reading: Reading
    said: Mapping[str, str]
    files: dict[Reference, bytes] = field(default_factory=dict)

    def kept(self, content: bytes) -> str:
        """A public reference to these bytes; empty for none."""
        if not content:
            return ""
        self.files[public(content)] = content
        return str(public(content))

    def prose(self, name: str, otherwise: str = "") -> str:
        """A reference to what was written into a field."""
        return self.kept((self.said.get(name, "").strip()[:LONGEST_PROSE] or otherwise).encode())

    def bundle(self, numbers: Iterable[str]) -> str:
        """The words of amendments, a line each, in this order."""
        words = (desk().text(AMENDMENTS.at(self.reading.place.state, each).words).encode() for each in numbers)
        return self.kept(b"\n".join(words))

    def amendment(self) -> TabledAmendment:
        """The amendment that the form names; 404 for none of this text."""
        found = AMENDMENTS.find(self.reading.place.state, self.said.get("amendment", ""))
        if found is None or found.text != self.reading.text.id:
            raise Http404
        return found

    def judged(self) -> dict[str, str]:
        """The amendment with the blobs by which it is judged."""
        found, state = self.amendment(), self.reading.place.state
        parent = AMENDMENTS.find(state, found.amends)
        return {
            "amendment": found.id,
            "words": found.words,
            "parent": "" if parent is None else parent.words,
            "base": self.reading.text.base,
            "near": self.bundle(near(state, found)),
        }

    def worded(self, key: str, title: str = "") -> str:
        """The title of a question in the visitor's language."""
        return say(self.reading.place.visitor.lang, key, title=title)

    def missing(self, act: str) -> tuple[Refusal, ...]:
        """What would be missing for this step, as it would be put together now."""
        place, payload = self.reading.place, STEPS[act](self)
        held = {**desk().held(payload), **{str(name): content for name, content in self.files.items()}}
        return missing(place.state, act, payload, place.member, place.now, held)

    def question(self, title: str) -> dict[str, str]:
        """What every question on the text names."""
        return {"text": self.reading.text.id, "title": self.prose("title", title), "base": self.reading.text.base}


def _petitioned(work: Composer) -> dict[str, Any]:
    words, reading = work.said.get("words", ""), work.reading
    held = desk().text(words)
    parent = AMENDMENTS.find(reading.place.state, reading.drawn(words).amends if held else "")
    told = {"text": reading.text.id, "base": reading.text.base, "words": words}
    return {**told, "parent": "" if parent is None else parent.words}


def _put(work: Composer) -> dict[str, Any]:
    found = work.judged()
    binding = order_now(work.reading.place.state, work.reading.text.id, work.reading.place.now)
    return {**found, "order": "" if binding is None else binding.order}


def _fall(work: Composer) -> dict[str, Any]:
    same = AMENDMENTS.find(work.reading.place.state, work.said.get("same", ""))
    named = {"same": "", "same_words": ""} if same is None else {"same": same.id, "same_words": same.words}
    return {**work.judged(), **named}


def _divide(work: Composer) -> dict[str, Any]:
    operations = len(work.reading.value(work.amendment()).operations)
    return {**work.judged(), "parts": list(chosen(work.said, operations))}


def _recommend(work: Composer) -> dict[str, Any]:
    found = work.amendment()
    return {
        "amendment": found.id,
        "version": found.version,
        "recommended": work.said.get("recommended", ""),
        "reasons": work.prose("reasons"),
        "settled_by": work.said.get("settled_by", "").strip(),
        "base": "",
        "words": "",
        "parent": "",
    }


def _consolidate(work: Composer) -> dict[str, Any]:
    reading = work.reading
    numbers = adopted_now(reading.place.state, reading.text.id)
    adopted = [reading.value(AMENDMENTS.at(reading.place.state, each)) for each in numbers]
    result = work.kept(to_bytes(consolidate(reading.charter, adopted).text))
    return {"text": reading.text.id, "base": reading.text.base, "adopted": work.bundle(numbers), "result": result}


def _chapter(work: Composer) -> dict[str, Any]:
    part = work.said.get("part", "")
    what = desk().text(work.reading.text.title) if part == ROOT else work.reading.heading(part)
    return {**work.question(work.worded("title_general", what)), "part": part}


def _provision(work: Composer) -> dict[str, Any]:
    provision = work.said.get("provision", "")
    return {**work.question(work.reading.heading(provision)), "provision": provision}


def _whole(work: Composer) -> dict[str, Any]:
    reading = work.reading
    put = ((each, _motion(reading, each)) for each in articles(reading.charter))
    lost = tuple((each, motion.id) for each, motion in put if motion is not None and motion.stage == "lost")
    whole = work.kept(to_bytes(without(reading.charter, lost)))
    return {**work.question(work.worded("title_whole", desk().text(reading.text.title))), "whole": whole}


def _motion(reading: Reading, article: str) -> Any:
    return motion_that_puts(reading.place.state, reading.text.id, "provision", article)


def _order(work: Composer) -> dict[str, Any]:
    reading = work.reading
    filed = [reading.value(each) for each in reading.standing() if each.stage == "filed"]
    steps = proposed(reading.charter, filed, conflicts(reading.charter, filed))
    named = [number for step in steps for number in (step.number, *step.with_)]
    order, bundle = work.kept(order_bytes(steps)), work.bundle(named)
    return {"text": reading.text.id, "base": reading.text.base, "order": order, "amendments": bundle}


def _other_order(work: Composer) -> dict[str, Any]:
    steps = asked_for(work.reading, moves_of(work.said.get("moves", "")))
    named = [number for step in steps for number in (step.number, *step.with_)]
    return {
        **work.question(work.worded("order_asked")),
        "order": work.kept(order_bytes(steps)),
        "amendments": work.bundle(named),
    }


def _list(work: Composer) -> dict[str, Any]:
    numbers = list(filter(None, work.said.get("numbers", "").split())) or [work.amendment().id]
    return {"text": work.reading.text.id, "list": work.said.get("list", ""), "amendments": numbers}


def _put_list(work: Composer) -> dict[str, Any]:
    state, list_ = work.reading.place.state, work.said.get("list", "")
    if EN_BLOC.find(state, list_) is None:
        raise Http404
    numbers = standing_on(state, list_)
    around = work.bundle(near_all(state, work.reading.text.id, numbers))
    title = work.worded("title_list", ", ".join(numbers))
    told = {"list": list_, "title": work.prose("title", title), "base": work.reading.text.base}
    return {**told, "amendments": work.bundle(numbers), "near": around}


STEPS: Mapping[str, Callable[[Composer], dict[str, Any]]] = {
    "amendment.table_petitioned/1": _petitioned,
    "amendment.put/1": _put,
    "amendment.divide/1": _divide,
    "amendment.fall/1": _fall,
    "amendment.recommend/1": _recommend,
    "text.consolidate/1": _consolidate,
    "chapter.table/1": _chapter,
    "provision.table/1": _provision,
    "whole.table/1": _whole,
    "voting_order.propose/1": _order,
    "voting_order.move/1": _other_order,
    "en_bloc.list/1": _list,
    "en_bloc.put/1": _put_list,
}


@require_POST
def compose(request: HttpRequest, log: str, text: str) -> HttpResponse:
    """Put a step together, and go to its signing page."""
    reading = reading_of(request, log, text)
    place, act = reading.place, request.POST.get("act", "")
    back = f"/b/{log}/texts/{text}/{_back(act, request.POST.get)}"
    if not place.member:
        answer = show(request, "message.html", place, message=say(place.visitor.lang, "session_needed"), back=back)
        answer.status_code = 403
        return answer
    if act not in STEPS:
        raise Http404
    said = {key: " ".join(map(str, request.POST.getlist(key))) for key in request.POST}
    work = Composer(reading, said)
    payload = STEPS[act](work)
    draft = make_draft(place.origin, place.member, act, Prepared(payload, work.files), "", back)
    return HttpResponseRedirect(f"/b/{log}/sign/{draft.name}/")


def _back(act: str, said: Callable[[str, str], str | None]) -> str:
    """Where in the text a step leads back to: to what it was about."""
    subject = act.partition(".")[0]
    if subject == "amendment":
        number = said("amendment", "")
        return f"amendments/{number}/" if number else "amendments/"
    where = {"provision": f"p/{said('provision', '')}/", "voting_order": "order/", "en_bloc": "amendments/"}
    return where.get(subject, "")


def composed(reading: Reading, act: str, **said: str) -> Offer:
    """A step as a page offers it: what its form holds, and what stands in the way beside the signatures of others."""
    found = Composer(reading, said).missing(act)
    return Offer(act, said, tuple(reading.say(each) for each in found if not isinstance(each, WAITS_FOR_OTHERS)))


def falls(reading: Reading, found: TabledAmendment) -> str | None:
    """Whether the visitor can tell that an amendment fell: the rejected one that does the same, or empty where what was
    adopted shows it; None if it does not fall, or she cannot.
    """
    state = reading.place.state
    if not reading.place.member:
        return None
    for each in (*([""] if near(state, found) else []), *_rejected_alike(reading, found)):
        if not Composer(reading, {"amendment": found.id, "same": each}).missing("amendment.fall/1"):
            return each
    return None


def _rejected_alike(reading: Reading, found: TabledAmendment) -> list[str]:
    """The rejected amendments on the same words that do the same."""
    state, near_it = reading.place.state, (each for each in reading.tabled() if each.articles == found.articles)
    rejected = (each for each in near_it if each.stage == "rejected" and on_the_same_words(state, each, found))
    return [each.id for each in rejected if effect(reading.value(each)) == effect(reading.value(found))]
