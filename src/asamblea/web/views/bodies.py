"""The gate to a body, and its home: what is being decided, what comes next, what was decided."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from asamblea.assembly.conditions import office
from asamblea.assembly.preview import missing
from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.refusals.elections import NominatorsMissing
from asamblea.assembly.refusals.members import SignersMissing
from asamblea.assembly.refusals.votes import TellersNeeded
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import TIER
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.emergencies import EMERGENCIES, decided_in, emergency_now
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.happenings import HAPPENINGS
from asamblea.assembly.state.members import HOLDERS, accredited, holds_office, offices_of
from asamblea.assembly.state.motions import MOTIONS, Motion
from asamblea.assembly.state.orders import are_adopted, orders_now
from asamblea.assembly.state.questions import QUESTIONS, text_stage
from asamblea.assembly.state.sittings import SITTINGS, open_sitting
from asamblea.assembly.state.texts import TEXTS, Text
from asamblea.assembly.state.votes import open_votes
from asamblea.assembly.words.emergencies import EmergencyGround
from asamblea.assembly.words.motions import ENDED
from asamblea.assembly.words.texts import TextStage
from asamblea.observer.naming import naming_of
from asamblea.record.instants import DAY, HOUR, MINUTE
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.visitors import LANGUAGE_COOKIE, Visitor, visitor_of
from asamblea.wording import LANGUAGES, word
from asamblea.wording import event as event_sentence
from asamblea.wording import refusal as refusal_sentence
from asamblea.wording.hours import turn_to

# What further signatures on the same act will meet.
WAITS_FOR_OTHERS = (SignersMissing, TellersNeeded, NominatorsMissing)
STEPS = {"10m": 10 * MINUTE, "1h": HOUR, "1d": DAY, "7d": 7 * DAY}


@dataclass(frozen=True, slots=True)
class Place:
    """A body as one page shows it: its log, the state advanced to now, who looks, and the names."""

    origin: str
    log: str
    state: State
    now: int
    visitor: Visitor
    names: dict[str, str]

    @property
    def member(self) -> str:
        """The member of this body who looks, or empty."""
        return self.visitor.member if self.visitor.origin == self.origin else ""

    @property
    def is_base(self) -> bool:
        """Whether it is a body of individuals, whose home is its page among the bodies."""
        return TIER.find(self.state) is not None

    @property
    def is_delegate(self) -> bool:
        """Whether she holds a seat."""
        return self.member in HOLDERS.all(self.state)

    @property
    def is_chair(self) -> bool:
        """Whether she presides."""
        return not office(self.state, self.member, "chair")

    @property
    def is_secretary(self) -> bool:
        """Whether she keeps the minutes."""
        return holds_office(self.state, self.member, "secretary")

    def title_of(self, motion: Motion) -> str:
        """What a motion is called; one that puts a part of an amendment says which."""
        title, question = desk().text(motion.title), QUESTIONS.find(self.state, motion.id)
        part = 0 if question is None else question.part
        return f"{title} · {say(self.visitor.lang, 'part_n', number=part)}" if part else title

    def offer(self, act: str, **payload: Any) -> "Offer":
        """An act as it is offered to this visitor, with what is still missing beside the signatures of others."""
        found = missing(self.state, act, payload, self.member, self.now, desk().held(payload))
        reasons = [reason for reason in found if not isinstance(reason, WAITS_FOR_OTHERS)]
        return Offer(act, payload, tuple(self.say(reason) for reason in reasons))

    def say(self, reason: Refusal, called: Callable[[str], str] = str) -> str:
        """The sentence of a reason, with names; `called` gives those of what is no member, motion or vote."""
        naming = naming_of(self.state, desk().office.archive.blob)

        def name(each: str) -> str:
            told = self.names.get(each) or called(each)
            return naming(each) if told == each else told

        return refusal_sentence(reason, self.visitor.lang, name)


@dataclass(frozen=True, slots=True)
class Offer:
    """An act that a page offers: its type, the payload as far as it is known, and the reasons that stand in the way."""

    act: str
    payload: dict[str, Any]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActForm:
    """An act that a page lets its visitor prepare by filling in something: the fields that are known, and those that
    are asked for, each with the words to choose among, or none where it is prose.
    """

    act: str
    known: dict[str, Any]
    asked: tuple[tuple[str, tuple[str, ...]], ...]


def place_of(request: HttpRequest, log: str) -> Place:
    """The only way by which a page gets a body, whose clocks it shows from then on; 404 for one that is not here."""
    office = desk().office
    for origin in office.archive.logs():
        if origin.rpartition("/")[2][:16] == log:
            state = office.state_now(origin)
            turn_to(_zone(state))
            visitor = visitor_of(request)
            return Place(origin, log, state, office.clock(), visitor, _names(origin, state, visitor))
    raise Http404


def _zone(state: State) -> str:
    """The clocks by which its orders tell hours."""
    header = orders_now(state).header
    return "UTC" if header is None else header.zone


def _names(origin: str, state: State, visitor: Visitor) -> dict[str, str]:
    """The public names of members; she who looks, if she has none, by her office or as a member."""
    names = desk().names(state)
    if visitor.origin == origin and names.get(visitor.member, visitor.member) == visitor.member:
        offices = (word(each, visitor.lang) for each in offices_of(state, visitor.member))
        names[visitor.member] = ", ".join(offices) or say(visitor.lang, "a_member")
    return names


def show(request: HttpRequest, template: str, place: Place, **more: Any) -> HttpResponse:
    """A page of a body. Printed, it carries the head of the log that it was made from."""
    size, root = desk().office.seen(place.origin)
    context = {
        "place": place,
        "head_size": size,
        "head_root": root.hex(),
        "body": BODY.at(place.state),
        "title_of_body": desk().text(BODY.at(place.state).title),
        "names": place.names,
        "log": place.log,
        **more,
    }
    return render(request, template, context)


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """The bodies of this server; the home of one that is alone, or that a demonstration begins with."""
    demo = desk().demo
    logs = [demo.origin] if demo is not None else list(desk().office.archive.logs())
    if len(logs) == 1:
        return HttpResponseRedirect(home_of(logs[0]))
    if not logs and settings.FOUNDING:
        return HttpResponseRedirect("/found/")
    return HttpResponseRedirect("/bodies/") if logs else render(request, "home.html")


def home_of(origin: str) -> str:
    """Where a body's home is: a body of individuals has it among the bodies."""
    base = TIER.find(desk().office.state(origin)) is not None
    return f"/{'bodies' if base else 'b'}/{origin.rpartition('/')[2][:16]}/"


@require_GET
def body(request: HttpRequest, log: str) -> HttpResponse:
    """The home of a body."""
    place = place_of(request, log)
    state = place.state
    motions = sorted(MOTIONS.all(state).values(), key=lambda motion: -int(motion.id[1:]))
    sittings = sorted(SITTINGS.all(state).values(), key=lambda sitting: -int(sitting.id[1:]))
    titled = [(motion, place.title_of(motion)) for motion in motions]
    return show(
        request,
        "body.html",
        place,
        sitting_now=open_sitting(state),
        votes=[(vote, place.title_of(MOTIONS.at(state, vote.opened.motion))) for vote in open_votes(state)],
        pending=[each for each in titled if each[0].stage not in ENDED],
        decided=[each for each in titled if each[0].stage in ENDED],
        sittings=sittings,
        elections=[
            (each, desk().text(each.opened.title))
            for each in sorted(ELECTIONS.all(state).values(), key=lambda each: -int(each.id[1:]))
        ],
        texts=texts_of(place),
        happenings=_happenings(place),
        emergency=emergency_now(state),
        certifying=_certifying(place),
        to_confirm=[(each, place.title_of(each)) for each in to_confirm(state)],
        accredited=accredited(state),
        orders=orders_now(state),
        adopted=are_adopted(state),
    )


def to_confirm(state: State) -> list[Motion]:
    """What was decided in emergencies and lapses unless an ordinary sitting confirms it (procedure 3.26)."""
    pending = (each for each in EMERGENCIES.all(state).values() if not each.confirmed_by)
    return [motion for each in sorted(pending, key=lambda each: each.since) for motion in decided_in(state, each)]


def _certifying(place: Place) -> list[ActForm]:
    """The chair certifies an emergency together with delegates."""
    if not place.member or place.offer("emergency.certify/1", ground="curfew", account="").missing:
        return []
    return [ActForm("emergency.certify/1", {}, (("ground", get_args(EmergencyGround)), ("account", ())))]


def _happenings(place: Place) -> list[tuple[str, str, str, str]]:
    """What was recorded of what happened outside the orders: id, title, account, and its numbers in words."""
    naming = naming_of(place.state, desk().office.archive.blob)
    return [
        (id_, desk().text(each.title), desk().text(each.account), event_sentence(each, place.visitor.lang, naming))
        for id_, each in sorted(HAPPENINGS.all(place.state).items())
    ]


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the session; nothing of it stays on a shared phone."""
    request.session.flush()
    return HttpResponseRedirect("/")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language."""
    back = request.POST.get("back", "/")
    response = HttpResponseRedirect(back if back.startswith("/") and not back.startswith("//") else "/")
    if (chosen := request.POST.get("lang", "")) in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, chosen, max_age=365 * 86400, samesite="Lax", httponly=True)
    return response


@require_POST
def move_clock(request: HttpRequest) -> HttpResponse:
    """Move the demonstration's clock forward; there is no such page on a server that is none."""
    demo = desk().demo
    if demo is None or request.POST.get("step") not in STEPS:
        raise Http404
    demo.move_clock(STEPS[request.POST["step"]])
    back = request.POST.get("back", "/")
    return HttpResponseRedirect(back if back.startswith("/") and not back.startswith("//") else "/")


def texts_of(place: Place) -> list[tuple[Text, str, TextStage]]:
    """The texts before a body, each with its title and where it stands, the latest first."""
    found = sorted(TEXTS.all(place.state).values(), key=lambda each: -int(each.id[1:]))
    return [(each, desk().text(each.title), text_stage(place.state, each.id)) for each in found]
