"""Whether an amendment can be voted in parts: whatever passes of them, the replay takes what is left (docs/spec/
charter.md, section 5).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from asamblea.charter.consolidation import strandings_with
from asamblea.charter.operations import Amendment, parted
from asamblea.charter.reach import unbound
from asamblea.charter.tree import Charter


@dataclass(frozen=True, slots=True)
class Resting:
    """Parts (from 1) that rest on the others: if they alone pass, this operation of this amendment (from 1, as it was
    tabled) cannot be replayed, for the reason of a `Rebase`. It is another amendment where that one amends the parts.
    """

    left: tuple[int, ...]
    amendment: str
    operation: int
    reason: str


def resting(base: Charter, adopted: Sequence[Amendment], amendment: Amendment, parts: Sequence[int]) -> Resting | None:
    """The fewest parts that cannot stand without the rest, after those adopted; None if there are none. `parts` says
    for each operation in which part it is.
    """
    some = tuple(_some(max(parts)))
    kept = ([number for number, part in enumerate(parts, 1) if part in left] for left in some)
    forms = unbound((amendment, *(parted(amendment, each) for each in kept)))
    stranded = strandings_with(base, unbound(adopted), forms)
    hindered = {each.amendment for each in next(stranded)}
    for left, found in zip(some, stranded, strict=True):
        for each in found:
            if each.amendment not in hindered:
                return Resting(left, each.amendment, each.operation, each.reason)
    return None


def _some(parts: int) -> Iterator[tuple[int, ...]]:
    """Some of the parts, but not all: fewest first."""
    for many in range(1, parts):
        yield from combinations(range(1, parts + 1), many)
