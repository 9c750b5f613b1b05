"""Verifying, folding, writing: each against bare calls of what it cannot do without, in one run."""

import base64
import gc
import hashlib
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from immutables import Map
from nacl.bindings import crypto_sign_open

from asamblea.archive import SqliteArchive
from asamblea.assembly.events.base import event_json, parse_event, revive_event
from asamblea.assembly.events.votes import VoteCast
from asamblea.assembly.shelves import EMPTY
from asamblea.assembly.state.evolve import fold
from asamblea.demo.cast import Draft, act_of, person, signed
from asamblea.demo.player import Player
from asamblea.demo.scenario import Scenario, parse_scenario
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.observer.workers import together
from asamblea.office import HeadFile, Office, Submission
from asamblea.office.export import export
from asamblea.record.acts import Seen
from asamblea.record.ed25519 import public_of
from asamblea.record.entries import Entry
from asamblea.record.frames import stored_events
from asamblea.record.keys import Address
from asamblea.record.passkeys import verify_assertion

DELEGATES = 50
ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table: what, ours and the peer's rate, the ratio, and the mark."""

    name: str
    ours: float
    bare: float
    mark: str

    def line(self) -> str:
        """As it is printed."""
        return f"{self.name:<46} {self.ours:>10,.0f}/s {self.bare:>10,.0f}/s  {self.ours / self.bare:5.2f}  {self.mark}"


def rate(
    count: int, work: Callable[[], object], best_of: int = 3, clock: Callable[[], float] = time.perf_counter
) -> float:
    """So many a second, the best of a few rounds."""
    times = []
    for _ in range(best_of):
        start = clock()
        work()
        times.append(clock() - start)
    return count / min(times)


def cpu() -> float:
    """The seconds that this process and those that it started have computed, whoever else uses the machine."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def scenario() -> Scenario:
    """An assembly of fifty with one vote open for two days."""
    names = [f"d{number}" for number in range(DELEGATES)]
    at, later = "2026-01-01T12:00:00+00:00", "2026-01-02T12:00:00+00:00"
    board = [
        {"name": "chair", "offices": ["chair"]},
        {"name": "secretary", "offices": ["secretary"]},
        {"name": "t", "offices": ["teller"]},
    ]
    body = [{"id": "base", "title": "base", "seats": DELEGATES}]
    text = {"title": "text: x", "text": "text: x"}
    steps = [
        {"who": "d0", "do": "motion.table", "kind": "procedural", **text},
        {"who": "chair", "do": "debate.open", "motion": "m2"},
        {"who": "chair", "do": "debate.close", "motion": "m2"},
        {"who": "chair", "do": "vote.open", "motion": "m2", "closes_at": "2026-01-04T12:00:00+00:00"},
    ]
    value: dict[str, Any] = {
        "name": "benchmark",
        "seed": "benchmark",
        "founding": {"at": at, "opens_at": later, "title": "benchmark", "founders": board, "bodies": body},
        "setup": {
            "at": later,
            "seat": names,
            "body": "base",
            "closes_at": "2026-01-02T13:00:00+00:00",
            "adopt": "constituent-assembly",
        },
        "steps": [],
    }
    opened = [{"who": name, "do": "presence.register", "sitting": "s1"} for name in names]
    value["steps"] = [{"at": later, **step} for step in (*opened, *steps)]
    return parse_scenario(value, "benchmark")


def open_vote(archive: Any = None, heads: HeadFile | None = None) -> Player:
    """Play it up to the open vote. The founding sitting stays open: its last step, which closes it, is left out."""
    player = Player(scenario(), archive, heads)
    player.found()
    for line in player.scenario.lines:
        if line.do != "sitting.close":
            player.take(line)
    return player


def casts(player: Player, count: int) -> list[Submission]:
    """So many signed votes, all upon the head as it is; a delegate may change hers."""
    size, root = player.office.seen(player.origin)
    people = [person(f"d{number}", "benchmark") for number in range(DELEGATES - 1)]
    made = []
    for number in range(count):
        author = people[number % len(people)]
        payload = {"vote": "v2", "choice": ("yes", "no", "abstain")[number % 3]}
        draft = Draft("vote.cast/1", payload, player.origin, Seen(size, root.hex()))
        act = act_of(draft, author, player.clock(), f"{number:032x}")
        made.append(Submission(act, signed(act, [author])))
    return made


def written(count: int) -> tuple[Player, list[Submission]]:
    """A log in memory with so many votes."""
    player = open_vote()
    made = casts(player, count)
    for start in range(0, count, 500):
        player.office.submit_many(made[start : start + 500])
    return player, made


def verifying(count: int) -> Iterator[Measured]:
    """A whole verification on all cores against bare signature checks on all of them at once, by the clock and by the
    time that the cores computed: cores that share what computes are slower together than each alone, so a check on one
    alone, times the cores, is what no program reaches; it stands beside without a mark. What wrote the record is
    forgotten before: an observer does not hold it twice.
    """
    player, made = written(count)
    cores = os.cpu_count() or 1
    keys = {
        person(f"d{n}", "benchmark").public.id(): person(f"d{n}", "benchmark").public.public for n in range(DELEGATES)
    }
    signatures = [(act.signatures[0].sig + act.act.digest(), keys[act.signatures[0].key]) for act in made]  # type: ignore[union-attr]

    with tempfile.TemporaryDirectory() as folder:
        export(player.archive, {player.origin: public_of(player.log_seed)}, Path(folder))
        size = player.archive.size(player.origin)
        del player, made
        gc.collect()

        def bare() -> None:
            for _ in together(_check, (signatures[n::cores] for n in range(cores)), cores):
                pass

        def whole() -> None:
            assert verify(FolderSource(Path(folder))).report.valid

        # By turns, because the processor is now faster and now slower.
        rounds = [(_spent(bare), _spent(whole), _spent(lambda: _check(signatures[::10]))) for _ in range(ROUNDS)]
    (bare_wall, bare_cpu), (wall, computed), (_, alone) = (
        map(sum, zip(*each, strict=True)) for each in zip(*rounds, strict=True)
    )
    ours, many = ROUNDS * size, ROUNDS * count
    yield Measured(f"verify {count} signed entries, {cores} cores", ours / wall, many / bare_wall, ">= 0.50")
    yield Measured("the same, by a core's computing time", ours / computed, many / bare_cpu, ">= 0.50")
    few = ROUNDS * len(signatures[::10])
    yield Measured("the same, beside bare checks on one core alone", ours / computed, few / alone, "")


def _check(signatures: list[tuple[bytes, bytes]]) -> None:
    for message, key in signatures:
        crypto_sign_open(message, key)


def _spent(work: Callable[[], object]) -> tuple[float, float]:
    """The seconds that it took, and those that all cores computed for it."""
    start, computed = time.perf_counter(), cpu()
    work()
    return time.perf_counter() - start, cpu() - computed


def passkeys(count: int) -> Iterator[Measured]:
    """Our whole check of an assertion against the bare signature check of the same bytes, beside Ed25519's."""
    secret = ec.generate_private_key(ec.SECP256R1())
    public = secret.public_key()
    point = public.public_numbers()
    # COSE key of kind EC2, algorithm ES256, curve P-256, in CTAP2 canonical CBOR.
    cose = bytes.fromhex("a5010203262001215820") + point.x.to_bytes(32) + bytes.fromhex("225820") + point.y.to_bytes(32)
    address, data = (
        Address(("http://localhost",), "localhost"),
        hashlib.sha256(b"localhost").digest() + b"\5" + bytes(4),
    )
    digests = [hashlib.sha256(b"%d" % number).digest() for number in range(count)]
    clients = [_client(digest) for digest in digests]
    messages = [data + hashlib.sha256(client).digest() for client in clients]
    made = [secret.sign(message, ec.ECDSA(hashes.SHA256())) for message in messages]

    def ours() -> None:
        for digest, client, signature in zip(digests, clients, made, strict=True):
            assert verify_assertion(digest, data, client, signature, cose, address)

    def bare() -> None:
        for message, signature in zip(messages, made, strict=True):
            public.verify(signature, message, ec.ECDSA(hashes.SHA256()))

    yield Measured("passkey assertions, one core", rate(count, ours, clock=cpu), rate(count, bare, clock=cpu), "")


def _client(digest: bytes) -> bytes:
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    told = {"type": "webauthn.get", "challenge": challenge, "origin": "http://localhost", "crossOrigin": False}
    return json.dumps(told, separators=(",", ":")).encode()


def folding(count: int) -> Iterator[Measured]:
    """Parsed events against a bare loop that builds a frozen value and sets a key; stored bytes against json.loads."""
    player, _ = written(count)
    data = list(player.archive.entries(player.origin, 0, player.archive.size(player.origin)))
    stored = [json.loads(each) for each in data]
    events = [revive_event(event) for entry in stored for event in entry["events"]]
    plain = [event_json(event) for event in events if isinstance(event, VoteCast)]

    def bare() -> None:
        found: Map[tuple[str, str], VoteCast] = Map()
        for each in plain:
            made = VoteCast(each["at"], each["vote"], each["member"], each["choice"])
            found = found.set((made.vote, made.member), made)

    ours = rate(len(events), lambda: fold(EMPTY, events), clock=cpu)
    yield Measured("fold parsed events", ours, rate(len(plain), bare, clock=cpu), ">= 0.60")

    def from_bytes() -> None:
        state = EMPTY
        for each in data:
            state = fold(state, map(revive_event, stored_events(each)))

    def loads() -> None:
        for each in data:
            json.loads(each)

    ours = rate(len(data), from_bytes, clock=cpu)
    yield Measured("fold stored bytes (entries)", ours, rate(len(data), loads, clock=cpu), ">= 0.50")
    assert [parse_event(each, "event") for each in plain[:10]] == [e for e in events if isinstance(e, VoteCast)][:10]


def writing(count: int, before: int) -> Iterator[Measured]:
    """Acts through the office against bare commits of the same bytes, with one author and with eight waiting."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = Path(folder)
        player = open_vote(SqliteArchive(path / "a.sqlite"), HeadFile(path / "heads"))
        made = casts(player, before + 2 * count)
        for start in range(0, before, 500):
            player.office.submit_many(made[start : min(start + 500, before)])
        alone, waiting = made[before : before + count], made[before + count :]
        size = player.archive.size(player.origin)
        one = rate(count, lambda: [player.office.submit(each) for each in alone], 1)
        eight = rate(count, lambda: _by_eights(player.office, waiting), 1)
        data = list(player.archive.entries(player.origin, size, size + count))
        bare = rate(count, lambda: _commit(path / "bare.sqlite", data), 1)
        assert SqliteArchive(path / "a.sqlite").size(player.origin) == size + 2 * count
    yield Measured(f"one author, after {before} entries", one, bare, ">= 0.25")
    yield Measured(f"eight authors waiting, after {before} entries", eight, bare, ">= 0.50")


def _by_eights(office: Office, submissions: list[Submission]) -> None:
    for at in range(0, len(submissions), 8):
        for answer in office.submit_many(submissions[at : at + 8]):
            if isinstance(answer, Exception):
                raise answer


def _commit(path: Path, data: list[bytes]) -> None:
    """Bare WAL and FULL commits, one a row."""
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "wal")
    connection.pragma("synchronous", "full")
    connection.execute("CREATE TABLE entries (seq INTEGER PRIMARY KEY, entry BLOB)")
    for each in data:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO entries (entry) VALUES (?)", (each,))
        connection.execute("COMMIT")
    connection.close()


def hashing(count: int) -> Iterator[Measured]:
    """Reading entries strictly against json.loads and SHA-256 of the same bytes."""
    player, _ = written(count)
    data = list(player.archive.entries(player.origin, 0, player.archive.size(player.origin)))

    def bare() -> None:
        for each in data:
            json.loads(each)
            hashlib.sha256(each).digest()

    def strictly() -> None:
        for each in data:
            Entry.parse(each, "entry")

    ours = rate(len(data), strictly, clock=cpu)
    yield Measured("parse entries strictly", ours, rate(len(data), bare, clock=cpu), "")


def run(small: bool) -> None:
    """Print the table."""
    print(f"{'':<46} {'ours':>12} {'bare':>12}  ratio  mark")
    count = 5_000 if small else 200_000
    groups = (
        passkeys(2_000),
        folding(20_000),
        hashing(20_000),
        writing(2_000, 1_000),
        writing(2_000, 5_000 if small else 100_000),
        verifying(count),
    )
    for group in groups:
        for measured in group:
            print(measured.line(), flush=True)


if __name__ == "__main__":
    run("--small" in sys.argv)
