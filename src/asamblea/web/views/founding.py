"""The founding page: on a server without a record, and on its own machine alone, persons found a body. Their keys and
codes are made in their browser; what comes here are public halves, and signatures.
"""

import ipaddress
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.preview import missing
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import EMPTY
from asamblea.assembly.words.bodies import KINDS, TIER_OF_KIND
from asamblea.office import Submission
from asamblea.office.foundings import INVITED_FOR, Files, Plan, founding_act, payload_of, persons_of
from asamblea.office.logkeys import LogKeys
from asamblea.people.entrances import invite
from asamblea.record.acts import Act
from asamblea.record.base64s import text_of
from asamblea.record.canonical import canonical_text
from asamblea.record.codes import code_from, typed_code
from asamblea.record.ed25519 import public_of
from asamblea.record.errors import Malformed
from asamblea.record.signatures import parse_signatures, sorted_signatures
from asamblea.web.desk import desk
from asamblea.web.forms.founded import read_plan
from asamblea.web.forms.typed import ZONES
from asamblea.web.pages import say
from asamblea.web.visitors import visitor_of
from asamblea.wording import refusal, word
from asamblea.wording.faults import each_fault
from asamblea.wording.papers.invitations import Invitation, invitations_html
from asamblea.wording.papers.sheet import foot_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """A founding that the board has not signed yet. It is in this process's memory alone: the roll of a body that
    nobody founds lies nowhere.
    """

    plan: Plan
    act: Act
    files: Files


# By its id; one at a time.
_WAITING: dict[str, Waiting] = {}


@require_GET
def found(request: HttpRequest) -> HttpResponse:
    """The form."""
    _only_here(request)
    presets = [name for name in LIBRARY if name != "chile-2021"]
    told = {"kinds": KINDS, "assemblies": ("assembly", *TIER_OF_KIND), "presets": presets, "zones": ZONES}
    return render(request, "found.html", told)


@require_POST
def prepare(request: HttpRequest) -> HttpResponse:
    """What the board is to sign: its words and bytes; or everything that is wrong, and nothing is kept."""
    _only_here(request)
    lang = visitor_of(request).lang
    if not _has_code(request):
        return _wrong([say(lang, "found_code_wrong")], 403)
    roll = request.FILES.get("roll")
    try:
        plan = read_plan(
            request.POST,
            roll.read() if isinstance(roll, UploadedFile) else b"",
            os.environ.get("ASAMBLEA_ORIGIN", "http://localhost:8000"),
        )
        desk_public = public_of(desk().desk_seed())
        payload, files = payload_of(plan, _log_key(), desk_public, os.urandom)
        now = desk().office.clock()
        act = founding_act(plan, payload, os.urandom, now)
        reasons = missing(EMPTY, act.type, dict(payload), act.author, now)
    except Malformed as fault:
        return _wrong(each_fault(fault.fault, lang))
    if reasons:
        return _wrong([refusal(reason, lang) for reason in reasons])
    _WAITING.clear()
    _WAITING[act.id()] = Waiting(plan, act, files)
    return JsonResponse(_told(plan, act, lang))


def _told(plan: Plan, act: Act, lang: str) -> Mapping[str, object]:
    """What the page shows before anybody signs."""
    said = [say(lang, "found_members", count=len(plan.roll))] if plan.roll else []
    said += [f"{each.title}: {say(lang, 'found_seats', count=each.seats)}" for each in plan.bodies]
    said += [f"{plan.hour.local.replace('T', ' ')} {plan.hour.zone} {plan.hour.place}"] if plan.hour else []
    board = [
        {"name": each.name, "office": word(each.offices[0], lang), "role": each.offices[0], "key": each.key()}
        for each in plan.board
    ]
    orders = say(lang, "found_orders", name=str(act.payload["preset"]))
    return {
        "id": act.id(), "digest": text_of(act.digest()), "bytes": canonical_text(act.as_json()),
        "title": plan.title, "said": [*said, orders], "board": board,
    }  # fmt: skip


@require_POST
def sign(request: HttpRequest) -> HttpResponse:
    """The signatures of the whole board: the body exists, and its members are invited."""
    _only_here(request)
    lang = visitor_of(request).lang
    if not _has_code(request):
        return _wrong([say(lang, "found_code_wrong")], 403)
    waiting = _WAITING.get(request.POST.get("id", ""))
    if waiting is None:
        return _wrong([say(lang, "found_gone")], 410)
    try:
        signatures = sorted_signatures(parse_signatures(json.loads(request.POST.get("signatures", "")), "signatures"))
        receipt = desk().office.submit(Submission(waiting.act, signatures, waiting.files))
    except (Malformed, ValueError) as fault:
        return _wrong([str(fault)])
    except Refused as refused:
        return _wrong([refusal(reason, lang) for reason in refused.reasons])
    _WAITING.clear()
    plan = waiting.plan
    invited = [Invitation(name, code_from(os.urandom(10))) for _, name in persons_of(plan)]
    for (member, _), each in zip(persons_of(plan), invited, strict=True):
        invite(receipt.origin, member, each.code, receipt.at + INVITED_FOR)
    invitations = invitations_html(plan.title, plan.address, foot_of(receipt.head), invited, lang)
    return JsonResponse({"origin": receipt.origin, "invitations": invitations})


def _only_here(request: HttpRequest) -> None:
    """There is such a page while there is no record, and for nobody who comes over the network."""
    here = ipaddress.ip_address(request.META.get("REMOTE_ADDR", "0.0.0.0")).is_loopback  # noqa: S104 -- no address to bind
    if not settings.FOUNDING or not here or desk().office.archive.logs():
        raise Http404


def _has_code(request: HttpRequest) -> bool:
    """Whether the form bears the code that the terminal printed; its use ends with the founding."""
    code = typed_code(request.POST.get("code", ""))
    return secrets.compare_digest(sha256(code.encode()).hexdigest(), settings.FOUNDING)


def _log_key() -> str:
    """The public half of the key of the log to be; one that no log was founded with is used."""
    keys = LogKeys(settings.DATA / "log-keys")
    return next(keys.kept(), "") or keys.new(os.urandom)


def _wrong(said: list[str], status: int = 422) -> JsonResponse:
    return JsonResponse({"said": said}, status=status)
