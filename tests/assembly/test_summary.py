"""The summary of a body: little, and only what its fold says."""

from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.codec import parse, to_json
from asamblea.assembly.summary import Elects, Summary, summary


def test_a_body_of_the_base_says_where_it_elects_and_how_many_it_is() -> None:
    room = Federation({"north": 1}).with_body("village", "north", 300)
    told = summary(room.state("village"))
    assert (told.tier, told.kind, told.members, told.seats) == ("base", "neighbourhood", 300, 0)
    assert told.elects == (Elects(room.origins[ASSEMBLY], "north"),)
    assert (told.minutes, told.recalls, told.attempts, told.ended) == (0, 0, 0, "")


def test_an_assembly_says_its_seats_those_held_and_whom_it_recognises() -> None:
    room = Federation({"north": 1, "south": 2}).with_body("village", "north")
    assert (summary(room.state()).seats, summary(room.state()).held) == (3, 0)
    room.elected()
    told = summary(room.state())
    assert (told.held, told.recognises, told.members, told.elects) == (1, 1, 0, ())


def test_a_recall_is_pending_until_it_is_decided_and_stays_an_attempt() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    assert (summary(room.state("village")).recalls, summary(room.state("village")).attempts) == (1, 1)
    room.heard("village", "k1")
    ballot = room.ballot("k1", 20, 80)
    room.act("village", "minutes.lodge/1", "secretary", **room.minutes("village", 100, recalls=[ballot]))
    told = summary(room.state("village"))
    assert (told.recalls, told.attempts, told.minutes) == (0, 1, 2)


def test_it_comes_back_from_its_json() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    for where in (ASSEMBLY, "village"):
        told = summary(room.state(where))
        assert parse(Summary, to_json(told), "test") == told
