"""A constitution, a difference and the lists as pages: readable on a phone, at a desk, and by a screen reader."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser
from tests.browser.test_pages import violations
from tests.charter.amending import amendment, edited, result
from tests.charter.formats.sources import SPANISH
from tests.charter.texts import outline

from asamblea.charter.diff import difference
from asamblea.charter.formats.columns import Columns, columns_html
from asamblea.charter.formats.comparison import compared
from asamblea.charter.formats.html import write_html
from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.table import table_html
from asamblea.wording.amendment_lists import Tabled, marshalled_list, voting_list

pytestmark = pytest.mark.browser

BASE = outline()
LAICO = amendment("1", edited(BASE, "p3", "laico", "confesional"))


def side_by_side() -> str:
    after = result(BASE, LAICO).text
    entries = compared(BASE, after, difference(BASE, after), SPANISH, "El texto", "x")
    return columns_html(Columns("Diferencia", "es", "", ("Antes", "Después"), entries, "", "de"))


PAGES: dict[str, Callable[[], str]] = {
    "constitution": lambda: write_html(
        Imported(BASE, (Note("p1", ("Una nota.", "De dos párrafos.")),)), SPANISH, "SHA-256"
    ),
    "side by side": side_by_side,
    "marshalled list": lambda: columns_html(marshalled_list(Tabled(BASE, (LAICO,)), "es")),
    "voting list": lambda: table_html(voting_list(Tabled(BASE, (LAICO,)), "es")),
}


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_document_reads_at_every_width_and_by_a_screen_reader(browser: Browser, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(PAGES[name]())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    page.close()
