"""Elections held by commands: each step resumes, refuses what is wrong with one line, and stores nothing of it."""

import ast
import json
import re
import stat
from pathlib import Path
from typing import Any

import pytest
from tests.cli.sealed.steps import MARKS, PERSONS, RANKING, Held, done, run
from tests.sealed.making.forging import false_factor

from asamblea.cli.sealed.folder import open_folder
from asamblea.cli.sealed.keyfile import read_key
from asamblea.cli.sealed.keyring import Keyring
from asamblea.cli.sealed.urn import look
from asamblea.sealed.making.stages import examine
from asamblea.sealed.verification.running import in_turn
from asamblea.wording.en.sealed_steps import SENTENCES as STEPS_EN
from asamblea.wording.es.sealed_faults import SENTENCES as STEP_FAULTS
from asamblea.wording.es.sealed_findings import SENTENCES as FINDING_FAULTS
from asamblea.wording.es.sealed_steps import SENTENCES as STEPS_ES

CURVE = "Ed25519"


def fails(*words: object, typed: str | None = None) -> str:
    """The one line of a command that must fail."""
    result = run(*words, typed=typed)
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.strip().splitlines()
    return line


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_an_election_goes_from_setup_to_a_counted_result(tmp_path: Path) -> None:
    held = Held(tmp_path, (MARKS, PERSONS), ("Ana", "Berta"), group=CURVE).opened()
    held.tallied((0, [[0, 1, 0], [1, 0, 1]]), (1, [[1, 0, 0], [1, 0, 0]])).decrypt("Ana", "Berta")
    told = done("result", held.folder, "--question", 2, "--method", "approval", "--seats", 2)
    assert told["result"] == [[1, 1, 0], [2, 0, 1]]
    assert told["questions"][0]["votes"] == [{"answer": "Sí", "votes": 1}, {"answer": "No", "votes": 0}]
    assert (told["count"]["elected"], told["count"]["names"]) == ([1, 3], ["Ana", "Bruno", "Carla"])
    assert done("result", held.folder)["result"] == told["result"]
    assert json.loads(run("verify", held.archive, "--json").stdout)["valid"] is True


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


@pytest.fixture
def voting(tmp_path: Path) -> Held:
    return Held(tmp_path, group=CURVE).opened()


def cast(held: Held, code: str, choices: Any = ((0, 1, 0),)) -> tuple[object, ...]:
    (held.place / "choices.json").write_text(json.dumps(choices))
    (held.place / "code").write_text(code)
    return ("cast", held.folder, "--credential", held.place / "code", "--choices", held.place / "choices.json")


@pytest.mark.parametrize(
    ("code", "choices", "fault"),
    [
        ("XXXXX-XXXXXX-XXXXX-XXXXXX", [[0, 1, 0]], "is not on the list of this election"),
        ("nonsense", [[0, 1, 0]], "has not the form XXXXX-XXXXXX-XXXXX-XXXXXX"),
        (None, [[0, 1, 1]], "marks 2 answers, not 1 to 1"),
        (None, [[0, 1, 0], [1]], "needs a line for each of 1 questions"),
        (None, {"a": 1}, "is not an array"),
        (None, [["1"]], "is not a whole number"),
    ],
)
def test_what_may_not_be_cast_is_refused_and_not_stored(
    voting: Held, code: str | None, choices: Any, fault: str
) -> None:
    before = contents(voting.folder)
    line = fails(*cast(voting, code or voting.codes[0], choices))
    assert fault in line
    assert (code or voting.codes[0]) not in line
    assert contents(voting.folder) == before


def test_a_ballot_made_on_ones_own_device_is_put_in_at_the_table(voting: Held) -> None:
    file = voting.place / "ballot.json"
    made = done("cast", voting.archive, *cast(voting, voting.codes[0])[2:], "--out", file)
    assert done("cast", voting.folder, "--ballot", file) == {
        "tracker": made["tracker"],
        "ballots": 1,
        "replaces": False,
    }
    before = contents(voting.folder)
    assert fails("cast", voting.folder, "--ballot", file) == f"asamblea: {file}: was cast before"
    file.write_bytes(b"x" * (1 << 20))
    assert "a ballot here has at most" in fails("cast", voting.folder, "--ballot", file)
    assert contents(voting.folder) == before


def test_a_voter_is_asked_until_her_choices_are_allowed(voting: Held) -> None:
    result = run("cast", voting.folder, typed=f"{voting.codes[0]}\n7\n1,2\n2\n")
    assert result.exit_code == 0
    assert "¿Aprueba la carta?" in result.stderr
    assert result.stderr.count("needs numbers from 1 to 2") == 1
    assert "marks 2 answers, not 1 to 1" in result.stderr
    assert voting.codes[0] not in result.stdout + result.stderr
    done("close", voting.folder)
    done("tally", voting.folder)
    assert done("result", voting.decrypt("Ana").folder)["result"] == [[0, 0, 1]]


def test_nothing_is_cast_before_the_opening_or_after_the_close(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).set_up().make_keys().hand_out()
    assert "the vote is not open yet" in fails(*cast(held, held.codes[0]))
    done("open", held.folder)
    file = tmp_path / "ballot.json"
    done(*cast(held, held.codes[0]), "--out", file)
    done("close", held.folder)
    before = contents(held.folder)
    assert fails("cast", held.folder, "--ballot", file).endswith("the vote is closed")
    assert fails(*cast(held, held.codes[0])).endswith("the vote is closed")
    assert contents(held.folder) == before


def test_steps_out_of_their_order_are_refused(voting: Held) -> None:
    decrypt = ("decrypt", voting.folder, "--key", voting.key("Ana"))
    assert fails("tally", voting.folder).endswith("the vote is not closed yet")
    done("close", voting.folder)
    assert fails("close", voting.folder).endswith("the vote is closed")
    assert fails(*decrypt).endswith("the ballots are not tallied yet")
    assert fails("result", voting.folder).endswith("the ballots are not tallied yet")
    done("tally", voting.folder)
    assert fails("tally", voting.folder).endswith("the ballots are tallied already")
    assert fails("shuffle", voting.folder, "--name", "Ana").endswith("asks nothing that is shuffled")
    assert fails("result", voting.folder).endswith("the trustees who decrypted do not suffice; missing: Ana")
    done(*decrypt)
    assert fails(*decrypt).endswith("is there already")
    assert fails("decrypt", voting.folder, "--key", "none.key") == "asamblea: none.key: No such file or directory"
    done("result", voting.folder)


def test_a_cut_archive_and_a_strange_file_are_one_line(voting: Held) -> None:
    whole = voting.archive.read_bytes()
    for wrong, fault in (
        (whole[:-100], "is cut at byte"),
        (b"", "it is empty"),
        (b"no archive" * 100, "is no archive"),
    ):
        voting.archive.write_bytes(wrong)
        for words in (("close", voting.folder), ("status", voting.folder), cast(voting, voting.codes[0])):
            assert fault in fails(*words)
    assert fails("status", voting.place).endswith("is not the folder of an election: it holds no plan.json")
    (voting.folder / "plan.json").write_text("{")
    assert fails("status", voting.folder).endswith("is not JSON")


def test_nothing_is_decrypted_of_an_archive_that_does_not_verify(voting: Held) -> None:
    voting.tallied((0, [[0, 1, 0]]))
    data = bytearray(voting.archive.read_bytes())
    data[data.rindex(b'"alpha":"') + 12] ^= 1
    voting.archive.write_bytes(data)
    fails("decrypt", voting.folder, "--key", voting.key("Ana"))
    assert not (voting.folder / "decryptions").exists()


def test_a_key_never_decrypts_a_second_tally(voting: Held) -> None:
    voting.cast(0, [[0, 1, 0]])
    fewer = voting.archive.read_bytes()
    voting.tallied((1, [[0, 0, 1]])).decrypt("Ana")
    decryption = voting.folder / "decryptions" / "1.json"
    decryption.unlink()
    voting.decrypt("Ana")
    decryption.unlink()
    voting.archive.write_bytes(fewer)
    voting.tallied()
    line = fails("decrypt", voting.folder, "--key", voting.key("Ana"))
    assert line.endswith("says that this key decrypted another tally of this election")
    assert not decryption.exists()


def test_a_crash_in_the_middle_of_a_ballot_is_finished_or_never_was(voting: Held) -> None:
    before = voting.archive.read_bytes()
    voting.cast(0, [[0, 1, 0]])
    after = voting.archive.read_bytes()
    pending = voting.archive.with_name(f".{voting.archive.name}.pending")
    for torn in (before, after[: len(before) + 700], after):
        voting.archive.write_bytes(torn)
        pending.write_bytes(len(before).to_bytes(8) + after[len(before) :])
        assert done("status", voting.folder)["counts"] == {"ballots": 1}
        assert (voting.archive.read_bytes(), pending.exists()) == (after, False)


def test_a_lost_trustee_does_not_stop_a_threshold_but_two_do(tmp_path: Path) -> None:
    held = Held(tmp_path, single=(), members=("Bruno", "Carla", "Dina"), threshold=2, group=CURVE).opened()
    held.tallied((0, [[0, 1, 0]])).decrypt("Carla")
    line = fails("result", held.folder)
    assert line == "asamblea: 1 of the 2 needed of the threshold decrypted; missing: Bruno, Dina"
    assert done("result", held.decrypt("Dina").folder)["result"] == [[0, 1, 0]]


def falsify(held: Held, name: str, number: int, place: int) -> None:
    """A trustee puts in a wrong factor that passes the protocol's own proof, signed with her key."""
    folder = open_folder(held.folder)
    key = read_key(held.key(name), folder, "en").member(folder)
    share = key.kept_share(Keyring(folder).member_keys()[key.index - 1], name)
    part = examine(look(held.archive), in_turn, 1).part(number)
    decryption, statement = false_factor(part, share, 0, place)
    content = {"decryption": json.loads(decryption), "statement": json.loads(statement)}
    folder.decryption(number).write_text(json.dumps(content))


def test_who_posts_a_wrong_factor_is_named_and_the_threshold_goes_on(tmp_path: Path) -> None:
    held = Held(tmp_path, single=(), members=("Bruno", "Carla", "Dina"), threshold=2, group=CURVE).opened()
    held.tallied((0, [[0, 1, 0]]), (1, [[0, 0, 1]])).decrypt("Bruno", "Carla", "Dina")
    falsify(held, "Carla", 2, 2)
    result = run("result", held.folder, "--json")
    assert result.exit_code == 1
    assert "Carla posted a wrong factor (question 1, place 3)" in result.stderr
    told = json.loads(result.stdout)
    assert told["wrong"] == [{"trustee": 2, "name": "Carla", "places": [[1, 3]]}]
    assert told["result"] == [[0, 1, 1]]
    assert json.loads(run("verify", held.archive, "--json").stdout)["valid"] is True
    (side,) = held.folder.glob("*.side.jsonl")
    judged = run("statements", held.archive, side, "--json")
    assert judged.exit_code == 1
    assert json.loads(judged.stdout) == {"held": [1, 3], "wrong": [{"trustee": 2, "places": [[1, 3]]}], "missing": []}
    assert "Carla posted a wrong factor" in run("statements", held.archive, side).stdout


def test_statements_that_are_missing_or_strange_are_said(tmp_path: Path) -> None:
    held = Held(tmp_path, single=("Ana", "Berta"), group=CURVE).opened()
    held.tallied((0, [[0, 1, 0]])).decrypt("Ana", "Berta")
    done("result", held.folder)
    (side,) = held.folder.glob("*.side.jsonl")
    assert done("statements", held.archive, side) == {"held": [1, 2], "wrong": [], "missing": []}
    first, second = side.read_bytes().splitlines()
    side.write_bytes(first + b"\n")
    missing = run("statements", held.archive, side)
    assert (missing.exit_code, missing.stdout.splitlines()[-1]) == (
        1,
        "Berta: there is no statement on the decryption in the archive",
    )
    side.write_bytes(second.replace(b'"owner":2', b'"owner":1'))
    assert (
        fails("statements", held.archive, side) == f"asamblea: {side}:1: is not signed by the trustee whose part it is"
    )
    side.write_bytes(second.replace(b'"owner":2', b'"owner":3'))
    assert fails("statements", held.archive, side) == f"asamblea: {side}:1: names no trustee of this election"


def test_what_a_trustee_did_not_sign_is_not_held_against_her(tmp_path: Path) -> None:
    held = Held(tmp_path, single=("Ana", "Berta"), group=CURVE).opened()
    held.tallied((0, [[0, 1, 0]])).decrypt("Ana", "Berta")
    files = [held.folder / "decryptions" / f"{number}.json" for number in (1, 2)]
    own = files[1].read_bytes()
    files[1].write_bytes(files[0].read_bytes())
    result = run("result", held.folder)
    assert result.exit_code == 2
    assert "posted a wrong factor" not in result.stderr
    assert result.stderr.splitlines() == [
        f"{files[1]}: is not signed by the trustee whose part it is",
        "asamblea: the trustees who decrypted do not suffice; missing: Berta",
    ]
    files[1].write_bytes(own)
    assert done("result", held.folder)["result"] == [[0, 1, 0]]


def test_ranked_ballots_are_shuffled_before_they_are_opened_and_counted(tmp_path: Path) -> None:
    held = Held(tmp_path, (RANKING,), ("Ana", "Berta"), group=CURVE).opened()
    held.tallied((0, [[1, 2, 3]]), (1, [[1, 3, 2]]), (2, [[2, 1, 0]]))
    assert fails("shuffle", held.folder, "--end").endswith("the ballots would be known")
    assert fails("shuffle", held.folder).endswith("needs either --name or --end")
    told = done("shuffle", held.folder, "--name", "Berta")
    assert (told["stage"], [each["who"] for each in told["next"]]) == ("shuffling", ["trustee", "keeper"])
    assert fails("shuffle", held.folder, "--name", "Berta").endswith("has shuffled already")
    assert fails("decrypt", held.folder, "--key", held.key("Ana")).endswith("the shuffles have not ended yet")
    done("shuffle", held.folder, "--name", "Ana")
    done("shuffle", held.folder, "--end")
    told = done("result", held.decrypt("Ana", "Berta").folder, "--method", "irv")
    assert sorted(told["result"][0]) == [[1, 2, 3], [1, 3, 2], [2, 1, 0]]
    assert told["count"]["elected"] == [1]
    assert "first" in json.dumps(told["count"])
    assert fails("result", held.folder, "--question", 2, "--method", "irv").endswith("there are 1 questions")
    assert fails("result", held.folder, "--method", "irv", "--seats", 2).endswith("irv fills one seat")


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
