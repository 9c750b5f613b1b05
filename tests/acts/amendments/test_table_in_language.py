"""A delegate tables an amendment in the language that she reads; it is voted in her words."""

from typing import Any

from tests.acts.amendments import hall
from tests.acts.translations.quechua import FREE, draft, in_both, quechua, table
from tests.assembly_room import kinds

from asamblea.assembly.events.translations import AmendmentInLanguage
from asamblea.assembly.state.translations import original_of
from asamblea.charter.operations import Delete, Edit, Insert
from asamblea.charter.tree import Node


def test_her_words_are_checked_where_she_reads_them_and_stand_in_the_text_until_they_are_rendered() -> None:
    room = in_both()
    told = draft(room, FREE)
    events = room.act("amendment.table_in_language/1", ("d1", "d2", "d3"), **told)
    assert kinds(events) == [
        "amendment.tabled/1", "amendment.in_language/1",
        "amendment.sponsored/1", "amendment.sponsored/1", "amendment.filed/1",
    ]  # fmt: skip
    assert events[1] == AmendmentInLanguage(room.at, "a1", "qu", told["original"], told["version"])
    assert hall.at(room, "a1").articles == ("a1",)
    known = original_of(room.state, "a1")
    assert known is not None
    assert (known.language, known.words, known.rendered_by) == ("qu", told["original"], "")


def test_nobody_who_might_translate_it_can_hold_it_up() -> None:
    """Rulings B2.11: until the vote on the whole the language of tabling suffices."""
    room = in_both()
    number = table(room, FREE)
    new = Node("x.1", "paragraph", "Musuq.", parent="a1")
    other = table(room, Insert("a1", "p2", (new,)), Delete("p3", "p3 runasimipi"), ids="x")
    room.sit(hall.provision(room, "a1"), hall.provision(room, "a2"))
    for each in (number, other):
        hall.put(room, each)
    hall.close(room)
    text = hall.consolidated(room)
    assert text.nodes["p1"].text == "p1 qispi runasimipi"
    assert text.nodes["x.1"].text == "Musuq."
    assert "p3" not in text.nodes
    assert text.nodes["p2"].text == "Toda persona tiene derecho:"


def test_it_collides_with_what_is_drawn_on_the_same_words_in_the_texts_own_language() -> None:
    room = in_both()
    spanish = hall.table(room, hall.change(room, "p1", "libre", "muy libre"))
    number = table(room, FREE)
    room.sit(hall.provision(room, "a1"))
    hall.put(room, number)
    told = {**hall.blobs(room, spanish), "same": "", "same_words": ""}
    assert kinds(room.act("amendment.fall/1", "d1", **told)) == ["amendment.fell/1"]
    assert hall.at(room, spanish).cause == "excluded"


def test_two_that_change_the_same_words_otherwise_are_not_the_same() -> None:
    room = in_both()
    first, second = table(room, FREE), table(room, Edit("p1", 1, 2, "runasimipi", "kusi runasimipi"))
    words: dict[str, Any] = {"words": hall.at(room, first).words, "to_words": hall.at(room, second).words}
    assert room.refused("amendment.join/1", "d1", amendment=first, to=second, **words) == ("NotTheSame",)


def test_an_amendment_to_it_is_drawn_on_its_words_in_its_language() -> None:
    room = in_both()
    number = table(room, FREE)
    to_it = Edit("p1", 1, 2, "qispi", "ancha qispi")
    child = table(room, to_it, parent=number)
    assert hall.at(room, child).amends == number
    room.sit(hall.provision(room, "a1"))
    for each in (child, number):
        hall.put(room, each)
    hall.close(room)
    assert hall.consolidated(room).nodes["p1"].text == "p1 ancha qispi runasimipi"
    spanish = hall.table(room, hall.change(room, "p2", "persona", "gente"))
    assert quechua(room).language == "qu"
    assert room.refused("amendment.table_in_language/1", "d1", **draft(room, to_it, parent=spanish)) == (
        "NoLevelVersion",
    )


def test_what_does_not_stand_on_the_version_of_now_or_is_carried_otherwise_is_refused() -> None:
    room = in_both()
    act = "amendment.table_in_language/1"
    assert room.refused(act, "d1", **draft(room, Edit("p1", 1, 2, "wrong", "x"))) == ("NeedsRebasing",)
    assert room.refused(act, "d1", **{**draft(room, FREE), "version": hall.TEXT.language}) == ("NoLevelVersion",)
    assert room.refused(act, "d1", **draft(room, FREE, language="ay")) == ("NoLevelVersion",)
    assert room.refused(act, "d1", **draft(room, FREE, base="0" * 64)) == ("NotTheTextNow",)
    other = draft(room, Edit("p1", 0, 1, "p1", "x"))["words"]
    assert room.refused(act, "d1", **{**draft(room, FREE), "words": other}) == ("NotCarried",)
    assert room.refused(act, "teller", **draft(room, FREE)) == ("SeatNeeded",)
    spanish = hall.table(room, hall.change(room, "p2", "persona", "gente"))
    assert room.refused(act, "d1", **draft(room, FREE, parent=spanish)) == ("NotInAnotherLanguage",)
    number = table(room, FREE)
    unread = {**draft(room, Edit("p1", 1, 2, "qispi", "x"), parent=number), "parent_original": ""}
    assert room.refused(act, "d1", **unread) == ("DrawnOnOtherWords",)
