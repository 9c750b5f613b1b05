"""A member's keys: which the log knows, a new passkey, a key file. Enrolment is an act of two officers."""

import base64
import binascii
import hashlib

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from asamblea.assembly.state.founding import ADDRESS
from asamblea.assembly.state.members import KEYS, holders_of
from asamblea.people.models import Device
from asamblea.people.passkeys import credential_of
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.errors import Malformed
from asamblea.record.keys import PublicKey
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
    if request.method == "GET":
        return _page(request, place, "")
    try:
        public = _new_key(request, place)
        public.check()
    except (Malformed, ValueError, binascii.Error) as fault:
        return _page(request, place, say(place.visitor.lang, "bad_key", fault=in_words(fault, place.visitor.lang)))
    payload = {
        "member": place.member,
        "key": {"alg": public.alg, "public": text_of(public.public), "use": "member"},
    }
    secretary = holders_of(place.state, "secretary")[0]
    draft = make_draft(place.origin, secretary, "key.enrol/1", Prepared(payload), "", f"/b/{log}/keys/")
    return HttpResponseRedirect(f"/b/{log}/sign/{draft.name}/")


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
    own = [(key_id, key) for key_id, key in sorted(KEYS.all(place.state).items()) if key.member == place.member]
    challenge = base64.urlsafe_b64encode(hashlib.sha256(place.member.encode()).digest()).rstrip(b"=").decode()
    response = show(request, "keys.html", place, own=own, said=said, rp=ADDRESS.at(place.state).rp, challenge=challenge)
    if said:
        response.status_code = 422
    return response
