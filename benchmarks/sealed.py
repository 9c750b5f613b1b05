"""Verifying sealed elections: beside belenios-tool 2.0 in one run, and beside the bare multiplications that the same
ballots need; and how time and memory grow.

`python -m benchmarks.sealed`; CPU in seconds of all processes together, memory of the largest process.
"""

import json
import lzma
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from subprocess import DEVNULL, Popen
from typing import Any

from gmpy2 import powmod
from nacl.bindings import (
    crypto_core_ed25519_is_valid_point,
    crypto_scalarmult_ed25519_base_noclamp,
    crypto_scalarmult_ed25519_noclamp,
)

from asamblea.cli.sealed.pool import pool
from asamblea.sealed.archive.reading import Archive, read_archive
from asamblea.sealed.archive.writing import appended, started
from asamblea.sealed.ballots.checking import check_ballots
from asamblea.sealed.groups import Group, group_named
from asamblea.sealed.making.ballots import make_ballot
from asamblea.sealed.making.chance import exponent
from asamblea.sealed.making.credentials import public_credentials
from asamblea.sealed.making.keys import trustee_key
from asamblea.sealed.making.plan import parse_plan
from asamblea.sealed.making.setup import setup_members
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.verification.verify import setup_of, verify

SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "data" / "belenios"
CORES = os.cpu_count() or 1
ANSWERS = ["Ana", "Bruno", "Carla", "Dora", "Eva"]
# What a ballot of one question with five answers, exactly one, asks for: powers of g, of y and of its own elements.
OF_G, OF_Y, OF_OTHERS, ELEMENTS = 12, 11, 23, 10


@dataclass(frozen=True, slots=True)
class Cost:
    """Of a command and all its processes."""

    cpu: float
    wall: float
    peak: float


def cost(command: Sequence[object]) -> Cost:
    """Run a command and see what it took; memory in MB."""
    start = time.perf_counter()
    process = Popen([str(each) for each in command], stdout=DEVNULL, stderr=DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024)


def least(runs: int, measure: Callable[[], Cost]) -> Cost:
    """The least of each over some runs, the largest memory."""
    costs = [measure() for _ in range(runs)]
    return Cost(min(each.cpu for each in costs), min(each.wall for each in costs), max(each.peak for each in costs))


def ours(path: Path, workers: int) -> Cost:
    """Our command on an archive."""
    return cost([sys.executable, "-m", "asamblea.cli", "sealed", "verify", path, "--workers", workers])


def unpacked(name: str, folder: Path) -> Path:
    """A packed sample as the tool wants it: alone in a folder, named by its uuid."""
    data = lzma.decompress((SAMPLES / name).read_bytes())
    uuid = re.search(rb'"uuid":"([^"]*)"', data)
    assert uuid is not None
    path = folder / name / f"{uuid[1].decode()}.bel"
    path.parent.mkdir()
    path.write_bytes(data)
    return path


def beside_the_tool(folder: Path, runs: int) -> Iterator[tuple[str, Any]]:
    """1,000 ballots in BELENIOS-2048: ours beside the tool's, turn by turn, so that both meet the same machine."""
    path = unpacked("bench-1000-b2048.bel.xz", folder)
    if shutil.which("belenios-tool") is None:
        yield "belenios-tool", "absent"
        return
    theirs = least(runs, lambda: cost(["belenios-tool", "election", "verify", "--dir", path.parent]))
    alone, together = least(runs, lambda: ours(path, 1)), least(runs, lambda: ours(path, CORES))
    yield "belenios-tool, CPU", theirs.cpu
    yield "ours, CPU, one process", alone.cpu
    yield f"ours, CPU, {CORES} processes", together.cpu
    yield "ballots per CPU second, times the tool's", theirs.cpu / alone.cpu
    yield f"wall speed on {CORES} cores, times the tool's", theirs.wall / together.wall
    yield "MB of the largest process", max(alone.peak, together.peak)
    yield "MB of the tool", theirs.peak


def in_parts() -> Iterator[tuple[str, Any]]:
    """What of a verification on all cores one process does alone: on a machine where others work the wall tells less
    than this.
    """
    content = lzma.decompress((SAMPLES / "bench-1000-b2048.bel.xz").read_bytes())
    alone, spread = _own(RUSAGE_SELF), _own(RUSAGE_CHILDREN)
    assert verify(read_archive(content, "sample"), pool(CORES), CORES).valid
    alone, spread = _own(RUSAGE_SELF) - alone, _own(RUSAGE_CHILDREN) - spread
    yield "CPU that one process uses alone", alone
    yield f"CPU that {CORES} processes share", spread
    yield f"the longest way through on {CORES} free cores, CPU", alone + spread / CORES


def _own(who: int) -> float:
    usage = getrusage(who)
    return usage.ru_utime + usage.ru_stime


def of_powers() -> Iterator[tuple[str, Any]]:
    """A power with an exponent of the order's length, by each way, in microseconds."""
    for name in ("BELENIOS-2048", "RFC-3526-2048"):
        group: Any = group_named(name)
        element, public = group.power(group.generator, group.order // 3), group.order // 7
        table = group.base(element, 12_000)
        yield f"{name}, a power by GMP, us", _micro(lambda: powmod(element, public, group._p))  # noqa: B023, SLF001
        yield f"{name}, a power as verified, us", _micro(lambda: group.power(element, public))  # noqa: B023
        yield f"{name}, a power by a table, us", _micro(lambda: table.power(public))  # noqa: B023


def _micro(work: Callable[[], Any], runs: int = 5, times: int = 40) -> float:
    return 1e6 * _cpu(lambda: [work() for _ in range(times)], runs) / times


def _cpu(work: Callable[[], Any], runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def beside_bare_multiplications(runs: int) -> Iterator[tuple[str, Any]]:
    """Ed25519: checking ballots beside the bare multiplications and point checks of libsodium that they ask for."""
    archive = read_archive(lzma.decompress((SAMPLES / "bench-1000-ed25519.bel.xz").read_bytes()), "sample")
    setup, _ = setup_of(archive)
    ballots = [(each.place, archive.data(each.event.payload or "", "")) for each in archive.of("Ballot")][:250]
    checked = _cpu(lambda: list(check_ballots(setup, ballots)), runs)
    bare = _cpu(lambda: _bare(setup.election.public_key, len(ballots)), runs)
    yield "Ed25519, ms of CPU a ballot", 1e3 * checked / len(ballots)
    yield "Ed25519, ms of bare libsodium a ballot", 1e3 * bare / len(ballots)
    yield "Ed25519, times bare libsodium", checked / bare


def _bare(point: bytes, ballots: int) -> None:
    scalars = [random.Random(each).randbytes(31) + b"\x01" for each in range(OF_Y + OF_OTHERS)]
    for _ in range(ballots):
        for scalar in scalars:
            crypto_scalarmult_ed25519_noclamp(scalar, point)
        for scalar in scalars[:OF_G]:
            crypto_scalarmult_ed25519_base_noclamp(scalar)
        for _ in range(ELEMENTS):
            crypto_core_ed25519_is_valid_point(point)


def growth(group: str, sizes: Sequence[int], folder: Path) -> Iterator[tuple[str, Any]]:
    """Elections of more and more ballots, made here: seconds and memory a ballot."""
    # Made in a process apart: what a command inherits of its parent's peak would be told as its own.
    with ProcessPoolExecutor(1) as apart:
        paths = apart.submit(_made, group, sizes, folder).result()
    for size, path in zip(sizes, paths, strict=True):
        measured = ours(path, CORES)
        yield f"{group}, {size} ballots, CPU ms a ballot", 1e3 * measured.cpu / size
        yield f"{group}, {size} ballots, MB of the largest process", measured.peak


def _made(group: str, sizes: Sequence[int], folder: Path) -> list[Path]:
    """The archives after so many ballots of one election."""
    made, paths = voted(group_named(group), sizes[-1]), [folder / f"{group}-{size}.bel" for size in sizes]
    for size, path in zip(sizes, paths, strict=True):
        path.write_bytes(archive_of(made, size))
    return paths


@dataclass(frozen=True, slots=True)
class Voted:
    """An election in which everybody has voted."""

    members: Sequence[bytes]
    ballots: Sequence[bytes]


def voted(group: Group, voters: int) -> Voted:
    """So many ballots, made by all cores."""
    below = random.Random(2026).randrange
    question = {"answers": ANSWERS, "min": 1, "max": 1, "question": "?"}
    plan = parse_plan(
        {
            "version": 1,
            "uuid": "benchmark23456",
            "group": group.name,
            "name": "Benchmark",
            "description": "Benchmark",
            "questions": [question],
            "single": ["one"],
            "members": [],
            "threshold": 0,
        },
        "plan",
    )
    secrets = [exponent(group, below) for _ in range(voters)]
    held = [trustee_key(group, exponent(group, below), "one", below)]
    members, setup = setup_members(plan, held, public_credentials([(each, 1) for each in secrets], group))
    with ProcessPoolExecutor(CORES, initializer=_keep, initargs=(setup.election.group.name, members)) as processes:
        ballots = list(processes.map(_ballot, enumerate(secrets), chunksize=50))
    return Voted(members, ballots)


_setups: list[Setup] = []


def _keep(group: str, members: Sequence[bytes]) -> None:
    from asamblea.sealed.setup.setup import read_setup  # noqa: PLC0415

    setup, _ = read_setup(members[0], members[1], members[2], 1000)
    assert setup.election.group is group_named(group)
    _setups.append(setup)


def _ballot(numbered: tuple[int, int]) -> bytes:
    number, secret = numbered
    choice = [int(each == number % len(ANSWERS)) for each in range(len(ANSWERS))]
    return make_ballot(_setups[0], secret, [choice], random.Random(number).randrange)


def archive_of(made: Voted, size: int) -> bytes:
    """The archive after so many of the ballots."""
    head, first = started(1_795_306_940)
    blocks = [first]
    head, written = appended(head, "Setup", made.members)
    blocks.append(written)
    for ballot in made.ballots[:size]:
        head, written = appended(head, "Ballot", [ballot])
        blocks.append(written)
    return b"".join(blocks)


def ranked() -> Iterator[tuple[str, Any]]:
    """500 rankings, a shuffle and its proof."""
    archive: Archive = read_archive(
        lzma.decompress((SAMPLES / "bench-500-ranked-ed25519.bel.xz").read_bytes()), "ranked"
    )
    yield "500 rankings with a shuffle, CPU", _cpu(lambda: verify(archive), 1)


def main(runs: int = 3, largest: int = 10_000) -> None:
    """Print the measures as one JSON object."""
    report: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if SAMPLES.exists():
            for part in (beside_the_tool(folder, runs), in_parts(), beside_bare_multiplications(runs), ranked()):
                report |= part
        report |= of_powers()
        for group in ("BELENIOS-2048", "Ed25519"):
            report |= growth(group, (largest // 10, largest), folder)
    print(
        json.dumps(
            {key: round(value, 3) if isinstance(value, float) else value for key, value in report.items()}, indent=1
        )
    )


if __name__ == "__main__":
    main()
