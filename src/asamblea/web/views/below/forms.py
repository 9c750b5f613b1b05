"""The minutes desk: one person types what stands on the paper, another types it again, differences stop it; then the
act goes to its signing page. Nothing here signs.
"""

import secrets
from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_http_methods

from asamblea.assembly.preview import missing
from asamblea.assembly.state.bodies import ROLL
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.members import holds_office
from asamblea.people.models import Typing
from asamblea.record.errors import Malformed
from asamblea.record.instants import DAY
from asamblea.web.drafts import Prepared, make_draft
from asamblea.web.forms.shape import ACTS, MOST_ROWS, ROWS, SUBJECTS, TWICE, Group, Input, groups_of, row_kinds
from asamblea.web.forms.typed import LARGEST_ARCHIVE, LARGEST_SCAN, ZONES, Mistyped, differences, read_typed, tidy
from asamblea.web.pages import group_label, say
from asamblea.web.views.below.picks import Picks, has_picks, picks_of
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.web.views.inviting import may_invite
from asamblea.wording.faults import each_fault

# How long a first typing waits for the second.
TYPING_KEPT = 7 * DAY


def _slug(act: str) -> str:
    return act.partition("/")[0].replace(".", "-")


BY_SLUG = {_slug(act): act for act in ACTS}


@require_GET
def forms(request: HttpRequest, log: str) -> HttpResponse:
    """What can be entered from paper, by what it is about."""
    place = place_of(request, log)
    fitting = {about: [(_slug(act), act) for act in acts if _fits(place, act)] for about, acts in SUBJECTS.items()}
    subjects = [(about, acts) for about, acts in fitting.items() if acts]
    return show(request, "below/forms.html", place, subjects=subjects, twice=TWICE, invites=may_invite(place))


def _fits(place: Place, act: str) -> bool:
    """An assembly calls pollings and takes credentials; what comes from a roll is for whoever has one; what is about
    a vote, a seat or a key, for whoever has one of them.
    """
    if act in ("delegate.seat/1", "polling.call/1", "credential.accept/1"):
        return bool(REPRESENTATION.all(place.state))
    if act.startswith(("recall.", "minutes.", "resignation.", "member.")) and ROLL.find(place.state) is None:
        return False
    return has_picks(place, act)


def about_votes(place: Place) -> list[tuple[str, str]]:
    """The forms about an open vote that this visitor's office is for, each with its act."""
    teller = holds_office(place.state, place.member, "teller")
    mine = [act for act in SUBJECTS["votes"] if (place.is_chair if act == "vote.extend/1" else teller)]
    return [(_slug(act), act) for act in mine if _fits(place, act)]


@require_http_methods(["GET", "POST"])
def form(request: HttpRequest, log: str, act: str) -> HttpResponse:
    """The first typing."""
    place, act_type = place_of(request, log), _act(act)
    if not place.member:
        return _message(request, place, "session_needed", 403)
    rows = _rows(request, act_type)
    groups = groups_of(act_type, rows)
    if request.method == "GET":
        return _page(request, place, act_type, rows, request.GET)
    typed = tidy(request.POST, groups)
    try:
        prepared = read_typed(act_type, groups, request.POST, _uploads(request))
        missing(place.state, act_type, prepared.payload, place.member, place.now)
    except (Mistyped, Malformed) as fault:
        return _page(request, place, act_type, rows, request.POST, _said(place, groups, fault))
    if act_type not in TWICE:
        return _to_signing(place, act_type, prepared)
    _forget_old(place)
    name, kept = secrets.token_urlsafe(16), {"typed": typed, "made_at": place.now, "by": place.member}
    Typing.objects.create(name=name, origin=place.origin, act=act_type, rows=rows, **kept)
    return HttpResponseRedirect(f"/bodies/{log}/forms/{act}/again/{name}/")


@require_http_methods(["GET", "POST"])
def again(request: HttpRequest, log: str, act: str, name: str) -> HttpResponse:
    """The second typing, by another person, from the paper: an empty form, and what differs is named."""
    place, act_type = place_of(request, log), _act(act)
    if not place.member:
        return _message(request, place, "session_needed", 403)
    _forget_old(place)
    kept = Typing.objects.filter(name=name, origin=place.origin, act=act_type).first()
    if kept is None:
        return _message(request, place, "form_expired", 410)
    if kept.by == place.member:
        handed = show(request, "below/handed.html", place, address=request.build_absolute_uri())
        handed.status_code = 200 if request.method == "GET" else 403
        return handed
    groups = groups_of(act_type, kept.rows)
    if request.method == "GET":
        return _page(request, place, act_type, kept.rows, {}, second=True)
    typed = tidy(request.POST, groups)
    if "restart" in request.POST:
        kept.typed, kept.by = typed, place.member
        kept.save()
        return HttpResponseRedirect(request.path)
    differ = differences(kept.typed, typed)
    if differ:
        said = [_difference(place, groups, each, kept.typed, typed) for each in differ]
        return _page(request, place, act_type, kept.rows, request.POST, said, second=True)
    try:
        prepared = read_typed(act_type, groups, request.POST, _uploads(request))
    except (Mistyped, Malformed) as fault:
        return _page(request, place, act_type, kept.rows, request.POST, _said(place, groups, fault), second=True)
    kept.delete()
    return _to_signing(place, act_type, prepared)


def _forget_old(place: Place) -> None:
    """A first typing that nobody repeated in time is no longer kept; the paper is."""
    Typing.objects.filter(made_at__lt=place.now - TYPING_KEPT).delete()


def _to_signing(place: Place, act: str, prepared: Prepared) -> HttpResponse:
    draft = make_draft(place.origin, place.member, act, prepared, "", f"/bodies/{place.log}/forms/")
    return HttpResponseRedirect(f"/b/{place.log}/sign/{draft.name}/")


def _act(slug: str) -> str:
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]


def _rows(request: HttpRequest, act: str) -> dict[str, int]:
    """How many rows of each kind the address asks for."""
    asked = {kind: request.GET.get(kind, "") for kind in row_kinds(act)}
    return {
        kind: min(int(text), MOST_ROWS) if text.isdecimal() and len(text) < 4 else ROWS.get(kind, 0)
        for kind, text in asked.items()
    }


def _uploads(request: HttpRequest) -> dict[str, bytes]:
    """The files of a form; raises Mistyped for one that is too large."""
    files = {name: request.FILES[name] for name in request.FILES}
    uploads: dict[str, bytes] = {}
    for name, file in files.items():
        assert isinstance(file, UploadedFile)
        if file.size is None or file.size > (LARGEST_ARCHIVE if name == "archive" else LARGEST_SCAN):
            raise Mistyped(name)
        uploads[name] = file.read()
    return uploads


def _said(place: Place, groups: tuple[Group, ...], fault: Mistyped | Malformed) -> list[tuple[str, str]]:
    if isinstance(fault, Malformed):
        return [("", said) for said in each_fault(fault.fault or str(fault), place.visitor.lang)]
    return [(fault.name, say(place.visitor.lang, "form_mistyped", field=_label(place, groups, fault.name)))]


def _difference(
    place: Place, groups: tuple[Group, ...], name: str, first: Mapping[str, str], second: Mapping[str, str]
) -> tuple[str, str]:
    told = {"field": _label(place, groups, name), "first": first.get(name) or "—", "second": second[name] or "—"}
    return name, say(place.visitor.lang, "form_differs", **told)


def _label(place: Place, groups: tuple[Group, ...], name: str) -> str:
    """A field by the words beside it: its group with its number, then itself."""
    lang = place.visitor.lang
    for group in groups:
        for each in group.inputs:
            if each.name == name:
                own = say(lang, f"f_{each.label}")
                return own if group.label == "form" else f"{group_label(group.label, group.number, lang)}: {own}"
    return say(lang, f"f_{name}")


def _page(
    request: HttpRequest,
    place: Place,
    act: str,
    rows: Mapping[str, int],
    typed: Mapping[str, str],
    said: list[tuple[str, str]] | None = None,
    *,
    second: bool = False,
) -> HttpResponse:
    wrong = {name for name, _ in said or ()}
    picks = picks_of(place, act)
    filled = [
        (group, [_filled(each, typed.get(each.name, ""), each.name in wrong, picks) for each in group.inputs])
        for group in groups_of(act, rows)
    ]
    listed = [(label, each) for label, each in picks.items() if not each.whole]
    told: dict[str, Any] = {
        "act": act,
        "groups": filled,
        "hours": any(each["each"].kind == "moment" for _, inputs in filled for each in inputs),
        "listed": listed,
        "rows": rows,
        "said": said,
        "second": second,
    }
    zone = typed.get("zone", ZONES[0])
    response = show(request, "below/form.html", place, **told, twice=act in TWICE, zones=ZONES, zone=zone)
    if said:
        response.status_code = 422
    return response


def _filled(each: Input, value: str, wrong: bool, picks: Mapping[str, Picks]) -> dict[str, Any]:
    """An input with what stands in it, and what may be picked for it; what was typed and cannot be picked stays."""
    found = picks.get(each.label) if each.kind == "line" else None
    strange = found is not None and value not in ("", *(option for option, _ in found.options))
    return {"each": each, "value": value, "wrong": wrong, "picks": found, "strange": strange}


def _message(request: HttpRequest, place: Place, key: str, status: int) -> HttpResponse:
    back = f"/bodies/{place.log}/forms/"
    response = show(request, "message.html", place, message=say(place.visitor.lang, key), back=back)
    response.status_code = status
    return response
