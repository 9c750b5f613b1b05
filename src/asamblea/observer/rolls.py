"""The rolls of a log against the sheets that the observer was given: how many on each, and which root their leaves
give.
"""

from collections.abc import Callable, Iterator

from asamblea.assembly.events.bodies import RollClosed
from asamblea.assembly.state.bodies import ROLLS
from asamblea.observer.decisions import Told
from asamblea.observer.findings import Finding, Report, Unchecked
from asamblea.record.blobs import Reference, content_of, reference
from asamblea.record.errors import Malformed
from asamblea.record.rolls import is_sheet, parse_sheet, roll_root


def check_rolls(path: str, told: Told, blob: Callable[[str], bytes | None], report: Report) -> None:
    """Recompute every roll of a log whose sheet is at hand; a sheet that is not is counted, and told with the other
    restricted files.
    """
    for roll in ROLLS.all(told.state).values():
        report.rolls["told"] += 1
        try:
            sheet = reference(roll.sheet, path)
        except Malformed:
            # A log may hold a roll without a sheet: nothing opens it.
            continue
        file = blob(sheet.hash)
        if file is not None:
            _check(f"{path}#{told.references.get(sheet, 0)}", roll, sheet, file, report)


def _check(place: str, roll: RollClosed, sheet: Reference, file: bytes, report: Report) -> None:
    try:
        content = content_of(sheet, file, place)
        if not is_sheet(content):
            report.unchecked.append(Unchecked(place, roll.sheet, "no sheet of a roll"))
            return
        report.findings.extend(_differences(place, roll, content))
        report.rolls["opened"] += 1
    except Malformed as fault:
        # A file under another's name is told at its reference.
        if fault.rule != "blob.hash":
            report.find(fault, place)


def _differences(place: str, roll: RollClosed, content: bytes) -> Iterator[Finding]:
    members = parse_sheet(content, place)
    if len(members) != roll.members:
        yield Finding(place, "roll.count", f"{roll.roll}: {len(members)}, not {roll.members}")
    if roll_root(members) != roll.root:
        yield Finding(place, "roll.root", f"{roll.roll}: {roll_root(members)}")
