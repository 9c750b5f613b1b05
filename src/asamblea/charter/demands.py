"""Demands: what bodies ask for in their declarations, as quotations (docs/spec/charter.md, section 11).

A mark says where in a declaration a demand or a figure stands; its words are checked, never retyped. That two bodies
ask the same is suggested here and confirmed by a person. Figures for one event stand side by side, each with its date
and source: nothing is added up, averaged or preferred.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from rapidfuzz import fuzz

from asamblea.charter.consolidation import Consolidation
from asamblea.charter.operations import Amendment
from asamblea.charter.words import folded, joined, words
from asamblea.record.canonical import digest
from asamblea.record.errors import Malformed

ALIKE = 62.0
HASHED = "sha256:"
Became = Literal["adopted", "open"]


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a body filed: its words as they are in the file, whose hash is known. `day` is its date, ISO 8601."""

    body: str
    day: str
    source: str
    text: str

    @property
    def hash(self) -> str:
        """The SHA-256 of the text in UTF-8."""
        return digest(self.text.encode())


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) of a declaration, and what they say: the quoted words, or `sha256:` and their hash.
    `against`: they speak against the demand.
    """

    id: str
    start: int
    end: int
    quote: str
    against: bool = False


@dataclass(frozen=True, slots=True)
class Demand:
    """A body's demand in its own words; `against`: it speaks against what others demand."""

    id: str
    body: str
    words: str
    against: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, range or date that a body gives for an event and a measure, as it is written. `day`: what it is as of,
    or the date of the declaration; `source`: the declaration.
    """

    event: str
    measure: str
    body: str
    value: str
    words: str
    day: str
    source: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """That two demands of different bodies may be the same, and how alike they are, in hundredths."""

    one: str
    other: str
    likeness: int


@dataclass(frozen=True, slots=True)
class Shared:
    """A demand that a person found to be the same: its demands by body, `contradicted` if one body speaks for it and
    another against it, the bodies that say nothing of it, and what answers it: amendments and whether they are in the
    adopted text.
    """

    name: str
    demands: tuple[Demand, ...]
    contradicted: bool
    without: tuple[str, ...]
    answers: tuple[tuple[str, Became], ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What bodies say of one event and measure, side by side in order of date; `agree`: all give one value."""

    event: str
    measure: str
    figures: tuple[Figure, ...]
    agree: bool


def quoted(declaration: Declaration, mark: Mark) -> str:
    """The marked words; raises Malformed (`demand.range`, `demand.quote`) where they are not the quoted ones."""
    place = f"{declaration.source}: mark {mark.id}"
    if not 0 <= mark.start < mark.end <= len(declaration.text):
        raise Malformed(
            place, "demand.range", f"[{mark.start}, {mark.end}) is no range of its {len(declaration.text)} characters"
        )
    found = joined(words(declaration.text[mark.start : mark.end]))
    if mark.quote.startswith(HASHED):
        same = digest(found.encode()) == mark.quote.removeprefix(HASHED)
    else:
        same = folded(found) == folded(joined(words(mark.quote)))
    if not same:
        raise Malformed(place, "demand.quote", "does not quote the words that stand there")
    return found


def suggested(demands: Iterable[Demand], alike: float = ALIKE) -> tuple[Suggestion, ...]:
    """Pairs of demands of different bodies that may be the same, the most alike first. A person confirms."""
    plain = [(each, _plain(each.words)) for each in demands]
    pairs = (
        Suggestion(one.id, other.id, round(fuzz.token_set_ratio(words_of, others)))
        for (one, words_of), (other, others) in combinations(plain, 2)
        if one.body != other.body
    )
    return tuple(
        sorted((each for each in pairs if each.likeness >= alike), key=lambda each: (-each.likeness, each.one))
    )


def _plain(text: str) -> str:
    """The words that say something: without signs, and without those of three letters or fewer."""
    bare = (word.strip(".,;:¡!¿?()\"'“”«»-–—").lower() for word in words(folded(text)))
    return " ".join(word for word in bare if len(word) > 3)


def table(
    bodies: Iterable[str],
    groups: Mapping[str, Iterable[Demand]],
    amendments: Iterable[Amendment] = (),
    text: Consolidation | None = None,
) -> tuple[Shared, ...]:
    """Which bodies share which demand, by the groups that persons confirmed, and what became of each: the amendments
    that name the group or one of its demands in `answers`; `adopted` once they are in the text. Most bodies first.
    """
    everyone, answering = tuple(bodies), tuple(amendments)
    applied = set(text.applied) if text else set()
    rows = [_shared(name, tuple(those), everyone, answering, applied) for name, those in groups.items()]
    return tuple(sorted(rows, key=lambda row: (len(row.without), row.name)))


def _shared(
    name: str,
    demands: tuple[Demand, ...],
    bodies: tuple[str, ...],
    amendments: tuple[Amendment, ...],
    applied: set[str],
) -> Shared:
    named = {name, *(each.id for each in demands)}
    making = {each.body for each in demands}
    return Shared(
        name,
        demands,
        len({each.against for each in demands}) > 1,
        tuple(each for each in bodies if each not in making),
        tuple(_answers(named, amendments, applied)),
    )


def _answers(named: set[str], amendments: tuple[Amendment, ...], applied: set[str]) -> Iterator[tuple[str, Became]]:
    for each in amendments:
        if named & set(each.answers):
            yield each.number, "adopted" if each.number in applied else "open"


def side_by_side(figures: Iterable[Figure]) -> tuple[Contradiction, ...]:
    """Figures by event and measure, in order of date (a month after the days in it); those that differ first."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for each in figures:
        found.setdefault((each.event, each.measure), []).append(each)
    rows = [
        Contradiction(event, measure, tuple(sorted(those, key=_by_date)), _agree(those))
        for (event, measure), those in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.agree, row.event, row.measure)))


def _by_date(figure: Figure) -> tuple[str, str]:
    return figure.day.ljust(len("2022-12-07"), "~"), figure.body


def _agree(figures: Iterable[Figure]) -> bool:
    return len({each.value for each in figures}) == 1
