"""Harmonisation is told from amendments of substance, and what touches more than wording stands apart."""

from typing import Any

import pytest
from tests.acts.amendments.hall import change, draft, proceeded
from tests.web.hall_pages import pages_over


def test_it_says_that_it_harmonises_and_what_it_touches_and_is_listed_apart(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = proceeded()
    for provision, old, new in (("p1", "igual en", "igual, en"), ("p4", "deben", "pueden")):
        told = draft(room, change(room, provision, old, new), harmonises=True)
        room.act("amendment.table/1", "chair", **told)
    pages = pages_over(site, room, monkeypatch)
    page = pages.read("", "amendments/")
    apart = page.partition("Harmonisation that touches more than wording")[2].partition("</section>")[0]
    assert "harmonises, and touches a modal verb" in apart
    assert "a1 ·" not in apart
    assert "harmonises wording alone" in page
    assert "harmonises wording alone" in pages.read("", "amendments/a1/")
    assert "a modal verb" in pages.read("", "amendments/a2/")
