"""A whole federation, generated from a seed: bodies of the base with the electors of real districts, a national
assembly whose seats they fill jointly, one sitting of it, and recalls.

Names, electors and seats are facts; persons, votes and recalls are generated, and every log is marked a demonstration.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from asamblea.archive import Archive
from asamblea.assembly.events.bodies import RollClosed
from asamblea.assembly.orders.catalogue import data_of, hash_of
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import ROLL
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.seats import POLLINGS
from asamblea.demo.cast import Draft, Person, act_of, person, signed
from asamblea.demo.clock import ForwardClock
from asamblea.office import HeadFile, Office, Receipt, Submission
from asamblea.record.acts import NOTHING_SEEN, Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public, salted
from asamblea.record.checkpoints import log_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import DAY, HOUR, SECOND, Instant, iso

START: Instant = 1_798_761_600_000  # 1 January 2027
BOARD = {"chair": ["chair"], "secretary": ["secretary"], "teller": ["teller"]}
OFFICERS = ("chair", "secretary")
NATION = "nation"
NATIONAL = "Asamblea Nacional"


@dataclass(frozen=True, slots=True)
class District:
    """A body of the base: its number in the source (names repeat), name, electors, its electorate, and what it is."""

    id: str
    name: str
    electors: int
    electorate: str
    kind: str = "assembly"


@dataclass(frozen=True, slots=True)
class Electorate:
    """Bodies that elect jointly: id, name, seats."""

    id: str
    name: str
    seats: int


Naming = Callable[[Electorate, int], str]


def numbered(electorate: Electorate, number: int) -> str:
    """A candidate's name where nobody invents one."""
    return f"{electorate.name}, {number + 1}"


class Federation:
    """The office, the clock and all persons' keys. Built in steps, in the order of the public methods."""

    def __init__(
        self, seed: str, archive: Archive, districts: Sequence[District], electorates: Sequence[Electorate],
        heads: HeadFile | None = None, start: Instant = START, naming: Naming = numbered,
    ) -> None:  # fmt: skip
        self.seed, self.archive, self.start, self.naming = seed, archive, start, naming
        self.chance = Random(seed)  # noqa: S311 -- a demonstration's votes, from a printed seed
        self.clock = ForwardClock(start)
        self.seeds: dict[str, bytes] = {}
        self.office = Office(archive, lambda public_key: self.seeds[public_key], self.clock, heads)
        self.districts = {each.id: each for each in districts}
        self.electorates = {each.id: each for each in electorates}
        self.bodies = {
            each.id: [district.id for district in districts if district.electorate == each.id] for each in electorates
        }
        self.origins: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.keys: dict[str, bytes] = {}
        self.pollings: dict[str, str] = {}
        self._made = 0
        self._files: dict[Reference, bytes] = {}

    def who(self, where: str, name: str) -> Person:
        """A person of a body; her id is hers there alone."""
        return person(f"{where}/{name}", self.seed)

    def text(self, content: str) -> str:
        """A public reference, held from the next act on."""
        self._files[public(content.encode())] = content.encode()
        return str(public(content.encode()))

    def restricted(self, content: str) -> str:
        """A restricted reference, held from the next act on."""
        salt = hashlib.sha256(f"asamblea/federation/1\n{self.seed}\n{content}".encode()).digest()
        ref, file = salted("restricted", salt, content.encode())
        self._files[ref] = file
        return str(ref)

    def act(self, where: str, act_type: str, by: Sequence[str], payload: Mapping[str, Any]) -> Receipt:
        """An act in a log, a second later, signed by these persons of the body."""
        self.clock.move_to(self.clock() + SECOND)
        origin = self.origins.get(where, "")
        size, root = self.office.seen(origin) if origin else (0, b"")
        self._made += 1
        nonce = hashlib.sha256(f"{self.seed}\n{self._made}".encode()).hexdigest()[:32]
        people = [self.who(where, name) for name in by]
        draft = Draft(act_type, dict(payload), origin, Seen(size, root.hex()) if origin else NOTHING_SEEN)
        act = act_of(draft, people[0], self.clock(), nonce)
        files, self._files = self._files, {}
        receipt = self.office.submit(Submission(act, signed(act, people), files))
        self.origins.setdefault(where, receipt.origin)
        return receipt

    def state(self, where: str = NATION) -> State:
        """The state of a log, advanced to now."""
        return self.office.state_now(self.origins[where])

    def wait(self, length: int, *where: str) -> None:
        """Let time pass, and let these logs say what it brought."""
        self.clock.move_to(self.clock() + length)
        for each in where:
            self.office.pass_clock(self.origins[each])

    def found(self, after_each: Callable[[str], None] = lambda _: None) -> None:
        """The national assembly is called, every body founds itself, and they recognise one another."""
        self.call(NATION, NATIONAL, tuple(self.electorates.values()))
        for district in self.districts.values():
            self.found_body(district)
            self.act(
                district.id, "body.recognise/1", OFFICERS, self.recognition(NATION, "national", district.electorate, 1)
            )
            size = district.electors
            self.act(
                NATION, "body.recognise/1", OFFICERS, self.recognition(district.id, "base", district.electorate, size)
            )
            after_each(district.id)

    def elect(self, after_each: Callable[[str], None] = lambda _: None) -> None:
        """Every electorate votes by minutes of its bodies; the credentials of those elected are accepted."""
        filled = [(NATION, electorate) for electorate in self.electorates.values()]
        self.poll(filled)
        for assembly, electorate in filled:
            self.vote(assembly, electorate, self.bodies[electorate.id], after_each)
        self.wait(23 * DAY, NATION)
        self.accept(filled)

    def poll(self, filled: Sequence[tuple[str, Electorate]]) -> None:
        """These electorates are called to fill their seats of an assembly."""
        closes = self.clock() + 20 * DAY
        for assembly, electorate in filled:
            self._poll(assembly, electorate, closes)

    def vote(
        self, assembly: str, electorate: Electorate, bodies: Sequence[str],
        after_each: Callable[[str], None] = lambda _: None,
    ) -> None:  # fmt: skip
        """These bodies of an electorate vote by minutes."""
        for district in bodies:
            self._vote(district, assembly, electorate)
            after_each(district)

    def accept(self, filled: Sequence[tuple[str, Electorate]]) -> None:
        """The credentials of those elected are accepted."""
        for assembly, electorate in filled:
            self._accept(assembly, electorate)

    def awaited(self, electorate: Electorate) -> int:
        """How many of an electorate's places get their credential at once: by default all."""
        return 2 * electorate.seats

    def candidates(self, assembly: str, electorate: Electorate) -> list[str]:
        """The ids of the candidates of an electorate: twice its seats, and two more."""
        return [self.who(assembly, f"{electorate.id}/{number}").member for number in range(2 * electorate.seats + 2)]

    def call(self, where: str, title: str, electorates: Sequence[Electorate], kind: str = "assembly") -> None:
        """An assembly of delegates is called, whose seats these electorates fill."""
        self.titles[where] = title
        opens_at = self.start + 60 * DAY
        self.act(
            where,
            "founding.call/1",
            tuple(BOARD),
            {
                "title": self.text(title),
                "kind": kind,
                "demo": True,
                "log_key": self.log_key(where),
                "founders": self._founders(where),
                "representation": [
                    {"body": each.id, "title": self.text(each.name), "seats": each.seats} for each in electorates
                ],
                "opens_at": opens_at,
                "civil": {"local": iso(opens_at - 5 * HOUR)[:16], "zone": "America/Lima", "offset": -300},
                "place": "",
                "remote": False,
                "preset": "founding",
                "orders": hash_of("founding"),
                "origins": [],
                "rp": "",
                "cosigners": [],
            },
        )

    def found_body(self, district: District) -> None:
        """A body of the base founds itself."""
        self.act(
            district.id,
            "body.found/1",
            tuple(BOARD),
            {
                "title": self.text(district.name),
                "kind": district.kind,
                "tier": "base",
                "demo": True,
                "log_key": self.log_key(district.id),
                "founders": self._founders(district.id),
                "members": district.electors,
                "root": hashlib.sha256(district.id.encode()).hexdigest(),
                "sheet": "",
                "preset": "base-assembly",
                "orders": hash_of("base-assembly"),
                "origins": [],
                "rp": "",
                "cosigners": [],
            },
        )

    def _founders(self, where: str) -> list[dict[str, Any]]:
        return [
            {
                "member": who.member,
                "name": "",
                "keys": [{"alg": "ed25519", "public": text_of(who.public.public), "use": who.use}],
                "offices": offices,
            }
            for who, offices in ((self.who(where, name), offices) for name, offices in BOARD.items())
        ]

    def log_key(self, where: str) -> str:
        """The public half of a log's key, whose private half the office finds from now on."""
        seed = hashlib.sha256(f"asamblea/federation/1\n{self.seed}\nlog {where}".encode()).digest()
        self.keys[where] = public_of(seed)
        self.seeds[text_of(self.keys[where])] = seed
        return text_of(self.keys[where])

    def recognition(self, where: str, tier: str, electorate: str, members: int) -> dict[str, Any]:
        """The payload by which a body is recognised."""
        name = self.districts[where].name if where in self.districts else self.titles[where]
        return {
            "body": self.origins[where],
            "key": log_vkey(self.origins[where], self.keys[where]).text(),
            "title": self.text(name),
            "tier": tier,
            "kind": self.districts[where].kind if where in self.districts else "assembly",
            "electorate": electorate,
            "members": members,
        }

    def _poll(self, assembly: str, electorate: Electorate, closes: Instant) -> None:
        self.act(
            assembly,
            "polling.call/1",
            OFFICERS,
            {
                "electorate": electorate.id,
                "alternates": electorate.seats,
                "closes_at": closes,
                "returns_by": closes + 2 * DAY,
                "lot": hashlib.sha256(f"{self.seed}\nlot {electorate.id}".encode()).hexdigest(),
            },
        )
        self.pollings[electorate.id] = f"p{len(POLLINGS.all(self.state(assembly)))}"

    def _vote(self, where: str, assembly: str, electorate: Electorate) -> None:
        """Some of its members meet and vote; the favourites differ from body to body."""
        candidates = self.candidates(assembly, electorate)
        present = self.present(where)
        cuts = sorted(self.chance.randrange(present + 1) for _ in candidates[1:])
        shares = [after - before for before, after in zip([0, *cuts], [*cuts, present], strict=True)]
        lines = [{"candidate": each, "votes": votes} for each, votes in zip(candidates, shares, strict=True) if votes]
        sheet = {
            "assembly": self.origins[assembly],
            "electorate": electorate.id,
            "polling": self.pollings[electorate.id],
            "lines": lines,
            "valid": present,
            "blank": 0,
            "spoiled": 0,
        }
        self.act(where, "minutes.lodge/1", ("secretary",), self.minutes(where, present, elections=[sheet]))

    def roll(self, where: str) -> RollClosed:
        """The latest roll of a body."""
        return ROLL.at(self.office.state(self.origins[where]))

    def present(self, where: str) -> int:
        """How many come: between a fifth and two fifths of the roll."""
        members = self.roll(where).members
        return max(1, members * self.chance.randint(20, 40) // 100)

    def minutes(self, where: str, present: int, **sheets: Any) -> dict[str, Any]:
        """The payload of minutes of a meeting that just ended."""
        ended, roll = self.clock(), self.roll(where)
        attendance = {
            "roll": roll.roll, "members": roll.members, "present": present, "estimate": False, "ink": 3,
        }  # fmt: skip
        return {
            "paper": f"{where}-{self._made}",
            "began_at": ended - 2 * HOUR,
            "ended_at": ended,
            "attendance": attendance,
            "elections": [],
            "recalls": [],
            "resolutions": [],
            "reads": "",
            "confirms": False,
            "scan": "",
            **sheets,
        }

    def _accept(self, assembly: str, electorate: Electorate) -> None:
        summed = POLLINGS.at(self.state(assembly), self.pollings[electorate.id]).summed
        assert summed is not None
        names = {member: number for number, member in enumerate(self.candidates(assembly, electorate))}
        for line in summed.places[: self.awaited(electorate)]:
            who = self.who(assembly, f"{electorate.id}/{names[line.candidate]}")
            credential = {
                "polling": self.pollings[electorate.id],
                "member": who.member,
                "name": self.text(self.naming(electorate, names[line.candidate])),
                "keys": [{"alg": "ed25519", "public": text_of(who.public.public), "use": who.use}],
            }
            self.act(assembly, "credential.accept/1", OFFICERS, credential)

    def sit(self) -> None:
        """The founding sitting: every delegate registers, and they adopt standing orders by roll call."""
        orders = data_of("constituent-assembly")
        self.clock.move_to(self.start + 60 * DAY)
        delegates = self.delegates()
        for name in delegates.values():
            self.act(NATION, "presence.register/1", (name,), {"sitting": "s1"})
        self.act(NATION, "sitting.open/1", ("chair",), {"sitting": "s1"})
        self._files[public(orders)] = orders
        tabled = {
            "kind": "founding_orders",
            "title": self.text("Reglamento"),
            "text": self.text("Se aprueba el reglamento."),
            "reasons": "",
            "effect": {"kind": "orders", "on": str(public(orders))},
        }
        first = next(iter(delegates.values()))
        self.act(NATION, "motion.table/1", (first,), tabled)
        self.act(NATION, "debate.open/1", ("chair",), {"motion": "m1"})
        self.act(NATION, "debate.close/1", ("chair",), {"motion": "m1"})
        self.act(NATION, "vote.open/1", ("chair",), {"motion": "m1", "closes_at": self.clock() + HOUR})
        for number, name in enumerate(delegates.values()):
            self.act(NATION, "vote.cast/1", (name,), {"vote": "v1", "choice": "no" if number % 9 == 4 else "yes"})
        self.act(NATION, "sitting.close/1", ("chair",), {"sitting": "s1"})

    def delegates(self) -> dict[str, str]:
        """The persons who hold seats, by seat."""
        names = {
            self.who(NATION, f"{each.id}/{number}").member: f"{each.id}/{number}"
            for each in self.electorates.values()
            for number in range(2 * each.seats + 2)
        }
        return {seat: names[member] for member, seat in sorted(HOLDERS.all(self.state()).items(), key=lambda x: x[1])}
