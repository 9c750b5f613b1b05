"""The folder of a new server: record, keys, papers to hand over. It is there whole, or not at all."""

import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from asamblea.archive import SqliteArchive
from asamblea.cli.sealed.files import PRIVATE, write_new
from asamblea.office import HeadFile, Office, Receipt, Submission
from asamblea.office.foundings import INVITED_FOR, Chance, Files, Halves, Plan, founding_act, payload_of, persons_of
from asamblea.office.logkeys import LogKeys
from asamblea.record.base64s import text_of
from asamblea.record.canonical import Json
from asamblea.record.codes import code_from, hash_of
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant
from asamblea.record.signatures import Ed25519Signature, sorted_signatures
from asamblea.wording.papers.invitations import Invitation, invitations_html
from asamblea.wording.papers.sheet import Foot, foot_of

CODES = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """What one of the board keeps and nobody else: the private half of her key, the codes of her paper sheet."""

    seed: bytes = field(repr=False)
    codes: tuple[str, ...] = field(repr=False)

    def halves(self) -> Halves:
        """What the record holds of them."""
        hashes = (bytes.fromhex(hash_of(code)) for code in self.codes)
        return Halves(public_of(self.seed), b"".join(hashes))


@dataclass(frozen=True, slots=True)
class Founded:
    """What a founding gave: the receipt, the foot that every printed sheet of the body carries, and the files to hand
    over, by their place in the folder.
    """

    receipt: Receipt
    foot: Foot
    handed: tuple[str, ...]


def keep(chance: Chance) -> Kept:
    """A fresh key and a sheet of codes."""
    return Kept(chance(32), tuple(code_from(chance(10)) for _ in range(CODES)))


def found_in(
    folder: Path, plan: Plan, kept: Sequence[Kept], chance: Chance, clock: Callable[[], Instant], lang: str
) -> Founded:
    """Found the body in a folder that does not exist yet; raises Refused or Malformed, and then there is none."""
    if folder.exists():
        raise Malformed(str(folder), "found.folder", "is already there, and nothing is written over it")
    folder.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        founded = _fill(half, plan, kept, chance, clock, lang)
        half.rename(folder)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return founded


def _fill(
    folder: Path, plan: Plan, kept: Sequence[Kept], chance: Chance, clock: Callable[[], Instant], lang: str
) -> Founded:
    keys = LogKeys(folder / "log-keys")
    desk_seed = chance(32)
    write_new(folder / "desk.seed", desk_seed, PRIVATE)
    payload, files = payload_of(plan, keys.new(chance), public_of(desk_seed), chance)
    archive = SqliteArchive(folder / "record.sqlite")
    office = Office(archive, keys.seed, clock, HeadFile(folder / "heads"))
    receipt = office.submit(_submission(plan, kept, payload, files, chance, clock()))
    archive.close()
    foot = foot_of(receipt.head)
    invited = _invite(folder, plan, kept, receipt, chance)
    handed = _hand_over(folder, plan, kept, files, invitations_html(plan.title, plan.address, foot, invited, lang))
    return Founded(receipt, foot, handed)


def _submission(
    plan: Plan, kept: Sequence[Kept], payload: dict[str, Json], files: Files, chance: Chance, now: Instant
) -> Submission:
    """The founding act with the signature of each of the board."""
    act = founding_act(plan, payload, chance, now)
    signatures = (
        Ed25519Signature(officer.key(), sign(each.seed, act.digest()))
        for officer, each in zip(plan.board, kept, strict=True)
    )
    return Submission(act, sorted_signatures(tuple(signatures)), files)


def _invite(folder: Path, plan: Plan, kept: Sequence[Kept], receipt: Receipt, chance: Chance) -> list[Invitation]:
    """An invitation for each of the board and each member, with a one-time code; the server gets the codes' hashes."""
    persons = persons_of(plan)
    of_board = [(officer.offices, each.codes) for officer, each in zip(plan.board, kept, strict=True)]
    of_board += [((), ())] * (len(persons) - len(of_board))
    invited = [
        Invitation(name, code_from(chance(10)), offices, codes)
        for (_, name), (offices, codes) in zip(persons, of_board, strict=True)
    ]
    lines = (
        json.dumps(
            {"token": each.token(), "origin": receipt.origin, "member": member, "until": receipt.at + INVITED_FOR}
        )
        for each, (member, _) in zip(invited, persons, strict=True)
    )
    write_new(folder / "invitations.jsonl", "".join(f"{line}\n" for line in lines).encode(), PRIVATE)
    return invited


def _hand_over(folder: Path, plan: Plan, kept: Sequence[Kept], files: Files, invitations: str) -> tuple[str, ...]:
    """The key files, one a person, the printed invitations, and the restricted files that `verify` takes."""
    for name in ("hand-over", "private"):
        (folder / name).mkdir(mode=0o700)
    handed = [f"hand-over/{officer.offices[0]}-{_slug(officer.name)}.key" for officer in plan.board]
    for path, each in zip(handed, kept, strict=True):
        write_new(folder / path, f"{text_of(each.seed)}\n".encode(), PRIVATE)
    write_new(folder / "hand-over/invitations.html", invitations.encode(), PRIVATE)
    for ref, file in files.items():
        if ref.kind != "public":
            write_new(folder / "private" / ref.hash, file, PRIVATE)
    return (*handed, "hand-over/invitations.html")


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-") or "person"
