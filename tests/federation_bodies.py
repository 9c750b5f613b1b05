"""Bodies to test in: one assembly and bodies of the base, each with its own log, written by one real office."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Self

from tests.assembly_room import CIVIL

from asamblea.archive import MemoryArchive
from asamblea.assembly.codec import names_of, to_json
from asamblea.assembly.editions import editions
from asamblea.assembly.events.base import revive_event
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import State
from asamblea.assembly.state.log import LOG_KEY
from asamblea.demo.cast import Draft, Person, act_of, person, signed
from asamblea.demo.clock import ForwardClock
from asamblea.demo.player import empty
from asamblea.office import HeadFile, Office, Submission
from asamblea.record.acts import NOTHING_SEEN, Seen
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.blobs import public, salted
from asamblea.record.checkpoints import log_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.entries import Entry
from asamblea.record.instants import DAY, MINUTE, Instant

START: Instant = 1_800_000_000_000
BOARD: dict[str, list[str]] = {
    "chair": ["chair"],
    "secretary": ["secretary"],
    "teller": ["teller"],
    "teller2": ["teller"],
}
ASSEMBLY = "assembly"
ROOT = "ab" * 32


class Bodies:
    """Bodies by the name that a test gives them, and the clock."""

    def __init__(
        self,
        seats: Mapping[str, int],
        archive: Any = None,
        heads: HeadFile | None = None,
        preset: StandingOrders = CONSTITUENT_ASSEMBLY,
    ) -> None:
        self.archive = MemoryArchive() if archive is None else archive
        self.clock = ForwardClock(START)
        self.seeds: dict[str, bytes] = {}
        self.office = Office(self.archive, lambda public_key: self.seeds[public_key], self.clock, heads)
        self.origins: dict[str, str] = {}
        self.made = 0
        self.files: dict[Any, bytes] = {}
        self.reasons: tuple[Any, ...] = ()
        self._call(seats, preset)

    def who(self, where: str, name: str) -> Person:
        """A person of a body; her id is hers in that body alone."""
        return person(f"{where}/{name}", "federation")

    def id(self, name: str, where: str = ASSEMBLY) -> str:
        """Her member id in a body."""
        return self.who(where, name).member

    def state(self, where: str = ASSEMBLY) -> State:
        """The state of a log, advanced to now."""
        return self.office.state_now(self.origins[where])

    def text(self, content: str) -> str:
        """A public reference."""
        self.files[public(content.encode())] = content.encode()
        return str(public(content.encode()))

    def restricted(self, content: str) -> str:
        """A restricted reference, whose file the office holds."""
        ref, file = salted("restricted", bytes([len(self.files) % 256]) * 32, content.encode())
        self.files[ref] = file
        return str(ref)

    def act(
        self, where: str, act_type: str, by: str | tuple[str, ...], after: Any = MINUTE, **payload: Any
    ) -> list[Any]:
        """An act in the log of a body, `after` milliseconds later; the events of its entry."""
        receipt = self.office.submit(self.prepared(where, act_type, by, after, **payload))
        self.files.clear()
        self.origins.setdefault(where, receipt.origin)
        return self.events(where, receipt.seq)

    def prepared(
        self, where: str, act_type: str, by: str | tuple[str, ...], after: Any = MINUTE, **payload: Any
    ) -> Submission:
        """The same act, signed and not yet handed in."""
        self.clock.move_to(self.clock() + after)
        origin = self.origins.get(where, "")
        seen = NOTHING_SEEN
        if origin:
            size, root = self.office.seen(origin)
            seen = Seen(size, root.hex())
        names = (by,) if isinstance(by, str) else by
        people = [self.who(where, name) for name in names]
        self.made += 1
        draft = Draft(act_type, self.payload(act_type, payload), origin, seen)
        act = act_of(draft, people[0], self.clock(), f"{self.made:032x}")
        return Submission(act, signed(act, people), dict(self.files))

    def refused(
        self, where: str, act_type: str, by: str | tuple[str, ...], after: Any = MINUTE, **payload: Any
    ) -> tuple[str, ...]:
        """The names of the refusals that an act meets; fails if it is admitted, or if any log grew."""
        before = {origin: self.archive.size(origin) for origin in self.archive.logs()}
        try:
            self.act(where, act_type, by, after, **payload)
        except Refused as refusal:
            self.reasons = refusal.reasons
            assert {origin: self.archive.size(origin) for origin in self.archive.logs()} == before
            return tuple(type(reason).__name__ for reason in refusal.reasons)
        raise AssertionError(f"{act_type} was admitted")

    def events(self, where: str, seq: int = -1) -> list[Any]:
        """The events of an entry, by default the last."""
        origin = self.origins[where]
        seq = self.archive.size(origin) + seq if seq < 0 else seq
        (data,) = self.archive.entries(origin, seq, seq + 1)
        return [revive_event(value) for value in Entry.parse(data, "test").events]

    def kinds(self, where: str, seq: int = -1) -> list[str]:
        """The names of the events of an entry, by default the last."""
        return [event.NAME for event in self.events(where, seq)]

    def pass_time(self, length: int, *where: str) -> None:
        """Let time pass, and let these logs (by default all) say what it brought."""
        self.clock.move_to(self.clock() + length)
        for name in where or tuple(self.origins):
            self.office.pass_clock(self.origins[name])

    def payload(self, act_type: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """A payload with what was left out empty."""
        cls = editions()[act_type].payload
        assert set(given) <= set(names_of(cls)), f"{act_type} has no {set(given) - set(names_of(cls))}"
        return {each.name: given.get(each.name, CIVIL if each.name == "civil" else empty(each)) for each in fields(cls)}

    def vkey(self, where: str) -> str:
        """The vkey of a body's log."""
        public_key = bytes_of(LOG_KEY.at(self.state(where)), "test")
        return log_vkey(self.origins[where], public_key).text()

    def _founders(self, where: str) -> list[dict[str, Any]]:
        return [
            {
                "member": self.id(name, where),
                "name": self.text(f"{where} {name}"),
                "keys": [to_json(self.who(where, name).new_key())],
                "offices": offices,
            }
            for name, offices in BOARD.items()
        ]

    def _log_key(self, where: str) -> str:
        seed = where.encode().ljust(32, b".")
        self.seeds[text_of(public_of(seed))] = seed
        return text_of(public_of(seed))

    def _call(self, seats: Mapping[str, int], preset: StandingOrders) -> None:
        self.act(
            ASSEMBLY,
            "founding.call/1",
            tuple(BOARD),
            0,
            title=self.text("assembly"),
            kind="assembly",
            demo=True,
            log_key=self._log_key(ASSEMBLY),
            founders=self._founders(ASSEMBLY),
            representation=[{"body": each, "title": self.text(each), "seats": count} for each, count in seats.items()],
            opens_at=START + DAY,
            preset=preset.name,
            orders=preset.hash(),
        )

    def found(self, where: str, members: int = 300, **change: Any) -> list[Any]:
        """A body of the base founds itself."""
        return self.act(where, "body.found/1", tuple(BOARD), 0, **self.founding(where, members, **change))

    def founding(self, where: str, members: int = 300, **change: Any) -> dict[str, Any]:
        """The payload by which a body is founded."""
        given: dict[str, Any] = {
            "title": self.text(where),
            "kind": "neighbourhood",
            "tier": "base",
            "demo": True,
            "log_key": self._log_key(where),
            "founders": self._founders(where),
            "members": members,
            "root": ROOT,
            "sheet": self.restricted(f"roll of {where}"),
            "preset": BASE_ASSEMBLY.name,
            "orders": BASE_ASSEMBLY.hash(),
            "origins": [],
            "rp": "",
            "cosigners": [],
        }
        return {**given, **change}

    def recognition(self, where: str, electorate: str, members: int = 300, tier: str = "base") -> dict[str, Any]:
        """The payload by which a body is recognised."""
        return {
            "body": self.origins[where],
            "key": self.vkey(where),
            "title": self.text(where),
            "tier": tier,
            "kind": "neighbourhood",
            "electorate": electorate,
            "members": members,
        }

    def with_body(self, where: str, electorate: str, members: int = 300, **change: Any) -> Self:
        """A body founded, recognised above, and recognising the assembly."""
        self.found(where, members, **change)
        self.act(
            where, "body.recognise/1", ("chair", "secretary"), **self.recognition(ASSEMBLY, electorate, 1, "national")
        )
        for neighbour in [name for name in self.origins if name not in (ASSEMBLY, where)][:2]:
            self.act(
                neighbour,
                "body.vouch/1",
                ("chair", "secretary"),
                assembly=self.origins[ASSEMBLY],
                body=self.origins[where],
            )
        self.act(ASSEMBLY, "body.recognise/1", ("chair", "secretary"), **self.recognition(where, electorate, members))
        return self
