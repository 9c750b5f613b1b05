"""The folder of a new server: record, keys, papers to hand over. It is there whole, or not at all."""

import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from asamblea.archive import SqliteArchive
from asamblea.cli.founding.plan import Files, Officer, Plan, act_type, payload_of
from asamblea.cli.sealed.files import PRIVATE, write_new
from asamblea.office import HeadFile, Office, Receipt, Submission
from asamblea.office.logkeys import LogKeys
from asamblea.record.acts import NOTHING_SEEN, Act
from asamblea.record.base64s import text_of
from asamblea.record.codes import code_from
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.errors import Malformed
from asamblea.record.instants import DAY, Instant
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import Ed25519Signature, sorted_signatures
from asamblea.wording.papers.invitations import Invitation, invitations_html
from asamblea.wording.papers.sheet import Foot, foot_of

Chance = Callable[[int], bytes]
INVITED_FOR = 60 * DAY


@dataclass(frozen=True, slots=True)
class Founded:
    """What a founding gave: the receipt, the foot that every printed sheet of the body carries, and the files to hand
    over, by their place in the folder.
    """

    receipt: Receipt
    foot: Foot
    handed: tuple[str, ...]


def found_in(folder: Path, plan: Plan, chance: Chance, clock: Callable[[], Instant], lang: str) -> Founded:
    """Found the body in a folder that does not exist yet; raises Refused or Malformed, and then there is none."""
    if folder.exists():
        raise Malformed(str(folder), "found.folder", "is already there, and nothing is written over it")
    folder.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        founded = _fill(half, plan, chance, clock, lang)
        half.rename(folder)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return founded


def _fill(folder: Path, plan: Plan, chance: Chance, clock: Callable[[], Instant], lang: str) -> Founded:
    keys = LogKeys(folder / "log-keys")
    desk_seed = chance(32)
    write_new(folder / "desk.seed", desk_seed, PRIVATE)
    payload, files = payload_of(plan, keys.new(chance), desk_seed, chance)
    archive = SqliteArchive(folder / "record.sqlite")
    office = Office(archive, keys.seed, clock, HeadFile(folder / "heads"))
    receipt = office.submit(_submission(plan, payload, files, chance, clock()))
    archive.close()
    foot = foot_of(receipt.head)
    invited = _invite(folder, plan, receipt, chance)
    handed = _hand_over(folder, plan, files, invitations_html(plan.title, plan.address, foot, invited, lang))
    return Founded(receipt, foot, handed)


def _submission(plan: Plan, payload: dict[str, object], files: Files, chance: Chance, now: Instant) -> Submission:
    """The founding act with the signature of each of the board."""
    first = plan.board[0]
    act = Act(
        attested="key",
        author=first.member,
        body="",
        key=_key_id(first),
        made_at=now,
        matter="",
        nonce=chance(16).hex(),
        not_after=now + DAY,
        payload=payload,
        seen=NOTHING_SEEN,
        type=act_type(plan),
    )
    signatures = (Ed25519Signature(_key_id(each), sign(each.seed, act.digest())) for each in plan.board)
    return Submission(act, sorted_signatures(tuple(signatures)), files)


def _key_id(officer: Officer) -> str:
    return PublicKey("ed25519", public_of(officer.seed)).id()


def _invite(folder: Path, plan: Plan, receipt: Receipt, chance: Chance) -> list[Invitation]:
    """An invitation for each of the board and each member, with a one-time code; the server gets the codes' hashes."""
    board = {officer.member: officer for officer in plan.board}
    persons = [(member.id, member.name) for member in plan.roll if member.id not in board]
    invited = [
        *(Invitation(each.name, code_from(chance(10)), each.offices, each.codes) for each in plan.board),
        *(Invitation(name, code_from(chance(10))) for _, name in persons),
    ]
    ids = [*(officer.member for officer in plan.board), *(member for member, _ in persons)]
    lines = (
        json.dumps(
            {"token": each.token(), "origin": receipt.origin, "member": member, "until": receipt.at + INVITED_FOR}
        )
        for each, member in zip(invited, ids, strict=True)
    )
    write_new(folder / "invitations.jsonl", "".join(f"{line}\n" for line in lines).encode(), PRIVATE)
    return invited


def _hand_over(folder: Path, plan: Plan, files: Files, invitations: str) -> tuple[str, ...]:
    """The key files, one a person, the printed invitations, and the restricted files that `verify` takes."""
    for name in ("hand-over", "private"):
        (folder / name).mkdir(mode=0o700)
    handed = {f"hand-over/{officer.offices[0]}-{_slug(officer.name)}.key": officer for officer in plan.board}
    for path, officer in handed.items():
        write_new(folder / path, f"{text_of(officer.seed)}\n".encode(), PRIVATE)
    write_new(folder / "hand-over/invitations.html", invitations.encode(), PRIVATE)
    for ref, file in files.items():
        if ref.kind != "public":
            write_new(folder / "private" / ref.hash, file, PRIVATE)
    return (*handed, "hand-over/invitations.html")


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-") or "person"
