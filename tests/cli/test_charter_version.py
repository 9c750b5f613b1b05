"""A version in another language out of a file, with the ids of the text."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.acts.translations.versions import for_people, in_quechua
from tests.charter.texts import outline

from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import from_bytes, to_bytes
from asamblea.cli import main
from asamblea.wording.texts import labels

TEXT = outline()


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.json"
    path.write_bytes(to_bytes(TEXT))
    return path


def test_the_version_has_the_ids_of_the_text(base: Path) -> None:
    version, out = for_people(in_quechua(TEXT)), base.with_name("version.json")
    file = base.with_name("version.txt")
    file.write_text(write_text(Imported(version), labels("qu")), encoding="utf-8")
    args = ["charter", "version", str(base), str(file), "--language", "qu", "--out", str(out)]
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 0, result.stderr
    found = from_bytes(out.read_bytes(), "version")
    assert [(node.id, node.text) for node in found.walk() if node.parent] == [
        (node.id, node.text) for node in version.walk() if node.parent
    ]
    result = CliRunner().invoke(main, ["charter", "languages", str(base), str(out), "--lang", "en"])
    assert "[qu]: nobody has confirmed it" in result.stdout


@pytest.mark.parametrize(
    ("words", "language", "says"),
    [
        ("Artículo 1.- Uno\n\nUno.\n", "qu", "has 1 articles; the text has 4"),
        (write_text(Imported(TEXT), labels("es")), "es", "is in the language of"),
        ("", "qu", "holds no article"),
    ],
)
def test_another_text_is_refused_with_its_place_and_nothing_is_written(
    base: Path, words: str, language: str, says: str
) -> None:
    file, out = base.with_name("other.txt"), base.with_name("version.json")
    file.write_text(words, encoding="utf-8")
    args = ["charter", "version", str(base), str(file), "--language", language, "--out", str(out), "--lang", "en"]
    result = CliRunner().invoke(main, args)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert says in result.stderr
    assert not out.exists()
