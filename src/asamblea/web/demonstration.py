"""The demonstration: an assembly in session and a federation from below, built once, with a cast whose keys the pages
hold and a clock moved by hand.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from asamblea.archive import Archive, MemoryArchive
from asamblea.archive.copying import copy_logs
from asamblea.assembly.words.members import NewKey
from asamblea.demo.cast import Draft, Person, act_of, signed
from asamblea.demo.chapter import Chapter
from asamblea.demo.clock import ForwardClock
from asamblea.demo.country import Country, founded
from asamblea.demo.folder import CLOCK, finish
from asamblea.demo.player import Player
from asamblea.demo.scenario import read_scenario
from asamblea.office import HeadFile, Office, Publisher, Submission
from asamblea.record.acts import Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference
from asamblea.record.checkpoints import cosign
from asamblea.record.codes import code_from, hash_of
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import Instant
from asamblea.record.notes import parse_note

CAST = ("chair", "secretary", "teller", "teller2", "ana", "bruno", "carmen", "d4", "d5", "observer")
WITH_CODES = ("ana", "bruno", "carmen")
CODES = 8
NEIGHBOUR = "neighbour"


class PersistentClock(ForwardClock):
    """A demonstration's clock that remembers where it stands."""

    def __init__(self, path: Path) -> None:
        self._path = path
        super().__init__(int(path.read_text()) if path.exists() else 0)

    def __call__(self) -> Instant:
        """Where the hand stands, also if another process moved it."""
        if self._path.exists():
            self._at = max(self._at, int(self._path.read_text()))
        return self._at

    def move_to(self, at: Instant) -> None:
        """Move the hand and remember it; a crash leaves the hand where it was."""
        super().move_to(at)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(str(at))
        fresh.replace(self._path)


@dataclass(frozen=True, slots=True)
class Role:
    """One of the cast: the word for her, her member id, the secret of her link."""

    name: str
    member: str
    secret: str


class Demonstration:
    """Owns demonstration keys and clock.

    Nothing of it is used for a record whose founding entry is not marked `demo`.
    """

    def __init__(self, data: Path, web_origin: str, archive: Archive, heads: HeadFile, publisher: Publisher) -> None:
        self.clock = PersistentClock(data / CLOCK)
        self._player = Player(read_scenario(_scenario()), archive, heads, publisher)
        self._player.clock = self.clock
        self.desk_seed = self._player.secret("desk key")
        self.country = self._country(archive)
        self.office = Office(archive, self._log_seed, self.clock, heads, publisher)
        self._player.office = self.office
        log_key = text_of(public_of(self._player.log_seed))
        if log_key not in founded(archive):
            self._build(web_origin)
            finish(data)
        self.origin = founded(archive)[log_key]
        self._player.origin = self.origin

    def _country(self, archive: Archive) -> Country:
        """The federation, copied into an empty archive whole or not at all."""
        until = self._player.scenario.lines[-1].at
        if not archive.logs():
            built = Country(MemoryArchive(), until)
            built.build()
            copy_logs(built.room.archive, archive)
        country = Country(archive, until)
        country.resume()
        return country

    def _log_seed(self, public_key: str) -> bytes:
        return self.country.room.seeds.get(public_key, self._player.log_seed)

    def _build(self, web_origin: str) -> None:
        self._player.web_origin = web_origin
        for _ in self._player.play():
            pass
        self._enrol("desk", NewKey("ed25519", text_of(public_of(self.desk_seed)), "desk"))
        for name in WITH_CODES:
            hashes = b"".join(bytes.fromhex(hash_of(code)) for code in self.codes(name))
            self._enrol(name, NewKey("codes", text_of(hashes), "member"))
        Chapter(self.sign, self._player.origin).tell()

    def _enrol(self, name: str, key: NewKey) -> None:
        payload: dict[str, object] = {
            "member": self.person(name).member,
            "key": {"alg": key.alg, "public": key.public, "use": key.use},
        }
        self.sign("key.enrol/1", payload, ("secretary", "chair"))

    def sign(
        self,
        act_type: str,
        payload: dict[str, Any],
        who: tuple[str, ...],
        files: Mapping[Reference, bytes] = MappingProxyType({}),
    ) -> None:
        """An act by persons of the cast, prepared, signed and submitted here."""
        size, root = self.office.seen(self._player.origin)
        signers = [self.person(name) for name in who]
        nonce = hashlib.sha256(f"{act_type}{size}".encode()).hexdigest()[:32]
        draft = Draft(act_type, payload, self._player.origin, Seen(size, root.hex()))
        act = act_of(draft, signers[0], self.clock(), nonce)
        self.office.submit(Submission(act, signed(act, signers), dict(files)))

    def move_clock(self, length: int) -> None:
        """Move the hand forward. A neighbour cosigns the head before and after: somebody beside the writer vouches for
        both hours.
        """
        self._cosign()
        self.clock.move_to(self.clock() + length)
        self._cosign()

    def _cosign(self) -> None:
        note = parse_note(self.office.archive.head(self.origin), "head")
        cosigned = cosign(note, NEIGHBOUR, self._player.secret(NEIGHBOUR), self.clock())
        self.office.take_in(self.origin, cosigned.encode())
        for origin in self.office.archive.logs():
            self.office.pass_clock(origin)

    def person(self, name: str) -> Person:
        """The person of this name, with her demonstration key."""
        return self._player.person(name)

    def person_of(self, member: str) -> Person | None:
        """The person of the cast, or of the federation, with this member id."""
        cast = next((self.person(name) for name in CAST if self.person(name).member == member), None)
        return cast or self.country.person_of(member)

    def roles(self) -> tuple[Role, ...]:
        """The cast with the secrets of their links."""
        return tuple(
            Role(name, self.person(name).member, self._player.secret(f"link {name}").hex()[:24]) for name in CAST
        )

    def entered(self) -> tuple[tuple[str, str, str, str], ...]:
        """Whom one can be in the bodies of the federation: the word for her, origin, member id, the secret of her
        link.
        """
        return tuple(
            (word, origin, who.member, self._player.secret(f"link {word}").hex()[:24])
            for word, (origin, who) in self.country.entered().items()
        )

    def codes(self, name: str) -> tuple[str, ...]:
        """The paper codes of one of the cast."""
        return tuple(code_from(self._player.secret(f"code {name} {number}")[:10]) for number in range(CODES))


def _scenario() -> Path:
    return Path(str(resources.files("asamblea.demo") / "scenarios" / "assembly-in-session.toml"))
