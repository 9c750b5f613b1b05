"""The written answer."""

from tests.federation_room import Federation

from asamblea.record.instants import DAY, HOUR


def test_edge_32_an_answer_stands_on_the_paper_and_a_late_one_makes_the_vote_wait() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    room.heard("village", "k1")
    answer = room.restricted("I was ill that day")
    (answered,) = room.act("village", "recall.answer/1", "teller", 0, recall="k1", answer=answer)
    assert (answered.NAME, answered.answer) == ("recall.answered/1", answer)
    lodged = room.minutes("village", 130, recalls=[room.ballot("k1", 70, 60)])
    assert room.refused("village", "minutes.lodge/1", "secretary", 0, **lodged) == (
        "AnswerNotPrinted",
        "AnswerTooRecent",
    )
    room.clock.move_to(room.clock() + DAY + 3 * HOUR)
    printed = room.ballot("k1", 70, 60, answer_printed=True)
    lodged = room.minutes("village", 130, recalls=[printed])
    assert room.act("village", "minutes.lodge/1", "secretary", **lodged)[-1].outcome == "recalled"


def test_an_empty_answer_is_none() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    assert room.refused("village", "recall.answer/1", "teller", recall="k1", answer="") == ("ReasonsMissing",)
