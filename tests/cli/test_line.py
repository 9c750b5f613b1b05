"""`asamblea line` and `asamblea dossier` on the golden federation."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from tests.federation_room import ASSEMBLY, Federation
from tests.observer.test_federation import written
from tests.records.golden import FEDERATION, GOOD

from asamblea.cli import main

RECORD = str(GOOD / f"{FEDERATION}.zip")


def run(*words: str) -> Any:
    done = CliRunner().invoke(main, [*words, "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def recalls() -> list[str]:
    bodies = run("contents", RECORD)["bodies"]
    return [f"{body['origin']}:{id_}" for body in bodies for id_ in body["recalls"]]


def test_a_seat_is_followed_down_to_the_minutes_of_each_body() -> None:
    told = run("line", RECORD, "valley-1")
    told_of = sorted((source["votes"], source["valid"], source["ink"]) for source in told["sources"])
    assert told_of == [(0, 60, 3), (59, 100, 3)]
    assert all(source["minutes"] == "a1" and source["attested"] == "demo" for source in told["sources"])
    assert (told["rank"], told["votes"], len(told["attempts"])) == (1, 89, 2)


def test_in_words_it_names_the_body_the_paper_and_the_entry() -> None:
    done = CliRunner().invoke(main, ["line", RECORD, "north-1", "--lang", "es"])
    assert done.exit_code == 0
    assert "village: 40 / 120  [a3 paper-" in done.output
    assert done.output.count("hasta 2027-") == 3


def test_a_recall_is_told_guarantee_by_guarantee() -> None:
    dossiers = (run("dossier", RECORD, each)["guarantees"] for each in recalls())
    told = next(found for each in dossiers if "quorum" in (found := {one["guarantee"]: one for one in each}))
    assert set(told) >= {"petition", "reasons", "service", "defence", "quorum", "majority"}
    assert told["service"]["standing"] == "claimed"
    assert told["petition"]["standing"] == "attested"


def test_a_recall_of_a_joint_seat_is_told_with_each_bodys_part() -> None:
    (joint,) = [each for each in recalls() if each.endswith(":j1")]
    told = run("dossier", RECORD, joint)["guarantees"]
    assert (told[0]["guarantee"], told[0]["standing"], told[0]["shown"]) == ("majority", "not_met", "70 / 90; 1 / 2")
    assert {each["guarantee"] for each in told} == {"majority", "service", "defence"}


def test_what_is_not_there_is_named_in_one_line() -> None:
    for command, what in (("line", "nowhere-1"), ("dossier", "m9")):
        done = CliRunner().invoke(main, [command, RECORD, what])
        assert done.exit_code == 2
        assert what in done.stderr
        assert len(done.stderr.strip().split("\n")) == 1


def test_a_contested_recall_says_so(tmp_path: Path) -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.recall("village", "first", yes=70, no=50)
    room.act("village", "minutes.rectify/1", "teller", minutes="a2", recalls=[room.ballot("k1", 40, 80)], ink=3)
    record = str(written(room, tmp_path))
    told = run("dossier", record, f"{room.origins['village']}:k1")["guarantees"]
    assert ("minutes", "contested") in {(each["guarantee"], each["standing"]) for each in told}
    assert ("citation", "computed") in {(each["guarantee"], each["standing"]) for each in told}
    assert run("explain", record, f"{room.origins['village']}:k1")["outcome"] == "suspended"
    assert room.origins[ASSEMBLY] in {body["origin"] for body in run("contents", record)["bodies"]}
