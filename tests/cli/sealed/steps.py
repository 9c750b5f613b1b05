"""A whole election held by commands, as people hold it, each with her own files."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from asamblea.cli.sealed import sealed

MARKS = {"answers": ["Sí", "No"], "blank": True, "min": 1, "max": 1, "question": "¿Aprueba la carta?"}
PERSONS = {"answers": ["Ana", "Bruno", "Carla"], "min": 1, "max": 2, "question": "¿Quiénes?"}
CURVE = "Ed25519"
RANKING = {"type": "NonHomomorphic", "value": {"answers": ["Ana", "Bruno", "Carla"], "question": "¿En qué orden?"}}


def run(*words: object, typed: str | None = None) -> Result:
    """A command, in English unless it says otherwise."""
    arguments = [str(each) for each in words]
    return CliRunner().invoke(sealed, arguments if "--lang" in arguments else [*arguments, "--lang", "en"], typed)


def done(*words: object, typed: str | None = None) -> Any:
    """What a command that must succeed prints as JSON."""
    result = run(*words, "--json", typed=typed)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@dataclass
class Held:
    """An election in a folder beside its people's own: keys in `keys`, voting codes in `codes`."""

    place: Path
    questions: Sequence[Any] = (MARKS,)
    single: Sequence[str] = ("Ana",)
    members: Sequence[str] = ()
    threshold: int = 0
    voters: str = "name\nRosa\nJuan\nLuz\n"
    group: str = "BELENIOS-2048"
    codes: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """The public folder."""
        return self.place / "election"

    @property
    def archive(self) -> Path:
        """The archive."""
        (found,) = self.folder.glob("*.bel")
        return found

    def key(self, name: str) -> Path:
        """A trustee's key file."""
        return self.place / f"{name}.key"

    def set_up(self) -> "Held":
        """The folder with its plan."""
        template = {"name": "Consulta", "description": "Una prueba", "questions": list(self.questions)}
        (self.place / "template.json").write_text(json.dumps(template, ensure_ascii=False), encoding="utf-8")
        people = [word for name in self.single for word in ("--single", name)]
        people += [word for name in self.members for word in ("--member", name)]
        group = ("--group", self.group, "--threshold", self.threshold)
        done("setup", self.folder, self.place / "template.json", *people, *group)
        return self

    def make_keys(self) -> "Held":
        """All rounds of all trustees."""
        for _ in range(3):
            for name in (*self.single, *self.members):
                done("trustee", self.folder, "--key", self.key(name), "--name", name)
        return self

    def hand_out(self) -> "Held":
        """The voting codes."""
        (self.place / "voters.csv").write_text(self.voters, encoding="utf-8")
        done("credentials", self.folder, "--voters", self.place / "voters.csv", "--out", self.place / "authority")
        with (self.place / "authority" / "credentials.csv").open(encoding="utf-8", newline="") as file:
            self.codes = [row["credential"] for row in csv.DictReader(file)]
        return self

    def opened(self) -> "Held":
        """Open for votes."""
        self.set_up().make_keys().hand_out()
        done("open", self.folder)
        return self

    def cast(self, voter: int, choices: Any) -> Any:
        """A voter casts at the table."""
        (self.place / "choices.json").write_text(json.dumps(choices))
        given = ("--credential", "-", "--choices", self.place / "choices.json")
        return done("cast", self.folder, *given, typed=self.codes[voter] + "\n")

    def tallied(self, *ballots: tuple[int, Any]) -> "Held":
        """These ballots cast, the vote closed and tallied."""
        for voter, choices in ballots:
            self.cast(voter, choices)
        done("close", self.folder)
        done("tally", self.folder)
        return self

    def decrypt(self, *names: str) -> "Held":
        """These trustees decrypt."""
        for name in names:
            done("decrypt", self.folder, "--key", self.key(name))
        return self


def fails(*words: object, typed: str | None = None) -> str:
    """The one line of a command that must fail."""
    result = run(*words, typed=typed)
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.strip().splitlines()
    return line


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def cast(held: Held, code: str, choices: Any = ((0, 1, 0),)) -> tuple[object, ...]:
    (held.place / "choices.json").write_text(json.dumps(choices))
    (held.place / "code").write_text(code)
    return ("cast", held.folder, "--credential", held.place / "code", "--choices", held.place / "choices.json")
