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
from asamblea.assembly.orders.library import data_of, hash_of
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.recalls import pending_recall
from asamblea.assembly.state.seats import POLLINGS
from asamblea.demo.cast import Draft, Person, act_of, person, signed
from asamblea.demo.clock import ForwardClock
from asamblea.office import HeadFile, Office, Receipt, Submission
from asamblea.record.acts import NOTHING_SEEN, Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public, salted
from asamblea.record.checkpoints import log_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import DAY, HOUR, MINUTE, SECOND, Instant

START: Instant = 1_798_761_600_000  # 1 January 2027
BOARD = {"chair": ["chair"], "secretary": ["secretary"], "teller": ["teller"]}
OFFICERS = ("chair", "secretary")
NATION = "nation"


@dataclass(frozen=True, slots=True)
class District:
    """A body of the base: its number in the source (names repeat), name, electors, and its electorate."""

    id: str
    name: str
    electors: int
    electorate: str


@dataclass(frozen=True, slots=True)
class Electorate:
    """Bodies that elect jointly: id, name, seats."""

    id: str
    name: str
    seats: int


class Federation:
    """The office, the clock and all persons' keys. Built in steps, in the order of the public methods."""

    def __init__(
        self, seed: str, archive: Archive, districts: Sequence[District], electorates: Sequence[Electorate],
        heads: HeadFile | None = None,
    ) -> None:  # fmt: skip
        self.seed, self.archive = seed, archive
        self.chance = Random(seed)  # noqa: S311 -- a demonstration's votes, from a printed seed
        self.clock = ForwardClock(START)
        self.seeds: dict[str, bytes] = {}
        self.office = Office(archive, lambda public_key: self.seeds[public_key], self.clock, heads)
        self.districts = {each.id: each for each in districts}
        self.electorates = {each.id: each for each in electorates}
        self.bodies = {
            each.id: [district.id for district in districts if district.electorate == each.id] for each in electorates
        }
        self.origins: dict[str, str] = {}
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
        self._call()
        for district in self.districts.values():
            self._found(district)
            self.act(
                district.id, "body.recognise/1", OFFICERS, self._recognition(NATION, "national", district.electorate, 1)
            )
            size = district.electors
            self.act(
                NATION, "body.recognise/1", OFFICERS, self._recognition(district.id, "base", district.electorate, size)
            )
            after_each(district.id)

    def elect(self, after_each: Callable[[str], None] = lambda _: None) -> None:
        """Every electorate votes by minutes of its bodies; the credentials of those elected are accepted."""
        closes = self.clock() + 20 * DAY
        for electorate in self.electorates.values():
            self._poll(electorate, closes)
        for electorate in self.electorates.values():
            candidates = self.candidates(electorate)
            for district in self.bodies[electorate.id]:
                self._vote(district, electorate, candidates)
                after_each(district)
        self.wait(23 * DAY, NATION)
        for electorate in self.electorates.values():
            self._accept(electorate)

    def candidates(self, electorate: Electorate) -> list[str]:
        """The ids of the candidates of an electorate: twice its seats, and two more."""
        return [self.who(NATION, f"{electorate.id}/{number}").member for number in range(2 * electorate.seats + 2)]

    def _call(self) -> None:
        self.act(
            NATION,
            "founding.call/1",
            tuple(BOARD),
            {
                "title": self.text("Asamblea Nacional"),
                "kind": "assembly",
                "demo": True,
                "log_key": self._log_key(NATION),
                "founders": self._founders(NATION),
                "representation": [
                    {"body": each.id, "title": self.text(each.name), "seats": each.seats}
                    for each in self.electorates.values()
                ],
                "opens_at": START + 60 * DAY,
                "civil": {"local": "2027-03-01T19:00", "zone": "America/Lima", "offset": -300},
                "place": "",
                "remote": False,
                "preset": "founding",
                "orders": hash_of("founding"),
                "origins": [],
                "rp": "",
                "cosigners": [],
            },
        )

    def _found(self, district: District) -> None:
        self.act(
            district.id,
            "body.found/1",
            tuple(BOARD),
            {
                "title": self.text(district.name),
                "kind": "assembly",
                "tier": "base",
                "demo": True,
                "log_key": self._log_key(district.id),
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

    def _log_key(self, where: str) -> str:
        seed = hashlib.sha256(f"asamblea/federation/1\n{self.seed}\nlog {where}".encode()).digest()
        self.keys[where] = public_of(seed)
        self.seeds[text_of(self.keys[where])] = seed
        return text_of(self.keys[where])

    def _recognition(self, where: str, tier: str, electorate: str, members: int) -> dict[str, Any]:
        name = self.districts[where].name if where in self.districts else "Asamblea Nacional"
        return {
            "body": self.origins[where],
            "key": log_vkey(self.origins[where], self.keys[where]).text(),
            "title": self.text(name),
            "tier": tier,
            "kind": "assembly",
            "electorate": electorate,
            "members": members,
        }

    def _poll(self, electorate: Electorate, closes: Instant) -> None:
        self.act(
            NATION,
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
        self.pollings[electorate.id] = f"p{len(self.pollings) + 1}"

    def _vote(self, where: str, electorate: Electorate, candidates: list[str]) -> None:
        """Some of its members meet and vote; the favourites differ from body to body."""
        present = self._present(where)
        cuts = sorted(self.chance.randrange(present + 1) for _ in candidates[1:])
        shares = [after - before for before, after in zip([0, *cuts], [*cuts, present], strict=True)]
        lines = [{"candidate": each, "votes": votes} for each, votes in zip(candidates, shares, strict=True) if votes]
        sheet = {
            "assembly": self.origins[NATION],
            "electorate": electorate.id,
            "polling": self.pollings[electorate.id],
            "lines": lines,
            "valid": present,
            "blank": 0,
            "spoiled": 0,
        }
        self.act(where, "minutes.lodge/1", ("secretary",), self._minutes(where, present, elections=[sheet]))

    def _present(self, where: str) -> int:
        """Between a fifth and two fifths of the roll."""
        members = self.districts[where].electors
        return max(1, members * self.chance.randint(20, 40) // 100)

    def _minutes(self, where: str, present: int, **sheets: Any) -> dict[str, Any]:
        ended = self.clock()
        attendance = {
            "roll": "l1", "members": self.districts[where].electors, "present": present, "estimate": False, "ink": 3,
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

    def _accept(self, electorate: Electorate) -> None:
        summed = POLLINGS.at(self.state(), self.pollings[electorate.id]).summed
        assert summed is not None
        names = {self.who(NATION, f"{electorate.id}/{n}").member: n for n in range(2 * electorate.seats + 2)}
        for line in summed.places:
            who = self.who(NATION, f"{electorate.id}/{names[line.candidate]}")
            credential = {
                "polling": self.pollings[electorate.id],
                "member": who.member,
                "name": self.text(f"{electorate.name}, {names[line.candidate] + 1}"),
                "keys": [{"alg": "ed25519", "public": text_of(who.public.public), "use": who.use}],
            }
            self.act(NATION, "credential.accept/1", OFFICERS, credential)

    def sit(self) -> None:
        """The founding sitting: every delegate registers, and they adopt standing orders by roll call."""
        orders = data_of("constituent-assembly")
        self.clock.move_to(START + 60 * DAY)
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

    def recall(self, count: int, after_each: Callable[[str], None] = lambda _: None) -> list[str]:
        """So many delegates, drawn by chance, are put to a recall by their whole electorate; the seats drawn."""
        delegates = self.delegates()
        seats = sorted(self.chance.sample(sorted(delegates), count))
        for seat in seats:
            self._recall(seat, delegates[seat], after_each)
        return seats

    def _recall(self, seat: str, name: str, after_each: Callable[[str], None]) -> None:
        electorate = seat.rpartition("-")[0]
        bodies = self.bodies[electorate]
        delegate, joint = self.who(NATION, name).member, len(bodies) > 1
        first = bodies[0]
        signatures = max(5, -(-self.districts[first].electors // 10))
        petition = {
            "handed_in": signatures, "outside": 0, "doubled": 0, "withdrawn": 0, "valid": signatures,
            "root": "", "sheet": "",
        }  # fmt: skip
        filing = {
            "assembly": self.origins[NATION],
            "electorate": electorate,
            "delegate": delegate,
            "joint": joint,
            "roll": "l1",
            "petition": petition,
            "ink": 2,
            "reasons": self.restricted(f"reasons {seat}"),
            "same_reasons": False,
        }
        self.act(first, "recall.file/1", ("secretary",), filing)
        recalls = {body: self._pending(body, delegate) for body in bodies}
        for body, recall in recalls.items():
            self.act(body, "recall.serve/1", ("secretary",), {"recall": recall, "manner": "in_person", "proof": ""})
        opens = self.clock() + 3 * DAY + HOUR
        for body, recall in recalls.items():
            self.act(body, "recall.convene/1", ("secretary",), {"recall": recall, "opens_at": opens})
        self.clock.move_to(opens + 3 * HOUR)
        for number, (body, recall) in enumerate(recalls.items()):
            if joint and number % 12 == 11:
                continue
            self._ballot(body, recall)
            after_each(body)
        self.wait(12 * DAY, NATION)

    def _pending(self, body: str, delegate: str) -> str:
        found = pending_recall(self.state(body), self.origins[NATION], delegate)
        assert found is not None
        return found.id

    def _ballot(self, body: str, recall: str) -> None:
        present = self._present(body)
        yes = present * self.chance.randint(35, 75) // 100
        ended = self.clock()
        sheet = {
            "recall": recall,
            "held": True,
            "yes": yes,
            "no": present - yes,
            "blank": 0,
            "spoiled": 0,
            "defence": "used",
            "defence_from": ended - HOUR,
            "defence_until": ended - 30 * MINUTE,
            "answer_printed": False,
        }
        self.act(body, "minutes.lodge/1", ("secretary",), self._minutes(body, present, recalls=[sheet]))
