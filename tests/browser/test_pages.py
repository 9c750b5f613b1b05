"""Every page: accessible at phone and desktop width, quiet on the console, light, under the strict policy."""

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.conftest import Served

from asamblea.observer.source import open_source
from asamblea.observer.verify import verify

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Who looks at which page; empty for anybody.
PAGES = [
    ("", ""),
    ("ana", ""),
    ("ana", "sittings/s2/"),
    ("chair", "sittings/s2/"),
    ("", "sittings/s2/projector/"),
    ("ana", "motions/m2/"),
    ("ana", "motions/m3/"),
    ("chair", "motions/m4/"),
    ("ana", "motions/new/"),
    ("secretary", "sittings/new/"),
    ("chair", "elections/new/"),
    ("ana", "elections/e1/"),
    ("ana", "elections/e2/"),
    ("teller", "elections/e2/"),
    ("", "elections/e1/count/"),
    ("", "elections/e1/sheet/"),
    ("ana", "texts/"),
    ("ana", "texts/lay/"),
    ("ana", "texts/t1/"),
    ("ana", "texts/t1/p/water/"),
    ("ana", "texts/t1/p/water/edit/"),
    ("ana", "texts/t1/amendments/"),
    ("chair", "texts/t1/amendments/a1/"),
    ("", "texts/t1/meetings/"),
    ("", "texts/t1/order/"),
    ("ana", "texts/t1/order/?moves=a5:1"),
    ("", "texts/t1/compare/"),
    ("ana", "texts/t1/languages/"),
    ("ana", "demands/"),
    ("ana", "demands/dc1/"),
    ("ana", "demands/of/dg1/"),
    ("ana", "demands/of/dm2/"),
    ("", "orders/"),
    ("", "record/"),
    ("", "record/0/"),
    ("ana", "keys/"),
    ("ana", "receipt/3/"),
    ("", "/components/"),
    ("", "/bodies/"),
    ("", "/bodies/?q=comite"),
    ("loreto1", ""),
    ("loreto1", "line/"),
    ("loreto1", "minutes/"),
    ("loreto1", "minutes/a1/"),
    ("loreto4", "recalls/k1/"),
    ("", "/enter/"),
    ("loreto1", "forms/"),
    ("loreto1", "forms/minutes-lodge/?elections=1&recalls=1&resolutions=1&lines=2"),
    ("loreto1", "forms/recall-file/"),
    ("loreto1", "kit/"),
    ("loreto1", "forms/minutes-rectify/?minutes=a1"),
    ("chair", "invitations/"),
]
# Pages of the federation's national assembly, whose address the tree of bodies tells.
NATIONAL = ["", "seats/", "seats/tacna-1/", "pollings/p17/", "recalls/j1/", "recalls/j2/"]
PAGES += [("nation", path) for path in NATIONAL]

pytestmark = pytest.mark.browser


def visit(page: Page, served: Served, who: str, path: str) -> None:
    """Go to a page of the body as this person."""
    if who == "nation":
        page.goto(f"{served.address}/bodies/")
        page.get_by_role("link", name="Asamblea Nacional").first.click()
    else:
        page.goto(served.links[who] if who else served.address)
    if path:
        page.goto(served.address + path if path.startswith("/") else page.url + path)


def violations(page: Page) -> list[Any]:
    """What axe finds, each with its target."""
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", TAGS)
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found["violations"]]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("who", "path"), PAGES)
def test_a_page_is_accessible_quiet_and_fits_its_width(
    browser: Browser, served: Served, who: str, path: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, locale="es-PE", color_scheme="light" if width == 320 else "dark"
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    visit(page, served, who, path)
    assert violations(page) == []
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def fetched(context: BrowserContext, served: Served, who: str, path: str) -> str:
    """The page as it comes over the wire, to this person; nothing is drawn."""
    start = f"{served.address}/bodies/" if who == "nation" else served.links[who] if who else served.address
    answer = context.request.get(start)
    if who == "nation":
        nation = re.search(r'href="(/bodies/[0-9a-f]+/)">Asamblea Nacional<', answer.text())
        assert nation is not None
        answer = context.request.get(served.address + nation[1])
    if path:
        answer = context.request.get(served.address + path if path.startswith("/") else answer.url + path)
    assert answer.ok
    return answer.text()


@pytest.mark.parametrize(("who", "path"), PAGES)
def test_a_first_visit_is_light(context: BrowserContext, served: Served, who: str, path: str) -> None:
    page = fetched(context, served, who, path)
    brought = sorted(set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page)))
    files = [context.request.get(served.address + each).body() for each in brought]
    assert any(each.endswith(".css") for each in brought)
    assert sum(len(gzip.compress(each, 9)) for each in (page.encode(), *files)) <= 45_000


def test_the_language_follows_the_visitor_and_her_choice(page: Page, served: Served) -> None:
    page.goto(served.address)
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("button", name="Castellano").click()
    assert page.locator("html").get_attribute("lang") == "es"


def test_the_served_record_verifies_from_its_url(served: Served) -> None:
    report = verify(open_source(f"{served.address}/record")).report
    assert report.findings == []
    assert report.entries > 60
