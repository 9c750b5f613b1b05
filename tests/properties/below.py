"""The invariants where a seat comes from below and is taken back there (procedure 3.30, 3.19; rulings A2, B1.8, new
12): each a function of a federation that raises AssertionError.
"""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.events.base import Event
from asamblea.assembly.events.bodies import EntryCited
from asamblea.assembly.events.members import DelegateRemoved, DelegateSeated
from asamblea.assembly.events.recall import RecallDecided
from asamblea.assembly.events.seats import DelegateRecalled, DelegateResigned, SeatOrphaned
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.state.members import HOLDERS, SEATS
from asamblea.assembly.state.minutes import MINUTES
from asamblea.assembly.state.recalls import RECALLS
from asamblea.office import Office

LOST = (DelegateRemoved, DelegateRecalled, DelegateResigned, SeatOrphaned)
VILLAGE = "village"


# What was read of a log already: entries are only added. A test of the test writes into it.
READ: WeakKeyDictionary[Federation, dict[str, list[list[Event]]]] = WeakKeyDictionary()


def happened(room: Federation, where: str) -> list[Event]:
    """Every event of a log, in order."""
    read = READ.setdefault(room, {}).setdefault(where, [])
    read += [room.events(where, seq) for seq in range(len(read), room.archive.size(room.origins[where]))]
    return [event for entry in read for event in entry]


def decided(room: Federation) -> list[RecallDecided]:
    """The recalls that the village decided."""
    return [event for event in happened(room, VILLAGE) if isinstance(event, RecallDecided)]


def heard_before_recalled(room: Federation) -> None:
    """2. Nobody is recalled without service, its notice, and a defence used, waived, or open at two summonses."""
    assert BASE_ASSEMBLY.recall is not None
    notice = BASE_ASSEMBLY.recall.hearing.notice
    for event in decided(room):
        recall = RECALLS.at(room.state(VILLAGE), event.recall)
        meeting = MINUTES.at(room.state(VILLAGE), event.minutes).lodged
        if event.outcome == "recalled":
            assert recall.served_at is not None, event.recall
            assert meeting.began_at - recall.served_at >= notice, event.recall
            assert event.defence != "unused" or recall.summons >= 2, event.recall


def counted_on_paper(room: Federation) -> None:
    """4, 5, 9. A recall carries by more for than against, as many as were needed, at its quorum; else it does not."""
    for event in decided(room):
        assert (event.outcome == "void") == (event.voted < event.quorum), event.recall
        if event.outcome != "void":
            assert (event.outcome == "recalled") == (event.yes >= event.needed), event.recall
            assert event.needed * 2 > event.yes + event.no, event.recall


def a_seat_lost_is_a_removal(room: Federation) -> None:
    """12. Whoever lost a seat lost it by a removal, a recall, a resignation, or because nobody was left to recall."""
    sat: dict[str, str] = {}
    for event in happened(room, ASSEMBLY):
        if isinstance(event, DelegateSeated):
            assert event.seat not in sat, event.seat
            sat[event.seat] = event.member
        if isinstance(event, LOST):
            sat.pop(event.seat, None)
    now = {seat: held.member for seat, held in SEATS.all(room.state()).items() if held.member is not None}
    assert now == sat


def recalled_above_was_recalled_below(room: Federation) -> None:
    """8, 12. The assembly takes a seat only on the word of the body that filled it, cited entry by entry."""
    origin = room.origins[VILLAGE]
    below = {(f"{origin}:{event.recall}", event.declared_at) for event in decided(room) if event.outcome == "recalled"}
    entries = happened(room, ASSEMBLY)
    for place, event in enumerate(entries):
        if isinstance(event, DelegateRecalled):
            assert (event.recall, event.declared_at) in below, event.recall
            assert any(isinstance(each, EntryCited) for each in entries[:place]), event.recall


def one_vote_a_seat(room: Federation) -> None:
    """6. One person holds one seat's vote, and a seat has one."""
    holders = HOLDERS.all(room.state())
    assert len(set(holders.values())) == len(holders)


def replay_is_live(room: Federation) -> None:
    """10. Every log read again from its entries gives the same state."""
    fresh = Office(room.archive, lambda _: b"", room.clock)
    assert all(fresh.state(origin) == room.office.state(origin) for origin in room.origins.values())


INVARIANTS: tuple[Callable[[Federation], None], ...] = (
    heard_before_recalled,
    counted_on_paper,
    a_seat_lost_is_a_removal,
    recalled_above_was_recalled_below,
    one_vote_a_seat,
)
