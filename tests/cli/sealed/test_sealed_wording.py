"""What the commands of sealed elections say, in both languages."""

import ast
import re
from pathlib import Path

from tests.cli.sealed.steps import CURVE, Held, cast, run

from asamblea.wording.en.sealed_steps import SENTENCES as STEPS_EN
from asamblea.wording.es.sealed_faults import SENTENCES as STEP_FAULTS
from asamblea.wording.es.sealed_findings import SENTENCES as FINDING_FAULTS
from asamblea.wording.es.sealed_steps import SENTENCES as STEPS_ES


def test_both_languages_say_the_same() -> None:
    assert STEPS_EN.keys() == STEPS_ES.keys()
    for key, sentence in STEPS_EN.items():
        assert set(re.findall(r"\{\w+\}", sentence)) == set(re.findall(r"\{\w+\}", STEPS_ES[key])), key


def faults_in_code() -> set[str]:
    """The faults that the making and its commands name, `{}` for what is filled in."""
    root = Path(__file__).resolve().parents[3] / "src" / "asamblea"
    files = [path for room in ("sealed/making", "cli/sealed") for path in sorted((root / room).glob("*.py"))]
    calls = [
        node.args
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Malformed"
    ]
    return {text for place, rule, fault in calls if (text := _text(fault)) and not _text(rule).startswith("sealed.")}


def _text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=values):
            return "".join(_text(each) if isinstance(each, ast.Constant) else "{}" for each in values)
    return ""


def test_every_fault_of_the_making_has_its_spanish_words() -> None:
    found = faults_in_code() - {"is not {}", "there is no {} yet", "there is {} already", "is empty"}
    verifier = {each for each in found if each.startswith(("is no whole .xz", "unpacks to more"))}
    assert len(found) > 60
    assert found - verifier <= STEP_FAULTS.keys() | FINDING_FAULTS.keys()


def test_a_fault_keeps_its_numbers_in_spanish(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).opened()
    result = run(*cast(held, held.codes[0], [[0, 1, 1]]), "--lang", "es")
    assert result.stderr == "asamblea: choices: marca 2 respuestas, no de 1 a 1\n"
    assert run("tally", held.folder, "--lang", "es").stderr.endswith("la votación todavía no está cerrada\n")
