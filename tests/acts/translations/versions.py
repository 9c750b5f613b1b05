"""A version of the small text in Quechua, and of what it becomes."""

from typing import Any

from tests.acts.amendments.hall import base_now
from tests.assembly_room import Room

from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.forms import to_bytes
from asamblea.charter.tree import Charter, Node, charter


def in_quechua(text: Charter) -> Charter:
    """The same provisions, each in other words."""
    nodes = (Node(n.id, n.kind, f"{n.id} runasimipi", n.label, n.parent) for n in text.walk() if n.id != "root")
    return charter("qu", "Hatun kamachiy", nodes)


def for_people(version: Charter) -> Charter:
    """A version whose words begin as sentences do, so that a file of it can be read again."""
    nodes = (Node(n.id, n.kind, f"Runasimipi {n.id}.", n.label, n.parent) for n in version.walk() if n.id != "root")
    return charter(version.language, version.root.text, nodes)


def told(room: Room, version: Charter | None = None) -> dict[str, Any]:
    """The payload that lays a version."""
    words = to_bytes(in_quechua(base_now(room)) if version is None else version)
    return {"text": "t1", "base": TEXTS.at(room.state, "t1").base, "words": room.text(words)}
