"""A member's keys: which the log knows, a new passkey, a key file. Enrolment is an act of two officers."""

import base64
import hashlib

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from asamblea.assembly.acts.members.enrol_key import ENROLLING
from asamblea.assembly.state.founding import ADDRESS
from asamblea.assembly.state.members import KEYS, NAMES, holders_of
from asamblea.people.models import Device
from asamblea.people.passkeys import credential_of
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.errors import Malformed
from asamblea.record.keys import PublicKey
from asamblea.web.desk import desk
from asamblea.web.drafts import Prepared, make_draft
from asamblea.web.pages import in_words, say
from asamblea.web.views.bodies import Place, place_of, show


@require_http_methods(["GET", "POST"])
def keys(request: HttpRequest, log: str) -> HttpResponse:
    """The page of a member's keys; POST brings the public half of a new one."""
    place = place_of(request, log)
    if not place.member:
        response = show(request, "message.html", place, message=say(place.visitor.lang, "session_needed"))
        response.status_code = 403
        return response
    officers = _officers(place)
    if request.method == "GET":
        return _page(request, place, "")
    if not officers:
        return _page(request, place, say(place.visitor.lang, "nobody_enrols"))
    try:
        public = _new_key(request, place)
        public.check()
    except Malformed as fault:
        return _page(request, place, say(place.visitor.lang, "bad_key", fault=in_words(fault, place.visitor.lang)))
    except ValueError:
        return _page(request, place, say(place.visitor.lang, "bad_passkey"))
    payload = {
        "member": place.member,
        "key": {"alg": public.alg, "public": text_of(public.public), "use": "member"},
    }
    asked = request.POST.get("officer", "")
    author = asked if asked in officers else officers[0]
    draft = make_draft(place.origin, author, "key.enrol/1", Prepared(payload), "", f"/b/{log}/keys/")
    return HttpResponseRedirect(f"/b/{log}/sign/{draft.name}/")


def _officers(place: Place) -> list[str]:
    """Whose act an enrolment can be, the secretary first: it waits for her, so that the member says who is at hand."""
    held = (holders_of(place.state, office) for office in ENROLLING)
    return list(dict.fromkeys(member for holders in held for member in holders))


def _new_key(request: HttpRequest, place: Place) -> PublicKey:
    if request.POST.get("kind") == "key":
        return PublicKey("ed25519", bytes_of(request.POST.get("public", "").strip(), "public"))
    text = request.POST.get("attestation", "")
    credential, cose = credential_of(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    public = PublicKey("webauthn", cose)
    Device.objects.get_or_create(
        origin=place.origin, member=place.member, key=public.id(), defaults={"credential": credential}
    )
    return public


def _page(request: HttpRequest, place: Place, said: str) -> HttpResponse:
    mine = [(key_id, key) for key_id, key in sorted(KEYS.all(place.state).items()) if key.member == place.member]
    own = [(each, key, place.offer("key.revoke/1", key=each) if key.until is None else None) for each, key in mine]
    challenge = base64.urlsafe_b64encode(hashlib.sha256(place.member.encode()).digest()).rstrip(b"=").decode()
    officers = [(each, desk().text(NAMES.at(place.state, each))) for each in _officers(place)]
    told = {"own": own, "said": said, "officers": officers, "challenge": challenge}
    response = show(request, "keys.html", place, rp=ADDRESS.at(place.state).rp, **told)
    if said:
        response.status_code = 422
    return response
