"""The documents tell the truth about what they name: pages, files, tests, commands."""

import re
from pathlib import Path

import pytest

from asamblea.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")
FILE = re.compile(r"`((?:src|tests|docs|benchmarks)/[\w./-]+)`")
TEST = re.compile(r"`(test_\w+)(\.\.\.)?")
COMMAND = re.compile(r"(?:`|^ {4})(?:\.venv/bin/)?asamblea ([a-z]+)", re.MULTILINE)
# The server adds these by entry points.
SERVED = {"serve", "demo"}


def _tests() -> set[str]:
    """The names of all tests and of the files that hold them."""
    files = list((ROOT / "tests").rglob("test_*.py"))
    written = {name for path in files for name in re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8"))}
    return written | {path.stem for path in files}


TESTS = _tests()


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_what_a_page_links_to_or_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [each for each in LINK.findall(text) if not (page.parent / each).exists()] == []
    assert [each for each in FILE.findall(text) if not (ROOT / each).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_test_that_a_page_names_exists(page: Path) -> None:
    named = TEST.findall(page.read_text(encoding="utf-8"))
    begun = {name for name, more in named if more and not any(each.startswith(name) for each in TESTS)}
    assert begun | {name for name, more in named if not more and name not in TESTS} == set()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_a_command_that_a_page_names_exists(page: Path) -> None:
    known = {*COMMANDS, *SERVED}
    assert set(COMMAND.findall(page.read_text(encoding="utf-8"))) - known == set()
