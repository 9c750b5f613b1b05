"""Counting: CPU beside peers in one run, and how cost grows.

The peers (pref_voting, votekit, abcvoting) are measured where they can be imported, and named as absent otherwise:
`PYTHONPATH=src python -m benchmarks.counting` in an environment that has them.
"""

import io
import json
import tarfile
import time
import warnings
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

from asamblea.counting.ballots import Profile, grouped
from asamblea.counting.blt import read_blt
from asamblea.counting.equal_shares import count_equal_shares
from asamblea.counting.lots import Lot
from asamblea.counting.rules import SCOTTISH, WIG
from asamblea.counting.stv import count_stv

BALLOTS = Path(__file__).resolve().parents[2] / "shared" / "data" / "ballots"
LOT = Lot("bench")


def cpu(work: Callable[[], Any], runs: int = 3) -> float:
    """The least CPU seconds of some runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def generated(papers: int, candidates: int, seats: int, most: int) -> Profile:
    """Ranked papers of a made-up electorate, all different where there is room: a few parties, chance within."""
    chance = Random(2022)
    numbers = list(range(1, candidates + 1))
    found: set[tuple[int, ...]] = set()
    while len(found) < papers:
        first = min(candidates - 1, int(chance.expovariate(0.12)))
        rest = chance.sample(numbers, chance.randint(4, most))
        found.add(tuple(dict.fromkeys((numbers[first], *rest))))
    names = tuple(f"c{number}" for number in numbers)
    return Profile(names, seats, grouped((1, each) for each in found))


def approvals(papers: int, candidates: int, seats: int) -> Profile:
    """Approval papers: one to eight marks, the earlier candidates more liked."""
    chance = Random(1)
    rows = []
    for _ in range(papers):
        marks = {min(candidates, 1 + int(chance.expovariate(0.1))) for _ in range(chance.randint(1, 8))}
        rows.append((1, tuple(sorted(marks))))
    return Profile(tuple(f"c{number}" for number in range(1, candidates + 1)), seats, grouped(rows))


def wards() -> list[tuple[str, str]]:
    """The Scottish wards as texts."""
    with tarfile.open(BALLOTS / "scotland-2022-ballots.tar.xz") as packed:
        files = [(member.name, packed.extractfile(member)) for member in packed]
        return [(name, file.read().decode()) for name, file in files if file is not None]


def scotland(report: dict[str, object]) -> None:
    """The 344 wards: from file to result, and counting from parsed ballots beside the peers."""
    texts = wards()
    parse = cpu(lambda: [read_blt(io.StringIO(text), name) for name, text in texts], 1)
    profiles = [read_blt(io.StringIO(text), name) for name, text in texts]
    ours = cpu(lambda: [count_stv(profile, SCOTTISH, LOT) for profile in profiles], 5)
    report |= {"wards": len(profiles), "parse": parse, "count": ours, "file to result, staged": parse + ours}
    report["count exact (wig)"] = cpu(lambda: [count_stv(profile, WIG, LOT) for profile in profiles])
    for name, counter in (("pref_voting", _pref_voting), ("votekit", _votekit)):
        if find_spec(name) is None:
            report[name] = "absent"
            continue
        theirs = cpu(counter(profiles), 2)
        report |= {name: theirs, f"{name}, times ours": theirs / ours}


def _pref_voting(profiles: list[Profile]) -> Callable[[], Any]:
    ranked, stv_scottish = (
        import_module("pref_voting.profiles_with_ties").ProfileWithTies,
        import_module("pref_voting.proportional_methods").stv_scottish,
    )

    made = [
        (
            ranked(
                [{number: rank for rank, number in enumerate(marks)} for _, marks in profile.papers],
                [count for count, _ in profile.papers],
                list(profile.numbers),
            ),
            profile.seats,
        )
        for profile in profiles
    ]
    return lambda: [stv_scottish(each, num_seats=seats) for each, seats in made]


def _votekit(profiles: list[Profile]) -> Callable[[], Any]:
    ballot = import_module("votekit.ballot").RankBallot
    fast_stv = import_module("votekit.elections").FastSTV
    ranked = import_module("votekit.pref_profile").RankProfile

    made = []
    for profile in profiles:
        rows = [ballot(ranking=[{str(m)} for m in marks], weight=count) for count, marks in profile.papers]
        names = [str(number) for number in profile.numbers]
        made.append(
            (ranked(ballots=rows, candidates=names, max_ranking_length=len(names)), profile.seats),
        )
    fast_stv(made[0][0], n_seats=made[0][1], tiebreak="random")
    return lambda: [fast_stv(each, n_seats=seats, tiebreak="random") for each, seats in made]


def large(report: dict[str, object]) -> None:
    """350,000 different papers, 44 candidates, 6 seats; and growth with papers, candidates, seats."""
    profile = generated(350_000, 44, 6, 12)
    report["350,000 papers, 44 candidates, 6 seats"] = cpu(lambda: count_stv(profile, SCOTTISH, LOT), 2)
    sizes: Iterable[tuple[int, int, int]] = (
        (20_000, 20, 4),
        (40_000, 20, 4),
        (80_000, 20, 4),
        (40_000, 40, 4),
        (40_000, 80, 4),
        (40_000, 20, 8),
        (40_000, 20, 16),
    )
    for papers, candidates, seats in sizes:
        each = generated(papers, candidates, seats, 12)
        name = f"papers {papers}, candidates {candidates}, seats {seats}"
        report[name] = cpu(partial(count_stv, each, SCOTTISH, LOT))


def shares(report: dict[str, object]) -> None:
    """Equal shares on 23,000 approval papers over 33 candidates for 9 seats, beside abcvoting with fractions."""
    profile = approvals(23_000, 33, 9)
    ours = cpu(lambda: count_equal_shares(profile, LOT))
    report["equal shares, 23,000 papers"] = ours
    if find_spec("abcvoting") is None:
        report["abcvoting"] = "absent"
        return
    rules, preferences = import_module("abcvoting.abcrules"), import_module("abcvoting.preferences")

    other = preferences.Profile(33)
    for count, marks in profile.papers:
        other.add_voter(preferences.Voter([mark - 1 for mark in marks], weight=count))
    theirs = cpu(
        lambda: rules.compute("equal-shares", other, committeesize=9, algorithm="standard-fractions", resolute=True),
        1,
    )
    report |= {"abcvoting, fractions, grouped": theirs, "abcvoting, times ours": theirs / ours}


def main() -> None:
    """Print the measures, in CPU seconds, as one JSON object."""
    warnings.simplefilter("ignore")
    report: dict[str, object] = {}
    if BALLOTS.exists():
        scotland(report)
    large(report)
    shares(report)
    shown = {name: round(value, 4) if isinstance(value, float) else value for name, value in report.items()}
    print(json.dumps(shown, indent=1))


if __name__ == "__main__":
    main()
