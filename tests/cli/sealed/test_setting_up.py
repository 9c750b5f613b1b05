"""Setting an election up by commands: plan, keys, voting codes, opening. Each step resumes or is refused in a line."""

import json
import re
import stat
from pathlib import Path

import pytest
from tests.cli.sealed.steps import CURVE, RANKING, Held, contents, done, fails, run


@pytest.mark.parametrize("lang", ["es", "en"])
def test_it_says_who_has_done_what_and_who_is_next(tmp_path: Path, lang: str) -> None:
    held = Held(tmp_path, members=("Bruno", "Carla"), threshold=1, group=CURVE).set_up()
    done("trustee", held.folder, "--key", held.key("Ana"), "--name", "Ana")
    said = run("status", held.folder, "--lang", lang).stdout
    assert {
        "es": "Ana (indispensable para descifrar): comprometió una clave",
        "en": "Ana (must decrypt): committed to a key",
    }[lang] in said
    following = done("status", held.folder, "--lang", "es")["next"]
    assert [each["who"] for each in following] == ["Bruno", "Carla", "authority"]
    assert following[0]["command"] == f"asamblea sealed trustee {held.folder} --key SU-CLAVE --name Bruno"


def test_stages_follow_each_other(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).set_up()
    stages = [done("status", held.folder)["stage"]]
    for step in (held.make_keys, held.hand_out):
        step()
        stages.append(done("status", held.folder)["stage"])
    stages += [done(step, held.folder)["stage"] for step in ("open", "close", "tally")]
    held.decrypt("Ana")
    done("result", held.folder)
    assert [*stages, done("status", held.folder)["stage"]] == [
        "keys",
        "credentials",
        "ready",
        "voting",
        "closed",
        "decrypting",
        "result",
    ]


def test_a_trustee_waits_for_the_others_before_she_shows_her_key(tmp_path: Path) -> None:
    held = Held(tmp_path, single=("Ana", "Berta"), group=CURVE).set_up()
    for _ in range(2):
        done("trustee", held.folder, "--key", held.key("Ana"), "--name", "Ana")
    said = run("trustee", held.folder, "--key", held.key("Ana")).stderr
    assert "it waits for Berta" in said
    assert not (held.folder / "trustees" / "1-2-key.json").exists()


def test_secrets_are_readable_by_their_owner_alone_and_never_in_the_folder(tmp_path: Path) -> None:
    held = Held(tmp_path, members=("Bruno", "Carla"), threshold=1, group=CURVE).opened()
    secret = [held.key(name) for name in ("Ana", "Bruno", "Carla")] + list((tmp_path / "authority").iterdir())
    assert {stat.S_IMODE(path.stat().st_mode) for path in secret} == {0o600}
    kept = [json.loads(held.key(name).read_text())["secret"] for name in ("Ana", "Bruno", "Carla")] + held.codes
    public = b"".join(contents(held.folder).values()).decode()
    assert not [each for each in kept if each in public]


def test_an_open_key_file_is_said(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).set_up().make_keys()
    held.key("Ana").chmod(0o644)
    assert "others than you can read this key file" in run("trustee", held.folder, "--key", held.key("Ana")).stderr


def test_the_sheets_carry_each_code_as_text_and_as_picture(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).set_up().hand_out()
    sheets = (tmp_path / "authority" / "sheets.html").read_text(encoding="utf-8")
    assert [code in sheets for code in held.codes] == [True] * 3
    assert (sheets.count("<svg"), sheets.count("<section>"), "@page{size:A4" in sheets) == (3, 3, True)
    assert re.search(r"https?://(?!www\.w3\.org)|<script|<link|<img", sheets) is None


def test_credentials_are_made_once_and_what_was_lost_of_them_again(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).set_up().hand_out()
    before = contents(tmp_path)
    (tmp_path / "authority" / "sheets.html").unlink()
    (held.folder / "credentials.json").unlink()
    held.hand_out()
    assert contents(tmp_path) == before
    again = ("credentials", held.folder, "--voters", tmp_path / "voters.csv", "--out", tmp_path / "authority")
    assert (
        fails(*again)
        == f"asamblea: {held.folder / 'credentials.json'}: is already there, and nothing is written over it"
    )


@pytest.mark.parametrize(
    ("voters", "fault"),
    [
        ("who\nRosa\n", "must have the columns name"),
        ("name,weight\nRosa,0\n", "a weight is a whole number from 1"),
        ("name,weight\nRosa,1.5\n", "a weight is a whole number from 1"),
        ("name,weight\nRosa,99999999999\nLuz,99999999999\n", "the weights are above"),
        ("name\nRosa\nRosa\n", "none twice"),
        ("name\n", "must name 1 to"),
        ("name\nRosa,2\n", "must hold a name in one line"),
        ("", "must have the columns name"),
    ],
)
def test_a_bad_list_of_voters_is_refused_and_nothing_is_made(tmp_path: Path, voters: str, fault: str) -> None:
    held = Held(tmp_path, group=CURVE).set_up()
    (tmp_path / "voters.csv").write_text(voters)
    line = fails("credentials", held.folder, "--voters", tmp_path / "voters.csv", "--out", tmp_path / "authority")
    assert fault in line
    assert not (tmp_path / "authority").exists()


def test_ranked_ballots_have_no_weights(tmp_path: Path) -> None:
    held = Held(tmp_path, (RANKING,), group=CURVE).set_up()
    (tmp_path / "voters.csv").write_text("name,weight\nRosa,1\nJuan,2\n")
    line = fails("credentials", held.folder, "--voters", tmp_path / "voters.csv", "--out", tmp_path / "authority")
    assert line.endswith("has weights, and a ranked ballot has none")
    assert not (tmp_path / "authority").exists()


def test_secret_codes_do_not_go_into_the_public_folder(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).set_up()
    (tmp_path / "voters.csv").write_text("name\nRosa\n")
    line = fails("credentials", held.folder, "--voters", tmp_path / "voters.csv", "--out", held.folder / "codes")
    assert line.endswith("lies in the public folder; secrets do not belong there")


def test_a_key_of_another_election_or_file_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one, two = (Held(tmp_path / name, group=CURVE).set_up().make_keys() for name in ("one", "two"))
    assert fails("trustee", one.folder, "--key", two.key("Ana")).endswith("is a key of another election")
    assert fails("trustee", one.folder, "--key", one.folder / "plan.json").endswith("is not a trustee's key file")
    assert fails("trustee", one.folder, "--key", tmp_path / "none.key").endswith("say who you are with --name")
    assert fails("trustee", one.folder, "--key", tmp_path / "none.key", "--name", "Ana").endswith("use that one")
    assert "Zoe is no trustee" in fails("trustee", one.folder, "--key", tmp_path / "none.key", "--name", "Zoe")
    assert not (tmp_path / "none.key").exists()


def test_a_changed_message_of_the_ceremony_names_its_file(tmp_path: Path) -> None:
    held = (
        Held(tmp_path, single=(), members=("Bruno", "Carla"), threshold=1, group=CURVE).set_up().make_keys().hand_out()
    )
    file = held.folder / "trustees" / "2-2-polynomial.json"
    value = json.loads(file.read_text())
    value["coefexps"]["signature"]["challenge"] = "1"
    file.write_text(json.dumps(value))
    assert fails("open", held.folder) == f"asamblea: {file}: is not signed by the one it should be from"
    assert not list(held.folder.glob("*.bel"))


def test_it_does_not_open_without_keys_or_codes(tmp_path: Path) -> None:
    held = Held(tmp_path, single=("Ana", "Berta"), group=CURVE).set_up()
    assert fails("open", held.folder) == "asamblea: Ana, Berta: made no whole key yet"
    held.make_keys()
    assert "is missing: the voters' public credentials" in fails("open", held.folder)
    held.hand_out()
    done("open", held.folder)
    assert fails("open", held.folder).endswith("is already there, and nothing is written over it")
