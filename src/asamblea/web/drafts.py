"""Prepare, sign, submit: a draft is an act without its key, kept until it is signed or forgotten."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import QueryDict

from asamblea.assembly.editions import editions
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.check import check_text
from asamblea.office import Receipt, Submission
from asamblea.people.models import Draft, DraftFile
from asamblea.record.acts import Act, Seen
from asamblea.record.blobs import Reference, public, reference
from asamblea.record.instants import DAY, HOUR, MINUTE, from_iso
from asamblea.record.signatures import Signature, parse_signatures, sorted_signatures
from asamblea.web.desk import desk
from asamblea.web.polls import POLLS, BadForm, whole

PROSE = frozenset({"title", "text", "reasons", "grounds", "answer", "account", "note"})
LONGEST_PROSE = 60_000
# Effects whose object is a set of orders.
PROPOSES = ("orders", "house_rules")


@dataclass(frozen=True, slots=True)
class Prepared:
    """The payload of an act, and the files of the blobs that it names."""

    payload: dict[str, Any]
    files: Mapping[Reference, bytes] = field(default_factory=dict)


def read_form(act_type: str, post: QueryDict, now: int) -> Prepared:
    """The payload that a form's fields give; raises BadForm naming the field."""
    files: dict[Reference, bytes] = {}
    payload = {
        each.name: _read(each.name, str(each.type), post, now, files) for each in fields(editions()[act_type].payload)
    }
    return Prepared(payload, files)


def _read(name: str, kind: str, post: QueryDict, now: int, files: dict[Reference, bytes]) -> Any:
    if name in PROSE and "Literal" not in kind:
        return _prose(name, post, files)
    if name == "closes_at":
        return now + _hours(post) * HOUR + _minutes(post) * MINUTE
    if name == "nominations_until":
        return now + _hours(post) * HOUR
    if name in POLLS:
        return POLLS[name](post)
    if name == "opens_at":
        return from_iso(_moment(post).isoformat())
    if name == "civil":
        return _civil(post)
    if name == "effect":
        kind = _choice(post)[1]
        return {"kind": kind, "on": _annex(post, files) if kind in PROPOSES else post.get("on", "")}
    if name == "kind":
        return _choice(post)[0]
    if name in ("agenda", "demands"):
        return post.getlist(name)
    if "bool" in kind:
        return post.get(name) == "on"
    if kind.endswith("int'>") or kind == "int":
        return whole(post.get(name, "0"), name)
    return post.get(name, "")


def _annex(post: QueryDict, files: dict[Reference, bytes]) -> str:
    """The data of proposed orders: a preset by its name, or what was written into the form."""
    preset = LIBRARY.get(post.get("preset", ""))
    checked = check_text(post.get("annex", "")) if preset is None else None
    orders = preset if checked is None else checked.orders
    if orders is None or (checked is not None and checked.findings):
        line = checked.findings[0].line if checked is not None and checked.findings else 0
        raise BadForm("annex", line)
    data = orders.data()
    files[public(data)] = data
    return str(public(data))


def _prose(name: str, post: QueryDict, files: dict[Reference, bytes]) -> str:
    text = post.get(name, "").replace("\r\n", "\n").strip()
    if len(text) > LONGEST_PROSE:
        raise BadForm(name)
    if not text:
        return ""
    content = text.encode()
    files[public(content)] = content
    return str(public(content))


def _choice(post: QueryDict) -> tuple[str, str]:
    """A class and an effect, which a form gives as one choice; no effect where it names a class alone."""
    kind, _, effect = post.get("kind", "").partition(" ")
    return kind, effect or "none"


def _minutes(post: QueryDict) -> int:
    text = post.get("minutes", "")
    if not text.isdecimal() or not 0 < int(text) < 10_000:
        raise BadForm("minutes")
    return int(text)


def _hours(post: QueryDict) -> int:
    """How long nominations last, where a form asks for it; 0 elsewhere."""
    return whole(post.get("hours", "0"), "hours")


def _moment(post: QueryDict) -> datetime:
    try:
        return datetime.fromisoformat(post.get("opens_at", "")).replace(tzinfo=ZoneInfo(post.get("zone", "UTC")))
    except (ValueError, KeyError) as fault:
        raise BadForm("opens_at") from fault


def _civil(post: QueryDict) -> dict[str, Any]:
    moment = _moment(post)
    offset = moment.utcoffset() or moment.astimezone(UTC).utcoffset()
    assert offset is not None
    return {
        "local": post["opens_at"][:16],
        "zone": post.get("zone", "UTC"),
        "offset": int(offset.total_seconds() // 60),
    }


def make_draft(origin: str, author: str, act_type: str, prepared: Prepared, matter: str, back: str) -> Draft:
    """Keep a draft. It says which head its author was shown."""
    office = desk().office
    size, root = office.seen(origin)
    now = office.clock()
    content = {
        "type": act_type,
        "payload": prepared.payload,
        "matter": matter,
        "seen": {"size": size, "root": root.hex()},
        "made_at": now,
        "not_after": now + DAY,
        "nonce": secrets.token_hex(16),
    }
    draft = Draft.objects.create(
        name=secrets.token_urlsafe(16), origin=origin, author=author, content=content, signatures=[], back=back
    )
    DraftFile.objects.bulk_create(
        DraftFile(draft=draft, reference=str(ref), file=file) for ref, file in prepared.files.items()
    )
    return draft


def act_of(draft: Draft, key: str, attested: str) -> Act:
    """The act of a draft under one of its author's keys; the first signature fixes both."""
    content = draft.content
    seen = content["seen"]
    return Act(
        attested=content.get("attested", attested),
        author=draft.author,
        body=draft.origin,
        key=content.get("key", key),
        made_at=content["made_at"],
        matter=content["matter"],
        nonce=content["nonce"],
        not_after=content["not_after"],
        payload=content["payload"],
        seen=Seen(seen["size"], seen["root"]),
        type=content["type"],
    )


def signatures_of(draft: Draft) -> tuple[Signature, ...]:
    """The signatures that came in so far."""
    return parse_signatures(draft.signatures, "signatures")


def add_signatures(draft: Draft, act: Act, more: tuple[Signature, ...]) -> None:
    """Keep signatures of a draft that still waits for others."""
    kept = {each.key: each for each in (*signatures_of(draft), *more)}
    draft.content = {**draft.content, "key": act.key, "attested": act.attested}
    draft.signatures = [each.as_json() for each in sorted_signatures(tuple(kept.values()))]
    draft.save()


def submit(draft: Draft, act: Act, more: tuple[Signature, ...]) -> Receipt:
    """Hand the act in with all its signatures; raises Refused, and then nothing changed."""
    kept = {each.key: each for each in (*signatures_of(draft), *more)}
    files = {reference(each.reference, each.reference): bytes(each.file) for each in draft.files.all()}
    receipt = desk().office.submit(Submission(act, sorted_signatures(tuple(kept.values())), files))
    draft.delete()
    return receipt
