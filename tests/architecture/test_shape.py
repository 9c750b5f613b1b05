"""The shape of the code: short files, short functions, no second word for an idea, nothing of a workplace."""

import ast
import re
import statistics
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = sorted((ROOT / "src").rglob("*.py"))
FORBIDDEN_NAMES = {"utils", "helpers", "manager", "handler", "service", "data", "info", "common"}
# Addresses of package registries, and paths of machines: no committed file names them.
FOREIGN = re.compile(r"files\.pythonhosted|pypi\.org/|registry\.npmjs|deb\.debian|/root/|/home/")


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return [
        (f"{path}:{node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, kinds)
    ]


def test_files_are_short() -> None:
    sizes = {path: path.read_text(encoding="utf-8").count("\n") for path in SOURCE}
    assert {path: size for path, size in sizes.items() if size > 400} == {}
    assert statistics.median(sizes.values()) <= 80


def test_functions_are_short() -> None:
    sizes = dict(each for path in SOURCE for each in functions(path))
    assert {name: size for name, size in sizes.items() if size > 50} == {}
    assert statistics.median(sizes.values()) <= 10


def test_no_room_is_a_junk_drawer() -> None:
    assert [path for path in SOURCE if path.stem in FORBIDDEN_NAMES or path.parent.name in FORBIDDEN_NAMES] == []


def test_every_public_function_and_class_of_the_core_says_what_it_means() -> None:
    silent = []
    for room in ("record", "counting", "charter", "assembly", "archive", "office", "observer"):
        for path in sorted((ROOT / "src" / "asamblea" / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            nodes = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
            silent += [
                f"{path}:{node.name}" for node in nodes if not node.name.startswith("_") and not ast.get_docstring(node)
            ]
    assert silent == []


def test_no_code_outside_the_demonstration_and_the_persons_own_command_holds_a_persons_key() -> None:
    rooms = ("record", "counting", "charter", "assembly", "archive", "office", "observer", "wording", "people")
    signing = [
        path
        for room in rooms
        for path in sorted((ROOT / "src" / "asamblea" / room).rglob("*.py"))
        if re.search(r"Person\(|demo\.cast|\.new_key\(", path.read_text(encoding="utf-8"))
    ]
    assert signing == []


@pytest.mark.parametrize("spanish", sorted((ROOT / "src/asamblea/wording/es").glob("*.py")), ids=lambda path: path.stem)
def test_spanish_uses_one_word_for_each_idea(spanish: Path) -> None:
    assert not re.search(
        r"divisi[óo]n|\bescaño|\bbur[óo]\b|fideicomisario|testigo", spanish.read_text(encoding="utf-8")
    )


def test_no_committed_file_names_a_registry_or_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    foreign = [
        name
        for name in listed
        if (path := ROOT / name).suffix in {".py", ".md", ".toml", ".lock", ".sh", ".mjs", ".html", ".js", ".css", ""}
        and path.is_file()
        and path != Path(__file__).resolve()
        and FOREIGN.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert foreign == []
