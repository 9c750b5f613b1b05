"""One word an idea, in what is said to people (DESIGN 12 and GLOSSARY.md)."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What must not stand in Spanish, and the word of the glossary that stands for it.
INSTEAD = {
    "organismo": "órgano",
    "escaño": "puesto",
    "división": "votación",
    "testigo": "cofirmante",
    "fideicomisari": "custodio de la clave",
    r"\bactos?\b": "paso firmado",
    "sufragio": "voto",
}


@pytest.mark.parametrize("word", INSTEAD)
def test_no_other_word_stands_for_an_idea_of_the_glossary(word: str) -> None:
    spanish = sorted((ROOT / "src/asamblea/wording/es").rglob("*.py"))
    found = [
        f"{path.name}:{number}: {line.strip()}"
        for path in spanish
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(word, line, re.IGNORECASE)
    ]

    assert spanish
    assert found == [], f"say {INSTEAD[word]}"
