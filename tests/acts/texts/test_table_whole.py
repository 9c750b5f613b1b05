"""The whole text is put by its hash, once every article was read to the end."""

from typing import Any

from tests.acts.amendments.hall import accepted as last_motion
from tests.acts.amendments.hall import (
    base_now,
    change,
    close,
    consolidated,
    draft,
    general,
    laid,
    proceeded,
    provision,
    put,
    table,
    voted,
)
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.texts import QuestionPut, TextAdopted
from asamblea.assembly.state.questions import text_stage
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.forms import to_bytes
from asamblea.charter.reach import without
from asamblea.charter.tree import Charter
from asamblea.record.instants import DAY

ARTICLES = ("a1", "a2", "a3", "a4")


def whole(room: Room, words: Charter | None = None) -> dict[str, Any]:
    put = base_now(room) if words is None else words
    base = TEXTS.at(room.state, "t1").base
    return {"text": "t1", "title": room.text("The constitution"), "base": base, "whole": room.text(to_bytes(put))}


def read(lost: tuple[str, ...] = (), *, wait: bool = True) -> Room:
    """Every article was read twice; a1 was amended in its first reading; some were lost."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    motions = {article: provision(room, article) for article in ARTICLES}
    room.sit(*motions.values())
    put(room, "a1")
    for article, motion in motions.items():
        voted(room, motion, yes=3 if article in lost else 8, no=5 if article in lost else 0)
    close(room)
    consolidated(room)
    left = [motion for article, motion in motions.items() if article not in lost]
    room.sit(*left, wait=16 * DAY)
    for motion in left:
        voted(room, motion)
    close(room)
    if wait:
        room.pass_time(3 * DAY)
    return room


def test_the_whole_is_read_twice_and_adopted_by_its_hash() -> None:
    room = read()
    told = whole(room)
    _, question, *_ = room.act("whole.table/1", "secretary", **told)
    motion = last_motion(room)
    assert question == QuestionPut(question.at, motion, "t1", "whole", told["whole"])
    assert text_stage(room.state, "t1") == "final"
    room.sit(motion)
    voted(room, motion)
    close(room)
    room.sit(motion, wait=16 * DAY)
    assert voted(room, motion)[-1] == TextAdopted(room.at, "t1", told["whole"], motion)
    assert text_stage(room.state, "t1") == "adopted"


def test_edge_64_only_the_words_of_the_replay_are_put_and_nothing_is_amended_afterwards() -> None:
    room = read()
    base = base_now(room)
    for wrong in (without(base, [("a4", "m9")]),):
        assert room.refused("whole.table/1", "secretary", **whole(room, wrong)) == ("NotTheReplay",)
    room.act("whole.table/1", "secretary", **whole(room))
    assert room.refused("whole.table/1", "secretary", **whole(room)) == ("TextIsFinal",)
    late = draft(room, change(room, "p4", "deben", "pueden"))
    assert room.refused("amendment.table/1", "d1", **late) == ("TextIsFinal",)


def test_articles_that_were_lost_are_not_in_it() -> None:
    room = read(lost=("a3",))
    base = base_now(room)
    assert room.refused("whole.table/1", "secretary", **whole(room)) == ("NotTheReplay",)
    rest = without(base, [("a3", "m5")])
    assert "a3" not in rest.nodes
    assert kinds(room.act("whole.table/1", "secretary", **whole(room, rest)))[1] == "question.put/1"


def test_it_waits_until_every_article_was_read_to_the_end_and_is_in_the_text() -> None:
    room = proceeded()
    assert room.refused("whole.table/1", "secretary", **whole(room)) == ("ProvisionsUndecided",)
    assert room.reasons[0].count == 4
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    put(room, "a1")
    assert room.refused("whole.table/1", "secretary", **whole(room)) == ("NotConsolidated",)
    assert room.refused("whole.table/1", "teller", **whole(room)) == ("SeatNeeded", "NotConsolidated")


def test_what_can_still_be_turned_is_not_put_as_a_whole_and_what_is_put_is_not_reopened() -> None:
    room = read(wait=False)
    assert set(room.refused("whole.table/1", "secretary", **whole(room))) == {"ResultsOpen"}
    room.pass_time(3 * DAY)
    room.act("whole.table/1", "secretary", **whole(room))
    room.sit(last_motion(room))
    text = room.text("again")
    told: dict[str, Any] = {"title": text, "text": text, "effect": {"kind": "reconsideration", "on": "m3"}}
    assert "EffectWithoutObject" in room.refused("motion.table/1", "d1", kind="reconsideration", **told)


def test_a_part_on_which_the_assembly_did_not_want_to_proceed_is_not_in_it() -> None:
    room = laid()
    parts = [general(room, part) for part in ("t1", "x1")]
    room.sit(*parts)
    voted(room, parts[0])
    voted(room, parts[1], yes=3, no=5)
    close(room)
    motions = [provision(room, article) for article in ARTICLES[:3]]
    for wait in (10 * DAY, 16 * DAY):
        room.sit(*motions, wait=wait)
        for motion in motions:
            voted(room, motion)
        close(room)
    room.pass_time(3 * DAY)
    rest = without(base_now(room), [("x1", parts[1])])
    assert set(rest.nodes) & {"x1", "a4", "p5"} == set()
    assert room.refused("whole.table/1", "secretary", **whole(room)) == ("NotTheReplay",)
    assert kinds(room.act("whole.table/1", "secretary", **whole(room, rest)))[1] == "question.put/1"


def test_delegates_put_it_with_all_their_sponsors_at_once() -> None:
    room = read()
    assert room.refused("whole.table/1", "d1", **whole(room)) == ("SignersMissing",)
    assert kinds(room.act("whole.table/1", ("d1", "d2", "d3"), **whole(room)))[-1] == "motion.filed/1"
