"""Chile's Constitutional Convention as a transcript: each roll call a teller's sheet with the source's hash and row,
signed by the transcriber.

No key is made for a real person. What the source does not tell (notice, debate) is neither invented nor refused.
"""

import csv
import json
import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from asamblea.archive import MemoryArchive
from asamblea.assembly.events.happenings import RollCallTranscribed
from asamblea.assembly.orders.library import LIBRARY
from asamblea.assembly.state.happenings import TRANSCRIPTS
from asamblea.demo.cast import Draft, Person, act_of, signed
from asamblea.office import Office, Submission
from asamblea.record.acts import NOTHING_SEEN, Seen
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public
from asamblea.record.canonical import digest
from asamblea.record.ed25519 import public_of
from asamblea.record.errors import Malformed
from asamblea.record.instants import DAY, Instant, from_iso

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


class Transcriber:
    """Enters roll calls in a log of its own. Its key and the log's are made for this one record."""

    def __init__(self, clock: Callable[[], Instant], chance: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self._clock, self._chance = clock, chance
        self.log_seed = chance(32)
        self._person = Person("transcriber", chance(8).hex(), chance(32), "transcript")
        self.archive = MemoryArchive()
        self.office = Office(self.archive, lambda _: self.log_seed, clock)
        self.origin = ""
        self._files: dict[Reference, bytes] = {}

    def found(self, title: str) -> None:
        """The founding of the transcript's log: one transcriber, no delegates."""
        key = asdict(self._person.new_key())
        offices = ["chair", "secretary", "teller", "transcriber"]
        founder = {"member": self._person.member, "name": self._text("transcriber"), "keys": [key], "offices": offices}
        at = self._clock()
        preset = LIBRARY["founding"]
        self.origin = self._submit(
            "founding.call/1",
            {
                "title": self._text(title),
                "kind": "transcript",
                "demo": False,
                "log_key": text_of(public_of(self.log_seed)),
                "founders": [founder],
                "representation": [{"body": "source", "title": self._text(title), "seats": 1}],
                "opens_at": at + DAY,
                "civil": {"local": "", "zone": "UTC", "offset": 0},
                "place": "",
                "remote": False,
                "preset": preset.name,
                "orders": preset.hash(),
                "origins": [],
                "rp": "",
                "cosigners": [],
            },
        )

    def enter(self, call: RollCall, source: str) -> RollCallTranscribed:
        """One roll call; what the record computed from it."""
        sheet = json.dumps(call.sheet, ensure_ascii=False, sort_keys=True, indent=0)
        self._submit(
            "roll_call.transcribe/1",
            {
                "source": source,
                "row": call.row,
                "label": call.label,
                "subject": self._text(call.subject),
                "sheet": self._text(sheet),
                "happened_at": call.happened_at,
                "civil": {"local": call.local, "zone": ZONE, "offset": call.offset},
                "stated_yes": call.yes,
                "stated_no": call.no,
                "stated_abstain": call.abstain,
                "stated_carried": call.carried,
            },
        )
        entered = TRANSCRIPTS.all(self.office.state(self.origin))
        return entered[f"t{len(entered)}"]

    def _text(self, text: str) -> str:
        content = text.encode()
        self._files[public(content)] = content
        return str(public(content))

    def _submit(self, act_type: str, payload: dict[str, Any]) -> str:
        size, root = self.office.seen(self.origin) if self.origin else (0, b"")
        seen = Seen(size, root.hex()) if self.origin else NOTHING_SEEN
        draft = Draft(act_type, payload, self.origin, seen, attested="transcript")
        act = act_of(draft, self._person, self._clock(), self._chance(16).hex())
        files, self._files = self._files, {}
        return self.office.submit(Submission(act, signed(act, [self._person]), files)).origin


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
