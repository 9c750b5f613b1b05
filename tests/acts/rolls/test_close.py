"""The roll is closed anew."""

from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.bodies import BODIES

BOARD = ("chair", "secretary")


def test_who_joined_and_left_is_batched_and_the_size_is_entered_above() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    roll = {"members": 310, "joined": 15, "left": 5, "root": "cd" * 32, "sheet": room.restricted("names")}
    (closed,) = room.act("village", "roll.close/1", BOARD, **roll)
    assert (closed.NAME, closed.roll, closed.members) == ("roll.closed/1", "l2", 310)
    assert BODIES.at(room.state(), room.origins["village"]).size == 310


def test_numbers_that_do_not_add_up_or_go_below_zero_are_refused() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    wrong = {"members": 310, "joined": 5, "left": 5, "root": "", "sheet": ""}
    assert room.refused("village", "roll.close/1", BOARD, **wrong) == ("RollDoesNotAddUp",)
    below = {"members": 305, "joined": 0, "left": -5, "root": "", "sheet": ""}
    assert room.refused("village", "roll.close/1", "chair", **below) == ("SignersMissing", "NumberBelowZero")


def test_the_roll_of_an_assembly_of_delegates_is_those_accredited() -> None:
    room = Federation({"north": 2}).with_body("village", "north")
    room.elected()
    roll = {"members": 3, "joined": 3, "left": 0, "root": "", "sheet": ""}
    assert room.refused(ASSEMBLY, "roll.close/1", BOARD, **roll) == ("RollDoesNotAddUp",)
    (reason,) = room.reasons
    assert (reason.expected, reason.members) == (2, 3)
    (closed,) = room.act(ASSEMBLY, "roll.close/1", BOARD, **{**roll, "members": 2, "joined": 2})
    assert (closed.roll, closed.members) == ("l1", 2)


def test_edge_24_leaving_the_sending_body_does_nothing_to_a_seat() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    roll = {"members": 299, "joined": 0, "left": 1, "root": "cd" * 32, "sheet": ""}
    room.act("village", "roll.close/1", BOARD, **roll)
    assert room.holder("north-1") == "first"
