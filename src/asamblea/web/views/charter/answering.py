"""A demand, or a group of them, with what answers it: a delegate says what does, and takes it back."""

from dataclasses import asdict, dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.declarations import ANSWERS, GROUPS, MARKED, Answer
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.texts import TEXTS
from asamblea.observer.declared import Declared
from asamblea.web.desk import desk
from asamblea.web.views.bodies import Offer, Place, place_of, show, texts_of
from asamblea.web.views.charter.reading import Reading, printed_of

# Amendments whose numbers the form completes; any number can be written.
MOST_OFFERED = 200


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as pages show it: where it leads within the body, its name, its stage if it has one, and the step that
    takes it back, for who can.
    """

    path: str
    name: str
    stage: str
    back: Offer | None = None


@require_GET
def demand(request: HttpRequest, log: str, demand: str) -> HttpResponse:
    """The page of a demand or a group."""
    place = place_of(request, log)
    sheet, known = Declared(place.state, desk().office.archive.blob), GROUPS.find(place.state, demand)
    if known is None and MARKED.find(place.state, demand) is None:
        raise Http404
    every = sheet.demands()
    lines = [(every[each], MARKED.at(place.state, each)) for each in (known.demands if known else (demand,))]
    return show(
        request,
        "charter/demand.html",
        place,
        demand=demand,
        title="" if known is None else desk().text(known.title),
        lines=lines,
        group="" if known is not None else lines[0][1].group,
        said=answers_to(place, demand, back=place.is_delegate),
        motions=[(each.id, desk().text(each.title)) for each in MOTIONS.all(place.state).values()],
        **(_answering(place) if place.is_delegate else {}),
    )


def answers_to(place: Place, demand: str, *, back: bool = False) -> list[Said]:
    """What answers a demand, or a group and the demands in it: by the word of persons, with how it is taken `back`
    where that is asked for, and by that of amendments themselves.
    """
    group = GROUPS.find(place.state, demand)
    named = (demand, *(group.demands if group is not None else ()))
    said = [(one, each) for one in named for each in ANSWERS.find(place.state, one) or ()]
    shown = [_said(place, each, _taking_back(place, one, each) if back else None) for one, each in said]
    told = {each.on for _, each in said if each.kind == "amendment"}
    sheet = Declared(place.state, desk().office.archive.blob)
    themselves = (each for each in sheet.amendments(demand) if each.id not in told)
    return [*shown, *(_said(place, Answer("amendment", each.id), None) for each in themselves)]


def _said(place: Place, answer: Answer, back: Offer | None) -> Said:
    state: State = place.state
    match answer.kind:
        case "motion":
            motion = MOTIONS.at(state, answer.on)
            return Said(f"motions/{motion.id}/", desk().text(motion.title), motion.stage, back)
        case "amendment":
            tabled = AMENDMENTS.at(state, answer.on)
            path, name = f"texts/{tabled.text}/amendments/{tabled.id}/", f"{tabled.id} · {desk().text(tabled.title)}"
            return Said(path, name, tabled.stage, back)
        case "provision":
            text = TEXTS.at(state, answer.on)
            name = f"{Reading(place, text).heading(answer.provision)} · {desk().text(text.title)}"
            return Said(f"texts/{text.id}/p/{answer.provision}/", name, "", back)


def _taking_back(place: Place, demand: str, answer: Answer) -> Offer:
    return place.offer("demand.answer/1", demand=demand, **asdict(answer), base="", says="answers_no_more")


def _answering(place: Place) -> dict[str, Any]:
    """What can be chosen as an answer beside a motion: the latest amendments, and the articles of each text."""
    tabled = sorted(AMENDMENTS.all(place.state).values(), key=lambda each: -int(each.id[1:]))[:MOST_OFFERED]
    return {
        "amendments": [(each.id, desk().text(each.title)) for each in tabled],
        "answering": [
            (
                text,
                title,
                [each for each in printed_of(text.base).values() if each.node.kind in ("article", "preamble")],
            )
            for text, title, _ in texts_of(place)
        ],
    }
