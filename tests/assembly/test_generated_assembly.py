"""A generated assembly makes a text by acts alone, both readings, and prints every list."""

import re
from collections import Counter

import pytest
from tests.assembly.generated_assembly import Assembly, Read

from asamblea.assembly.events.texts import TextAdopted
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.questions import text_stage
from asamblea.charter.formats.columns import columns_html
from asamblea.charter.formats.table import table_html
from asamblea.charter.forms import hash_of
from asamblea.wording.amendment_lists import Tabled, marshalled_list, voting_list


def made(seed: int, articles: int, first: int, second: int) -> tuple[Assembly, Read, Read, int]:
    assembly = Assembly(seed, articles)
    assembly.lay()
    one = assembly.read(first, favour=0.5, losing=0.03)
    two = assembly.read(second, favour=0.5, losing=0.0)
    return assembly, one, two, assembly.once_more()


def check(assembly: Assembly, one: Read, two: Read, more: int) -> None:
    """Every amendment has an end, what was amended late was voted once more, and the text is adopted by its hash."""
    for read in (one, two):
        assert set(read.stages) <= {"adopted", "rejected", "fell"}
        assert read.stages["adopted"] > 0
    assert min(one.stages[stage] for stage in ("adopted", "rejected", "fell")) > 0
    assert more > 0
    result = assembly.whole()
    assert text_stage(assembly.state, "t1") == "adopted"
    (adopted,) = (event for event in assembly.room.events if isinstance(event, TextAdopted))
    assert adopted.words == f"public:{hash_of(result)}"


def print_lists(read: Read, lang: str) -> None:
    """The marshalled list and the voting list, before and after the votes."""
    numbers = {each.number for each in read.tabled}
    for outcomes in ((), read.outcomes):
        tabled = Tabled(read.base, read.tabled, outcomes)
        for page in (columns_html(marshalled_list(tabled, lang)), table_html(voting_list(tabled, lang))):
            assert numbers <= set(re.findall(r"a[0-9]+", page))


def test_a_small_one() -> None:
    assembly, one, two, more = made(seed=2026, articles=12, first=60, second=15)
    check(assembly, one, two, more)
    print_lists(one, "es")
    print_lists(two, "en")


@pytest.mark.deep
def test_one_of_2600_amendments() -> None:
    assembly, one, two, more = made(seed=2027, articles=400, first=2_600, second=150)
    subordinate = sum(bool(each.amends) for each in one.tabled)
    assert 0.08 < subordinate / 2_600 < 0.12
    check(assembly, one, two, more)
    fates = Counter(part.fate for each in AMENDMENTS.all(assembly.state).values() for part in each.parts)
    assert min(fates["adopted"], fates["rejected"]) > 0
    for read in (one, two):
        for lang in ("es", "en"):
            print_lists(read, lang)
    print(
        f"{len(assembly.room.events)} events, the largest entry's {assembly.largest} bytes: "
        f"{one.stages}, {two.stages}, parts: {fates}"
    )
