"""A new version in the language of tabling, which nobody else has signed."""

from typing import Any

from tests.acts.amendments import hall
from tests.acts.translations.quechua import FREE, drawn, in_both, table
from tests.assembly_room import Room, kinds

from asamblea.assembly.state.translations import original_of
from asamblea.charter.operations import Edit

KIND = Edit("p1", 1, 2, "runasimipi", "kusi runasimipi")


def told(room: Room, number: str, *operations: Edit) -> dict[str, Any]:
    return {"amendment": number, **drawn(room, *operations)}


def test_its_mover_gives_it_other_words_in_her_language() -> None:
    room = in_both()
    number = table(room, FREE)
    given = told(room, number, KIND)
    assert kinds(room.act("amendment.revise_in_language/1", "d1", **given)) == [
        "amendment.revised/1",
        "amendment.in_language/1",
    ]
    known = original_of(room.state, number)
    assert known is not None
    assert (known.words, known.version, hall.at(room, number).stage) == (given["original"], 2, "gathering")


def test_a_new_version_in_the_texts_own_language_has_no_other_words() -> None:
    room = in_both()
    number = table(room, FREE)
    draft = hall.draft(room, hall.change(room, "p1", "libre", "muy libre"))
    given = {key: draft[key] for key in ("base", "words", "parent")}
    room.act("amendment.revise/1", "d1", amendment=number, **given)
    assert original_of(room.state, number) is None


def test_the_same_words_and_anybody_elses_are_refused() -> None:
    room = in_both()
    number = table(room, FREE)
    act = "amendment.revise_in_language/1"
    assert room.refused(act, "d2", **told(room, number, KIND)) == ("NotItsMover",)
    assert room.refused(act, "d1", **told(room, number, FREE)) == ("NothingRevised",)
    assert room.refused(act, "d1", **told(room, "a9", KIND)) == ("AmendmentUnknown",)
