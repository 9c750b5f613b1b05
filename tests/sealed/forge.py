"""Elections taken apart and put together again with something changed: every hash and every link is made anew, so that
only what the change breaks is wrong.
"""

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.realinput import real

from asamblea.sealed import forms
from asamblea.sealed.archive.events import EventType
from asamblea.sealed.archive.reading import Archive, read_archive
from asamblea.sealed.archive.writing import appended, started
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.verification.verify import Verification, setup_of, verify

FOLDERS = {
    "basic": "a-basic-b2048",
    "ranked": "c-nonhomomorphic-rfc3526",
    "threshold-field": "e-threshold-b2048-v3.3.0",
    "mixed": "f-mixed-ed25519-v3.0",
    "threshold": "g-threshold-ed25519-v3.0",
}
# The fields of a payload that name other members.
LINKS: dict[str, tuple[str, ...]] = {
    "Setup": ("election", "trustees", "credentials"),
    "EncryptedTally": ("encrypted_tally",),
    "Shuffle": ("payload",),
    "PartialDecryption": ("payload",),
}
Path_ = tuple[int | str, ...]


def sample(name: str) -> Path:
    """The archive of a sample election."""
    (path,) = real(f"belenios/{FOLDERS[name]}").glob("*.bel")
    return path


@cache
def read(name: str) -> Archive:
    """A sample, read."""
    return read_archive(sample(name).read_bytes(), name)


@cache
def setup(name: str) -> Setup:
    """Its setup."""
    found, findings = setup_of(read(name))
    assert findings == ()
    return found


@dataclass
class Step:
    """An event with what it rests on, as values: `members` by the field of the payload that names each."""

    type: EventType
    payload: Any = None
    members: dict[str, Any] = field(default_factory=dict)

    def data(self) -> list[bytes]:
        """Its members, linked anew."""
        if self.payload is None:
            return []
        written = {name: _bytes(member) for name, member in self.members.items()}
        links = {name: hex_digest(data) for name, data in written.items()}
        payload = {**self.payload, **links} if links else self.payload
        return [*written.values(), _bytes(payload)]


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else forms.written(value)


def steps(name: str) -> list[Step]:
    """A sample taken apart."""
    archive = read(name)
    taken = []
    for each in archive.events:
        payload: Any = None if each.event.payload is None else json.loads(archive.data(each.event.payload, ""))
        links = LINKS.get(each.event.type, ())
        members = {link: json.loads(archive.data(payload[link], "")) for link in links}
        taken.append(Step(each.event.type, payload, members))
    return taken


def bound(parts: list[Step], timestamp: int = 1) -> bytes:
    """The archive of these steps."""
    head, written = started(timestamp)
    blocks = [written]
    for part in parts:
        head, written = appended(head, part.type, part.data())
        blocks.append(written)
    return b"".join(blocks)


def verified(parts: list[Step]) -> Verification:
    """What a verification says of them."""
    return verify(read_archive(bound(parts), "forged"))


def leaves(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """The paths of all strings and numbers."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from leaves(each, (*path, name))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from leaves(each, (*path, index))
    else:
        yield path


def at(value: Any, path: Path_) -> Any:
    """What stands at a path."""
    for each in path:
        value = value[each]
    return value


def changed(value: Any, path: Path_, change: Callable[[Any], Any]) -> Any:
    """A copy in which what stands at the path is changed."""
    made = copy.deepcopy(value)
    at(made, path[:-1])[path[-1]] = change(at(made, path))
    return made


def shown(path: Path_) -> str:
    """A path as findings write it."""
    text = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in path)
    return text.removeprefix(".")
