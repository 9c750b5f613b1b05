"""What the commands that take amendments share: reading them, and telling what the replay and the sweep found."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from asamblea.charter.amendments import operation_json, read_amendments
from asamblea.charter.conflicts import Conflict
from asamblea.charter.consolidation import Rebase
from asamblea.charter.numbering import numbers
from asamblea.charter.operations import Amendment, target
from asamblea.charter.rebasing import Suggestion
from asamblea.charter.tree import Charter
from asamblea.record.canonical import Json
from asamblea.record.errors import Malformed
from asamblea.wording.amendments import WORDS, conflict, place, reason

LARGEST = 256 * 1024 * 1024

base_argument = click.argument("base", type=click.Path())
amendments_argument = click.argument("amendments", type=click.Path())


def amendments_of(path: str) -> tuple[Amendment, ...]:
    """The amendments of a file of JSON lines; raises Malformed and OSError."""
    if Path(path).stat().st_size > LARGEST:
        raise Malformed(path, "text.size", f"is longer than {LARGEST} bytes")
    with Path(path).open("rb") as lines:
        return tuple(read_amendments(lines, path))


@dataclass(frozen=True, slots=True)
class Teller:
    """Says where things are in a text, in a language."""

    text: Charter
    lang: str

    def place(self, provision: str) -> str:
        """A provision as people name it."""
        return place(self.text, numbers(self.text), provision, self.lang)

    def conflict_json(self, found: Conflict) -> Json:
        """A conflict as the commands print it."""
        return {
            "kind": found.kind,
            "amendments": list(found.amendments),
            "provision": found.provision,
            "by": found.by,
            "text": conflict(found, self.lang),
        }

    def conflict_lines(self, found: Iterable[Conflict]) -> list[str]:
        """Conflicts as lines, with where they are."""
        known = numbers(self.text)
        at = WORDS[self.lang].SHEET["at"]
        return [
            f"  {conflict(each, self.lang)} ({at.format(place=place(self.text, known, each.provision, self.lang))})"
            if each.provision
            else f"  {conflict(each, self.lang)}"
            for each in found
        ]

    def rebase_json(self, found: Rebase, suggested: Iterable[Suggestion]) -> Json:
        """What needs re-basing, why, and where each operation might go."""
        return {
            "amendment": found.amendment,
            "operation": found.operation,
            "provision": found.provision,
            "reason": found.reason,
            "by": found.by,
            "text": reason(found, self.lang),
            "suggestions": [
                {
                    "operation": each.operation,
                    "likeness": each.likeness,
                    "proposal": None if each.proposal is None else operation_json(each.proposal),
                }
                for each in suggested
            ],
        }

    def rebase_lines(self, found: Rebase, suggested: Iterable[Suggestion]) -> list[str]:
        """The same as lines; only the operation that failed is suggested a place."""
        sheet = WORDS[self.lang].SHEET
        where = f", {sheet['operation'].format(number=found.operation)}" if found.operation else ""
        lines = [f"  {found.amendment}{where}: {reason(found, self.lang)}"]
        for each in suggested:
            if each.operation == found.operation and each.proposal is not None:
                there = self.place(target(each.proposal))
                lines.append(f"    {sheet['suggested'].format(likeness=each.likeness, place=there)}")
        return lines
