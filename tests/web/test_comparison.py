"""Two states of a text compared: which numbers are others, and which references do not say any more what they said."""

import re
from typing import Any

import pytest
from tests.acts.amendments.hall import close, consolidated, proceeded, provision, put, table
from tests.charter.texts import outline
from tests.web.hall_pages import pages_over

from asamblea.charter.operations import Delete

TEXT = outline("""
chapter c1: Derechos
  article a1: Agua
    paragraph p1: El agua es de todos.
  article a2: Tierra
    paragraph p2: La tierra es de todos.
  article a3: Garantía
    paragraph p3: Lo que dicen el artículo 1 y el artículo 2 se cumple.
""")


def test_the_numbers_that_change_and_the_references_to_what_went_or_moved(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = proceeded(text=TEXT)
    table(room, Delete("a1", "Agua El agua es de todos."))
    room.sit(provision(room, "a1"))
    put(room, "a1")
    close(room)
    consolidated(room)
    pages = pages_over(site, room, monkeypatch)
    for path in ("compare/", "compare/?as=inline"):
        page = pages.read("", path)
        assert "Numbers that change: 3" in page
        for was, now in (("article 1", "—"), ("article 2", "article 1"), ("article 3", "article 2")):
            assert re.search(f">{was}</td><td[^>]*>{now}</td>", page)
        assert "refers to article 1, which is gone" in page
        assert "refers to article 2, which is now 1" in page
    same = pages.read("", "compare/?from=0&to=0")
    assert "Numbers that change" not in same
    assert "which is gone" not in same
