"""From the form of the founding page to the plan of a founding."""

import json
import os
from collections.abc import Iterator, Mapping

from asamblea.assembly.words.bodies import TIER_OF_KIND, Tier
from asamblea.assembly.words.members import Office
from asamblea.office.foundings import Convening, Halves, Hour, Plan, board_of, convening_of
from asamblea.office.roll_files import read_roll
from asamblea.record.base64s import bytes_of
from asamblea.record.errors import Malformed

MOST_TELLERS = 9
LONGEST_NAME = 200


def read_plan(typed: Mapping[str, str], roll_file: bytes, address: str) -> Plan:
    """The plan; raises Malformed naming what is out of form, and every faulty row of a roll."""
    title = _name(typed, "title")
    called = typed.get("sort") == "assembly"
    roll = () if called else read_roll(roll_file, "roll", os.urandom)
    tellers = tuple(line.strip() for line in typed.get("tellers", "").splitlines() if line.strip())
    names: dict[Office, tuple[str, ...]] = {
        "chair": (_name(typed, "chair"),),
        "secretary": (_name(typed, "secretary"),),
        "teller": tellers[:MOST_TELLERS],
    }
    board = board_of(names, roll, list(_halves(typed.get("halves", ""), 2 + len(names["teller"]))), os.urandom)
    kind = typed.get("assembly_kind" if called else "kind", "")
    tier: Tier = TIER_OF_KIND.get(kind, "national") if called else "base"
    bodies = _bodies(typed.get("bodies", "")) if called else ()
    hour = Hour(typed.get("opens_at", ""), typed.get("zone", ""), typed.get("place", "").strip()) if called else None
    return Plan(title, kind[:32], tier, address, board, roll, bodies, hour, typed.get("preset", ""))


def _name(typed: Mapping[str, str], field: str) -> str:
    text = " ".join(typed.get(field, "").split())
    if not text or len(text) > LONGEST_NAME:
        raise Malformed(field, "found.name", f"{field}: give 1 to {LONGEST_NAME} characters")
    return text


def _halves(text: str, count: int) -> Iterator[Halves]:
    """The public halves that the browser made, one for each of the board."""
    try:
        told = [(bytes_of(each["public"], "halves"), bytes_of(each["codes"], "halves")) for each in json.loads(text)]
    except (ValueError, TypeError, KeyError) as fault:
        raise Malformed("halves", "found.halves", "the public halves of the keys cannot be read") from fault
    if len(told) != count:
        raise Malformed("halves", "found.halves", f"holds {len(told)} keys for {count} persons")
    yield from (Halves(*each) for each in told)


def _bodies(text: str) -> tuple[Convening, ...]:
    """The convening bodies, one a line; all the lines that are out of form are named at once."""
    read = {number: convening_of(line) for number, line in enumerate(text.splitlines(), 1) if line.strip()}
    wrong = [number for number, found in read.items() if found is None]
    if wrong or not read:
        where = ", ".join(map(str, wrong)) or "1"
        raise Malformed("bodies", "found.bodies", f"bodies, line {where}: give id, name, seats")
    return tuple(found for found in read.values() if found is not None)
