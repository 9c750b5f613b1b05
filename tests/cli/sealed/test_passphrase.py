"""A trustee's key locked with a passphrase: typed, or from a file; a wrong one opens nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from nacl.pwhash import argon2id
from tests.cli.sealed.steps import CURVE, Held, done, fails, run

from asamblea.cli.sealed import passphrase

WORDS = "caballo correcto pila"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The least work that Argon2id allows."""
    monkeypatch.setattr(passphrase, "PASSES", argon2id.OPSLIMIT_MIN)
    monkeypatch.setattr(passphrase, "MEMORY", argon2id.MEMLIMIT_MIN)


@pytest.fixture
def held(tmp_path: Path) -> Held:
    (tmp_path / "words").write_text(f"{WORDS}\nanother line\n")
    return Held(tmp_path, group=CURVE).set_up()


def kept(held: Held) -> Any:
    return json.loads(held.key("Ana").read_text())["secret"]


def test_a_typed_passphrase_locks_the_key_and_opens_it(held: Held) -> None:
    make = ("trustee", held.folder, "--key", held.key("Ana"))
    made = run(*make, "--name", "Ana", "--protect", typed=f"{WORDS}\n{WORDS}\n")
    assert (made.exit_code, WORDS in made.output) == (0, False)
    assert kept(held).keys() == {"passes", "memory", "salt", "box"}
    wrong = run(*make, typed="caballo falso pila\n")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert wrong.stderr.strip().endswith("is locked with another passphrase, or was changed")
    assert done(*make, typed=f"{WORDS}\n")["stage"]


def test_one_from_a_file_serves_from_the_first_step_to_the_decryption(held: Held) -> None:
    words = ("--passphrase-file", held.place / "words")
    for _ in range(2):
        done("trustee", held.folder, "--key", held.key("Ana"), "--name", "Ana", *words)
    held.hand_out()
    done("open", held.folder)
    held.tallied((0, [[0, 1, 0]]))
    done("decrypt", held.folder, "--key", held.key("Ana"), *words)
    assert done("result", held.folder)["result"] == [[0, 1, 0]]


def test_a_short_one_makes_no_key(held: Held) -> None:
    make = ("trustee", held.folder, "--key", held.key("Ana"), "--name", "Ana", "--protect")
    short = run(*make, typed="corta\ncorta\n")
    assert short.exit_code == 2
    assert short.stderr.strip().endswith("has fewer than 10 characters")
    assert not held.key("Ana").exists()


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("memory", 1 << 40, "is not a trustee's key file"),
        ("passes", "many", "is not a trustee's key file"),
        ("salt", "00", "is not a trustee's key file"),
        ("box", "00" * 60, "is locked with another passphrase, or was changed"),
        ("box", "zz", "is not a trustee's key file"),
    ],
)
def test_a_locked_key_that_was_changed_opens_nothing(held: Held, field: str, value: Any, fault: str) -> None:
    make = ("trustee", held.folder, "--key", held.key("Ana"), "--passphrase-file", held.place / "words")
    done(*make, "--name", "Ana")
    key = json.loads(held.key("Ana").read_text())
    key["secret"][field] = value
    held.key("Ana").write_text(json.dumps(key))
    assert fails(*make).endswith(fault)
