"""Power cuts and failed writes at every operation: what was acknowledged is there, and the office goes on."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import apsw
import pytest
from tests.office.power import Fault, Power, PowerCut, powered
from tests.records.forge import SCENARIOS

from asamblea.archive import SqliteArchive
from asamblea.assembly.refusals.admission import ActRepeated
from asamblea.assembly.refusals.base import Refused
from asamblea.demo.cast import Draft, act_of, signed
from asamblea.demo.player import Player
from asamblea.demo.scenario import read_scenario
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.office import HeadBehind, HeadFile, Office, Receipt, Submission
from asamblea.office.export import export
from asamblea.record.acts import Seen
from asamblea.record.ed25519 import public_of
from asamblea.record.instants import MINUTE

# SQLite ignores some failures, those of closing a file among them; apsw says so.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
WHO = ("ana", "bruno", "celia")


class Machine:
    """One assembly on a disk, three acts about to be handed in, of which two wait together."""

    def __init__(self, folder: Path) -> None:
        archive = SqliteArchive(folder / "record.sqlite")
        self.folder = folder
        self.player = player = Player(read_scenario(SCENARIOS / "founding.toml"), archive, HeadFile(folder))
        player.found()
        for line in player.scenario.lines[:4]:
            player.take(line)
        player.clock.move_to(player.clock() + 30 * MINUTE)
        size, root = player.office.seen(player.origin)
        draft = Draft("presence.register/1", {"sitting": "s1"}, player.origin, Seen(size, root.hex()))
        acts = [
            (act_of(draft, player.person(name), player.clock(), f"{number:032x}"), player.person(name))
            for number, name in enumerate(WHO)
        ]
        self.acts = [Submission(act, signed(act, [person])) for act, person in acts]
        archive.close()

    def office(self, folder: Path, power: Power | None = None) -> Office:
        """An office over the files of a folder, as a process that starts has it."""
        archive = SqliteArchive(folder / "record.sqlite", None if power is None else "powered")
        heads = HeadFile(folder) if power is None else HeadFile(folder, power)
        return Office(archive, lambda _: self.player.log_seed, self.player.clock, heads)

    def run(self, office: Office) -> Iterator[Receipt]:
        """Hand in what waits; each receipt as it is given."""
        yield office.submit(self.acts[0])
        for answer in office.submit_many(self.acts[1:]):
            assert isinstance(answer, Receipt)
            yield answer


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("machine"))


def copied(machine: Machine, to: Path) -> Path:
    return Path(shutil.copytree(machine.folder, to))


def operations(machine: Machine, folder: Path) -> int:
    """How many writes and syncs a run takes, opening and closing the file included."""
    power = Power(copied(machine, folder))
    with powered(power):
        office = machine.office(power.folder, power)
        assert len(list(machine.run(office))) == len(WHO)
        _close(office)
    return power.done


def _close(office: Office) -> None:
    assert isinstance(office.archive, SqliteArchive)
    office.archive.close()


def check(machine: Machine, folder: Path, acknowledged: list[Receipt], out: Path) -> None:
    """What was acknowledged is there; what was not can be handed in again; the record verifies."""
    office = machine.office(folder)
    origin = machine.player.origin
    for receipt in acknowledged:
        assert office.archive.seq_of(origin, receipt.act) == receipt.seq
    for submission, answer in zip(machine.acts, office.submit_many(machine.acts), strict=True):
        if isinstance(answer, Refused):
            assert answer.reasons == (ActRepeated(submission.act.id()),)
    assert all(office.archive.seq_of(origin, each.act.id()) is not None for each in machine.acts)
    export(office.archive, {origin: public_of(machine.player.log_seed)}, out)
    assert verify(FolderSource(out)).report.findings == []
    _close(office)


def cut(machine: Machine, folder: Path, at: int, seed: int, *, honest: bool = True) -> int:
    """Run until the power is cut at an operation; start again from what the disk may hold. How many were acknowledged.

    A disk that is not `honest` says that it has synced and has not.
    """
    power = Power(copied(machine, folder / "live"), cut_at=at, honest=honest)
    acknowledged: list[Receipt] = []
    with powered(power):
        with pytest.raises((PowerCut, apsw.Error)):  # noqa: PT012 -- the cut may come anywhere in a life
            office = machine.office(power.folder, power)
            acknowledged.extend(machine.run(office))
            _close(office)
            raise PowerCut
        assert power.off
        image = power.image(folder / "image", seed)
    check(machine, image, acknowledged, folder / "out")
    shutil.rmtree(folder)
    return len(acknowledged)


def test_power_cuts_lose_nothing_that_was_acknowledged(machine: Machine, tmp_path: Path) -> None:
    count = operations(machine, tmp_path / "count")
    answered = [cut(machine, tmp_path / "cut", at, at) for at in range(1, count + 1)]
    assert set(answered) == set(range(len(WHO) + 1)) - {len(WHO) - 1}


def test_a_disk_that_lies_about_syncing_is_found_out(machine: Machine, tmp_path: Path) -> None:
    """The test of the test: without syncs, something that was acknowledged is lost."""
    count = operations(machine, tmp_path / "count")
    with pytest.raises((AssertionError, HeadBehind, apsw.Error)):  # noqa: PT012 -- some cut does it
        for at in range(1, count + 1):
            cut(machine, tmp_path / f"cut-{at}", at, at, honest=False)


@pytest.mark.deep
def test_a_thousand_power_cuts_lose_nothing_that_was_acknowledged(machine: Machine, tmp_path: Path) -> None:
    count = operations(machine, tmp_path / "count")
    for number in range(1000):
        cut(machine, tmp_path / "cut", 1 + number % count, number)


def test_a_failed_write_is_no_receipt_and_the_next_start_goes_on(machine: Machine, tmp_path: Path) -> None:
    for at in range(1, operations(machine, tmp_path / "count") + 1):
        power = Power(copied(machine, tmp_path / "live"), fault_at=at)
        acknowledged: list[Receipt] = []
        with powered(power), suppress(Fault, apsw.Error):
            office = machine.office(power.folder, power)
            acknowledged.extend(machine.run(office))
            _close(office)
        check(machine, power.folder, acknowledged, tmp_path / "out")
        shutil.rmtree(power.folder)
        shutil.rmtree(tmp_path / "out")


def test_a_failed_write_leaves_the_office_that_lives_on(machine: Machine, tmp_path: Path) -> None:
    """The same office, no restart: the state that it keeps is the one that was committed."""
    for at in range(1, operations(machine, tmp_path / "count") + 1):
        power = Power(copied(machine, tmp_path / "live"))
        with powered(power):
            office = machine.office(power.folder, power)
            power.fault_at = power.done + at
            with suppress(Fault, apsw.Error):
                list(machine.run(office))
            for submission in machine.acts:
                with suppress(Refused):
                    office.submit(submission)
            assert office.archive.size(machine.player.origin) == office.seen(machine.player.origin)[0]
            with suppress(Fault, apsw.Error):
                _close(office)
        shutil.rmtree(power.folder)
