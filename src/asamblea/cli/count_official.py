"""A count beside what an official source says of it: as JSON, in words, and over all files."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from asamblea.cli.ballot_files import BallotFile
from asamblea.cli.count_sheet import WORDS
from asamblea.counting.declared import Beside, Declared, read_declared


def official_file(path: str | None) -> dict[str, Declared] | None:
    """The contests of the source named on the command line; raises Malformed."""
    if path is None:
        return None
    job = BallotFile(path, Path(path))
    with job.lines() as lines:
        return dict(read_declared(lines, job.name))


def beside_json(found: Beside) -> dict[str, Any]:
    """The comparison as JSON."""
    return {
        "title": found.title,
        "elected": {None: "none declared", True: "agree", False: "differ"}[found.same],
        "stages_compared": found.stages,
        "missing_papers": found.missing,
        "discrepancies": [
            {
                "stage": each.stage,
                "candidate": each.candidate,
                "computed": each.computed,
                "printed": each.printed,
                "kind": each.kind,
            }
            for each in found.discrepancies
        ],
    }


def beside_text(found: Beside, names: Sequence[str], lang: str) -> list[str]:
    """The comparison in sentences, the sums that a missing paper changes told once."""
    words = WORDS[lang]
    told = [words.BESIDE[{None: "none", True: "same", False: "other"}[found.same]]]
    told.append(words.compared(found.stages, len(found.discrepancies)))
    if found.missing:
        told.append(words.missing(found.missing))
    return told + [words.discrepancy(each, names) for each in found.discrepancies if each.kind != "papers"]


@dataclass(slots=True)
class Tally:
    """What the comparison of all files gave."""

    same: int = 0
    other: list[str] = field(default_factory=list)
    undeclared: list[str] = field(default_factory=list)
    staged: int = 0
    differ: list[str] = field(default_factory=list)

    def add(self, name: str, found: Beside | None) -> None:
        """One more file, by its name in the source if it has one."""
        name = (found.named if found is not None else "") or name
        if found is None or found.same is None:
            self.undeclared.append(name)
        elif found.same:
            self.same += 1
        else:
            self.other.append(name)
        if found is not None and found.stages:
            self.staged += 1
            if found.discrepancies:
                self.differ.append(name)

    @property
    def found(self) -> bool:
        """Whether anything differs."""
        return bool(self.other or self.differ)
