"""The panel is drawn in public from those who are no party; nobody's silence stops the draw."""

import pytest
from tests.acts.appeals.hall import TELLERS, challenged
from tests.assembly_room import DELEGATES, Room

from asamblea.assembly.refusals.appeals import NobodyImpartial
from asamblea.assembly.state.appeals import PANELS, no_party
from asamblea.counting.lots import Lot
from asamblea.record.instants import DAY


@pytest.fixture
def room() -> Room:
    return challenged()


def test_five_are_drawn_from_those_who_are_no_party(room: Room) -> None:
    pool = no_party(room.state, "c1")
    assert set(pool) == {room.id(name) for name in DELEGATES} - {room.id(name) for name in ("d1", "d2", "d8")}
    room.act("panel.draw/1", TELLERS, challenge="c1", seed="3162")
    order = Lot("3162").order(range(1, len(pool) + 1))
    assert PANELS.at(room.state, "c1").members == tuple(pool[number - 1] for number in order[:5])


def test_the_plenary_does_not_judge_itself(room: Room) -> None:
    text, effect = room.text("annul"), {"kind": "annulment", "on": "c1"}
    said = room.refused("motion.table/1", "d3", kind="challenge", title=text, text=text, effect=effect)
    assert said == ("EffectWithoutObject",)


def test_if_the_tellers_do_not_two_delegates_draw_it(room: Room) -> None:
    assert room.refused("panel.draw/1", ("d3", "d4"), challenge="c1", seed="1") == ("TellersNeeded",)
    room.act("panel.draw/1", ("d3", "d4"), DAY, challenge="c1", seed="1")
    assert len(PANELS.at(room.state, "c1").members) == 5


def test_it_is_drawn_once_with_a_seed_that_can_be_read(room: Room) -> None:
    assert room.refused("panel.draw/1", TELLERS, challenge="c1", seed="a b") == ("SeedUnfit",)
    room.act("panel.draw/1", TELLERS, challenge="c1", seed="1")
    assert room.refused("panel.draw/1", TELLERS, challenge="c1", seed="2") == ("PanelDrawnAlready",)


def test_what_waits_for_no_panel_has_none(room: Room) -> None:
    assert room.refused("panel.draw/1", TELLERS, challenge="c9", seed="1") == ("ChallengeUnknown",)


def test_there_have_to_be_enough_who_are_no_party() -> None:
    room = challenged(by=("d1", "d2", "d3"))
    assert room.refused("panel.draw/1", TELLERS, challenge="c1", seed="1") == ("NobodyImpartial",)
    assert room.reasons == (NobodyImpartial(4, 5),)
