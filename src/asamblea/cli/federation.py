"""The districts and constituencies of a country as a federation: what the sources state, and what it comes to."""

import csv
import io
import lzma
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from asamblea.cli.convention import Difference
from asamblea.counting.apportionment import apportion
from asamblea.demo.federation import District, Electorate
from asamblea.record.errors import Malformed

DISTRICT = ("ubigeo", "departamento", "provincia", "distrito", "ELECTORES_HABIL")
CONSTITUENCY = ("distrito_electoral", "electores_2021", "escanos_congreso_2021")
# The electors of Lima's department vote in two constituencies: its province of Lima, and its other provinces.
DIVIDED = {"LIMA": ("LIMA", "LIMA METROPOLITANA", "LIMA PROVINCIAS")}
ABROAD = "RESIDENTES EN EL EXTRANJERO"
FIXED = {"LIMA PROVINCIAS": 4, ABROAD: 2}
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Constituency:
    """A constituency as its source states it."""

    name: str
    electors: int
    seats: int


def read_districts(path: Path) -> tuple[District, ...]:
    """The districts of a CSV, by their number; raises Malformed naming every faulty row, all or nothing."""
    districts: list[District] = []
    faults: list[str] = []
    seen: set[str] = set()
    for line, row in enumerate(_rows(path, DISTRICT), 2):
        number, electors = row["ubigeo"].strip(), row["ELECTORES_HABIL"].strip()
        if not re.fullmatch("[0-9]{6}", number) or number in seen:
            faults.append(f"{line}: ubigeo {number!r}")
        elif not electors.isdecimal() or int(electors) < 1:
            faults.append(f"{line}: ELECTORES_HABIL {electors!r}")
        else:
            seen.add(number)
            districts.append(District(number, _title(row), int(electors), slug(constituency_of(row))))
    if faults:
        raise Malformed(str(path), "source", f"{len(faults)} rows out of form: {'; '.join(faults)}")
    return tuple(districts)


def read_constituencies(path: Path) -> tuple[Constituency, ...]:
    """The constituencies of a CSV; raises Malformed naming every faulty row, all or nothing."""
    found: list[Constituency] = []
    faults: list[str] = []
    for line, row in enumerate(_rows(path, CONSTITUENCY), 2):
        numbers = row["electores_2021"], row["escanos_congreso_2021"]
        if not all(number.strip().isdecimal() for number in numbers) or row["distrito_electoral"] in {
            each.name for each in found
        }:
            faults.append(f"{line}: {', '.join(row[name] or '' for name in CONSTITUENCY)}")
        else:
            found.append(Constituency(row["distrito_electoral"], int(numbers[0]), int(numbers[1])))
    if faults:
        raise Malformed(str(path), "source", f"{len(faults)} rows out of form: {'; '.join(faults)}")
    return tuple(found)


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    data = path.read_bytes()
    try:
        if path.suffix == ".xz":
            data = lzma.LZMADecompressor().decompress(data, MOST_BYTES)
        text = data.decode("utf-8-sig")
    except (lzma.LZMAError, UnicodeDecodeError) as fault:
        raise Malformed(str(path), "source", f"is not UTF-8 text, plain or as .xz: {fault}") from fault
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in columns if name not in (reader.fieldnames or ())]
    if missing:
        raise Malformed(f"{path}:1", "source", f"has no column {', '.join(missing)}")
    for row in reader:
        yield {name: row.get(name) or "" for name in columns}


def constituency_of(row: Mapping[str, str]) -> str:
    """The constituency in which a district votes: its department, or its part of a divided one."""
    department = row["departamento"]
    if department not in DIVIDED:
        return department
    province, inside, outside = DIVIDED[department]
    return inside if row["provincia"] == province else outside


def slug(name: str) -> str:
    """A constituency's id."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def _title(row: Mapping[str, str]) -> str:
    return f"{row['distrito'].title()}, {row['provincia'].title()}, {row['departamento'].title()}"


def seats_of(constituencies: Sequence[Constituency]) -> dict[str, int]:
    """Seats by the official rule: one each, those fixed, the rest by largest remainder over the electors stated."""
    sizes = {each.name: each.electors for each in constituencies}
    seats = sum(each.seats for each in constituencies)
    fixed = {name: count for name, count in FIXED.items() if name in sizes}
    return dict(apportion(sizes, seats, "largest-remainder", minimum=1, fixed=fixed).seats)


def electorates(constituencies: Sequence[Constituency]) -> tuple[Electorate, ...]:
    """The electorates of the national assembly."""
    seats = seats_of(constituencies)
    return tuple(Electorate(slug(each.name), each.name.title(), seats[each.name]) for each in constituencies)


def with_abroad(districts: Sequence[District], constituencies: Sequence[Constituency]) -> tuple[District, ...]:
    """The districts, and one body for the residents abroad, whose electors are not in the file of districts."""
    abroad = (
        District("abroad", f"{each.name.title()} (not in the file of districts)", each.electors, slug(each.name))
        for each in constituencies
        if each.name == ABROAD
    )
    return (*districts, *abroad)


def differences(districts: Sequence[District], constituencies: Sequence[Constituency]) -> list[Difference]:
    """Where electors added over districts, or seats by the rule, are not what the source states."""
    added: Counter[str] = Counter()
    for district in districts:
        added[district.electorate] += district.electors
    seats = seats_of(constituencies)
    found = []
    for each in constituencies:
        told = f"{each.electors} electors, {each.seats} seats"
        computed = f"{added[slug(each.name)]} electors, {seats[each.name]} seats"
        if told != computed:
            found.append(Difference(each.name, told, computed, "electors or seats", ""))
    return found
