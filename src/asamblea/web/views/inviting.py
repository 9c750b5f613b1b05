"""Invitations for those who came after the founding: an officer makes one for a member of her body, on paper. It opens
a session, which reads and prepares; it signs nothing.
"""

import os

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import NAMES, offices_of
from asamblea.office.foundings import INVITED_FOR
from asamblea.people.entrances import invite
from asamblea.record.codes import code_from
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording.papers.invitations import Invitation, invitations_html
from asamblea.wording.papers.sheet import foot_of

INVITING = frozenset({"chair", "secretary"})


@require_http_methods(["GET", "POST"])
def invitations(request: HttpRequest, log: str) -> HttpResponse:
    """Whom one can invite; POST gives the printed sheet of one, whose code the server knows by its hash."""
    place = place_of(request, log)
    if not may_invite(place):
        response = show(request, "message.html", place, message=say(place.visitor.lang, "invite_officers"))
        response.status_code = 403
        return response
    member = request.POST.get("member", "")
    if request.method == "GET" or member not in NAMES.all(place.state):
        return show(request, "inviting.html", place, members=_members(place))
    invited = Invitation(place.names.get(member, member), code_from(os.urandom(10)))
    invite(place.origin, member, invited.code, place.now + INVITED_FOR)
    title, foot = desk().text(BODY.at(place.state).title), foot_of(desk().office.archive.head(place.origin))
    html = invitations_html(title, request.build_absolute_uri("/").rstrip("/"), foot, [invited], place.visitor.lang)
    return HttpResponse(
        html, headers={"Content-Disposition": 'attachment; filename="invitation.html"', "Cache-Control": "no-store"}
    )


def may_invite(place: Place) -> bool:
    """The chair and the secretary of the body."""
    return bool(place.member) and not INVITING.isdisjoint(offices_of(place.state, place.member))


def _members(place: Place) -> list[tuple[str, str]]:
    """By name; a member whose name the record does not hold is her number."""
    named = ((member, place.names.get(member, member)) for member in NAMES.all(place.state))
    return sorted(named, key=lambda each: (each[0] == each[1], each[1]))
