"""A roll from a spreadsheet: every faulty row named, all or nothing."""

import csv
import io
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from asamblea.record.blobs import SALT_SIZE
from asamblea.record.errors import Malformed
from asamblea.record.rolls import Enrolled

# A column by the names that spreadsheets in either language give it.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "nombre"),
    "id": ("id", "number", "numero", "número"),
    "contact": ("contact", "contacto"),
}
LONGEST = 200
MOST_MEMBERS = 100_000
Chance = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was typed: its line in the file, and its three fields without outer spaces."""

    line: int
    name: str
    number: str
    contact: str


def read_roll(content: bytes, place: str, chance: Chance) -> tuple[Enrolled, ...]:
    """The members of a CSV (UTF-8; column name, or nombre; optionally id and contact), each with a fresh id and salt.

    Raises Malformed naming every faulty row; `chance` gives random bytes.
    """
    rows = list(_rows(_text(content, place), place))
    faults = list(_faults(rows))
    if faults:
        raise Malformed(place, "roll.rows", f"{len(faults)} faulty: {'; '.join(faults)}")
    if not 0 < len(rows) <= MOST_MEMBERS:
        raise Malformed(place, "roll.rows", f"holds {len(rows)} members; a roll has 1 to {MOST_MEMBERS}")
    return tuple(Enrolled(chance(8).hex(), row.name, row.number, row.contact, chance(SALT_SIZE)) for row in rows)


def same_name(name: str) -> str:
    """A name as it is compared: without differences of case, accents and spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())


def _text(content: bytes, place: str) -> str:
    """The text; a file in another encoding is refused with the first row that shows it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise Malformed(
            place, "roll.encoding", f"row {line} is not UTF-8: save the spreadsheet as CSV in UTF-8"
        ) from fault


def _rows(text: str, place: str) -> Iterator[Row]:
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        header = [title.strip().lower() for title in next(reader, [])]
        places = {key: _place(header, titles) for key, titles in COLUMNS.items()}
        if places["name"] is None:
            raise Malformed(place, "roll.columns", "row 1 has no column name (or nombre)")
        for row in reader:
            if any(cell.strip() for cell in row):
                yield Row(reader.line_num, *(_cell(row, places[key]) for key in COLUMNS))
    except csv.Error as fault:
        raise Malformed(place, "roll.rows", f"row {reader.line_num}: {fault}") from fault


def _place(header: list[str], titles: tuple[str, ...]) -> int | None:
    return next((index for index, title in enumerate(header) if title in titles), None)


def _cell(row: list[str], at: int | None) -> str:
    return unicodedata.normalize("NFC", " ".join(row[at].split())) if at is not None and at < len(row) else ""


def _faults(rows: list[Row]) -> Iterator[str]:
    """What is wrong, row by row. Two members may bear one name if the body's numbers tell them apart."""
    numbers: dict[str, int] = {}
    names: dict[str, int] = {}
    for row in rows:
        if not row.name:
            yield f"row {row.line}: no name"
            continue
        if max(map(len, (row.name, row.number, row.contact))) > LONGEST or not row.name.isprintable():
            yield f"row {row.line}: a field is longer than {LONGEST} characters or cannot be printed"
        if row.number and numbers.setdefault(row.number, row.line) != row.line:
            yield f"row {row.line}: the id of row {numbers[row.number]}"
        if not row.number and names.setdefault(same_name(row.name), row.line) != row.line:
            yield f"row {row.line}: the name of row {names[same_name(row.name)]}"
