"""From the close to the counted result by commands: who is lost, who cheats, what is out of order."""

import json
from pathlib import Path

import pytest
from tests.cli.sealed.steps import CURVE, MARKS, PERSONS, RANKING, Held, done, fails, run
from tests.sealed.making.forging import false_factor

from asamblea.cli.sealed.folder import open_folder
from asamblea.cli.sealed.keyfile import read_key
from asamblea.cli.sealed.keyring import Keyring
from asamblea.cli.sealed.passphrase import Passphrase
from asamblea.cli.sealed.urn import look
from asamblea.sealed.making.stages import examine
from asamblea.sealed.verification.running import in_turn


@pytest.fixture
def voting(tmp_path: Path) -> Held:
    return Held(tmp_path, group=CURVE).opened()


def falsify(held: Held, name: str, number: int, place: int) -> None:
    """A trustee puts in a wrong factor that passes the protocol's own proof, signed with her key."""
    folder = open_folder(held.folder)
    key = read_key(held.key(name), folder, Passphrase(None, "en")).member(folder)
    share = key.kept_share(Keyring(folder).member_keys()[key.index - 1], name)
    part = examine(look(held.archive), in_turn, 1).part(number)
    decryption, statement = false_factor(part, share, 0, place)
    content = {"decryption": json.loads(decryption), "statement": json.loads(statement)}
    folder.decryption(number).write_text(json.dumps(content))


def test_an_election_goes_from_setup_to_a_counted_result(tmp_path: Path) -> None:
    held = Held(tmp_path, (MARKS, PERSONS), ("Ana", "Berta"), group=CURVE).opened()
    held.tallied((0, [[0, 1, 0], [1, 0, 1]]), (1, [[1, 0, 0], [1, 0, 0]])).decrypt("Ana", "Berta")
    told = done("result", held.folder, "--question", 2, "--method", "approval", "--seats", 2)
    assert told["result"] == [[1, 1, 0], [2, 0, 1]]
    assert told["questions"][0]["votes"] == [{"answer": "Sí", "votes": 1}, {"answer": "No", "votes": 0}]
    assert (told["count"]["elected"], told["count"]["names"]) == ([1, 3], ["Ana", "Bruno", "Carla"])
    assert done("result", held.folder)["result"] == told["result"]
    assert json.loads(run("verify", held.archive, "--json").stdout)["valid"] is True


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
    assert fails("decrypt", voting.folder, "--key", "none.key") == "asamblea: none.key: there is no such file"
    done("result", voting.folder)


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


def test_a_lost_trustee_does_not_stop_a_threshold_but_two_do(tmp_path: Path) -> None:
    held = Held(tmp_path, single=(), members=("Bruno", "Carla", "Dina"), threshold=2, group=CURVE).opened()
    held.tallied((0, [[0, 1, 0]])).decrypt("Carla")
    line = fails("result", held.folder)
    assert line == "asamblea: 1 of the 2 needed of the threshold decrypted; missing: Bruno, Dina"
    assert done("result", held.decrypt("Dina").folder)["result"] == [[0, 1, 0]]


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
