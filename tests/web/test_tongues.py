"""An amendment in the language that a delegate reads, on its pages: written, signed, rendered, followed."""

from typing import Any

import pytest
from tests.acts.amendments import hall
from tests.acts.translations.quechua import FREE, in_both, quechua, table
from tests.assembly.put_whole import put_whole
from tests.assembly_room import Room
from tests.web.conftest import log_of
from tests.web.hall_pages import Pages, pages_over

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.translations import original_of

QUECHUA = {"p-a1": "a1 runasimipi", "p-p1": "p1 runasimipi", "p-p2": "p2 runasimipi"}
ITEMS = {"p-i1": "i1 runasimipi", "p-i2": "i2 runasimipi"}
THREE = ("d1", "d2", "d3")


@pytest.fixture
def room() -> Room:
    return in_both()


@pytest.fixture
def pages(site: Any, room: Room, monkeypatch: pytest.MonkeyPatch) -> Pages:
    return pages_over(site, room, monkeypatch)


def _written(**change: str) -> dict[str, str]:
    return {**QUECHUA, **ITEMS, **change, "step": "sign"}


def test_the_editor_offers_the_languages_that_stand_beside_the_words_of_now(pages: Pages) -> None:
    page = pages.read("d1", "p/a1/edit/")
    assert 'href="?in=qu">Quechua</a>' in page
    assert 'aria-current="page">Spanish</a>' in page
    page = pages.read("d1", "p/a1/edit/?in=qu")
    assert '<textarea name="p-p1" rows="5" dir="auto" lang="qu">p1 runasimipi</textarea>' in page
    assert "You write, and the assembly votes, in Quechua" in page


def test_what_is_written_in_quechua_is_shown_signed_and_put_in_quechua(pages: Pages) -> None:
    room, edit = pages.room, "p/a1/edit/?in=qu"
    words = "p1 qispi\u02bc runasimipi\n\nMusuq t'ika."
    told = pages.prepared("d1", edit, **_written(**{"p-p1": words}), title="Qispi", reasons="Ñuqanchikpaq")
    assert told["ids"]
    room.act("amendment.table_in_language/1", THREE, **told)
    room.act("amendment.rule/1", "chair", amendment="a1", ruling="accepted")
    page = pages.read("", "amendments/a1/")
    assert "Tabled in Quechua" in page
    assert "<ins>qispi\u02bc</ins>" in page
    assert "<ins>Musuq t&#x27;ika.</ins>" in page
    assert "Its words in Spanish are not given yet" in page
    assert "renders=a1" not in page
    again = pages.read("d1", "p/a1/edit/?revises=a1")
    assert "Musuq t&#x27;ika." in again
    assert 'lang="qu"' in again
    told = pages.prepared("d1", "p/a1/edit/?revises=a1", **_written(**{"p-p1": "p1 kusi runasimipi"}))
    room.act("amendment.revise_in_language/1", THREE, **told)
    known = original_of(room.state, "a1")
    assert known is not None
    assert known.version == 2


def test_its_mover_gives_its_words_in_the_texts_own_language(pages: Pages) -> None:
    room = pages.room
    table(room, FREE)
    assert "renders=a1" in pages.read("d1", "amendments/a1/")
    page = pages.read("d1", "p/a1/edit/?renders=a1")
    assert "p1 qispi runasimipi" in page
    assert "Give the words of a1 in Spanish" in page
    spanish = {f"p-{each}": hall.TEXT.nodes[each].text for each in ("a1", "p2", "i1", "i2")}
    told = pages.prepared(
        "d1", "p/a1/edit/?renders=a1", **spanish, step="sign",
        **{"p-p1": "Toda persona nace muy libre e igual en dignidad."},
    )  # fmt: skip
    room.act("amendment.render/1", "d1", **told)
    page = pages.read("d1", "amendments/a1/")
    assert "Its words in Spanish were given by" in page
    assert "<ins>muy</ins>" in page
    assert "renders=a1" not in page


def test_an_amendment_to_it_is_written_in_its_language(pages: Pages) -> None:
    table(pages.room, FREE)
    assert "p1 qispi runasimipi" in pages.read("d4", "p/a1/edit/?amends=a1&in=qu")
    told = pages.prepared("d4", "p/a1/edit/?amends=a1&in=qu", **_written(**{"p-p1": "p1 ancha qispi runasimipi"}))
    pages.room.act("amendment.table_in_language/1", "d4", **told)
    assert AMENDMENTS.at(pages.room.state, "a2").amends == "a1"
    assert "<ins>ancha</ins>" in pages.read("", "amendments/a2/")


def test_the_page_of_the_vote_and_the_lists_show_it_in_the_language_of_tabling(pages: Pages) -> None:
    room = pages.room
    number = table(room, FREE)
    room.sit(hall.provision(room, "a1"))
    room.act("amendment.put/1", "chair", **hall.blobs(room, number), order="")
    client, motion = pages.site[1]("ana"), hall.at(room, number).motion
    page = client.get(f"/b/{log_of(pages.site)}/motions/{motion}/").content.decode()
    assert "Tabled in Quechua" in page
    assert "<ins>qispi runasimipi</ins>" in page
    for name in ("marshalled", "voting"):
        file = client.get(f"/b/{log_of(pages.site)}/texts/t1/files/{name}.pdf")
        assert file.status_code == 200
        assert file.content.startswith(b"%PDF")


def test_a_version_follows_what_was_adopted_and_can_be_amended_again(pages: Pages) -> None:
    room = pages.room
    number = table(room, FREE)
    room.sit(hall.provision(room, "a1"))
    hall.put(room, number)
    hall.close(room)
    hall.consolidated(room)
    assert 'href="?in=qu"' not in pages.read("d1", "p/a1/edit/")
    page = pages.read("d1", "languages/")
    assert "The version in Quechua is of an earlier state" in page
    assert "edit/?in=qu" not in page
    told = pages.prepared("d1", "languages/", follow="qu")
    room.act("translation.follow/1", "d1", **told)
    assert quechua(room).nodes["p1"].text == "p1 qispi runasimipi"
    page = pages.read("d1", "languages/")
    assert "of an earlier state" not in page
    assert "edit/?in=qu" in page


def test_a_language_in_which_nobody_can_amend_is_the_texts_own(pages: Pages) -> None:
    page = pages.read("d1", "p/a1/edit/?in=ay")
    assert 'lang="es">Toda persona nace libre' in page


def test_only_delegates_table_in_any_language(pages: Pages) -> None:
    pages.become("teller")
    answer = pages.site[1]("ana").post(f"/b/{log_of(pages.site)}/texts/t1/p/a1/edit/?in=qu", _written())
    assert answer.status_code == 403
    assert "Only delegates" in answer.content.decode()


def test_the_page_of_the_whole_names_the_languages_that_are_missing(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = put_whole()
    pages_over(site, whole, monkeypatch).become("d1")
    motion = f"m{len(MOTIONS.all(whole.state))}"
    page = site[1]("ana").get(f"/b/{log_of(site)}/motions/{motion}/").content.decode()
    assert "No version stands beside the whole text in: Quechua." in page
