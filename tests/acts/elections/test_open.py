"""Opening an election: what is pinned, who may, and what nobody may."""

from dataclasses import replace

import pytest
from tests.acts.elections.hall import KINDS, TELLERS, counted, found, hall, opened, orders
from tests.assembly_room import DELEGATES, Room

from asamblea.assembly.events.elections import ElectionOpened
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.model import parse_orders
from asamblea.assembly.state.elections import rule_of
from asamblea.assembly.state.orders import IN_FORCE
from asamblea.record.errors import Malformed
from asamblea.record.instants import DAY, HOUR, MINUTE


def hours(room: Room, nominations: int = DAY, poll: int = HOUR) -> dict[str, int]:
    opens = room.at + MINUTE + nominations
    return {"nominations_until": opens, "closes_at": opens + poll}


def test_rule_roll_and_hours_are_pinned_at_opening() -> None:
    room = hall()
    election = opened(room)
    event = room.events[-1]
    assert isinstance(event, ElectionOpened)
    assert (event.method, event.manner, event.seats, event.electors, event.quorum_needed) == ("wig", "paper", 3, 8, 5)
    assert event.orders == IN_FORCE.at(room.state).orders
    assert rule_of(room.state, found(room, election)) == KINDS["commission"]
    assert len(found(room, election).electorate) == 8


def test_a_kind_that_the_orders_do_not_know_is_refused_with_those_they_know() -> None:
    room = hall()
    assert room.refused("election.open/1", "chair", kind="king", **hours(room)) == ("ElectionKindUnknown",)
    assert room.reasons[0].known == tuple(sorted(KINDS))


def test_short_nominations_and_a_short_or_long_poll_are_refused_together() -> None:
    room = hall()
    said = room.refused("election.open/1", "chair", kind="commission", **hours(room, HOUR, MINUTE))
    assert said == ("NominationsTooShort", "OpenTooShort")
    assert room.refused("election.open/1", "chair", kind="commission", **hours(room, DAY, 3 * DAY)) == ("OpenTooLong",)


def test_nobodys_inaction_stops_it_a_third_of_the_delegates_open_it() -> None:
    room = hall()
    said = room.refused("election.open/1", "d1", kind="commission", **hours(room))
    assert said == ("OfficeNeeded", "SignersMissing")
    assert room.act("election.open/1", DELEGATES[:3], kind="commission", **hours(room))


def test_one_election_of_a_kind_at_a_time() -> None:
    room = hall()
    opened(room)
    assert room.refused("election.open/1", "chair", kind="commission", **hours(room)) == ("ElectionRunning",)
    assert opened(room, "chair") == "e2"


def test_a_place_is_not_taken_from_somebody_elected_by_a_second_election() -> None:
    room = hall()
    election = counted(room)
    room.act("election.declare/1", "chair", election=election)
    assert room.refused("election.open/1", "chair", kind="commission", **hours(room)) == ("NoPlaceFree",)
    room.pass_time(184 * DAY)
    assert opened(room) == "e2"


def test_the_places_left_free_are_elected() -> None:
    room = hall()
    election = counted(room)
    room.act("election.declare/1", "chair", election=election)
    room.act("candidate.withdraw/1", "d1", election=election, candidate=room.id("d1"))
    assert found(room, opened(room)).opened.seats == 1


def test_outside_an_assembly_of_delegates_nobody_signs_a_choice_in_clear() -> None:
    from asamblea.assembly.state.founding import BODY  # noqa: PLC0415 -- next to its one use

    room = hall()
    room.state = BODY.put(room.state, replace(BODY.at(room.state), kind="committee"))
    assert room.refused("election.open/1", "chair", kind="board", **hours(room)) == ("ChoiceInClear",)
    assert room.act("election.open/1", "chair", kind="commission", **hours(room))


def test_rules_pinned_at_opening_hold_when_the_orders_change() -> None:
    room = hall()
    election = opened(room)
    other = orders(commission=replace(KINDS["commission"], method="scottish"))
    from asamblea.assembly.events.orders import OrdersNamed  # noqa: PLC0415 -- next to its one use
    from asamblea.assembly.state.evolve import evolve  # noqa: PLC0415 -- next to its one use
    from asamblea.record.base64s import text_of  # noqa: PLC0415 -- next to its one use

    room.state = evolve(room.state, OrdersNamed(room.at, other.hash(), "other", text_of(other.data())))
    assert rule_of(room.state, found(room, election)).method == "wig"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"places": 0}, "places"),
        ({"method": "irv"}, "places"),
        ({"manner": "hands"}, "manner"),
        ({"min_open": 0}, "min_open"),
        ({"term": -1}, "nominations"),
        ({"lists": replace(KINDS["commission"].lists, threshold_num=2)}, "lists"),
        ({"lists": replace(KINDS["commission"].lists, threshold_num=0, threshold_den=0)}, "lists"),
    ],
)
def test_orders_with_which_nobody_could_be_elected_are_refused_by_field(change: dict[str, object], field: str) -> None:
    data = orders(commission=replace(KINDS["commission"], **change)).data()  # type: ignore[arg-type]
    with pytest.raises(Malformed) as fault:
        parse_orders(data)
    assert fault.value.place == f"orders.elections.commission.{field}"


def test_a_method_that_is_not_counted_here_is_no_method() -> None:
    data = orders().data().replace(b'"method":"wig"', b'"method":"coin"')
    with pytest.raises(Malformed, match="must be one of"):
        parse_orders(data)


@pytest.mark.parametrize("preset", LIBRARY.values(), ids=lambda preset: preset.name)
def test_every_preset_is_coherent(preset: object) -> None:
    from asamblea.assembly.orders.model import StandingOrders  # noqa: PLC0415 -- next to its one use

    assert isinstance(preset, StandingOrders)
    assert parse_orders(preset.data()) == preset


def test_tellers_alone_do_not_open_it() -> None:
    room = hall()
    said = room.refused("election.open/1", TELLERS, kind="commission", **hours(room))
    assert said == ("OfficeNeeded", "SignersMissing")
