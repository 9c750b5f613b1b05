"""An article is put once its part was accepted in general; it is read twice."""

from typing import Any

from tests.acts.amendments.hall import close, general, laid, proceeded, provision, voted
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.texts import QuestionPut
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.texts import TEXTS


def told(room: Room, article: str = "a1") -> dict[str, Any]:
    return {"text": "t1", "provision": article, "title": room.text("x"), "base": TEXTS.at(room.state, "t1").base}


def test_an_article_is_put_and_read_twice_under_its_own_majority() -> None:
    room = proceeded()
    _, question, *_ = room.act("provision.table/1", "secretary", **told(room))
    assert question == QuestionPut(room.at, "m3", "t1", "provision", "a1")
    room.act("motion.rule/1", "chair", motion="m3", ruling="accepted")
    assert MOTIONS.at(room.state, "m3").kind == "constituent"
    room.sit("m3")
    assert kinds(voted(room, "m3", yes=5, no=3))[-1] == "motion.lost/1"


def test_nothing_in_a_part_is_put_before_the_part_was_accepted_in_general() -> None:
    room = laid()
    assert room.refused("provision.table/1", "d1", **told(room)) == ("GeneralFirst",)
    motion = general(room, "t1")
    room.sit(motion)
    voted(room, motion)
    close(room)
    assert provision(room, "a1") == "m3"
    assert room.refused("provision.table/1", "d1", **told(room, "a4")) == ("GeneralFirst",)


def test_only_an_article_or_a_preamble_is_put_and_once() -> None:
    room = proceeded()
    for wrong in ("p1", "c1", "a9"):
        assert room.refused("provision.table/1", "d1", **told(room, wrong)) == ("PartUnfit",)
    provision(room, "a1")
    assert room.refused("provision.table/1", "d1", **told(room)) == ("QuestionStands",)


def test_the_words_of_a_text_are_amended_by_no_motion_of_another_sort() -> None:
    room = proceeded()
    provision(room, "a1")
    text = room.text("Other words")
    effect = {"kind": "amendment", "on": "m3"}
    said = room.refused("motion.table/1", "d1", kind="amendment", title=text, text=text, effect=effect)
    assert said == ("EffectWithoutObject",)
