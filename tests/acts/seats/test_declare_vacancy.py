"""A vacancy has an instant of declaration."""

from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.founding import BODY
from asamblea.record.instants import DAY

BOARD = ("chair", "secretary")


def test_edge_22_before_its_vacancy_is_declared_the_seat_counts() -> None:
    room = Federation({"north": 1, "south": 2}).with_body("village", "north")
    polling = room.polling("north", alternates=0)
    room.votes("village", "north", polling, first=60)
    room.pass_time(4 * DAY, ASSEMBLY)
    room.credential(polling, "first")
    assert room.refused(ASSEMBLY, "vacancy.declare/1", BOARD, seat="north-1") == ("SeatNotEmpty",)
    room.recall("village", "first", yes=70, no=20)
    assert room.holder("north-1") is None
    assert BODY.at(room.state()).seats == 3
    (declared,) = room.act(ASSEMBLY, "vacancy.declare/1", BOARD, seat="north-1")
    assert declared.NAME == "vacancy.declared/1"
    assert BODY.at(room.state()).seats == 2
    assert room.refused(ASSEMBLY, "vacancy.declare/1", BOARD, seat="north-1") == ("VacancyKnown",)


def test_a_seat_with_an_alternate_is_not_vacant() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    assert room.refused(ASSEMBLY, "vacancy.declare/1", BOARD, seat="north-1") == ("SeatNotEmpty", "AlternateWaits")
    assert room.refused(ASSEMBLY, "vacancy.declare/1", BOARD, seat="x") == ("SeatUnknown",)
