"""A version follows what was adopted: in its own language as it was tabled, elsewhere the provisions alone."""

from typing import Any

from tests.acts.amendments import hall
from tests.acts.translations.quechua import FREE, in_both, quechua, table
from tests.acts.translations.versions import told as version_told
from tests.assembly_room import Room

from asamblea.assembly.acts.translations.follow import originals_in
from asamblea.assembly.drafting import as_recorded
from asamblea.assembly.events.translations import TranslationLaid
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.questions import ADOPTED
from asamblea.assembly.state.texts import ROUNDS, TEXTS
from asamblea.assembly.state.translations import TRANSLATIONS, level_version, round_to_follow
from asamblea.charter.amendments import amendment_from
from asamblea.charter.carrying import as_in
from asamblea.charter.forms import from_bytes, json_of, to_bytes
from asamblea.charter.languages import unlike
from asamblea.charter.operations import Amendment, Delete, Edit, Insert
from asamblea.charter.tree import Charter, Node, charter

ACT = "translation.follow/1"
NEW = Insert("a1", "p1", (Node("x.1", "paragraph", "Nuevo.", parent="a1"),))


def _amendment(room: Room, reference: str, number: str) -> Amendment:
    return amendment_from({**_json(room, reference), "number": number}, number)


def _json(room: Room, reference: str) -> dict[str, Any]:
    found = json_of(room.texts[reference], reference)
    assert isinstance(found, dict)
    return found


def told(room: Room, result: Charter | None = None) -> dict[str, Any]:
    text = TEXTS.at(room.state, "t1")
    number = round_to_follow(room.state, text, "qu") or 1
    numbers = ADOPTED.at(room.state, ("t1", number))
    originals = originals_in(room.state, numbers, "qu")
    known = {each: (_amendment(room, one.words, each), from_bytes(room.texts[one.of], each)) for each, one in originals}
    adopted = [as_recorded(_amendment(room, hall.at(room, each).words, each), hall.at(room, each)) for each in numbers]
    found = as_in(quechua(room), adopted, known)
    return {
        "text": "t1",
        "language": "qu",
        "version": TRANSLATIONS.at(room.state, ("t1", "qu")).words,
        "adopted": room.text(b"\n".join(room.texts[hall.at(room, each).words] for each in numbers)),
        "originals": [each.words for _, each in originals],
        "drawn_on": [each.of for _, each in originals],
        "of": ROUNDS.at(room.state, ("t1", number)).result,
        "result": room.text(to_bytes(found if result is None else result)),
    }


def adopted(room: Room, *numbers: str) -> Room:
    """These amendments are adopted and in the text."""
    room.sit(hall.provision(room, "a1"), hall.provision(room, "a2"))
    for each in numbers:
        hall.put(room, each)
    hall.close(room)
    hall.consolidated(room)
    return room


def test_what_was_tabled_in_it_stands_as_tabled_and_the_provisions_follow_the_rest() -> None:
    room = in_both()
    numbers = table(room, FREE), hall.table(room, NEW, ids="x"), hall.table(room, hall.change(room, "p3", "laico", "x"))
    adopted(room, *numbers)
    assert level_version(room.state, TEXTS.at(room.state, "t1"), "qu") is None
    given = told(room)
    assert room.act(ACT, "d4", **given) == (
        TranslationLaid(room.at, "t1", "qu", given["result"], TEXTS.at(room.state, "t1").base, room.id("d4")),
    )
    version = quechua(room)
    assert unlike(version, hall.base_now(room)) == ()
    assert [version.nodes[each].text for each in ("p1", "x.1", "p3")] == [
        "p1 qispi runasimipi", "", "p3 runasimipi",
    ]  # fmt: skip
    assert level_version(room.state, TEXTS.at(room.state, "t1"), "qu") is not None
    assert room.refused(ACT, "d4", **told(room)) == ("NothingToFollow",)
    table(room, *_delete("p2"))


def _delete(provision: str) -> tuple[Delete, ...]:
    return (Delete(provision, "p2 runasimipi i1 runasimipi i2 runasimipi"),)


def test_where_the_version_was_laid_anew_since_the_provision_has_the_words_that_were_adopted() -> None:
    room = in_both()
    number = table(room, FREE)
    nodes = (Node(n.id, n.kind, f"huk {n.text}", n.label, n.parent) for n in quechua(room).walk() if n.id != "root")
    room.act("translation.lay/1", "d2", **version_told(room, charter("qu", "Hatun", nodes)))
    adopted(room, number)
    room.act(ACT, "d4", **told(room))
    assert [quechua(room).nodes[each].text for each in ("p1", "p3")] == ["p1 qispi runasimipi", "huk p3 runasimipi"]


def test_of_what_was_voted_in_parts_the_provisions_follow_and_the_words_wait_for_a_person() -> None:
    room = in_both()
    new = Insert("a1", "p1", (Node("x.1", "paragraph", "Musuq.", parent="a1"),))
    number = table(room, Edit("p2", 0, 1, "p2", "huk"), new, ids="x")
    room.sit(hall.provision(room, "a1"))
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion=f"m{len(MOTIONS.all(room.state))}")
    room.act("amendment.put/1", "chair", **hall.blobs(room, number), order="")
    room.act("amendment.divide/1", "d1", **hall.blobs(room, number), parts=[1, 2])
    first, second = hall.at(room, number).parts
    hall.voted(room, first.motion, yes=3, no=5)
    hall.voted(room, second.motion)
    hall.voted(room, hall.at(room, number).motion)
    hall.close(room)
    assert hall.consolidated(room).nodes["x.1"].text == "Musuq."
    room.act(ACT, "d4", **told(room))
    assert [quechua(room).nodes[each].text for each in ("p2", "x.1")] == ["p2 runasimipi", ""]


def test_other_words_than_the_replay_gives_are_refused() -> None:
    room = in_both()
    assert room.refused(ACT, "d1", **_before_any_round(room)) == ("NothingToFollow",)
    adopted(room, table(room, FREE))
    assert room.refused(ACT, "d1", **told(room, quechua(room))) == ("NotTheReplay",)
    for field, reason in (("originals", "NotInAnotherLanguage"), ("drawn_on", "NotInAnotherLanguage")):
        assert room.refused(ACT, "d1", **{**told(room), field: []}) == (reason,)
    for field in ("version", "of"):
        assert room.refused(ACT, "d1", **{**told(room), field: room.text("x")}) == ("NotTheTextNow",)
    assert room.refused(ACT, "teller", **told(room)) == ("SeatNeeded",)


def _before_any_round(room: Room) -> dict[str, Any]:
    words = TRANSLATIONS.at(room.state, ("t1", "qu")).words
    none = {"originals": [], "drawn_on": [], "adopted": ""}
    return {"text": "t1", "language": "qu", "version": words, "of": words, "result": words, **none}
