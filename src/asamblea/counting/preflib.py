"""Ballots in PrefLib's formats: .soc, .soi, .toc, .toi (orders, with or without ties) and .cat (categories).

Mattei and Walsh, "PrefLib: A Library for Preferences" (ADT 2013), and the format page of the library: `# KEY: value`
lines with names and sizes, then `count: 1,2,{3,4}`. A .cat file's first category is what is approved.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from asamblea.counting.ballots import MOST_CANDIDATES, MOST_PAPERS, Paper, Profile, checked, grouped
from asamblea.counting.blt import LONGEST_LINE, STRICT, Reading
from asamblea.record.errors import Malformed

KINDS = ("soc", "soi", "toc", "toi", "cat")
_BALLOT = re.compile(r"([0-9]+):\s*(.*)", re.ASCII)
_GROUP = re.compile(r"\{([0-9, ]*)\}|([0-9]+)", re.ASCII)
_NAME = re.compile(r"# ALTERNATIVE NAME ([0-9]+):\s*(.*)", re.ASCII)


def read_preflib(
    lines: Iterable[str], place: str, seats: int, kind: Literal["order", "categories"], reading: Reading = STRICT
) -> Profile:
    """The profile in a PrefLib file, for so many seats; raises Malformed naming file, line and reason."""
    head: dict[str, str] = {}
    names: dict[int, str] = {}
    papers: list[Paper] = []
    for number, line in enumerate(lines, 1):
        text, where = line.strip(), f"{place}:{number}"
        if len(line) > LONGEST_LINE:
            raise Malformed(where, "line", f"a line of more than {LONGEST_LINE} characters")
        if text.startswith("#"):
            _heading(text, head, names, where)
        elif text:
            papers.append(_paper(text, names, kind, reading, where))
    size = _whole(head.get("NUMBER ALTERNATIVES", str(len(names))), place)
    if sorted(names) != list(range(1, size + 1)):
        raise Malformed(place, "names", f"{size} alternatives, but {len(names)} names")
    voters = sum(count for count, _ in papers)
    if "NUMBER VOTERS" in head and voters != _whole(head["NUMBER VOTERS"], place):
        raise Malformed(place, "end", f"the head tells of {head['NUMBER VOTERS']} voters, the lines of {voters}")
    whole = grouped(papers)
    blank = sum(count for count, marks in whole if not marks)
    ordered = tuple(names[number] for number in sorted(names))
    kept = tuple(paper for paper in whole if paper[1])
    return checked(Profile(ordered, seats, kept, blank=blank, title=head.get("TITLE", "")), place)


def write_preflib(profile: Profile, kind: str = "soi") -> Iterator[str]:
    """The lines of a PrefLib file of strict orders (soi), or of one category of the approved (cat)."""
    voters = sum(count for count, _ in profile.papers) + profile.blank
    yield f"# TITLE: {profile.title}"
    yield f"# DATA TYPE: {kind}"
    yield f"# NUMBER ALTERNATIVES: {len(profile.candidates)}"
    yield f"# NUMBER VOTERS: {voters}"
    unique = len(profile.papers) + bool(profile.blank)
    yield f"# NUMBER UNIQUE {'PREFERENCES' if kind == 'cat' else 'ORDERS'}: {unique}"
    if kind == "cat":
        yield "# NUMBER CATEGORIES: 1"
        yield "# CATEGORY NAME 1: approved"
    for number, name in enumerate(profile.candidates, 1):
        yield f"# ALTERNATIVE NAME {number}: {name}"
    for count, marks in profile.papers:
        listed = ",".join(map(str, marks))
        yield f"{count}: {{{listed}}}" if kind == "cat" else f"{count}: {listed}"
    if profile.blank:
        yield f"{profile.blank}: {{}}"


def _heading(text: str, head: dict[str, str], names: dict[int, str], where: str) -> None:
    name = _NAME.fullmatch(text)
    if name:
        if int(name[1]) in names:
            raise Malformed(where, "names", f"alternative {name[1]} is named twice")
        names[int(name[1])] = name[2]
        return
    key, _, value = text[1:].partition(":")
    head[key.strip()] = value.strip()


def _whole(text: str, place: str) -> int:
    if not (text.isascii() and text.isdecimal()) or len(text) > 12 or int(text) > MOST_PAPERS:
        raise Malformed(place, "head", f"{text[:20]!r} is no whole number")
    return int(text)


def _paper(text: str, names: dict[int, str], kind: str, reading: Reading, where: str) -> Paper:
    found = _BALLOT.fullmatch(text)
    if found is None:
        raise Malformed(where, "papers", f"{text[:40]!r} is no `count: preferences`")
    count = _whole(found[1], where)
    if not count:
        raise Malformed(where, "count", "a count of 0 papers")
    marks = tuple(_marks(found[2], kind, reading, where))
    if len(names) > MOST_CANDIDATES:
        raise Malformed(where, "head", f"more than {MOST_CANDIDATES} alternatives")
    for mark in marks:
        if mark not in names:
            raise Malformed(where, "unknown", f"preference {mark}: there are {len(names)} candidates")
    if len(set(marks)) != len(marks):
        raise Malformed(where, "repeated", "a candidate stands twice on a paper")
    return count, marks


def _marks(text: str, kind: str, reading: Reading, where: str) -> Iterator[int]:
    bare = text.replace(" ", "")
    groups = [found[0] for found in _GROUP.finditer(bare)]
    if ",".join(groups) != bare:
        raise Malformed(where, "papers", f"{text[:40]!r} is no list of preferences")
    for group in groups[:1] if kind == "categories" else groups:
        inside = [each for each in group.strip("{}").split(",") if each]
        if len(inside) > 1 and kind == "order" and reading.equal == "error":
            raise Malformed(where, "equal", f"equal preferences {group[:20]}: this method counts none")
        if any(len(each) > 6 for each in inside):
            raise Malformed(where, "preference", f"{group[:20]} is no candidate's number")
        yield from map(int, inside)
