"""What a founding says, before anything is written: the body, its board with fresh keys, its roll."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from asamblea.assembly.orders.catalogue import hash_of
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.words.members import Office
from asamblea.office.roll_files import same_name
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public, salted
from asamblea.record.canonical import Json
from asamblea.record.codes import code_from
from asamblea.record.codes import hash_of as code_hash
from asamblea.record.ed25519 import public_of
from asamblea.record.errors import Malformed
from asamblea.record.instants import from_iso
from asamblea.record.rolls import Enrolled, roll_root, sheet_of

Chance = Callable[[int], bytes]
Files = dict[Reference, bytes]
CODES = 12
SALT = 32


@dataclass(frozen=True, slots=True)
class Officer:
    """One of the board: name, offices, member id, the private half of her key, the codes of her paper sheet."""

    name: str
    offices: tuple[Office, ...]
    member: str
    seed: bytes = field(repr=False)
    codes: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Convening:
    """A body that convenes an assembly: its short id, its name, its seats."""

    body: str
    title: str
    seats: int


@dataclass(frozen=True, slots=True)
class Hour:
    """When the founding sitting opens, as the clocks there show it, and where."""

    local: str
    zone: str
    place: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A body to be founded. With convening bodies it is an assembly that they call; without, its members found it."""

    title: str
    kind: str
    tier: str
    address: str
    board: tuple[Officer, ...]
    roll: tuple[Enrolled, ...] = ()
    bodies: tuple[Convening, ...] = ()
    hour: Hour | None = None


def board_of(names: Mapping[Office, Sequence[str]], roll: Sequence[Enrolled], chance: Chance) -> tuple[Officer, ...]:
    """The board with fresh keys; raises Malformed unless they are three persons or more, each once on the roll if
    there is one.
    """
    named = [(office, " ".join(name.split())) for office, each in names.items() for name in each]
    persons = {same_name(name) for _, name in named}
    if len(persons) != len(named) or "" in persons:
        raise Malformed("board", "found.board", "chair, secretary and tellers are different persons, each with a name")
    return tuple(_officer(office, name, roll, chance) for office, name in named)


def _officer(office: Office, name: str, roll: Sequence[Enrolled], chance: Chance) -> Officer:
    found = [member for member in roll if same_name(member.name) == same_name(name)]
    if roll and len(found) != 1:
        raise Malformed(office, "found.board", f"{name} stands {len(found)} times on the roll, not once")
    member = found[0] if found else None
    return Officer(
        name=name if member is None else member.name,
        offices=(office,),
        member=chance(8).hex() if member is None else member.id,
        seed=chance(32),
        codes=tuple(code_from(chance(10)) for _ in range(CODES)),
    )


def act_type(plan: Plan) -> str:
    """The act that opens the log of this body."""
    return "founding.call/1" if plan.bodies else "body.found/1"


def payload_of(plan: Plan, log_key: str, desk_seed: bytes, chance: Chance) -> tuple[dict[str, Json], Files]:
    """The payload of the founding, and the files that it names."""
    files: Files = {}
    shared: dict[str, Json] = {
        "title": _public(plan.title, files),
        "kind": plan.kind,
        "demo": False,
        "log_key": log_key,
        "founders": _founders(plan, desk_seed, files, chance),
        "origins": [plan.address],
        "rp": urlsplit(plan.address).hostname or "",
        "cosigners": [],
    }
    return {**shared, **(_call(plan, files) if plan.bodies else _body(plan, files, chance))}, files


def _body(plan: Plan, files: Files, chance: Chance) -> dict[str, Json]:
    sheet, file = salted("restricted", chance(SALT), sheet_of(plan.roll))
    files[sheet] = file
    return {
        "tier": plan.tier,
        "members": len(plan.roll),
        "root": roll_root(plan.roll),
        "sheet": str(sheet),
        "preset": BASE_ASSEMBLY.name,
        "orders": hash_of(BASE_ASSEMBLY.name),
    }


def _call(plan: Plan, files: Files) -> dict[str, Json]:
    if plan.hour is None:
        raise Malformed("opens-at", "found.hour", "a founding call names the hour of the founding sitting")
    opens, civil = _civil(plan.hour)
    return {
        "representation": [
            {"body": each.body, "title": _public(each.title, files), "seats": each.seats} for each in plan.bodies
        ],
        "opens_at": opens,
        "civil": civil,
        "place": "" if not plan.hour.place else _public(plan.hour.place, files),
        "remote": False,
        "preset": CONSTITUENT_ASSEMBLY.name,
        "orders": hash_of(CONSTITUENT_ASSEMBLY.name),
    }


def _civil(hour: Hour) -> tuple[int, dict[str, Json]]:
    try:
        moment = datetime.fromisoformat(hour.local).replace(tzinfo=ZoneInfo(hour.zone))
    except (ValueError, KeyError) as fault:
        raise Malformed("opens-at", "found.hour", f"{hour.local} in {hour.zone} is no hour") from fault
    offset = moment.utcoffset()
    assert offset is not None
    civil = {"local": hour.local[:16], "zone": hour.zone, "offset": int(offset.total_seconds() // 60)}
    return from_iso(moment.astimezone(UTC).isoformat()), civil


def _founders(plan: Plan, desk_seed: bytes, files: Files, chance: Chance) -> list[Json]:
    """In a body of individuals a name is erasable and lies in no public file; who calls an assembly does so in
    public.
    """
    found = []
    for officer in plan.board:
        if plan.bodies:
            name = _public(officer.name, files)
        else:
            ref, file = salted("personal", chance(SALT), officer.name.encode())
            files[ref], name = file, str(ref)
        hashes = b"".join(bytes.fromhex(code_hash(code)) for code in officer.codes)
        keys = [
            {"alg": "ed25519", "public": text_of(public_of(officer.seed)), "use": "member"},
            {"alg": "codes", "public": text_of(hashes), "use": "member"},
        ]
        if "secretary" in officer.offices:
            keys.append({"alg": "ed25519", "public": text_of(public_of(desk_seed)), "use": "desk"})
        found.append({"member": officer.member, "name": name, "keys": keys, "offices": list(officer.offices)})
    return found


def _public(text: str, files: Files) -> str:
    content = text.encode()
    files[public(content)] = content
    return str(public(content))
