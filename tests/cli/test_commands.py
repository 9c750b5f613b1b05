"""The command: keys of its JSON, exit codes, one clear line for what cannot be read."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.records.forge import SCENARIOS, Forge, played

from asamblea.cli import main
from asamblea.record.checkpoints import log_vkey
from asamblea.record.ed25519 import public_of

GOOD = Path(__file__).resolve().parents[1] / "records" / "good"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)


def told(*arguments: object) -> Any:
    """The JSON that a command prints alone on standard output."""
    return json.loads(run(*arguments, "--json").stdout)


def test_verify_prints_the_keys_of_the_interface() -> None:
    report = told("verify", GOOD / "december-20.zip")
    keys = {"valid", "trust", "bodies", "entries", "heads", "findings", "notes", "unchecked", "intervals"}
    assert keys <= set(report)
    assert (report["valid"], report["trust"], report["bodies"], report["findings"]) == (True, "none", 1, [])
    assert report["intervals"] == {"writer": 0, "cosigner": 1, "served": 0}


def test_verify_exits_1_with_findings_and_names_place_what_and_rule(tmp_path: Path) -> None:
    forge = Forge(played("founding"))
    forge.entries[-1]["seq"] += 1
    folder = forge.write(tmp_path)
    assert run("verify", folder).exit_code == 1
    (finding,) = told("verify", folder, "--lang", "en")["findings"]
    assert finding == {
        "where": f"{forge.path}#16",
        "what": "the entry is not the next one: has the number 17",
        "rule": "entry.seq",
    }


@pytest.mark.parametrize("arguments", [("verify", "nowhere"), ("contents", "nowhere"), ("explain", "nowhere", "m1")])
def test_what_cannot_be_read_is_one_line_and_exit_2(arguments: tuple[str, ...]) -> None:
    answer = run(*arguments)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.count("\n") == 1


def test_verify_says_plainly_that_nobody_vouches_for_the_keys() -> None:
    assert "nobody vouches for its keys" in run("verify", GOOD / "founding.zip", "--lang", "en").stdout
    assert "nadie da fe de sus llaves" in run("verify", GOOD / "founding.zip", "--lang", "es").stdout


def test_verify_with_trust_and_seen(tmp_path: Path) -> None:
    player = played("founding")
    trust = tmp_path / "trust"
    trust.write_text(f"log {log_vkey(player.origin, public_of(player.log_seed)).text()}\n")
    arguments = ("verify", GOOD / "founding.zip", "--trust", trust, "--seen", tmp_path / "seen")
    assert told(*arguments)["trust"] == "pinned"
    trust.write_text("nonsense\n")
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(("lang", "first"), [("es", "Este informe no muestra"), ("en", "This report does not show")])
def test_the_report_says_first_what_it_does_not_show(tmp_path: Path, lang: str, first: str) -> None:
    run("verify", GOOD / "december-7.zip", "--report", tmp_path / "r.html", "--lang", lang)
    body = (tmp_path / "r.html").read_text().partition("</style>")[2]
    assert body.startswith(f"<p><strong>{first}")


@pytest.mark.parametrize(("lang", "said"), [("en", "majority: NOT met; no vote was held"), ("es", "no se votó")])
def test_the_dossier_of_a_removal_that_was_not_voted_says_so(lang: str, said: str) -> None:
    assert said in run("dossier", GOOD / "december-7.zip", "m2", "--lang", lang).stdout


def test_contents_and_explain_agree_on_ids() -> None:
    (body,) = told("contents", GOOD / "december-20.zip")["bodies"]
    assert body["matters"] == ["m1", "m2"]
    matter = told("explain", GOOD / "december-20.zip", "m2", "--lang", "en")
    assert (matter["matter"], matter["outcome"]) == ("m2", "lapsed")
    assert set(matter["steps"][0]) == {"at", "act", "by", "attested", "rule", "text"}
    answer = run("explain", GOOD / "december-20.zip", "m9")
    assert (answer.exit_code, "holds no matter m9" in answer.stderr) == (2, True)


def test_a_journalist_reads_names_titles_and_both_readings_of_a_threshold() -> None:
    listed = run("contents", GOOD / "december-7.zip", "--lang", "en").stdout
    assert "motion         m2         in debate  Vacancia / Removal" in listed
    motion = run("explain", GOOD / "december-7.zip", "m2", "--lang", "en").stdout
    assert "d1 tables motion m2 (removal): “Vacancia / Removal”." in motion
    happening = run("explain", GOOD / "december-7.zip", "h1", "--lang", "es").stdout
    assert "garantías no cumplidas: convocatoria, hora convocada, notificación, defensa, debate mínimo." in happening
    assert "two_thirds_of_130: 87, alcanzada; four_fifths_of_130: 104, no alcanzada." in happening
    assert "sin juicio sobre lo ocurrido" in happening


@pytest.mark.parametrize("name", ["founding", "december-7", "december-20", "clock-set-back", "assembly-in-session"])
def test_every_scenario_plays_and_its_record_verifies(name: str, tmp_path: Path) -> None:
    answer = told("play", SCENARIOS / f"{name}.toml", "--out", tmp_path / "record")
    assert answer["origin"].startswith("asamblea/")
    assert run("verify", tmp_path / "record").exit_code == 0


def test_vector_7_december_the_refusals_name_every_guarantee_in_both_languages(tmp_path: Path) -> None:
    steps = told("play", SCENARIOS / "december-7.toml", "--out", tmp_path / "r", "--lang", "en")["steps"]
    refused = [step["refused"] for step in steps if step["do"] == "vote.open"][-1]
    assert [text.rpartition(" (")[2] for text in refused] == ["3.10)", "3.30.2)", "3.30.2)", "A1)"]


def test_a_scenario_that_goes_otherwise_is_refused_with_its_step(tmp_path: Path) -> None:
    text = (SCENARIOS / "founding.toml").read_text().replace('refused = ["SeatsTaken"]', "")
    (tmp_path / "s.toml").write_text(text)
    answer = run("play", tmp_path / "s.toml", "--out", tmp_path / "r")
    assert (answer.exit_code, "step 3 (delegate.seat)" in answer.stderr) == (2, True)
    assert not (tmp_path / "r").exists()


def test_a_record_is_not_written_over_another(tmp_path: Path) -> None:
    (tmp_path / "something").write_text("x")
    assert run("play", SCENARIOS / "founding.toml", "--out", tmp_path).exit_code == 2


def test_a_key_is_made_once_readable_by_its_owner_and_signs_only_its_own_act(tmp_path: Path) -> None:
    made = json.loads(run("key", "new", tmp_path / "key").stdout)
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert run("key", "new", tmp_path / "key").exit_code == 2
    assert json.loads(run("key", "show", tmp_path / "key").stdout) == made
    (tmp_path / "act.json").write_bytes(b"{}")
    assert run("key", "sign", tmp_path / "key", tmp_path / "act.json").exit_code == 2


def test_a_cosigner_cosigns_what_extends_what_he_saw(tmp_path: Path) -> None:
    run("key", "new", tmp_path / "key")
    arguments = (
        "cosign",
        GOOD / "founding.zip",
        "--key",
        tmp_path / "key",
        "--seen",
        tmp_path / "seen",
        "--out",
        tmp_path / "out",
    )
    assert run(*arguments).exit_code == 0
    assert len(list((tmp_path / "out").iterdir())) == 1
    shorter = Forge(played("founding"))
    del shorter.entries[-1]
    answer = run("cosign", shorter.write(tmp_path / "r"), "--key", tmp_path / "key", "--seen", tmp_path / "seen")
    assert (answer.exit_code, "does not extend" in answer.stderr) == (2, True)
