"""The mover gives the words of her amendment in the text's own language, until it is put."""

from typing import Any

from tests.acts.amendments import hall
from tests.acts.translations.quechua import FREE, in_both, quechua, table
from tests.assembly_room import Room, kinds

from asamblea.assembly.events.translations import AmendmentRendered
from asamblea.assembly.state.translations import original_of
from asamblea.charter.operations import Edit, Insert, Operation
from asamblea.charter.tree import Node

RENDERED = Edit("p1", 3, 4, "libre", "muy libre")


def told(room: Room, number: str, *operations: Operation, **more: Any) -> dict[str, Any]:
    words = hall.words(room, *operations, **more)
    base, carried = hall.draft(room, *operations)["base"], hall.at(room, number).words
    return {"amendment": number, "base": base, "carried": carried, "words": words, "parent": ""}


def test_it_keeps_its_sponsors_and_what_was_tabled_and_goes_into_the_text_as_rendered() -> None:
    room = in_both()
    number = table(room, FREE)
    given = told(room, number, RENDERED)
    assert room.act("amendment.render/1", "d1", **given) == (
        AmendmentRendered(room.at, number, given["words"], room.id("d1")),
    )
    found, known = hall.at(room, number), original_of(room.state, number)
    assert known is not None
    assert (found.words, found.version, len(found.sponsors)) == (given["words"], 1, 3)
    assert known.rendered_by == room.id("d1")
    room.sit(hall.provision(room, "a1"))
    hall.put(room, number)
    hall.close(room)
    assert hall.consolidated(room).nodes["p1"].text == "Toda persona nace muy libre e igual en dignidad."


def test_what_it_makes_keeps_its_ids() -> None:
    room = in_both()
    new = Node("x.1", "paragraph", "Musuq.", parent="a1")
    number = table(room, Insert("a1", "p2", (new,)), ids="x")
    in_spanish = Insert("a1", "p2", (Node("x.1", "paragraph", "Nuevo.", parent="a1"),))
    room.act("amendment.render/1", "d1", **told(room, number, in_spanish))
    other = Insert("a1", "p2", (Node("x.2", "paragraph", "Nuevo.", parent="a1"),))
    second = table(room, Insert("a1", "p2", (Node("y.1", "paragraph", "Huk.", parent="a1"),)), ids="y")
    assert room.refused("amendment.render/1", "d1", **told(room, second, other)) == ("PurposeChanged",)


def test_an_amendment_to_it_is_rendered_on_its_words() -> None:
    room = in_both()
    number = table(room, FREE)
    room.act("amendment.render/1", "d1", **told(room, number, RENDERED))
    child = table(room, Edit("p1", 1, 2, "qispi", "ancha qispi"), parent=number)
    own = Edit("p1", 3, 4, "muy", "siempre")
    given = {**told(room, child, own, amends=number), "parent": hall.at(room, number).words}
    assert kinds(room.act("amendment.render/1", "d1", **given)) == ["amendment.rendered/1"]


def test_it_does_nothing_else_than_what_was_tabled_and_is_its_movers() -> None:
    room = in_both()
    number = table(room, FREE)
    act = "amendment.render/1"
    assert room.refused(act, "d2", **told(room, number, RENDERED)) == ("NotItsMover",)
    elsewhere = hall.change(room, "p2", "persona", "gente")
    assert room.refused(act, "d1", **told(room, number, RENDERED, elsewhere)) == ("VersionsUnlike",)
    assert room.reasons[0].provisions == ("p2",)
    wrong = Edit("p1", 3, 4, "esclava", "x")
    assert room.refused(act, "d1", **told(room, number, wrong)) == ("NeedsRebasing",)
    assert room.refused(act, "d1", **told(room, number, RENDERED, answers=("d1",))) == ("PurposeChanged",)
    assert room.refused(act, "d1", **told(room, number, RENDERED, base=quechua(room))) == ("NotTheTextNow",)


def test_once_only_not_for_what_was_tabled_in_the_texts_own_language_and_not_once_it_is_put() -> None:
    room = in_both()
    act = "amendment.render/1"
    own = hall.table(room, hall.change(room, "p1", "libre", "muy libre"))
    assert room.refused(act, "d1", **told(room, own, RENDERED)) == ("NotInAnotherLanguage",)
    number = table(room, FREE)
    room.act(act, "d1", **told(room, number, RENDERED))
    assert room.refused(act, "d1", **told(room, number, RENDERED)) == ("NotInAnotherLanguage",)
    late = table(room, FREE)
    room.sit(hall.provision(room, "a1"))
    room.act("amendment.put/1", "chair", **hall.blobs(room, late), order="")
    assert room.refused(act, "d1", **told(room, late, RENDERED)) == ("AmendmentNotAtStage",)


def test_what_amends_it_and_was_voted_stands_on_its_words() -> None:
    room = in_both()
    number = table(room, FREE)
    child = table(room, Edit("p1", 1, 2, "qispi", "ancha qispi"), parent=number)
    room.sit(hall.provision(room, "a1"))
    hall.put(room, child)
    assert room.refused("amendment.render/1", "d1", **told(room, number, RENDERED)) == ("AmendedItself",)
