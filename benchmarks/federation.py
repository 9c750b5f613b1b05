"""A recall that is cited in the assembly above before the request is answered, in a federation of 1,876 logs: CPU of
the request, beside the 100 ms that are allowed and beside what its entries need at the least: a signature of the
author checked, a head signed and each byte hashed twice.

`python -m benchmarks.federation [BODIES]`; CPU of this process, logs in one SQLite file.
"""

import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from asamblea.archive import SqliteArchive
from asamblea.demo.federation import NATION, District, Electorate, Federation
from asamblea.demo.recalls import ballot, convene, file_recall, serve
from asamblea.office import HeadFile
from asamblea.record.ed25519 import public_of, sign, verify
from asamblea.record.instants import DAY, HOUR

LOGS = 1876
ALLOWED = 0.1
# Electors of a body: enough for every recall to open.
ELECTORS = 400
CONSTITUENCIES = 26


def built(folder: Path, logs: int) -> Federation:
    """The national assembly and so many bodies less one, in 26 constituencies; one body elects alone."""
    electorates = [Electorate(f"c{number}", f"C {number}", 1) for number in range(CONSTITUENCIES)]
    alone = Electorate("alone", "Alone", 1)
    bodies = [
        District(f"b{number}", f"B {number}", ELECTORS, f"c{number % CONSTITUENCIES}") for number in range(logs - 2)
    ]
    every = [*bodies, District("lone", "Lone", ELECTORS, "alone")]
    archive = SqliteArchive(folder / "record.sqlite")
    room = Federation("benchmark", archive, every, [*electorates, alone], HeadFile(folder / "heads"))
    room.found()
    filled = [(NATION, alone), (NATION, electorates[0])]
    room.poll(filled)
    for assembly, electorate in filled:
        room.vote(assembly, electorate, room.bodies[electorate.id])
    room.wait(23 * DAY, NATION)
    room.accept(filled)
    return room


def cost(room: Federation, seat: str) -> tuple[float, int, int]:
    """CPU seconds of the request that brings the last papers of a recall, the entries that it wrote, their bytes."""
    recalls = file_recall(room, seat, room.delegates()[seat])
    serve(room, recalls)
    opens = room.clock() + 3 * DAY + HOUR
    convene(room, recalls, opens)
    room.clock.move_to(opens + 3 * HOUR)
    *others, last = recalls.items()
    for body, recall in others:
        ballot(room, body, recall, (90, 95))
    before = {origin: room.archive.size(origin) for origin in room.archive.logs()}
    started = time.process_time()
    ballot(room, *last, (90, 95))
    spent = time.process_time() - started
    written = [
        entry
        for origin, size in before.items()
        for entry in room.archive.entries(origin, size, room.archive.size(origin))
    ]
    return spent, len(written), sum(map(len, written))


def floor(entries: int, size: int) -> float:
    """CPU of one check, a signature an entry and two hashes of every byte; the best of three."""
    seed, data = bytes(32), bytes(size)
    public, signature = public_of(seed), sign(seed, b"act")
    spent = []
    for _ in range(3):
        started = time.process_time()
        verify(public, b"act", signature)
        for _ in range(entries):
            sign(seed, b"head")
        sha256(sha256(data).digest() + data).digest()
        spent.append(time.process_time() - started)
    return min(spent)


def main(logs: int = LOGS) -> None:
    """Print both kinds of recall: by one body, and by the bodies of a constituency, whose sum is cited in each."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.process_time()
        room = built(Path(folder), logs)
        print(f"a recall cited above, {len(room.origins)} logs (made in {time.process_time() - started:.1f} s of CPU)")
        for name, seat in (("by one body", "alone-1"), ("by a constituency", "c0-1")):
            spent, entries, size = cost(room, seat)
            least = floor(entries, size)
            print(
                f"  {name}: {spent * 1000:.1f} ms for {entries} entries of {size} bytes, {spent / ALLOWED:.0%} of"
                f" 100 ms, {spent / least:.1f} times the {least * 1000:.2f} ms of signatures and hashes"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else LOGS)
