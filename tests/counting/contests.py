"""Contests for the tests: small ones in a line, generated ones, and the real ones."""

import io
import json
import lzma
import tarfile
from functools import cache
from typing import Any

from hypothesis import strategies as st
from tests.realinput import real

from asamblea.counting.ballots import Profile, grouped
from asamblea.counting.blt import read_blt


def contest(size: int, seats: int, *papers: str) -> Profile:
    """A profile from lines like `12 3 1 2`: a count and preferences."""
    lines = [tuple(map(int, paper.split())) for paper in papers]
    return Profile(tuple(f"c{n}" for n in range(1, size + 1)), seats, grouped((line[0], line[1:]) for line in lines))


@st.composite
def profiles(draw: st.DrawFn, most_seats: int = 4) -> Profile:
    """Contests of two to six candidates; more candidates than seats."""
    size = draw(st.integers(2, 6))
    seats = draw(st.integers(1, min(most_seats, size - 1)))
    paper = st.permutations(range(1, size + 1)).flatmap(
        lambda order: st.integers(1, size).map(lambda length: tuple(order[:length]))
    )
    papers = draw(st.lists(st.tuples(st.integers(1, 30), paper), min_size=1, max_size=12))
    return Profile(tuple(f"c{n}" for n in range(1, size + 1)), seats, grouped(papers))


def archive(name: str) -> dict[str, str]:
    """The texts of a folder of ballots, by file name."""
    texts: dict[str, str] = {}
    with tarfile.open(real(f"ballots/{name}")) as packed:
        for member in packed:
            file = packed.extractfile(member)
            if file is not None:
                texts[member.name] = file.read().decode()
    return texts


@cache
def wards() -> list[tuple[dict[str, Any], Profile]]:
    """The Scottish wards of 2022: the official line and the ballots of each."""
    texts = archive("scotland-2022-ballots.tar.xz")
    with lzma.open(real("ballots/scotland-2022-official.jsonl.xz"), "rt", encoding="utf-8") as lines:
        official = [json.loads(line) for line in lines]
    return [(each, read_blt(io.StringIO(texts[each["file"]]), each["file"])) for each in official]


@cache
def others() -> list[tuple[dict[str, Any], Profile]]:
    """The other contests."""
    texts = archive("misc-ballots.tar.xz")
    official = json.loads(real("ballots/misc-official.json").read_text(encoding="utf-8"))
    return [(each, read_blt(io.StringIO(texts[f"misc/{each['file']}"]), each["file"])) for each in official]


def chile() -> dict[str, Any]:
    """Chile's election of 2021."""
    with lzma.open(real("chile/chile-convencion-2021-eleccion.json.xz"), "rt", encoding="utf-8") as text:
        found: dict[str, Any] = json.load(text)
    return found
