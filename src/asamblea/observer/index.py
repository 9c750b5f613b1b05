"""`logs.json`: which logs a record holds (docs/spec/record.md, section 7)."""

import re
from dataclasses import dataclass

from asamblea.observer.source import Source, Unreadable
from asamblea.record.acts import ORIGIN
from asamblea.record.canonical import Json, decode, encode
from asamblea.record.errors import Malformed
from asamblea.record.notes import LOG_KEY, VKey, parse_vkey

VERSION = "asamblea/record/draft-1"
NAME = "logs.json"
_PATH = re.compile(r"[a-z0-9-]{1,64}(/[a-z0-9-]{1,64})*")
_RULE = "record.index"


@dataclass(frozen=True, slots=True)
class Listed:
    """A log as the index lists it."""

    origin: str
    key: VKey
    path: str


def read_index(source: Source) -> tuple[Listed, ...]:
    """The logs of a record; raises Unreadable if there is no index, Malformed if it is out of form."""
    data = source.read(NAME)
    if data is None:
        raise Unreadable("there is no logs.json here: this is not a record")
    try:
        value = decode(data, NAME)
    except Malformed as fault:
        raise Malformed(NAME, _RULE, fault.fault) from fault
    if not isinstance(value, dict) or value.keys() != {"logs", "v"} or value["v"] != VERSION:
        raise Malformed(NAME, _RULE, f"has exactly the keys logs and v, v being {VERSION}")
    if not isinstance(value["logs"], list) or not value["logs"]:
        raise Malformed(NAME, _RULE, "lists no logs")
    listed = tuple(_parse(each, f"{NAME}[{index}]") for index, each in enumerate(value["logs"]))
    origins, paths = [each.origin for each in listed], [each.path for each in listed]
    if origins != sorted(set(origins)) or len(set(paths)) != len(paths):
        raise Malformed(NAME, _RULE, "must be sorted by origin, no origin or path twice")
    _check_paths(paths)
    return listed


def _check_paths(paths: list[str]) -> None:
    """The files of one log lie among no other's, and not among the blobs."""
    taken = {*paths, "blobs"}
    for path in paths:
        segments = path.split("/")
        within = ("/".join(segments[:count]) for count in range(1, len(segments)))
        if path == "blobs" or not taken.isdisjoint(within):
            raise Malformed(NAME, _RULE, f"has a log at {path}, which lies within another or among the blobs")


def _parse(value: Json, place: str) -> Listed:
    if not isinstance(value, dict) or value.keys() != {"key", "origin", "path"}:
        raise Malformed(place, _RULE, "a log has exactly the keys key, origin and path")
    if not all(isinstance(each, str) for each in value.values()):
        raise Malformed(place, _RULE, "holds texts only")
    if ORIGIN.fullmatch(value["origin"]) is None or _PATH.fullmatch(value["path"]) is None:
        raise Malformed(place, _RULE, "has an origin or a path out of form")
    key = parse_vkey(value["key"], place)
    if key.kind != LOG_KEY or key.name != value["origin"]:
        raise Malformed(place, _RULE, "has a key that is not the log's")
    return Listed(value["origin"], key, value["path"])


def index_bytes(listed: tuple[Listed, ...]) -> bytes:
    """The bytes of `logs.json`."""
    logs = sorted(({"key": each.key.text(), "origin": each.origin, "path": each.path} for each in listed), key=_origin)
    return encode({"logs": logs, "v": VERSION})


def _origin(log: dict[str, str]) -> str:
    return log["origin"]
