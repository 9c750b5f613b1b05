"""How a session begins: by a link, or by the one-time code of a printed invitation. It reads and prepares; it never
signs.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from asamblea.people.entrances import find_entrance, use_invitation
from asamblea.people.models import Entrance
from asamblea.record.codes import typed_code
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.views.bodies import home_of
from asamblea.web.visitors import visitor_of


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, secret: str) -> HttpResponse:
    """Open the session of a link. An invitation asks first: whoever previews a link does not use it up."""
    entrance = find_entrance(secret)
    if entrance is None:
        return _refused(request, "link_unknown", 404)
    if entrance.until is None:
        return _begin(request, entrance)
    if request.method == "GET":
        return render(request, "enter.html", {"code": secret})
    return _use(request, entrance)


@require_http_methods(["GET", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """The form for the code of a printed invitation."""
    if request.method == "GET":
        return render(request, "enter.html", {"code": ""})
    code = typed_code(request.POST.get("code", ""))
    entrance = find_entrance(code)
    if entrance is None or entrance.until is None:
        return _refused(request, "code_unknown", 404)
    return _use(request, entrance)


def _use(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    if use_invitation(entrance, desk().office.clock()):
        return _begin(request, entrance)
    entrance.refresh_from_db()
    return _refused(request, "code_expired" if entrance.used_at is None else "code_used", 410)


def _begin(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    request.session.cycle_key()
    request.session["origin"], request.session["member"] = entrance.origin, entrance.member
    return HttpResponseRedirect(home_of(entrance.origin))


def _refused(request: HttpRequest, why: str, status: int) -> HttpResponse:
    said = say(visitor_of(request).lang, why)
    return render(request, "enter.html", {"code": "", "said": said}, status=status)
