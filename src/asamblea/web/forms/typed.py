"""From what was typed to the payload of an act; and two typings of one paper against each other."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from asamblea.assembly.editions import editions
from asamblea.office.roll_files import read_roll
from asamblea.record.blobs import SALT_SIZE, Reference, public, references, salted
from asamblea.record.instants import from_iso
from asamblea.record.rolls import roll_root, sheet_of
from asamblea.web.drafts import LONGEST_PROSE, Prepared
from asamblea.web.forms.sealed import of_archive
from asamblea.web.forms.shape import FRESH, FROM_ARCHIVE, Group, Input, nested_in

LARGEST_SCAN = 8 * 1024 * 1024
LARGEST_ARCHIVE = 64 * 1024 * 1024
LARGEST_NUMBER = 10**9
ZONES = ("America/Lima", "America/La_Paz", "America/Santiago", "UTC")


class Mistyped(Exception):  # noqa: N818 -- says what is so: a field that cannot be read
    """A field cannot be read. `name` is the input."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(slots=True)
class _Reading:
    """One reading of a form: what was typed, what was uploaded, and the files of the blobs that it names so far."""

    typed: Mapping[str, str]
    uploads: Mapping[str, bytes]
    files: dict[Reference, bytes] = field(default_factory=dict)

    def value(self, each: Input) -> Any:
        """The value of one field; raises Mistyped for what it cannot be."""
        text = self.typed.get(each.name, "").strip()
        match each.kind:
            case "check":
                return text == "on"
            case "number":
                return _number(each.name, text)
            case "moment":
                return _moment(each.name, text, self.typed.get("zone", "UTC"))
            case "choice":
                return _choice(each, text)
            case "upload":
                return self._restricted(self.uploads.get(each.name, b""))
            case "archive":
                return self._public(self.uploads.get(each.name, b""))
            case "words":
                return text.split()
            case "restricted":
                return self._restricted(_prose(each.name, text))
            case "public":
                return self._public(_prose(each.name, text))
            case _:
                return text

    def _restricted(self, content: bytes) -> str:
        if not content:
            return ""
        ref, file = salted("restricted", secrets.token_bytes(SALT_SIZE), content)
        self.files[ref] = file
        return str(ref)

    def _public(self, content: bytes) -> str:
        if not content:
            return ""
        self.files[public(content)] = content
        return str(public(content))


def tidy(typed: Mapping[str, str], groups: tuple[Group, ...]) -> dict[str, str]:
    """What was typed in the fields of a form, without what a typing may differ in: outer and double spaces."""
    names = [each.name for group in groups for each in group.inputs if each.kind != "upload"]
    return {name: " ".join(typed.get(name, "").split()) for name in (*names, "zone")}


def differences(first: Mapping[str, str], second: Mapping[str, str]) -> tuple[str, ...]:
    """The inputs in which two typings of one paper differ, in the order of the form."""
    return tuple(name for name, text in second.items() if first.get(name, "") != text)


def read_typed(act: str, groups: tuple[Group, ...], typed: Mapping[str, str], uploads: Mapping[str, bytes]) -> Prepared:
    """The payload and its files; raises Mistyped naming the input, Malformed naming the rows of a faulty roll.

    A row of which nothing was typed is no row.
    """
    reading = _Reading(typed, uploads)
    payload: dict[str, Any] = {}
    for group in groups:
        if group.number and not any(_is_filled(each, typed) for each in group.inputs):
            continue
        for each in group.inputs:
            _put(payload, each.name.split("-"), reading.value(each))
    if act == "roll.close/1":
        count, listed = _roll(uploads.get("sheet", b""), "sheet", reading)
        payload |= {"members": count, **listed}
    if act == "sealed_vote.open/1":
        for way in ("device", "paper"):
            payload[way] = _voters(way, payload[way]["members"], reading)
    if act in FROM_ARCHIVE:
        payload |= of_archive(act, uploads.get("archive", b""))
    if act != "sealed_vote.publish/1":
        payload.pop("archive", None)
    if act in FRESH:
        payload[FRESH[act]] = payload[FRESH[act]] or secrets.token_hex(8)
    given = _with_lists(editions()[act].payload, payload)
    named = frozenset(references(given))
    return Prepared(given, {ref: file for ref, file in reading.files.items() if ref in named})


def _roll(content: bytes, name: str, reading: _Reading) -> tuple[int, dict[str, str]]:
    """How many a spreadsheet lists, and the root and the restricted list of them."""
    members = read_roll(content, name, secrets.token_bytes)
    ref, file = salted("restricted", secrets.token_bytes(SALT_SIZE), sheet_of(members))
    reading.files[ref] = file
    return len(members), {"root": roll_root(members), "sheet": str(ref)}


def _voters(way: str, members: list[str], reading: _Reading) -> dict[str, Any]:
    """Those who vote in one way: delegates by their ids, others from a spreadsheet; nobody where there is neither."""
    content = reading.uploads.get(f"{way}-sheet", b"")
    if members or not content:
        return {"count": len(members), "root": "", "sheet": "", "members": members}
    count, listed = _roll(content, f"{way}-sheet", reading)
    return {"count": count, **listed, "members": []}


def _is_filled(each: Input, typed: Mapping[str, str]) -> bool:
    return each.kind not in ("choice", "check") and bool(typed.get(each.name, "").strip())


def _put(into: dict[str, Any], path: list[str], value: Any) -> None:
    for step in path[:-1]:
        into = into.setdefault(step, {})
    into[path[-1]] = value


def _with_lists(cls: Any, given: Any) -> Any:
    """Numbered rows as lists, and an empty list where there is no row."""
    result: dict[str, Any] = {}
    for name, hint in get_type_hints(cls).items():
        nested = nested_in(hint)
        if get_origin(hint) is tuple and nested is None:
            # An empty one is left out, as the record writes it.
            result |= {name: given[name]} if given.get(name) else {}
        elif nested is None:
            result[name] = given.get(name, "")
        elif get_origin(hint) is tuple:
            rows = given.get(name, {})
            result[name] = [_with_lists(nested, rows[key]) for key in sorted(rows, key=int)]
        else:
            result[name] = _with_lists(nested, given.get(name, {}))
    return result


def _number(name: str, text: str) -> int:
    if not text.isdecimal() or not text.isascii() or int(text[:12]) > LARGEST_NUMBER:
        raise Mistyped(name)
    return int(text)


def _moment(name: str, text: str, zone: str) -> int:
    if not text:
        return 0
    try:
        return from_iso(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).isoformat())
    except (ValueError, KeyError) as fault:
        raise Mistyped(name) from fault


def _choice(each: Input, text: str) -> str:
    if text not in each.choices:
        raise Mistyped(each.name)
    return text


def _prose(name: str, text: str) -> bytes:
    if len(text) > LONGEST_PROSE:
        raise Mistyped(name)
    return text.replace("\r\n", "\n").strip().encode()
