"""Ballots in BLT: the format of Hill, Wichmann and Woodall (Algorithm 123, 1987) and its later dialects.

A first line `candidates seats`; withdrawn candidates as a line of negative numbers; a line a kind of paper,
`count preference ... 0`; a lone `0`; a name a candidate and a title, quoted. Dialects: `#` comments, `(id)` before a
count, `-` for a skipped preference, `a=b` for equal ones, names without quotes, no title.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from asamblea.counting.ballots import MOST_CANDIDATES, MOST_PAPERS, Paper, Profile, checked, grouped
from asamblea.record.errors import Malformed

LONGEST_LINE = 65_536
_PLAIN = re.compile(r"[0-9]+(?: [0-9]+)* 0", re.ASCII)
_QUOTED = re.compile(r'"(.*)"', re.DOTALL)
_IDENTITY = re.compile(r"\([^()]*\)\s*")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is done with marks that a plain list of preferences does not have.

    skipped: a skipped preference is an error, or ends the paper there ("stop"), or is passed over ("close").
    equal: equal preferences are an error, or count as marked ("set", for methods that read sets).
    """

    skipped: Literal["error", "stop", "close"] = "error"
    equal: Literal["error", "set"] = "error"


STRICT = Reading()


def read_blt(lines: Iterable[str], place: str, reading: Reading = STRICT) -> Profile:
    """The profile in a BLT file; raises Malformed naming file, line and reason of the first fault."""
    source = _Lines(lines, place)
    size, seats = _head(source)
    withdrawn: set[int] = set()
    papers: dict[str, Paper] = {}
    counts: dict[str, int] = {}
    for line in source:
        if line == "0":
            break
        if line.startswith("-") and " 0" not in line:
            withdrawn |= _withdrawn(line, size, source)
            continue
        count, _, marks = _IDENTITY.sub("", line, count=1).partition(" ") if line[0] == "(" else line.partition(" ")
        if marks not in papers:
            papers[marks] = _paper(marks, size, source, reading)
        counts[marks] = counts.get(marks, 0) + _count(count, source)
    else:
        raise source.fault("end", "the file ends before the lone 0 that closes the papers")
    names, title = _names(source, size)
    whole = grouped((counts[marks], papers[marks][1]) for marks in papers)
    blank = sum(count for count, preferences in whole if not preferences)
    kept = tuple(paper for paper in whole if paper[1])
    return checked(Profile(names, seats, kept, frozenset(withdrawn), blank, title=title), place)


def write_blt(profile: Profile) -> Iterator[str]:
    """The lines of a plain BLT file."""
    yield f"{len(profile.candidates)} {profile.seats}"
    if profile.withdrawn:
        yield " ".join(f"-{number}" for number in sorted(profile.withdrawn))
    if profile.blank:
        yield f"{profile.blank} 0"
    for count, preferences in profile.papers:
        yield " ".join(map(str, (count, *preferences, 0)))
    yield "0"
    yield from (f'"{name}"' for name in profile.candidates)
    yield f'"{profile.title}"'


class _Lines:
    """The lines that say something, with their numbers."""

    def __init__(self, lines: Iterable[str], place: str) -> None:
        self._lines, self._place, self.number = enumerate(lines, 1), place, 0

    def __iter__(self) -> Iterator[str]:
        for number, line in self._lines:
            self.number = number
            if len(line) > LONGEST_LINE:
                raise self.fault("line", f"a line of more than {LONGEST_LINE} characters")
            text = line.strip()
            if self.number == 1:
                text = text.removeprefix("\ufeff")
            if "#" in text and '"' not in text:
                text = text.partition("#")[0].rstrip()
            if text:
                yield text

    def fault(self, rule: str, reason: str) -> Malformed:
        """The error at this line."""
        return Malformed(f"{self._place}:{max(1, self.number)}", rule, reason)


def _head(source: _Lines) -> tuple[int, int]:
    for line in source:
        words = line.split()
        if len(words) != 2 or not all(_is_number(word) for word in words):
            raise source.fault("head", "a BLT file begins with the numbers of candidates and of seats")
        size, seats = map(int, words)
        if not 1 <= size <= MOST_CANDIDATES:
            raise source.fault("head", f"{words[0][:20]} is no number of candidates")
        return size, seats
    raise source.fault("end", "the file is empty")


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) <= 12


def _withdrawn(line: str, size: int, source: _Lines) -> set[int]:
    words = line.split()
    if not all(word[0] == "-" and _is_number(word[1:]) and 1 <= int(word[1:]) <= size for word in words):
        raise source.fault("withdrawn", "withdrawn candidates stand as -number, each on the list")
    return {int(word[1:]) for word in words}


def _count(word: str, source: _Lines) -> int:
    if not _is_number(word) or not 1 <= int(word) <= MOST_PAPERS:
        raise source.fault("count", f"{word[:20]!r} is no count of papers (1 to {MOST_PAPERS})")
    return int(word)


def _paper(marks: str, size: int, source: _Lines, reading: Reading) -> Paper:
    """The preferences after the count; the number before them is kept by the caller."""
    if marks == "0":
        return 0, ()
    if _PLAIN.fullmatch(marks) and len(marks) < LONGEST_LINE:
        preferences = tuple(map(int, marks[:-2].split(" ")))
    else:
        preferences = tuple(_dialect(marks, source, reading))
    if len(set(preferences)) != len(preferences):
        raise source.fault("repeated", f"candidate {_first_repeated(preferences)} stands twice on a paper")
    if preferences and not (min(preferences) >= 1 and max(preferences) <= size):
        wrong = next(each for each in preferences if not 1 <= each <= size)
        raise source.fault("unknown", f"preference {wrong}: there are {size} candidates")
    return 0, preferences


def _dialect(marks: str, source: _Lines, reading: Reading) -> Iterator[int]:
    words = marks.split()
    if not words or words[-1] != "0":
        raise source.fault("end of line", "a line of papers ends with 0")
    for word in words[:-1]:
        if word == "-":
            if reading.skipped == "error":
                raise source.fault("skipped", "a skipped preference; say whether the paper stops there or closes up")
            if reading.skipped == "stop":
                return
            continue
        equal = word.split("=")
        if len(equal) > 1 and reading.equal == "error":
            raise source.fault("equal", f"equal preferences {word[:20]}: this method counts none")
        for each in equal:
            if not _is_number(each):
                raise source.fault("preference", f"{each[:20]!r} is no candidate's number")
            yield int(each)


def _first_repeated(preferences: tuple[int, ...]) -> int:
    return next(each for place, each in enumerate(preferences) if each in preferences[:place])


def _names(source: _Lines, size: int) -> tuple[tuple[str, ...], str]:
    names: list[str] = []
    for line in source:
        quoted = _QUOTED.fullmatch(line)
        if quoted is None and line.startswith('"'):
            raise source.fault("name", "a name whose quotes are not closed")
        names.append(quoted[1] if quoted else line)
        if len(names) > size + 1:
            raise source.fault("name", f"{size} candidates and a title, but more lines follow")
    if len(names) < size:
        raise source.fault("end", f"the file ends after {len(names)} of {size} names")
    return tuple(names[:size]), names[size] if len(names) > size else ""
