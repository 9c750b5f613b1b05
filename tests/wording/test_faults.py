"""Whatever a record's reader finds out of form has its Spanish words."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from asamblea.wording.es.faults import SENTENCES
from asamblea.wording.faults import fault

SOURCE = Path(__file__).resolve().parents[2] / "src" / "asamblea"
READERS = (
    *sorted((SOURCE / "record").glob("*.py")),
    *sorted((SOURCE / "observer").glob("*.py")),
    *(SOURCE / "assembly" / name for name in ("codec.py", "evidence.py", "events/base.py")),
)
NAMES = {"Malformed", "Finding", "_find", "_bad"}
# Said of an event that differs, put together from its parts.
DIFFERENCES = {
    "event {}: the rules give {}, the entry holds {}",
    "event {}: the rules give {}, the entry holds {}, different in {}",
    "the rules give {} events, the entry holds {}",
}


def template(node: ast.expr) -> str:
    """The words of a text, `{}` for what is put in; empty for what is no text."""
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)  # type: ignore[misc]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def named(path: Path) -> Iterator[str]:
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in NAMES:
            words = template(call.args[-1])
            said = f"CBOR {words}" if path.stem == "cbor" and name == "_bad" else words
            if " " in said and said != "CBOR {}":
                yield said


def test_every_fault_that_a_reader_names_has_its_spanish_words() -> None:
    told = {words for path in READERS for words in named(path)}
    assert len(told) > 80
    assert (told | DIFFERENCES) - set(SENTENCES) == set()


def test_no_words_are_kept_for_a_fault_that_nobody_names() -> None:
    assert set(SENTENCES) - {words for path in READERS for words in named(path)} - DIFFERENCES == set()


@pytest.mark.parametrize("words", sorted(SENTENCES))
def test_as_many_things_are_named_in_both_languages(words: str) -> None:
    assert SENTENCES[words].count("{}") == words.count("{}")


def test_what_is_named_is_named_in_its_place() -> None:
    said = fault("holds 3 entries instead of 4", "es")
    assert said == "contiene 3 asientos en vez de 4"
    assert fault("is not a point of P-256", "en") == "is not a point of P-256"
    assert fault("nobody has words for this", "es") == "nobody has words for this"
