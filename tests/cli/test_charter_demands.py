"""The table of demands out of a record: who shares what, who contradicts, figures side by side, what became of each."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.records.declarations import declarations
from tests.records.forge import Forge, played

from asamblea.cli import main


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Forge(declarations()).write(tmp_path_factory.mktemp("declared"))


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["charter", "demands", *args])


def test_every_demand_stands_in_the_words_of_its_body(record: Path) -> None:
    (told,) = json.loads(run(str(record), "--json").stdout)["logs"]
    assert [each["id"] for each in told["declarations"]] == ["dc1", "dc2"]
    assert {each["words"] for each in told["alone"]} == {"water for all", "water for every people"}
    assert told["shared"] == []
    assert told["suggested"] == [["dm1", "dm2", told["suggested"][0][2]]]
    (row,) = told["figures"]
    assert (row["event"], row["measure"], row["agree"]) == ("the dead", "in all", True)
    assert row["figures"][0]["words"] == "More than 20"


@pytest.mark.parametrize(("lang", "says"), [("es", "«water for all» [dm1]"), ("en", "the dead, in all")])
def test_it_is_told_in_both_languages(record: Path, lang: str, says: str) -> None:
    result = run(str(record), "--lang", lang)
    assert result.exit_code == 0
    assert says in result.stdout


def test_a_record_without_declarations_is_one_line(tmp_path: Path) -> None:
    result = run(str(Forge(played("founding")).write(tmp_path)))
    assert result.exit_code == 2
    assert "holds no declaration" in result.stderr
