"""Prepare, sign, submit: the page that says in words what will be signed, offers the signer's keys, and answers with a
receipt or with every reason.
"""

import base64
import binascii
import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from asamblea.assembly.editions import editions, name_of
from asamblea.assembly.preview import missing
from asamblea.assembly.refusals.admission import SignatureInvalid
from asamblea.assembly.refusals.base import Refusal, Refused
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.founding import ADDRESS
from asamblea.assembly.state.members import KEYS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.votes import VOTES
from asamblea.people.models import Device, Draft
from asamblea.record.acts import Act
from asamblea.record.blobs import content_of, reference
from asamblea.record.canonical import canonical_text
from asamblea.record.codes import typed_code
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.errors import Malformed
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import CodeSignature, Ed25519Signature, PasskeySignature, Signature, parse_signatures
from asamblea.web.desk import desk
from asamblea.web.drafts import act_of, add_signatures, make_draft, submit
from asamblea.web.forms.posted import read_form
from asamblea.web.forms.whole import BadForm
from asamblea.web.pages import in_words, say
from asamblea.web.views.bodies import WAITS_FOR_OTHERS, Place, place_of, show
from asamblea.web.views.charter.signed import as_read, not_read, text_of, would_change
from asamblea.web.views.elections import told_of
from asamblea.web.views.payloads import payload_lines, payload_texts

# In the order in which they are offered: paper first, for an act that can come from it.
WAYS = ("demo", "minutes", "passkey", "key", "desk")


@dataclass(frozen=True, slots=True)
class Option:
    """One way to sign: the attestation, the key and its kind, and for a passkey what the browser needs."""

    attested: str
    key: str
    alg: str
    credential: str = ""


@require_POST
def prepare(request: HttpRequest, log: str) -> HttpResponse:
    """Turn a form into a draft, and go to its signing page."""
    place = place_of(request, log)
    act_type = request.POST.get("act", "")
    if not place.member:
        return _bad(request, place, say(place.visitor.lang, "session_needed"), f"/b/{log}/", 403)
    if act_type not in editions():
        raise Http404
    back = request.POST.get("back", f"/b/{log}/")
    try:
        prepared = read_form(act_type, request.POST, place.now)
        # A payload that cannot even be read is told at the form, not at the signing.
        missing(place.state, act_type, prepared.payload, place.member, place.now)
    except BadForm as fault:
        return _bad(request, place, say(place.visitor.lang, f"bad_{fault}", line=fault.line), back)
    except Malformed as fault:
        return _bad(request, place, in_words(fault, place.visitor.lang), back)
    draft = make_draft(place.origin, place.member, act_type, prepared, request.POST.get("motion", ""), back)
    return HttpResponseRedirect(f"/b/{log}/sign/{draft.name}/")


def _bad(request: HttpRequest, place: Place, message: str, back: str, status: int = 422) -> HttpResponse:
    response = show(request, "message.html", place, message=message, back=back)
    response.status_code = status
    return response


@require_http_methods(["GET", "POST"])
def signing(request: HttpRequest, log: str, draft: str) -> HttpResponse:
    """The signing page of a draft, for members of the body: it shows what is restricted. POST brings a signature."""
    place = place_of(request, log)
    found = Draft.objects.filter(name=draft, origin=place.origin).first()
    if found is None:
        return _bad(request, place, say(place.visitor.lang, "draft_gone"), f"/b/{log}/record/", 404)
    if not place.member:
        return _bad(request, place, say(place.visitor.lang, "session_needed"), f"/b/{log}/", 403)
    if request.method == "GET":
        return _page(request, place, found, ())
    option = _chosen(place, found, request.POST.get("key", ""), request.POST.get("attested", ""))
    if option is None:
        return _page(request, place, found, (say(place.visitor.lang, "no_key"),), 422)
    act = act_of(found, option.key, option.attested)
    try:
        signatures = _signatures(request, option, act)
    except (Malformed, ValueError, KeyError) as fault:
        return _page(request, place, found, (_unreadable(place, option, fault),), 422)
    try:
        receipt = submit(found, act, signatures)
    except Refused as refusal:
        if all(isinstance(reason, WAITS_FOR_OTHERS) for reason in refusal.reasons):
            add_signatures(found, act, signatures)
            return _page(request, place, found, _worded(place, found, refusal.reasons, option))
        return _page(request, place, found, _worded(place, found, refusal.reasons, option), 422)
    return HttpResponseRedirect(f"/b/{log}/receipt/{receipt.seq}/?back={found.back}")


def _unreadable(place: Place, option: Option, fault: Exception) -> str:
    """Why what a form brought is no signature, in words; of a paper code, what one looks like."""
    lang = place.visitor.lang
    return say(lang, "bad_code") if option.alg == "codes" else say(lang, "bad_signature", fault=in_words(fault, lang))


def _worded(place: Place, draft: Draft, reasons: Iterable[Refusal], option: Option | None = None) -> tuple[str, ...]:
    """Reasons in words, with the headings of the text that the act is about; a signature that does not verify is, at
    the desk, a code that is not on her sheet.
    """
    text, at_desk = text_of(place, draft.content["payload"]), option is not None and option.alg == "codes"

    def worded(reason: Refusal) -> str:
        if at_desk and isinstance(reason, SignatureInvalid):
            return say(place.visitor.lang, "code_not_hers")
        return place.say(reason) if text is None else text.say(reason)

    return tuple(map(worded, reasons))


def options(place: Place, act_type: str) -> list[Option]:
    """The ways in which this visitor can sign an act of this type. One who lodges what stands on paper says so with
    her own key, where the orders take it.

    Another signer than the author signs the author's very act.
    """
    attested = {"ed25519": "key", "webauthn": "passkey", "codes": "desk"}
    from_paper = "minutes" in orders_now(place.state).members.accepts(name_of(act_type)[0])
    found: list[Option] = []
    for key_id, key in KEYS.all(place.state).items():
        if key.member != place.member or key.until is not None or key.use not in ("member", "demo"):
            continue
        kind = "demo" if key.use == "demo" else attested[key.public.alg]
        device = Device.objects.filter(key=key_id).first()
        credential = "" if device is None else base64.urlsafe_b64encode(bytes(device.credential)).rstrip(b"=").decode()
        found.append(Option(kind, key_id, key.public.alg, credential))
        if from_paper and kind in ("key", "passkey"):
            found.append(Option("minutes", key_id, key.public.alg, credential))
    return sorted(found, key=lambda each: WAYS.index(each.attested))


def _chosen(place: Place, draft: Draft, key: str, attested: str) -> Option | None:
    """The way that a form or an address names: by the key, and by the attestation where a key has two."""
    found = [each for each in options(place, draft.content["type"]) if each.key == key]
    return next((each for each in found if each.attested == (attested or found[0].attested)), None)


def _page(request: HttpRequest, place: Place, draft: Draft, said: tuple[str, ...], status: int = 200) -> HttpResponse:
    content = draft.content
    held = {each.reference: bytes(each.file) for each in draft.files.all()}
    named = {**desk().held(content["payload"]), **held}
    reasons = missing(place.state, content["type"], content["payload"], draft.author, place.now, named)
    waiting = [reason for reason in reasons if not isinstance(reason, WAITS_FOR_OTHERS)]
    ways = [_way(place, draft, option) for option in options(place, content["type"])]
    change = would_change(place, content["type"], content["payload"], held)
    told = not_read(content["type"], content["payload"])
    texts = {name: _shown(name, file) for name, file in held.items() if name not in told}
    texts |= as_read(place, content["type"], content["payload"], held)
    response = show(
        request,
        "sign.html",
        place,
        draft=draft,
        act_type=content["type"],
        subject=_subject(place, content["payload"]),
        lines=payload_lines(place, content["type"], content["payload"]),
        payload=sorted(content["payload"].items()),
        texts=payload_texts(place, content["payload"], texts),
        told=told_of(place, content["payload"]),
        ways=ways,
        said=said,
        change=change,
        missing=_worded(place, draft, waiting),
        signed=len(draft.signatures),
    )
    response.status_code = status
    return response


def _shown(name: str, file: bytes) -> str:
    """A draft's file as its signer reads it: words in full, of a picture or scan its size."""
    content = content_of(reference(name, name), file, name)
    try:
        return content.decode()
    except UnicodeDecodeError:
        return f"{len(content)} bytes"


def _subject(place: Place, payload: dict[str, object]) -> str:
    """The title of the election or motion that the act is about, or empty."""
    election = ELECTIONS.find(place.state, str(payload.get("election", "")))
    if election is not None:
        return desk().text(election.opened.title)
    vote = VOTES.find(place.state, str(payload.get("vote", "")))
    motion = MOTIONS.find(place.state, vote.opened.motion if vote is not None else str(payload.get("motion", "")))
    return "" if motion is None else place.title_of(motion)


def _way(place: Place, draft: Draft, option: Option) -> dict[str, str]:
    act = act_of(draft, option.key, option.attested)
    return {
        "attested": option.attested,
        "key": option.key,
        "alg": option.alg,
        "credential": option.credential,
        "challenge": base64.urlsafe_b64encode(act.digest()).rstrip(b"=").decode(),
        "rp": ADDRESS.at(place.state).rp,
        "bytes": canonical_text(act.as_json()),
        "id": act.id(),
    }


def _signatures(request: HttpRequest, option: Option, act: Act) -> tuple[Signature, ...]:
    """The signature that a form brings; raises ValueError or Malformed for one that cannot be read."""
    demo = desk().demo
    match "demo" if option.attested == "demo" else option.alg:
        case "demo":
            person = None if demo is None else demo.person_of(request.session.get("member", ""))
            if person is None:
                raise ValueError("no demonstration key")
            return (Ed25519Signature(option.key, sign(person.seed, act.digest())),)
        case "webauthn":
            parts = [_base64url(request.POST[name]) for name in ("authenticator", "client", "signature")]
            return (PasskeySignature(option.key, *parts),)
        case "ed25519":
            return parse_signatures([json.loads(request.POST["signature"])], "signature")
        case _:
            return _desk(request, option, act)


def _desk(request: HttpRequest, option: Option, act: Act) -> tuple[Signature, ...]:
    """A paper code, and the desk's key beside it."""
    code = typed_code(request.POST["code"])
    parse_signatures([CodeSignature(option.key, code).as_json()], "code")
    seed = desk().desk_seed()
    key = PublicKey("ed25519", public_of(seed)).id()
    return CodeSignature(option.key, code), Ed25519Signature(key, sign(seed, act.digest()))


def _base64url(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as fault:
        raise ValueError("not base64url") from fault


@require_GET
def download(request: HttpRequest, log: str, draft: str, key: str) -> HttpResponse:
    """The act's canonical bytes under one key, to sign elsewhere."""
    place = place_of(request, log)
    found = get_object_or_404(Draft, name=draft, origin=place.origin)
    option = _chosen(place, found, key, request.GET.get("attested", ""))
    if option is None:
        raise Http404
    data = act_of(found, option.key, option.attested).encode()
    return HttpResponse(
        data,
        content_type="application/json",
        headers={
            "Content-Disposition": f'attachment; filename="act-{found.name[:8]}.json"',
            "Cache-Control": "no-store",
        },
    )


@require_GET
def receipt(request: HttpRequest, log: str, seq: int) -> HttpResponse:
    """The receipt of an entry."""
    place = place_of(request, log)
    office = desk().office
    if seq >= office.archive.size(place.origin):
        raise Http404
    back = request.GET.get("back", f"/b/{log}/")
    safe = back if back.startswith("/") and not back.startswith("//") else f"/b/{log}/"
    size, root = office.seen(place.origin)
    return show(request, "receipt.html", place, seq=seq, size=size, root=root.hex(), back=safe)
