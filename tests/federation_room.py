"""A federation to test in: one assembly and bodies of the base, each with its own log, written by one real office.

room = Federation({"north": 1}).with_body("village", "north", 300)
room.act("village", "recall.file/1", "secretary", ...)   the events of that entry, or raises Refused
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from tests.assembly_room import CIVIL

from asamblea.archive import MemoryArchive
from asamblea.assembly.codec import names_of, to_json
from asamblea.assembly.editions import editions
from asamblea.assembly.events.base import revive_event
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.shelves import State
from asamblea.assembly.state.log import LOG_KEY
from asamblea.assembly.state.members import HOLDERS, SEATS
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
from asamblea.record.instants import DAY, HOUR, MINUTE, Instant

START: Instant = 1_800_000_000_000
BOARD: dict[str, list[str]] = {
    "chair": ["chair"],
    "secretary": ["secretary"],
    "teller": ["teller"],
    "teller2": ["teller"],
}
ASSEMBLY = "assembly"
ROOT = "ab" * 32


class Federation:
    """Bodies by the name that a test gives them, and the clock."""

    def __init__(self, seats: Mapping[str, int], archive: Any = None, heads: HeadFile | None = None) -> None:
        self.archive = MemoryArchive() if archive is None else archive
        self.clock = ForwardClock(START)
        self.seeds: dict[str, bytes] = {}
        self.office = Office(self.archive, lambda public_key: self.seeds[public_key], self.clock, heads)
        self.origins: dict[str, str] = {}
        self.made = 0
        self.files: dict[Any, bytes] = {}
        self.reasons: tuple[Any, ...] = ()
        self._call(seats)

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

    def _call(self, seats: Mapping[str, int]) -> None:
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
            preset=CONSTITUENT_ASSEMBLY.name,
            orders=CONSTITUENT_ASSEMBLY.hash(),
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

    def with_body(self, where: str, electorate: str, members: int = 300, **change: Any) -> "Federation":
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

    def polling(self, electorate: str, alternates: int = 2) -> str:
        """A polling called for an electorate: open for a day, returns for two more."""
        closes = self.clock() + DAY
        events = self.act(
            ASSEMBLY,
            "polling.call/1",
            ("chair", "secretary"),
            electorate=electorate,
            alternates=alternates,
            closes_at=closes,
            returns_by=closes + 2 * DAY,
            lot="00" * 32,
        )
        return str(events[-1].polling)

    def attendance(self, where: str, here: int, **change: Any) -> dict[str, Any]:
        """Attendance on the latest roll."""
        from asamblea.assembly.state.bodies import ROLL  # noqa: PLC0415 -- next to its one use

        roll = ROLL.at(self.state(where))
        given = {"roll": roll.roll, "members": roll.members, "present": here, "estimate": False, "ink": 3}
        return {**given, **change}

    def election_sheet(self, electorate: str, polling: str, votes: Mapping[str, int], **change: Any) -> dict[str, Any]:
        """A sheet of votes by the names of candidates."""
        sheet: dict[str, Any] = {
            "assembly": self.origins[ASSEMBLY],
            "electorate": electorate,
            "polling": polling,
            "lines": [{"candidate": self.id(name), "votes": count} for name, count in votes.items()],
            "valid": sum(votes.values()),
            "blank": 0,
            "spoiled": 0,
        }
        return {**sheet, **change}

    def minutes(self, where: str, present: int, paper: str = "", **given: Any) -> dict[str, Any]:
        """The payload of minutes of a meeting that ended a moment ago."""
        self.made += 1
        began, ended = self.clock() - 2 * HOUR, self.clock() - MINUTE
        told: dict[str, Any] = {
            "paper": paper or f"paper-{self.made}",
            "began_at": began,
            "ended_at": ended,
            "attendance": self.attendance(where, present),
            "elections": [],
            "recalls": [],
            "resolutions": [],
            "reads": "",
            "confirms": False,
            "scan": self.restricted(f"scan {self.made}"),
        }
        return {**told, **given}

    def votes(self, where: str, electorate: str, polling: str, **votes: int) -> list[Any]:
        """A body's votes lodged by its secretary from paper."""
        sheet = self.election_sheet(electorate, polling, votes)
        return self.act(
            where, "minutes.lodge/1", "secretary", **self.minutes(where, sum(votes.values()), elections=[sheet])
        )

    def credential(self, polling: str, name: str) -> list[Any]:
        """A credential accepted by two officers."""
        return self.act(ASSEMBLY, "credential.accept/1", ("chair", "secretary"), **self.credential_of(polling, name))

    def credential_of(self, polling: str, name: str) -> dict[str, Any]:
        """The payload by which a credential is accepted."""
        return {
            "polling": polling,
            "member": self.id(name),
            "name": self.text(name),
            "keys": [to_json(self.who(ASSEMBLY, name).new_key())],
        }

    def elected(self, where: str = "village", electorate: str = "north", **votes: int) -> str:
        """One body elects: `first` (60 votes) is seated, `second` (40), `third` (20) follow."""
        polling = self.polling(electorate)
        self.votes(where, electorate, polling, **(votes or {"first": 60, "second": 40, "third": 20}))
        self.pass_time(4 * DAY, ASSEMBLY)
        for name in votes or ("first", "second", "third"):
            self.credential(polling, name)
        return polling

    def petition(self, count: Any, **change: Any) -> dict[str, Any]:
        """A petition with nothing struck."""
        given: dict[str, Any] = {
            "handed_in": count,
            "outside": 0,
            "doubled": 0,
            "withdrawn": 0,
            "valid": count,
            "root": ROOT,
            "sheet": self.restricted(f"signatures {self.made}"),
        }
        return {**given, **change}

    def filing(self, where: str, delegate: str, valid: int, electorate: str = "north", **change: Any) -> dict[str, Any]:
        """The payload by which a recall is filed."""
        given: dict[str, Any] = {
            "assembly": self.origins[ASSEMBLY],
            "electorate": electorate,
            "delegate": self.id(delegate),
            "joint": False,
            "roll": self.attendance(where, 0)["roll"],
            "petition": self.petition(valid),
            "ink": 2,
            "reasons": self.restricted(f"reasons {self.made}"),
            "same_reasons": False,
        }
        return {**given, **change}

    def ballot(self, recall: str, yes: Any = 0, no: Any = 0, **change: Any) -> dict[str, Any]:
        """A recall's sheet of a meeting that ended a moment ago, the defence used."""
        given: dict[str, Any] = {
            "recall": recall,
            "held": True,
            "yes": yes,
            "no": no,
            "blank": 0,
            "spoiled": 0,
            "defence": "used",
            "defence_from": self.clock() - HOUR,
            "defence_until": self.clock() - 30 * MINUTE,
            "answer_printed": False,
        }
        return {**given, **change}

    def heard(self, where: str, recall: str) -> None:
        """Served in person, convened, and the hour past by two hours and more."""
        self.act(
            where, "recall.serve/1", "secretary", recall=recall, manner="in_person", proof=self.restricted("receipt")
        )
        self.act(where, "recall.convene/1", "secretary", recall=recall, opens_at=self.clock() + 3 * DAY + 2 * MINUTE)
        self.clock.move_to(self.clock() + 3 * DAY + 3 * HOUR)

    def recall(self, where: str, delegate: str, yes: int, no: int, **change: Any) -> list[Any]:
        """A whole recall of a single body, from petition to minutes; the events of the minutes."""
        events = self.act(where, "recall.file/1", "secretary", **self.filing(where, delegate, 40))
        recall = str(events[-1].recall)
        self.heard(where, recall)
        return self.act(
            where,
            "minutes.lodge/1",
            "secretary",
            **self.minutes(where, yes + no, recalls=[self.ballot(recall, yes, no, **change)]),
        )

    def holder(self, seat: str) -> str | None:
        """The name of who holds a seat's vote, of those that tests use; None if nobody does."""
        names = {self.id(name): name for name in ("first", "second", "third", "fourth", "fifth")}
        held = {seat_: member for member, seat_ in HOLDERS.all(self.state()).items()}
        return names.get(held[seat]) if seat in held else None

    def titular(self, seat: str) -> str | None:
        """Whose seat it is, whoever stands in."""
        found = SEATS.find(self.state(), seat)
        return None if found is None else found.member

    def sit(self, *present: str) -> None:
        """The founding sitting opened with these delegates present."""
        opens = START + DAY
        self.clock.move_to(max(opens, self.clock()))
        for name in present:
            self.act(ASSEMBLY, "presence.register/1", name, 0, sitting="s1")
        self.act(ASSEMBLY, "sitting.open/1", "chair", 0, sitting="s1")

    def motion(self, kind: str, effect: str = "none", on: str = "") -> dict[str, Any]:
        """The payload by which a motion is tabled."""
        words = self.text("words")
        return {"kind": kind, "title": words, "text": words, "effect": {"kind": effect, "on": on}}

    def put(self, by: str, kind: str = "procedural", effect: Mapping[str, str] | None = None) -> str:
        """A motion tabled, debated and put; the id of its open vote."""
        given = {"kind": "none", "on": ""} if effect is None else effect
        (tabled, *_) = self.act(ASSEMBLY, "motion.table/1", by, **self.motion(kind, given["kind"], given["on"]))
        self.act(ASSEMBLY, "debate.open/1", "chair", motion=tabled.motion)
        self.act(ASSEMBLY, "debate.close/1", "chair", motion=tabled.motion)
        closes = self.clock() + 30 * MINUTE
        (*_, opened) = self.act(ASSEMBLY, "vote.open/1", "chair", motion=tabled.motion, closes_at=closes)
        return str(opened.vote)
