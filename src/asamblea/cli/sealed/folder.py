"""The folder of an election: all that is public of it, so that it may travel; every step adds files and changes none.

plan.json                what is settled first
trustees/N-STEP.json     what trustee N has done of her key
credentials.json         the public credentials
UUID.bel                 the archive, from the opening on
decryptions/N.json       what trustee N has decrypted, with her statement
UUID.side.jsonl          the statements that the result rests on
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from asamblea.cli.sealed.files import read, write_new
from asamblea.record.errors import Malformed
from asamblea.sealed.groups import Group, group_named
from asamblea.sealed.making.plan import Plan, parse_plan

Step = Literal["1-commitment", "2-key", "1-certificate", "2-polynomial", "3-key"]
SINGLE: tuple[Step, ...] = ("1-commitment", "2-key")
MEMBER: tuple[Step, ...] = ("1-certificate", "2-polynomial", "3-key")


@dataclass(frozen=True, slots=True)
class Folder:
    """An election's folder and the plan in it."""

    path: Path
    plan: Plan

    @property
    def group(self) -> Group:
        """The group of its plan."""
        return group_named(self.plan.group)

    @property
    def archive(self) -> Path:
        """The archive, which is there from the opening on."""
        return self.path / f"{self.plan.uuid}.bel"

    @property
    def credentials(self) -> Path:
        """The public credentials."""
        return self.path / "credentials.json"

    @property
    def side(self) -> Path:
        """The trustees' statements that the result rests on."""
        return self.path / f"{self.plan.uuid}.side.jsonl"

    def decryption(self, number: int) -> Path:
        """What a trustee has decrypted."""
        return self.path / "decryptions" / f"{number}.json"

    def steps(self, number: int) -> tuple[Step, ...]:
        """The steps of a trustee's key."""
        return SINGLE if self.plan.is_single(number) else MEMBER

    def step_file(self, number: int, step: Step) -> Path:
        """What a trustee did at a step."""
        return self.path / "trustees" / f"{number}-{step}.json"

    def next_step(self, number: int) -> Step | None:
        """The first step that a trustee has not done; None if her key is made."""
        return next((step for step in self.steps(number) if not self.step_file(number, step).exists()), None)

    def awaited(self, step: Step) -> list[int]:
        """Who has not done what must come before anybody does this step."""
        rounds = int(step[0]) - 1
        numbers = range(1, len(self.plan.trustees) + 1)
        return [each for each in numbers if (todo := self.next_step(each)) is not None and int(todo[0]) <= rounds]

    def name(self, number: int) -> str:
        """A trustee's name."""
        return self.plan.trustees[number - 1]


def open_folder(path: Path) -> Folder:
    """The folder of an election; raises Malformed if it is none."""
    plan = path / "plan.json"
    if not plan.is_file():
        raise Malformed(str(path), "folder.form", "is not the folder of an election: it holds no plan.json")
    return Folder(path, parse_plan(read_json(plan), str(plan)))


def read_json(path: Path) -> Any:
    """A file of JSON; raises Malformed for anything else."""
    try:
        return json.loads(read(path))
    except (ValueError, RecursionError) as fault:
        raise Malformed(str(path), "file.form", "is not JSON") from fault


def write_json(path: Path, value: Any, mode: int = 0o644) -> None:
    """A new file of JSON, a field a line, for people to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new(path, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(), mode)


def names(folder: Folder, numbers: Sequence[int]) -> str:
    """Trustees' names, with commas."""
    return ", ".join(map(folder.name, numbers))
