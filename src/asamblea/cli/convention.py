"""Chile's Constitutional Convention as a transcript: each roll call a teller's sheet with the source's hash and row,
signed by the transcriber.

No key is made for a real person. What the source does not tell (notice, debate) is neither invented nor refused.
"""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from asamblea.assembly.events.happenings import RollCallTranscribed
from asamblea.assembly.state.happenings import TRANSCRIPTS
from asamblea.cli.transcriber import Transcriber
from asamblea.record.canonical import digest
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant, from_iso

ZONE = "America/Santiago"
CHOICES = {"1": "yes", "6": "no", "9": "abstain", "": "absent"}
MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
MEMBERS = "nombres_cc"
TOTALS = ("TotalSI", "TotalNO", "TotalAbstencion")
COLUMNS = ("Materia", "Fecha", *TOTALS, "Resultado", "id_votacion", "fechatexto")
_DATE = re.compile(r"(\d{1,2})\s+de\s+([a-z]+)\s+de\s+(\d{4})")


@dataclass(frozen=True, slots=True)
class RollCall:
    """One row of the source: its line, its own id, the question, the instant with its local form, the sheet, what it
    states.
    """

    row: int
    label: str
    subject: str
    happened_at: Instant
    local: str
    offset: int
    sheet: dict[str, str]
    yes: int
    no: int
    abstain: int
    carried: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """Where source and computation part; `explanation` is empty if no field of the data explains it."""

    case: str
    official: str
    computed: str
    kind: str
    explanation: str


def read_roll_calls(members: Path, rollcalls: Path, votes: Path) -> tuple[RollCall, ...]:
    """The roll calls of the three files; raises Malformed naming file and line of the first fault."""
    known = {row[MEMBERS] for row in _rows(members, (MEMBERS,))}
    sheets = list(_rows(votes, ("convencional",)))
    for line, row in enumerate(sheets, 2):
        if row["convencional"] not in known:
            raise Malformed(f"{votes}:{line}", "source", f"{row['convencional']!r} is no member of {members.name}")
    return tuple(_roll_call(row, line, rollcalls, sheets) for line, row in enumerate(_rows(rollcalls, COLUMNS), 2))


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            if missing:
                raise Malformed(f"{path}:1", "source", f"has no column {', '.join(missing)}")
            yield from reader
    except UnicodeDecodeError as fault:
        raise Malformed(str(path), "source", "is not UTF-8") from fault


def _roll_call(row: dict[str, str], line: int, path: Path, sheets: list[dict[str, str]]) -> RollCall:
    place, label = f"{path}:{line}", row["id_votacion"]
    moment = _moment(row, place)
    offset = moment.utcoffset()
    assert offset is not None
    if row["Resultado"] not in ("APROBADO", "RECHAZADO"):
        raise Malformed(place, "source", f"states the result {row['Resultado']!r}")
    try:
        sheet = {each["convencional"]: CHOICES[each[label].strip()] for each in sheets}
        stated = [int(row[name]) for name in TOTALS]
    except (KeyError, ValueError) as fault:
        raise Malformed(place, "source", f"holds a vote or a total that cannot be read: {fault}") from fault
    return RollCall(
        row=line,
        label=label,
        subject=row["Materia"],
        happened_at=from_iso(moment.isoformat()),
        local=moment.strftime("%Y-%m-%dT%H:%M"),
        offset=int(offset.total_seconds() // 60),
        sheet=sheet,
        yes=stated[0],
        no=stated[1],
        abstain=stated[2],
        carried=row["Resultado"] == "APROBADO",
    )


def _moment(row: dict[str, str], place: str) -> datetime:
    """The date from `fechatexto`, the hour from `Fecha`, in Santiago."""
    date = _DATE.search(row["fechatexto"])
    if date is None:
        raise Malformed(place, "source", f"has no date that can be read: {row['fechatexto']}")
    try:
        hour = datetime.strptime(row["Fecha"].strip(), "%H:%M")  # noqa: DTZ007 -- the zone is set below
        day, month, year = int(date[1]), MONTHS.index(date[2]) + 1, int(date[3])
        return hour.replace(year=year, month=month, day=day, tzinfo=ZoneInfo(ZONE))
    except (ValueError, KeyError) as fault:
        raise Malformed(place, "source", f"has no date that can be read: {fault}") from fault


def enter(transcriber: Transcriber, call: RollCall, source: str) -> RollCallTranscribed:
    """One roll call; what the record computed from it."""
    sheet = json.dumps(call.sheet, ensure_ascii=False, sort_keys=True, indent=0)
    transcriber.submit(
        "roll_call.transcribe/1",
        {
            "source": source,
            "row": call.row,
            "label": call.label,
            "subject": transcriber.text(call.subject),
            "sheet": transcriber.text(sheet),
            "happened_at": call.happened_at,
            "civil": {"local": call.local, "zone": ZONE, "offset": call.offset},
            "stated_yes": call.yes,
            "stated_no": call.no,
            "stated_abstain": call.abstain,
            "stated_carried": call.carried,
        },
    )
    entered = TRANSCRIPTS.all(transcriber.office.state(transcriber.origin))
    return entered[f"t{len(entered)}"]


def difference(entered: RollCallTranscribed) -> Difference | None:
    """How the source and the computation part, or None.

    No field of this source explains a difference, so each stands unexplained.
    """
    stated, computed = entered.stated, entered.computed
    totals = (stated.yes, stated.no, stated.abstain) == (computed.yes, computed.no, computed.abstain)
    if totals and entered.stated_carried == entered.carried:
        return None
    return Difference(
        case=entered.label,
        official=f"{stated.yes}-{stated.no}-{stated.abstain} {'carried' if entered.stated_carried else 'lost'}",
        computed=f"{computed.yes}-{computed.no}-{computed.abstain} {'carried' if entered.carried else 'lost'}",
        kind="outcome" if totals else "sources disagree",
        explanation="",
    )


def source_hash(path: Path) -> str:
    """The SHA-256 by which a transcript names its source file."""
    return digest(path.read_bytes())
