"""The canonical bytes of a text, and its hash (docs/spec/charter.md, section 2).

RFC 8785 over UTF-8: keys sorted, no blanks, no escapes but the needed ones. The nodes are a flat list in the order of
reading, so that depth costs nothing and a line of a difference is a provision.
"""

import json
import re
from typing import Any

from asamblea.charter.tree import KINDS, ROOT, Charter, Node, charter
from asamblea.charter.words import tidy
from asamblea.record.canonical import Json, digest, encode
from asamblea.record.errors import Malformed

FORM = "asamblea/charter/1"
LARGEST = 32 * 1024 * 1024

_ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LABEL = re.compile(r"[^\s]{1,20}( [^\s]{1,20}){0,2}")


def to_json(text: Charter) -> Json:
    """The text as JSON values."""
    nodes = [node_json(node) for node in text.walk() if node.id != ROOT]
    return {"form": FORM, "language": text.language, "name": text.root.text, "nodes": nodes}


def node_json(node: Node) -> Json:
    """One provision as JSON values; what is inside it stands beside it."""
    return {"id": node.id, "kind": node.kind, "label": node.label, "parent": node.parent, "text": node.text}


def to_bytes(text: Charter) -> bytes:
    """The canonical bytes of the text."""
    return encode(to_json(text))


def hash_of(text: Charter) -> str:
    """The SHA-256 of the canonical bytes, in hex: what an amendment names as its base and what an adoption adopts."""
    return digest(to_bytes(text))


def from_bytes(raw: bytes, place: str) -> Charter:
    """The text of canonical or other JSON bytes; raises Malformed naming the provision and the rule (`text.form`,
    `text.size`, `text.character`, `tree.id`, `tree.parent`, `tree.kind`, `tree.depth`).
    """
    return from_json(json_of(raw, place), place)


def json_of(raw: bytes, place: str) -> Json:
    """The value of JSON in UTF-8, at most `LARGEST` bytes, no name twice; raises Malformed (`text.form`,
    `text.size`).
    """
    if len(raw) > LARGEST:
        raise Malformed(place, "text.size", f"is longer than {LARGEST} bytes")
    try:
        return json.loads(raw.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as fault:
        raise Malformed(place, "text.form", f"is not JSON in UTF-8: {fault}") from fault


def from_json(value: Json, place: str) -> Charter:
    """The text of JSON values; raises Malformed as `from_bytes`."""
    whole = table(value, {"form", "language", "name", "nodes"}, place)
    if whole["form"] != FORM:
        raise Malformed(place, "text.form", f"is not of the form {FORM}")
    language, name, nodes = whole["language"], whole["name"], whole["nodes"]
    if not isinstance(language, str) or _LANGUAGE.fullmatch(language) is None:
        raise Malformed(place, "text.form", "names no language of two or three letters")
    if not isinstance(nodes, list):
        raise Malformed(place, "text.form", "has no list of nodes")
    read = (node_from(each, f"{place}: node {number}") for number, each in enumerate(nodes, 1))
    return charter(language, exact(name, place), read)


def node_from(value: Json, place: str) -> Node:
    """One provision of JSON values; raises Malformed."""
    fields = table(value, {"id", "kind", "label", "parent", "text"}, place)
    kind, label = fields["kind"], fields["label"]
    if kind not in KINDS or kind == "text":
        raise Malformed(place, "tree.kind", f"{kind!r} is no kind of provision")
    parent = fields["parent"]
    return Node(
        id_of(fields["id"], place),
        kind,
        exact(fields["text"], place),
        label_of(label, place) if label != "" else "",
        parent if parent == ROOT else id_of(parent, place),
    )


def id_of(value: Json, place: str) -> str:
    """A permanent id: 1 to 64 of `a-z 0-9 . -`, beginning with a letter or digit; raises Malformed (`tree.id`)."""
    if not isinstance(value, str) or _ID.fullmatch(value) is None or value == ROOT:
        raise Malformed(place, "tree.id", f"{value!r} is no id of a provision")
    return value


def label_of(value: Json, place: str) -> str:
    """A fixed number such as `5`, `92-A`, `IV`, `3 bis`; raises Malformed (`tree.label`)."""
    if not isinstance(value, str) or _LABEL.fullmatch(exact(value, place)) is None:
        raise Malformed(place, "tree.label", f"{value!r} is no number of a provision")
    return value


def exact(value: Json, place: str) -> str:
    """A text that is already as a charter keeps it; raises Malformed (`text.form`, `text.character`)."""
    if not isinstance(value, str):
        raise Malformed(place, "text.form", "holds something else where words belong")
    if tidy(value, place) != value:
        raise Malformed(place, "text.form", "holds words that are not composed (NFC) or not one blank apart")
    return value


def table(value: Json, keys: set[str], place: str, optional: frozenset[str] = frozenset()) -> dict[str, Any]:
    """A JSON object with these keys and, at most, the optional ones; raises Malformed (`text.form`)."""
    if not isinstance(value, dict) or not keys <= set(value) <= keys | optional:
        raise Malformed(place, "text.form", f"is not an object with the keys {', '.join(sorted(keys))}")
    return value


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in an object")
    return found
