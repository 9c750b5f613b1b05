"""The forms of a text with content: what was read, what cannot be read, a version in another language beside the text,
an amendment written in it. None is wider than a phone; axe looks at every other one on a phone by day, at the rest at a
desk by night.
"""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import Served
from tests.browser.test_pages import violations, visit

from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.text import write_text
from asamblea.charter.tree import ROOT, Charter, Node, charter
from asamblea.demo.chapter import CHAPTER
from asamblea.wording.texts import labels

pytestmark = pytest.mark.browser

Look = Callable[[Page, str], None]
SEEN: tuple[tuple[int, Literal["light", "dark"]], ...] = ((320, "light"), (1280, "dark"))
# The three apostrophes of Quechua and Aymara, a combining mark, and words that are read from right to left.
LETTERS = "t'anta t\u2019anta t\u02bcanta, n\u0303u, \u05d7\u05d5\u05e7\u05d4"
MARKDOWN = f"<Banner/>\n\n# CAPÍTULO I\n\nDe la tierra\n\n## Artículo 1\n\nLa tierra: {LETTERS}.\n"
BOMB = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
SUBMIT = """([path, fields, file]) => {
  const form = Object.assign(document.createElement("form"), {method: "post", action: path});
  form.enctype = "multipart/form-data";
  form.append(document.querySelector("input[name=csrfmiddlewaretoken]").cloneNode());
  for (const [name, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement("input"), {type: "hidden", name, value}));
  }
  if (file) {
    const input = Object.assign(document.createElement("input"), {type: "file", name: "file"});
    const held = new DataTransfer();
    held.items.add(new File([file[1]], file[0]));
    input.files = held.files;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}"""


def send(page: Page, path: str, fields: dict[str, str], file: tuple[str, str] | None = None) -> None:
    """Send a form of the page's own to a path beside or below it, past what the browser itself would ask for."""
    with page.expect_navigation():
        page.evaluate(SUBMIT, [path, fields, file])


def version() -> Charter:
    """The chapter in words that stand for those of another language."""
    nodes = (
        Node(n.id, n.kind, f"Runasimipi {n.id}: {LETTERS}." if n.text else "", n.label, n.parent)
        for n in CHAPTER.walk()
        if n.id != ROOT
    )
    return charter("qu", "Hatun kamachiy", nodes)


def sign(page: Page) -> None:
    """Sign with the demonstration's key."""
    page.locator("form:has(input[name=attested][value=demo]) button").first.click()
    page.wait_for_load_state()


def read_and_refused(page: Page, served: Served, look: Look) -> None:
    """A text is pasted, and files that are none are sent."""
    visit(page, served, "ana", "texts/lay/")
    lay = page.url
    send(page, lay, {"title": "Otro proyecto", "pasted": MARKDOWN, "kind": ".md", "language": "es"})
    look(page, "as read")
    for name, file, title in (("bomb", ("a.xml", BOMB), "x"), ("no title", None, "")):
        page.goto(lay)
        send(page, lay, {"title": title, "pasted": "x", "language": "es"}, file)
        look(page, name)
    page.context.clear_cookies()
    visit(page, served, "", "texts/lay/")
    look(page, "nobody lays")


def laid_beside(page: Page, served: Served, look: Look) -> None:
    """A version is sent as a file, refused, read, signed, and lies beside the text."""
    words = write_text(Imported(version()), labels("qu"))
    visit(page, served, "ana", "texts/t1/languages/")
    languages = page.url
    send(page, languages, {"language": "qu"}, ("v.txt", words.rpartition("Art\u00edculo")[0]))
    look(page, "no version")
    send(page, languages, {"language": "qu"}, ("v.txt", words))
    look(page, "version as read")
    page.locator("main a.button").click()
    look(page, "version to sign")
    sign(page)
    page.goto(languages)
    look(page, "languages")
    send(page, languages, {"article": "water"})
    look(page, "nothing to confirm")


def written_in_it(page: Page, served: Served, look: Look) -> None:
    """An amendment is written in that language, signed, and rendered."""
    visit(page, served, "ana", "texts/t1/p/education/edit/?in=qu")
    editor = page.url
    page.locator("button[value=show]").click()
    look(page, "nothing changed")
    page.locator("textarea[name=p-education-1]").fill(f"Runasimipi musuq: {LETTERS}.\n\nHuk: {LETTERS}.")
    page.locator("button[value=show]").click()
    look(page, "difference in Quechua")
    page.locator("button[value=sign]").click()
    look(page, "to sign in Quechua")
    sign(page)
    page.goto(editor.partition("/p/")[0] + "/amendments/")
    page.locator("main li a[href^='a']").last.click()
    look(page, "tabled in Quechua")
    page.locator("a[href*='renders=']").click()
    look(page, "rendering")
    send(page, page.url, {"p-education-1": "\u202e", "step": "show"})
    look(page, "a letter that may not stand")


PARTS = (read_and_refused, laid_beside, written_in_it)


def test_the_forms_of_a_text_are_accessible_and_fit_their_width(browser: Browser, served: Served) -> None:
    def look(page: Page, name: str) -> None:
        width, scheme = SEEN[len(looked) % 2]
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == [], name
        looked.append(name)

    looked: list[str] = []
    context = browser.new_context(locale="es-PE")
    page = context.new_page()
    for part in PARTS:
        part(page, served, look)
    context.close()
    assert len(looked) == 15
