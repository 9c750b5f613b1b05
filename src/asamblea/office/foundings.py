"""What a founding says, before anything is written: the body, its board with the public halves of their keys, its
roll.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from asamblea.assembly.orders.catalogue import LIBRARY, hash_of
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.words.bodies import TIER_OF_KIND
from asamblea.assembly.words.members import Office
from asamblea.office.roll_files import same_name
from asamblea.record.acts import NOTHING_SEEN, Act
from asamblea.record.base64s import text_of
from asamblea.record.blobs import Reference, public, salted
from asamblea.record.canonical import Json
from asamblea.record.errors import Malformed
from asamblea.record.instants import DAY, Instant, from_iso
from asamblea.record.keys import PublicKey
from asamblea.record.rolls import Enrolled, roll_root, sheet_of

Chance = Callable[[int], bytes]
Files = dict[Reference, bytes]
SALT = 32
_CONVENING = re.compile(r"\s*([a-z0-9][a-z0-9-]{0,31})\s*,(.{1,200}),\s*([0-9]{1,4})\s*")
# How long the code of an invitation opens a session.
INVITED_FOR = 60 * DAY


@dataclass(frozen=True, slots=True)
class Halves:
    """What the record holds of a person's means to sign: her public key, and the hashes of her paper codes, joined.

    Their other halves are never here.
    """

    public: bytes
    codes: bytes


@dataclass(frozen=True, slots=True)
class Officer:
    """One of the board: name, offices, member id, public halves."""

    name: str
    offices: tuple[Office, ...]
    member: str
    halves: Halves

    def key(self) -> str:
        """The id of her key."""
        return PublicKey("ed25519", self.halves.public).id()


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
    """A body to be founded. With convening bodies it is an assembly that they call; without, its members found it.
    `kind` is empty where nobody says; `preset` names its provisional orders, empty: those of its sort.
    """

    title: str
    kind: str
    tier: str
    address: str
    board: tuple[Officer, ...]
    roll: tuple[Enrolled, ...] = ()
    bodies: tuple[Convening, ...] = ()
    hour: Hour | None = None
    preset: str = ""


def board_of(
    names: Mapping[Office, Sequence[str]], roll: Sequence[Enrolled], halves: Iterable[Halves], chance: Chance
) -> tuple[Officer, ...]:
    """The board, in the order of the names, with the halves of each; raises Malformed unless they are three persons or
    more, each once on the roll if there is one.
    """
    named = [(office, " ".join(name.split())) for office, each in names.items() for name in each]
    persons = {same_name(name) for _, name in named}
    if len(persons) != len(named) or "" in persons:
        raise Malformed("board", "found.board", "chair, secretary and tellers are different persons, each with a name")
    return tuple(
        _officer(office, name, roll, each, chance) for (office, name), each in zip(named, halves, strict=False)
    )


def _officer(office: Office, name: str, roll: Sequence[Enrolled], halves: Halves, chance: Chance) -> Officer:
    found = [member for member in roll if same_name(member.name) == same_name(name)]
    if roll and len(found) != 1:
        raise Malformed(office, "found.board", f"{name} stands {len(found)} times on the roll, not once")
    member = found[0] if found else Enrolled(chance(8).hex(), name, "", "", b"")
    return Officer(member.name, (office,), member.id, halves)


def convening_of(text: str) -> Convening | None:
    """A convening body written as id, name, seats; None for what is not."""
    found = _CONVENING.fullmatch(text)
    return None if found is None else Convening(found[1], found[2].strip(), int(found[3]))


def persons_of(plan: Plan) -> list[tuple[str, str]]:
    """Whom to invite: member id and name, the board first, in its order."""
    board = {officer.member: officer.name for officer in plan.board}
    return [*board.items(), *((each.id, each.name) for each in plan.roll if each.id not in board)]


def founding_act(plan: Plan, payload: dict[str, Json], chance: Chance, now: Instant) -> Act:
    """The act that opens the log of this body, which each of the board signs."""
    first = plan.board[0]
    return Act(
        attested="key",
        author=first.member,
        body="",
        key=first.key(),
        made_at=now,
        matter="",
        nonce=chance(16).hex(),
        not_after=now + DAY,
        payload=payload,
        seen=NOTHING_SEEN,
        type="founding.call/1" if plan.bodies else "body.found/1",
    )


def payload_of(plan: Plan, log_key: str, desk_public: bytes, chance: Chance) -> tuple[dict[str, Json], Files]:
    """The payload of the founding, and the files that it names."""
    files: Files = {}
    shared: dict[str, Json] = {
        "title": _public(plan.title, files),
        "kind": plan.kind or _kind_of(plan),
        "demo": False,
        "log_key": log_key,
        "founders": _founders(plan, desk_public, files, chance),
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
        **_orders(plan, BASE_ASSEMBLY.name),
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
        **_orders(plan, CONSTITUENT_ASSEMBLY.name),
    }


def _orders(plan: Plan, usual: str) -> dict[str, Json]:
    name = plan.preset or usual
    if name not in LIBRARY:
        raise Malformed("preset", "found.preset", f"{name[:40]} is none of {', '.join(sorted(LIBRARY))}")
    return {"preset": name, "orders": hash_of(name)}


def _kind_of(plan: Plan) -> str:
    """An assembly that bodies call says its tier in its kind (docs/spec/below.md)."""
    if not plan.bodies:
        return "neighbourhood"
    return next((kind for kind, tier in TIER_OF_KIND.items() if tier == plan.tier), "assembly")


def _civil(hour: Hour) -> tuple[int, dict[str, Json]]:
    try:
        moment = datetime.fromisoformat(hour.local).replace(tzinfo=ZoneInfo(hour.zone))
    except (ValueError, KeyError) as fault:
        raise Malformed("opens-at", "found.hour", f"{hour.local} in {hour.zone} is no hour") from fault
    offset = moment.utcoffset()
    assert offset is not None
    civil = {"local": hour.local[:16], "zone": hour.zone, "offset": int(offset.total_seconds() // 60)}
    return from_iso(moment.astimezone(UTC).isoformat()), civil


def _founders(plan: Plan, desk_public: bytes, files: Files, chance: Chance) -> list[Json]:
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
        keys = [
            {"alg": "ed25519", "public": text_of(officer.halves.public), "use": "member"},
            {"alg": "codes", "public": text_of(officer.halves.codes), "use": "member"},
        ]
        if "secretary" in officer.offices:
            keys.append({"alg": "ed25519", "public": text_of(desk_public), "use": "desk"})
        found.append({"member": officer.member, "name": name, "keys": keys, "offices": list(officer.offices)})
    return found


def _public(text: str, files: Files) -> str:
    content = text.encode()
    files[public(content)] = content
    return str(public(content))
