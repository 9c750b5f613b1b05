"""What was drawn on words that have changed since is drawn again by its mover, who is shown where it might go."""

import re
from typing import Any

import pytest
from tests.acts.amendments.hall import at, change, close, consolidated, draft, proceeded, provision, put, table
from tests.assembly_room import Room
from tests.web.conftest import log_of
from tests.web.hall_pages import pages_over

EDIT = "p/a1/edit/?revises=a1"


def overtaken(old: str = "igual", new: str = "par") -> Room:
    """The amendment a1 gathers sponsors while these words of its article are changed and the text consolidated."""
    room = proceeded()
    room.act("amendment.table/1", "d1", **draft(room, change(room, "p1", "libre", "muy libre")))
    table(room, change(room, "p1", old, new), by="d4")
    room.sit(provision(room, "a1"))
    put(room, "a2")
    close(room)
    consolidated(room)
    return room


def test_its_mover_finds_it_suggested_on_the_words_as_they_are(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    room = overtaken()
    pages = pages_over(site, room, monkeypatch)
    page = pages.read("d1", "amendments/a1/")
    assert "it has to be drawn again" in page
    assert "muy" in "".join(re.findall("<ins>(.*?)</ins>", page))
    assert 'href="/b/' + log_of(site) + '/texts/t1/p/a1/edit/?revises=a1">Draw a1 again' in page
    assert "Draw a1 again" not in pages.read("d2", "amendments/a1/")
    form = pages.read("d1", EDIT)
    assert "Toda persona nace muy libre e par en dignidad.</textarea>" in form
    assert "As it was drawn" in form
    words = {"p-p1": "Toda persona nace muy libre y par en dignidad."}
    told = pages.prepared("d1", EDIT, **words, step="sign")
    (revised,) = room.act("amendment.revise/1", "d1", **told)
    assert (revised.version, revised.rebased) == (2, True)  # type: ignore[attr-defined]
    assert at(room, "a1").sponsors == (room.id("d1"),)


def test_where_nothing_like_it_is_left_the_fields_hold_the_words_as_they_are(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A guess is never made for her: what would not stand is not suggested."""
    room = overtaken("Toda persona nace libre e igual en dignidad.", "Nadie manda.")
    form = pages_over(site, room, monkeypatch).read("d1", EDIT)
    assert "Nadie manda.</textarea>" in form
    assert "muy" in form.partition("As it was drawn")[2].partition("</section>")[0]
