"""Who enters history: a log of its own for a transcript, with keys made for this one record."""

import secrets
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from asamblea.archive import MemoryArchive
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.demo.cast import Draft, Person, act_of, signed
from asamblea.office import Office, Submission
from asamblea.record.acts import NOTHING_SEEN, Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import DAY, Instant


class Transcriber:
    """Enters roll calls in a log of its own. Its key and the log's are made for this one record."""

    def __init__(self, clock: Callable[[], Instant], chance: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self._clock, self._chance = clock, chance
        self.log_seed = chance(32)
        self._person = Person("transcriber", chance(8).hex(), chance(32), "transcript")
        self.archive = MemoryArchive()
        self.office = Office(self.archive, lambda _: self.log_seed, clock)
        self.origin = ""
        self._files: dict[Reference, bytes] = {}

    def found(self, title: str, preset_name: str = "founding") -> None:
        """The founding of the transcript's log under a preset: one transcriber, no delegates."""
        key = asdict(self._person.new_key())
        offices = ["chair", "secretary", "teller", "transcriber"]
        founder = {"member": self._person.member, "name": self.text("transcriber"), "keys": [key], "offices": offices}
        at = self._clock()
        preset = LIBRARY[preset_name]
        self.origin = self.submit(
            "founding.call/1",
            {
                "title": self.text(title),
                "kind": "transcript",
                "demo": False,
                "log_key": text_of(public_of(self.log_seed)),
                "founders": [founder],
                "representation": [{"body": "source", "title": self.text(title), "seats": 1}],
                "opens_at": at + DAY,
                "civil": {"local": "", "zone": "UTC", "offset": 0},
                "place": "",
                "remote": False,
                "preset": preset.name,
                "orders": preset.hash(),
                "origins": [],
                "rp": "",
                "cosigners": [],
            },
        )

    def text(self, text: str) -> str:
        """A public reference to this text, whose file goes with the next act."""
        content = text.encode()
        self._files[public(content)] = content
        return str(public(content))

    def submit(self, act_type: str, payload: dict[str, Any]) -> str:
        """One act of the transcriber; the origin of the log."""
        size, root = self.office.seen(self.origin) if self.origin else (0, b"")
        seen = Seen(size, root.hex()) if self.origin else NOTHING_SEEN
        draft = Draft(act_type, payload, self.origin, seen, attested="transcript")
        act = act_of(draft, self._person, self._clock(), self._chance(16).hex())
        files, self._files = self._files, {}
        return self.office.submit(Submission(act, signed(act, [self._person]), files)).origin
