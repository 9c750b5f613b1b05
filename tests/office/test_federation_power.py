"""A recall and its citation above are one: killed at any write, the next start shows both or neither."""

import shutil
from contextlib import suppress
from pathlib import Path

import apsw
import pytest
from tests.federation_room import ASSEMBLY, Federation
from tests.office.power import Power, PowerCut, powered

from asamblea.archive import SqliteArchive
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.state.log import LOG_KEY
from asamblea.assembly.state.members import HOLDERS
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.office import HeadFile, Office
from asamblea.office.export import export
from asamblea.record.base64s import bytes_of

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


class Machine:
    """A federation on a disk, with the papers of a recall about to be handed in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        archive = SqliteArchive(folder / "record.sqlite")
        self.room = room = Federation({"north": 1}, archive, HeadFile(folder)).with_body("village", "north")
        room.elected()
        room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
        room.heard("village", "k1")
        paper = room.minutes("village", 90, recalls=[room.ballot("k1", 70, 20)])
        self.recall = room.prepared("village", "minutes.lodge/1", "secretary", **paper)
        archive.close()

    def office(self, folder: Path, power: Power | None = None) -> Office:
        """An office over the files of a folder, as a process that starts has it."""
        archive = SqliteArchive(folder / "record.sqlite", None if power is None else "powered")
        heads = HeadFile(folder) if power is None else HeadFile(folder, power)
        return Office(archive, lambda public_key: self.room.seeds[public_key], self.room.clock, heads)

    def shown(self, office: Office) -> tuple[bool, bool]:
        """Whether the recall stands below, and whether the seat passed on above."""
        below, above = self.room.origins["village"], self.room.origins[ASSEMBLY]
        seats = HOLDERS.all(office.state(above))
        return office.archive.seq_of(below, self.recall.act.id()) is not None, self.room.id("second") in seats


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("machine"))


def run(machine: Machine, power: Power) -> None:
    office = machine.office(power.folder, power)
    office.submit(machine.recall)
    _close(office)


def _close(office: Office) -> None:
    assert isinstance(office.archive, SqliteArchive)
    office.archive.close()


def check(machine: Machine, folder: Path, out: Path) -> bool:
    """Both or neither; whichever it is, it can be handed in again, and the record verifies. Whether it was both."""
    office = machine.office(folder)
    below, above = machine.shown(office)
    assert below == above
    with suppress(Refused):
        office.submit(machine.recall)
    assert machine.shown(office) == (True, True)
    origins = machine.room.origins.values()
    keys = {origin: bytes_of(LOG_KEY.at(office.state(origin)), "key") for origin in origins}
    export(office.archive, keys, out)
    assert verify(FolderSource(out), workers=1).report.findings == []
    _close(office)
    return below


def test_killed_at_any_write_both_or_neither_are_there(machine: Machine, tmp_path: Path) -> None:
    power = Power(Path(shutil.copytree(machine.folder, tmp_path / "count")))
    with powered(power):
        run(machine, power)
    seen = set()
    for at in range(1, power.done + 1):
        folder = tmp_path / str(at)
        live = Power(Path(shutil.copytree(machine.folder, folder / "live")), cut_at=at)
        with powered(live):
            with suppress(PowerCut, apsw.Error):
                run(machine, live)
            assert live.off
            image = live.image(folder / "image", at)
        seen.add(check(machine, image, folder / "out"))
        shutil.rmtree(folder)
    assert seen == {True, False}
