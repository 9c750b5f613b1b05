"""Whatever a verification of a sealed election finds has its Spanish words."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.wording.test_faults import SOURCE, template

from asamblea.wording.en.findings import SENTENCES as RULES_EN
from asamblea.wording.es.findings import SENTENCES as RULES_ES
from asamblea.wording.es.sealed_faults import SENTENCES as OF_STEPS
from asamblea.wording.es.sealed_findings import SENTENCES

READERS = (
    *(path for path in sorted((SOURCE / "sealed").rglob("*.py")) if path.parent.name != "making"),
    SOURCE / "cli" / "sealed" / "archives.py",
)
NAMES = {"Malformed", "Finding", "find", "ValueError", "NotEnough"}
# Of who calls wrongly, or of what nobody will see.
UNSAID = {
    "two independent generators are the same",
    "{} is no whole number",
    "is no member",
    "is no point",
    "is no scalar of a point",
}


def named(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "attr", getattr(node.func, "id", "")) in NAMES
            and node.args
        ):
            last = node.args[-1]
            for each in (last.body, last.orelse) if isinstance(last, ast.IfExp) else (last,):
                yield template(each)
        elif isinstance(node, ast.Assign | ast.Return) and _says(node):
            yield template(node.value) if node.value is not None else ""


def _says(node: ast.Assign | ast.Return) -> bool:
    """Whether a fault is given a name, or returned."""
    if isinstance(node, ast.Assign):
        return isinstance(node.targets[0], ast.Name) and node.targets[0].id == "fault"
    return isinstance(node.value, ast.JoinedStr) and " " in template(node.value)


TOLD = {words for path in READERS for words in named(path) if words} - UNSAID


def test_every_fault_of_a_verification_has_its_spanish_words() -> None:
    assert len(TOLD) > 70
    assert TOLD - set(SENTENCES) - set(OF_STEPS) == set()


@pytest.mark.parametrize("words", sorted(SENTENCES))
def test_as_many_things_are_named_in_both_languages(words: str) -> None:
    assert SENTENCES[words].count("{}") == words.count("{}")


def test_every_rule_of_a_verification_is_worded_in_both_languages() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in READERS)
    rules = {rule for rule in RULES_EN if rule.startswith("sealed.")}
    assert {rule for rule in RULES_ES if rule.startswith("sealed.")} == rules
    assert all(f'"{rule}"' in text for rule in rules)
