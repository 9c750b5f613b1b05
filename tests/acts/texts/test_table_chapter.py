"""A part is put in general, once, before anything in it."""

from typing import Any

from tests.acts.amendments.hall import close, general, laid, proceeded, voted
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.motions import MotionTabled
from asamblea.assembly.events.texts import QuestionPut
from asamblea.assembly.state.texts import TEXTS


def told(room: Room, part: str = "t1") -> dict[str, Any]:
    return {"text": "t1", "part": part, "title": room.text("In general"), "base": TEXTS.at(room.state, "t1").base}


def test_a_part_is_put_in_general_under_its_own_class() -> None:
    room = laid()
    tabled, question, *rest = room.act("chapter.table/1", ("d1", "d2", "d3"), **told(room))
    assert isinstance(tabled, MotionTabled)
    assert (tabled.kind, tabled.sponsors_needed, tabled.effect.kind) == ("general", 3, "none")
    assert question == QuestionPut(room.at, "m2", "t1", "chapter", "t1")
    assert kinds(tuple(rest)) == ["motion.sponsored/1", "motion.sponsored/1", "motion.filed/1"]


def test_the_commission_needs_no_other_sponsors_a_delegate_alone_does() -> None:
    room = laid()
    assert kinds(room.act("chapter.table/1", "secretary", **told(room)))[-1] == "motion.filed/1"
    assert kinds(room.act("chapter.table/1", "d1", **told(room, "x1")))[-1] == "question.put/1"


def test_nothing_but_an_outermost_part_or_the_whole_is_put_in_general() -> None:
    room = laid()
    for part in ("c1", "a1", "t9"):
        assert room.refused("chapter.table/1", "d1", **told(room, part)) == ("PartUnfit",)
    assert room.refused("chapter.table/1", "teller", **told(room)) == ("SeatNeeded",)
    old = {**told(room), "base": room.text("old")}
    assert room.refused("chapter.table/1", "d1", **old) == ("NotTheTextNow",)


def test_what_was_put_is_not_put_again_while_it_stands() -> None:
    room = laid()
    motion = general(room, "t1")
    assert room.refused("chapter.table/1", "d1", **told(room)) == ("QuestionStands",)
    room.act("motion.withdraw/1", "secretary", motion=motion)
    motion = general(room, "t1")
    room.sit(motion)
    voted(room, motion, yes=3, no=5)
    close(room)
    assert room.refused("chapter.table/1", "d1", **told(room)) == ("QuestionStands",)
    assert proceeded().refused("chapter.table/1", "d1", **told(proceeded(), "root")) == ("QuestionStands",)
