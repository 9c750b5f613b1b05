"""The payload of an act from a page's own form: a motion, a sitting, an election, a paper given in."""

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.http import QueryDict

from asamblea.assembly.editions import editions
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.check import check_text
from asamblea.record.blobs import Reference, public
from asamblea.record.instants import HOUR, MINUTE, from_iso
from asamblea.web.drafts import LONGEST_PROSE, Prepared
from asamblea.web.forms.elections import POLLS
from asamblea.web.forms.whole import BadForm, whole

PROSE = frozenset({"title", "text", "reasons", "grounds", "answer", "account", "note"})
# Effects whose object is a set of orders.
PROPOSES = ("orders", "house_rules")


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
