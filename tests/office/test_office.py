"""The office: one transaction, receipts, once only, and never a head below the highest signed."""

from pathlib import Path

import apsw
import pytest
from tests.records.forge import SCENARIOS, played

from asamblea.archive import MemoryArchive, SqliteArchive
from asamblea.assembly.refusals.admission import ActRepeated, ClockWentBack
from asamblea.assembly.refusals.base import Refused
from asamblea.demo.cast import Draft, act_of, signed
from asamblea.demo.clock import ForwardClock
from asamblea.demo.player import Player
from asamblea.demo.scenario import read_scenario
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.office import HeadBehind, HeadFile, Office, Receipt, Submission
from asamblea.office.export import export
from asamblea.record.acts import Seen
from asamblea.record.checkpoints import cosign, log_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed
from asamblea.record.instants import HOUR, MINUTE
from asamblea.record.notes import parse_note


def submission(player: Player, name: str, nonce: int = 1, sitting: str = "s1") -> Submission:
    """A registration, signed; whether it is admitted depends on who and when."""
    size, root = player.office.seen(player.origin)
    draft = Draft("presence.register/1", {"sitting": sitting}, player.origin, Seen(size, root.hex()))
    act = act_of(draft, player.person(name), player.clock(), f"{nonce:032x}")
    return Submission(act, signed(act, [player.person(name)]))


@pytest.fixture
def player() -> Player:
    """The founding scenario up to the seating of three delegates."""
    player = Player(read_scenario(SCENARIOS / "founding.toml"))
    player.found()
    for line in player.scenario.lines[:4]:
        player.take(line)
    player.clock.move_to(player.clock() + 30 * MINUTE)
    return player


def test_a_receipt_proves_its_entry_under_the_signed_head(player: Player) -> None:
    receipt = player.office.submit(submission(player, "ana"))
    (entry,) = player.archive.entries(player.origin, receipt.seq, receipt.seq + 1)
    head = player.office.proof(player.origin, receipt.seq).check(
        entry, log_vkey(player.origin, public_of(player.log_seed)), "p"
    )
    assert head.size == receipt.seq + 1
    assert receipt.head == player.archive.head(player.origin)


def test_the_same_act_is_entered_once(player: Player) -> None:
    first = submission(player, "ana")
    receipt = player.office.submit(first)
    with pytest.raises(Refused) as refused:
        player.office.submit(first)
    assert refused.value.reasons == (ActRepeated(receipt.act),)
    assert player.archive.size(player.origin) == receipt.seq + 1


def test_acts_that_wait_share_a_transaction_and_a_refused_one_leaves_the_others(player: Player) -> None:
    size = player.archive.size(player.origin)
    answers = player.office.submit_many(
        [submission(player, "ana"), submission(player, "chair"), submission(player, "bruno")]
    )
    assert [type(answer).__name__ for answer in answers] == ["Receipt", "Refused", "Receipt"]
    assert [answer.seq for answer in answers if isinstance(answer, Receipt)] == [size, size + 1]


def test_acts_that_wait_get_one_head_that_covers_them_all(player: Player) -> None:
    answers = player.office.submit_many([submission(player, "ana"), submission(player, "bruno")])
    key = log_vkey(player.origin, public_of(player.log_seed))
    for answer in answers:
        assert isinstance(answer, Receipt)
        assert answer.head == player.archive.head(player.origin)
        (entry,) = player.archive.entries(player.origin, answer.seq, answer.seq + 1)
        head = player.office.proof(player.origin, answer.seq).check(entry, key, "p")
        assert head.size == player.archive.size(player.origin)


def test_a_refused_act_appends_nothing(player: Player) -> None:
    size, head = player.archive.size(player.origin), player.archive.head(player.origin)
    with pytest.raises(Refused):
        player.office.submit(submission(player, "chair"))
    assert (player.archive.size(player.origin), player.archive.head(player.origin)) == (size, head)


def test_the_writers_clock_never_goes_back(player: Player) -> None:
    last = next(iter(player.archive.entries(player.origin, player.archive.size(player.origin) - 1, 99)))
    office = Office(player.archive, lambda _: player.log_seed, ForwardClock(0))
    with pytest.raises(Refused) as refused:
        office.submit(submission(player, "ana"))
    assert refused.value.reasons == (ClockWentBack(Entry.parse(last, "entry").at),)


def test_two_offices_on_one_archive_write_one_log(player: Player) -> None:
    other = Office(player.archive, lambda _: player.log_seed, player.clock)
    player.office.submit(submission(player, "ana"))
    other.submit(submission(player, "bruno"))
    receipt = player.office.submit(submission(player, "celia"))
    assert receipt.seq == player.archive.size(player.origin) - 1
    assert player.office.seen(player.origin) == other.seen(player.origin)


def test_time_alone_appends_nothing_while_nothing_is_due(player: Player) -> None:
    assert player.office.pass_clock(player.origin) is None


def test_a_cosigners_word_waits_for_the_next_entry(player: Player, tmp_path: Path) -> None:
    december = played("december-20")
    report_before = december.archive.size(december.origin)
    note = parse_note(december.archive.head(december.origin), "head")
    december.office.take_in(
        december.origin, cosign(note, "neighbour", december.secret("neighbour"), december.clock()).encode()
    )
    assert december.archive.size(december.origin) == report_before
    receipt = december.office.pass_clock(december.origin)
    assert receipt is not None
    assert december.archive.cosigned(december.origin) == ()
    export(december.archive, {december.origin: public_of(december.log_seed)}, tmp_path)
    assert verify(FolderSource(tmp_path)).report.findings == []


def test_a_strangers_word_is_not_taken_in(player: Player) -> None:
    note = parse_note(player.archive.head(player.origin), "head")
    with pytest.raises(Malformed, match="cosigned by nobody"):
        player.office.take_in(player.origin, cosign(note, "stranger", bytes(32), player.clock()).encode())


def guarded(folder: Path, archive: SqliteArchive) -> Player:
    player = Player(read_scenario(SCENARIOS / "founding.toml"), archive, HeadFile(folder / "heads"))
    player.found()
    for line in player.scenario.lines[:4]:
        player.take(line)
    player.clock.move_to(player.clock() + 30 * MINUTE)
    return player


def test_a_restored_copy_signs_nothing_below_the_highest_head(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path / "record.sqlite")
    player = guarded(tmp_path, archive)
    archive.close()
    backup = (tmp_path / "record.sqlite").read_bytes()
    player.office.submit(submission(player, "ana"))
    archive.close()
    for path in tmp_path.glob("record.sqlite*"):
        path.unlink()
    (tmp_path / "record.sqlite").write_bytes(backup)
    restored = Office(
        SqliteArchive(tmp_path / "record.sqlite"), lambda _: player.log_seed, player.clock, HeadFile(tmp_path / "heads")
    )
    with pytest.raises(HeadBehind):
        restored.submit(submission(player, "bruno"))


def test_an_archive_restored_under_an_office_that_lives_on_signs_nothing_either(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path / "record.sqlite")
    player = guarded(tmp_path, archive)
    here, kept = archive._connection(), apsw.Connection(":memory:")
    copied(here, kept)
    player.office.submit(submission(player, "ana"))
    copied(kept, here)
    with pytest.raises(HeadBehind):
        player.office.submit(submission(player, "bruno"))


def copied(source: apsw.Connection, to: apsw.Connection) -> None:
    """Write the whole of one database over another, as restoring a backup does."""
    with to.backup("main", source, "main") as backup:
        backup.step()


def test_the_head_file_survives_a_torn_write(tmp_path: Path) -> None:
    heads, origin = HeadFile(tmp_path), "asamblea/" + "a" * 32
    heads.raise_to({origin: (1, bytes(32))})
    heads.raise_to({origin: (2, b"\1" * 32)})
    heads.raise_to({origin: (1, bytes(32))})
    assert heads.highest(origin) == (2, b"\1" * 32)
    path = next(tmp_path.iterdir())
    data = path.read_bytes()
    path.write_bytes(data[:128] + b"torn".ljust(128))
    assert heads.highest(origin) == (1, bytes(32))


def test_state_now_shows_what_is_due_before_anybody_writes_it() -> None:
    player = Player(read_scenario(SCENARIOS / "founding.toml"), MemoryArchive())
    player.found()
    for line in player.scenario.lines[:-2]:
        player.take(line)
    player.clock.move_to(player.clock() + HOUR)
    assert player.office.state_now(player.origin) != player.office.state(player.origin)
    before = player.office.state_now(player.origin)
    player.office.pass_clock(player.origin)
    assert player.office.state(player.origin) == before
