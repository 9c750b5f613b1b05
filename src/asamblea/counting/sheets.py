"""Ballots and sizes in CSV, as a spreadsheet writes them.

Four kinds by their head: `list,candidate,sex,votes` (party lists; `party` may follow);
`people,seats,enrolled,candidate,alternate,sex,votes` (reserved seats); `candidate,votes` (a teller's totals); and one
column a candidate with a paper a row: the rank 1, 2, 3... in its cells, empty where there is none (a column `count` may
say how many such papers; where sets are read, any rank is a mark).
"""

import csv
from collections.abc import Iterable, Iterator, Mapping

from asamblea.counting.ballots import MOST_PAPERS, Paper, Profile, checked, grouped
from asamblea.counting.blt import STRICT, Reading
from asamblea.counting.lists import ListCandidate
from asamblea.counting.reserved import Pair, People
from asamblea.record.errors import Malformed

LIST_HEAD = ("list", "candidate", "sex", "votes")
PEOPLES_HEAD = ("people", "seats", "enrolled", "candidate", "alternate", "sex", "votes")
TOTALS_HEAD = ["candidate", "votes"]


def read_lists(lines: Iterable[str], place: str) -> tuple[ListCandidate, ...]:
    """The candidates of a sheet of lists; raises Malformed naming file, line and reason."""
    head, rows = _table(lines, place)
    missing = [each for each in LIST_HEAD if each not in head]
    if missing:
        raise Malformed(f"{place}:1", "head", f"a sheet of lists has the columns {','.join(LIST_HEAD)}")
    candidates: list[ListCandidate] = []
    seen: set[tuple[str, str]] = set()
    for where, row in rows:
        key = row["list"], row["candidate"]
        if not all(key):
            raise Malformed(where, "candidates", "a line without list or candidate")
        if key in seen:
            raise Malformed(where, "candidates", f"{row['candidate']!r} stands twice on {row['list']!r}")
        seen.add(key)
        votes = _votes(row["votes"], where)
        candidates.append(ListCandidate(row["list"], row["candidate"], row["sex"], votes, row.get("party", "")))
    if not candidates:
        raise Malformed(place, "end", "no candidate stands in the file")
    return tuple(candidates)


def has_peoples(head: str) -> bool:
    """Whether the first line is that of a sheet of reserved seats."""
    return set(PEOPLES_HEAD) <= {each.strip() for each in head.removeprefix("\ufeff").split(",")}


def read_peoples(lines: Iterable[str], place: str) -> tuple[People, ...]:
    """The peoples of a sheet of reserved seats, a candidate a line; a line without a candidate gives the seats of a
    people whose candidates are not known. Raises Malformed naming file, line and reason.
    """
    _, rows = _table(lines, place)
    facts: dict[str, tuple[int, int]] = {}
    pairs: dict[str, list[Pair]] = {}
    seen: set[str] = set()
    for where, row in rows:
        name = row["people"]
        if not name:
            raise Malformed(where, "people", "a line without a people")
        told = _votes(row["seats"], where), _votes(row["enrolled"] or "0", where)
        if told != facts.setdefault(name, told):
            raise Malformed(where, "people", f"{name!r} has other seats or electors than before")
        if row["candidate"]:
            pairs.setdefault(name, []).append(_pair(row, seen, where))
            if not told[1]:
                raise Malformed(where, "enrolled", f"{name!r} has candidates but no enrolled electors")
    if not facts:
        raise Malformed(place, "end", "no people stands in the file")
    found = tuple(People(name, *facts[name], tuple(pairs.get(name, ()))) for name in facts)
    for people in found:
        if people.seats < 1 or 0 < len(people.pairs) < people.seats:
            raise Malformed(place, "seats", f"{people.name}: {people.seats} seats, {len(people.pairs)} candidates")
    return found


def _pair(row: Mapping[str, str], seen: set[str], where: str) -> Pair:
    for name in (row["candidate"], row["alternate"]):
        if not name or name in seen:
            raise Malformed(where, "candidates", f"{name!r} stands twice" if name else "a candidate without alternate")
        seen.add(name)
    return Pair(row["candidate"], row["alternate"], row["sex"], _votes(row["votes"], where))


def read_sheet(lines: Iterable[str], place: str, seats: int, reading: Reading = STRICT) -> Profile:
    """The profile in a sheet of totals or of papers; raises Malformed naming file, line and reason."""
    head, rows = _table(lines, place)
    if head == TOTALS_HEAD:
        totals = [(row["candidate"], _votes(row["votes"], where)) for where, row in rows]
        papers = grouped((votes, (number,)) for number, (_, votes) in enumerate(totals, 1) if votes)
        return checked(Profile(tuple(name for name, _ in totals), seats, papers), place)
    names = [each for each in head if each != "count"]
    whole = grouped(_paper(row, names, reading, where) for where, row in rows)
    blank = sum(count for count, marks in whole if not marks)
    return checked(Profile(tuple(names), seats, tuple(paper for paper in whole if paper[1]), blank=blank), place)


def read_sizes(lines: Iterable[str], place: str, name: str, size: str) -> dict[str, int]:
    """Names and sizes from two columns, all or nothing; raises Malformed naming the file and every faulty line."""
    head, rows = _table(lines, place)
    if name not in head or size not in head:
        raise Malformed(f"{place}:1", "head", f"no columns {name!r} and {size!r}; there are {', '.join(head)}")
    sizes: dict[str, int] = {}
    faults: list[Malformed] = []
    for where, row in rows:
        try:
            sizes[_new_name(row[name], sizes, where)] = _votes(row[size], where)
        except Malformed as fault:
            faults.append(fault)
    if len(faults) > 1:
        raise Malformed(place, "rows", f"{len(faults)} faulty: {'; '.join(map(str, faults))}")
    if faults:
        raise faults[0]
    if not sizes:
        raise Malformed(place, "end", "no name stands in the file")
    return sizes


def _new_name(name: str, known: Mapping[str, int], where: str) -> str:
    if not name:
        raise Malformed(where, "name", "a line without a name")
    if name in known:
        raise Malformed(where, "name", f"{name!r} stands twice")
    return name


def write_sheet(profile: Profile) -> Iterator[tuple[str, ...]]:
    """The rows of a sheet of papers, with their counts."""
    yield ("count", *profile.candidates)
    for count, marks in profile.papers:
        ranks = {number: str(rank) for rank, number in enumerate(marks, 1)}
        yield (str(count), *(ranks.get(number, "") for number in profile.numbers))
    if profile.blank:
        yield (str(profile.blank), *("" for _ in profile.numbers))


def _table(lines: Iterable[str], place: str) -> tuple[list[str], Iterator[tuple[str, dict[str, str]]]]:
    reader = csv.reader(lines, strict=True)
    try:
        head = [each.strip().removeprefix("\ufeff") for each in next(reader)]
    except (StopIteration, csv.Error) as fault:
        raise Malformed(f"{place}:1", "end", "the file is empty or no CSV") from fault
    if len(set(head)) != len(head):
        raise Malformed(f"{place}:1", "candidates", "two columns have the same name")
    return head, _rows(reader, head, place)


def _rows(reader: Iterator[list[str]], head: list[str], place: str) -> Iterator[tuple[str, dict[str, str]]]:
    line = 1
    while True:
        line += 1
        where = f"{place}:{line}"
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            raise Malformed(where, "line", f"no line of CSV ({fault})") from fault
        if not row:
            continue
        if len(row) != len(head):
            raise Malformed(where, "columns", f"{len(row)} columns where the head has {len(head)}")
        yield where, dict(zip(head, (each.strip() for each in row), strict=True))


def _votes(text: str, where: str) -> int:
    if not (text.isascii() and text.isdecimal()) or len(text) > 12 or int(text) > MOST_PAPERS:
        raise Malformed(where, "count", f"{text[:20]!r} is no whole number of 0 to {MOST_PAPERS}")
    return int(text)


def _paper(row: Mapping[str, str], names: list[str], reading: Reading, where: str) -> Paper:
    count = _votes(row.get("count", "1"), where)
    if not count:
        raise Malformed(where, "count", "a count of 0 papers")
    ranks: dict[int, int] = {}
    marks: list[int] = []
    for number, name in enumerate(names, 1):
        if not row[name]:
            continue
        rank = _votes(row[name], where)
        if not rank:
            raise Malformed(where, "preference", "0 is no rank; the cell of who is not marked is empty")
        marks.append(number)
        if rank in ranks and reading.equal == "error":
            raise Malformed(where, "equal", f"rank {rank} stands twice on a paper")
        ranks[rank] = number
    if reading.equal == "set":
        return count, tuple(marks)
    gap = next((rank for place, rank in enumerate(sorted(ranks), 1) if place != rank), None)
    if gap is not None and reading.skipped == "error":
        raise Malformed(where, "skipped", f"a rank before {gap} is skipped; say whether the paper stops or closes up")
    kept = [rank for place, rank in enumerate(sorted(ranks), 1) if reading.skipped != "stop" or place == rank]
    return count, tuple(ranks[rank] for rank in kept)
