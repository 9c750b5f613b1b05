"""A federation whose members petition with amendments: one is tabled without sponsors and adopted, one is too small."""

from pathlib import Path

from tests.federation_room import ASSEMBLY
from tests.petition_room import DELEGATES, Petitioning
from tests.records.every_body import exported

from asamblea.charter.operations import Delete
from asamblea.record.instants import DAY


def popular() -> Petitioning:
    """The federation, after everything."""
    room = Petitioning()
    for where in ("village", "harbour", "mine"):
        room.signed(where, 4500, reasons=room.text("We said so in our meetings."))
    room.act("school", "amendment.petition/1", "teller", **room.petition_of("school", 2000))
    room.pass_time(2 * DAY, "school")
    room.signed("village", 30, room.words(Delete("p3", "x"), answers=("d1",)))
    room.signed("mine", 30, text="t9")
    room.tabled()
    room.act(ASSEMBLY, "amendment.sponsor/1", DELEGATES[0], amendment="a1", version=1)
    return room


def write(folder: Path) -> Path:
    """The record as files, without what is restricted."""
    return exported(popular(), folder)
