"""What is counted: candidates, and papers grouped by what stands on them.

Candidates are numbered from 1 in the order of the file, as on every paper; 0 is nobody.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from asamblea.record.errors import Malformed

MOST_PAPERS = 10**11
MOST_CANDIDATES = 5_000

Paper = tuple[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Profile:
    """The papers of one contest: how many carry each list of preferences (or, for an approval method, each set).

    `papers` holds each list of preferences once. `blank` counts papers without a mark, `spoiled` those that the
    reading rule set aside; neither enters any base. `withdrawn` candidates are passed over on every paper.
    """

    candidates: tuple[str, ...]
    seats: int
    papers: tuple[Paper, ...]
    withdrawn: frozenset[int] = frozenset()
    blank: int = 0
    spoiled: int = 0
    title: str = ""

    @property
    def numbers(self) -> range:
        """Every candidate's number."""
        return range(1, len(self.candidates) + 1)

    @property
    def standing(self) -> tuple[int, ...]:
        """The numbers of those not withdrawn."""
        return tuple(each for each in self.numbers if each not in self.withdrawn)

    def name(self, number: int) -> str:
        """The name of a candidate."""
        return self.candidates[number - 1]


def checked(profile: Profile, place: str) -> Profile:
    """The profile itself, if it can be counted; raises Malformed for repeated or empty names, and for a number of
    seats that is no number of seats for these candidates.
    """
    seen: set[str] = set()
    for number, name in enumerate(profile.candidates, 1):
        if not name.strip():
            raise Malformed(place, "candidates", f"candidate {number} has no name")
        if name in seen:
            raise Malformed(place, "candidates", f"two candidates are called {name!r}")
        seen.add(name)
    check_seats(profile.seats, len(profile.standing), place)
    return profile


def check_seats(seats: int, standing: int, place: str) -> None:
    """Raises Malformed unless 1 <= seats <= candidates standing."""
    if seats < 1:
        raise Malformed(place, "seats", f"{seats} is no number of seats")
    if seats > standing:
        raise Malformed(place, "seats", f"{seats} seats, but {standing} candidates stand")


def with_seats(profile: Profile, seats: int, place: str) -> Profile:
    """The same papers counted for another number of seats; raises Malformed as `checked` does."""
    check_seats(seats, len(profile.standing), place)
    return Profile(
        profile.candidates,
        seats,
        profile.papers,
        profile.withdrawn,
        profile.blank,
        profile.spoiled,
        profile.title,
    )


def grouped(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """The papers with each list of preferences once, their counts added, in the order of the preferences.

    The order of the papers in a file can so change nothing.
    """
    sums: dict[tuple[int, ...], int] = {}
    for count, preferences in papers:
        sums[preferences] = sums.get(preferences, 0) + count
    return tuple((sums[each], each) for each in sorted(sums))


def sets(profile: Profile) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each paper as the set of standing candidates marked on it, in ascending order; papers that mark none are left
    out.
    """
    away = profile.withdrawn
    for count, marks in profile.papers:
        kept = tuple(sorted(each for each in marks if each not in away)) if away else tuple(sorted(marks))
        if kept:
            yield count, kept
