"""Standing orders: CPU of a threshold, a power table and a check for 1,500 seats, beside one SHA-256 of the same data a
thousand times over (a floor of the machine), in one run.
"""

import hashlib
import time
from collections.abc import Callable
from typing import Any

from asamblea.assembly.orders.check import check_text, written
from asamblea.assembly.orders.coherence import faults
from asamblea.assembly.orders.power import Hall, power_table
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY

SEATS = 1500
LIMIT = 0.010


def main() -> None:
    """Print milliseconds of CPU, the share of the ten that are allowed, and the ratio to the floor."""
    hall = Hall(SEATS, tuple(60 for _ in range(25)))
    data, text = CONSTITUENT_ASSEMBLY.data(), written(CONSTITUENT_ASSEMBLY)
    floor = _cpu(lambda: [hashlib.sha256(data).digest() for _ in range(1000)])
    print(f"standing orders, {SEATS} seats; 1,000 hashes of the data: {floor * 1000:.2f} ms")
    for name, work in (
        ("threshold", lambda: CONSTITUENT_ASSEMBLY.classes["constituent"].majority.needed(SEATS)),
        ("power table", lambda: power_table(CONSTITUENT_ASSEMBLY, hall)),
        ("coherence", lambda: faults(CONSTITUENT_ASSEMBLY)),
        ("a file checked", lambda: check_text(text)),
    ):
        spent = _cpu(work)
        print(f"  {name}: {spent * 1000:.3f} ms, {spent / LIMIT:.1%} of 10 ms, {spent / floor:.3f} of the floor")


def _cpu(work: Callable[[], Any], runs: int = 5) -> float:
    """The least CPU seconds of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


if __name__ == "__main__":
    main()
