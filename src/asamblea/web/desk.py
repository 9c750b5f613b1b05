"""The office as the pages use it: one a process, made at the first request."""

import os
import secrets
import time
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from asamblea.archive import SqliteArchive
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import NAMES
from asamblea.office import HeadFile, Office, Publisher
from asamblea.office.export import PublicBlobs
from asamblea.office.logkeys import LogKeys
from asamblea.record.blobs import content_of, reference, references
from asamblea.record.canonical import Json
from asamblea.web.demonstration import Demonstration
from asamblea.web.index import SummaryIndex
from asamblea.web.told import ToldLogs


@dataclass(frozen=True, slots=True)
class Desk:
    """The office, the demonstration if this server is one, and what is kept for pages, all of it from the logs."""

    office: Office
    publisher: Publisher
    demo: Demonstration | None
    index: SummaryIndex
    told: ToldLogs
    public: PublicBlobs

    def desk_seed(self) -> bytes:
        """The private half of the desk's key, which signs beside paper codes and nothing else."""
        if self.demo is not None:
            return self.demo.desk_seed
        path = settings.DATA / "desk.seed"
        if not path.exists():
            file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(file, "wb") as out:
                out.write(secrets.token_bytes(32))
        return bytes(path.read_bytes())

    def text(self, ref: str) -> str:
        """The content of a public blob as text; empty if there is none."""
        if not ref.startswith("public:"):
            return ""
        file = self.office.archive.blob(ref.partition(":")[2])
        return "" if file is None else content_of(reference(ref, ref), file, ref).decode(errors="replace")

    def held(self, payload: Json) -> dict[str, bytes]:
        """The content of the public blobs that a payload names, as far as they are here, by reference."""
        files = ((each, self.office.archive.blob(each.hash)) for each in references(payload) if each.kind == "public")
        return {str(each): content_of(each, file, str(each)) for each, file in files if file is not None}

    def names(self, state: State) -> dict[str, str]:
        """The public names of members, by id."""
        return {member: self.text(person) or member for member, person in NAMES.all(state).items()}


@cache
def desk() -> Desk:
    """The office of this process."""
    data = settings.DATA
    archive = SqliteArchive(data / "record.sqlite")
    publisher = Publisher(archive, data / "public", _now)
    heads = HeadFile(data / "heads")
    demo = None
    if settings.DEMO:
        address = os.environ.get("ASAMBLEA_ORIGIN", "http://localhost:8000")
        demo = Demonstration(data, address, archive, heads, publisher)
    office = Office(archive, LogKeys(data / "log-keys").seed, _now, heads, publisher) if demo is None else demo.office
    index = SummaryIndex(data / "index.sqlite", office)
    return Desk(office, publisher, demo, index, ToldLogs(office), PublicBlobs(archive))


def _now() -> int:
    return time.time_ns() // 1_000_000
