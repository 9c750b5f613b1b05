"""A constitution in the browser, from the file that lays it to the files that are taken away: two readings in two
sittings, an amendment from the editor to the story of a sentence, with a list and an order on the way. Two minutes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Served, demonstration
from tests.browser.journeys import (
    DELEGATES,
    close_what_is_open,
    convened,
    enter_all,
    leave_all,
    move,
    opened,
    press,
    sign_demo,
    voted,
)

pytestmark = [pytest.mark.browser, pytest.mark.deep, pytest.mark.usefixtures("everything_verifies")]
LAID = """# Constitution of the peoples

## CAPÍTULO I. De la tierra

### Artículo 1. Tierra

La tierra es de quien la trabaja.

### Artículo 2. Agua

El agua es un bien común.

Nadie puede venderla.
"""
# Enough for the majority of those who vote; a constituent article needs more.
FEW = ("ana", "bruno", "carmen")
LAND, WATER = "Artículo 1. Tierra", "Artículo 2. Agua"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demonstration of its own: two months pass in this journey, and nobody may have lost her seat before."""
    with demonstration(tmp_path_factory.mktemp("passage")) as found:
        yield found


@dataclass(frozen=True)
class Hall:
    """Who is in it, the address of the body, and that of the text."""

    people: dict[str, Page]
    body: str
    text: str

    def to(self, who: str, path: str = "") -> Page:
        """This person's page at a path below the text."""
        page = self.people[who]
        page.goto(self.text + path)
        return page

    def follow(self, who: str, *names: str) -> Page:
        """From the page of the text by links of these names."""
        page = self.to(who)
        for name in names:
            page.get_by_role("link", name=name, exact=True).first.click()
        return page

    def composed(self, who: str, button: str) -> Page:
        """Press what the page offers, sign it, and go on where the receipt leads."""
        page = self.people[who]
        page.get_by_role("button", name=button, exact=True).click()
        sign_demo(page)
        page.get_by_role("link", name="Go on").click()
        return page

    def admitted(self, page: Page) -> str:
        """The address of the motion to which this page leads; the chair rules it in order."""
        page.locator("main a[href*='/motions/']").first.click()
        self.people["chair"].goto(page.url)
        press(self.people["chair"], "Rule on its admission")
        return page.url

    def debated(self, motion: str) -> None:
        """The chair opens and closes the debate on a motion."""
        for act in ("Open the debate", "Close the debate"):
            self.people["chair"].goto(motion)
            press(self.people["chair"], act)


def laid(people: dict[str, Page], body: str) -> Hall:
    """The secretary pastes a text, reads it as it was read, and signs it."""
    secretary = people["secretary"]
    secretary.goto(body)
    secretary.get_by_role("link", name="Lay a text").click()
    secretary.get_by_label("Title").fill("Constitution of the peoples")
    secretary.get_by_label("Or paste its words here").fill(LAID)
    secretary.get_by_label("What is pasted is").select_option("Markdown")
    secretary.get_by_role("button", name="Read it").click()
    expect(secretary.get_by_text("articles: 2")).to_be_visible()
    secretary.get_by_role("link", name="Review and sign").click()
    sign_demo(secretary)
    secretary.get_by_role("link", name="Go on").click()
    secretary.get_by_role("link", name="Constitution of the peoples").click()
    return Hall(people, body, secretary.url)


def amended(hall: Hall, who: str, article: str, change: tuple[str, str], title: str, answers: str = "") -> str:
    """Somebody writes over a provision and tables what comes of it; another sponsors it; its number."""
    page = hall.follow(who, article, "Propose an amendment")
    old, new = change
    fields = page.locator("textarea[name^='p-']")
    field = next(each for each in fields.all() if old in each.input_value())
    field.fill(field.input_value().replace(old, new))
    page.get_by_role("button", name="Show the difference").click()
    page.get_by_label("Title").fill(title)
    page.get_by_label("Demands that it answers").fill(answers)
    page.get_by_role("button", name="Review and sign").click()
    expect(page.locator("ins").first).to_be_visible()
    sign_demo(page)
    page.get_by_role("link", name="Go on").click()
    number = page.get_by_role("link", name=title).inner_text().partition(" ")[0]
    other = hall.to("d4" if who != "d4" else "d5", f"amendments/{number}/")
    expect(other.get_by_text("Sponsors still missing before it is filed: 1.")).to_be_visible()
    press(other, "Sponsor this amendment")
    press(hall.to("chair", f"amendments/{number}/"), "Rule on whether it is in order")
    return number


def recommended(hall: Hall, number: str) -> None:
    """Somebody of the commission recommends to accept an amendment."""
    ana = hall.to("ana", f"amendments/{number}/")
    ana.get_by_text("Recommend (commission)").click()
    ana.get_by_label("Recommendation of the commission").select_option("accept")
    ana.locator("details").get_by_label("Reasons").fill("It says what was meant.")
    ana.locator("details").get_by_role("button", name="Review and sign").click()
    sign_demo(ana)


def listed(hall: Hall, *numbers: str) -> None:
    """Both stand on one list; then a sponsor pulls the last one out."""
    ana = hall.follow("ana", "Amendments")
    for number in numbers:
        ana.get_by_role("checkbox", name=number).check()
    hall_panel = ana.locator("section[aria-labelledby='h-listable']")
    hall_panel.get_by_role("button", name="Review and sign").click()
    sign_demo(ana)
    press(hall.to("d4", f"amendments/{numbers[-1]}/"), "Pull it out of the list")
    expect(hall.to("ana", f"amendments/{numbers[0]}/").get_by_text("It is on list l")).to_be_visible()


def reordered(hall: Hall, number: str) -> None:
    """The commission proposes an order; in the sitting delegates move another, and the assembly votes it at once."""
    bruno = hall.follow("bruno", "Voting order")
    bruno.get_by_role("link", name="Make another order").click()
    bruno.get_by_label(f"Place of {number}").fill("1")
    bruno.locator("form", has=bruno.get_by_label(f"Place of {number}")).get_by_role("button").click()
    bruno.get_by_label("Title").fill("The other words first")
    bruno.get_by_role("button", name="Move another order").click()
    bruno.get_by_role("button", name="Sign with the demonstration key").click()
    page = hall.people["carmen"]
    page.goto(bruno.url)
    if page.get_by_role("button", name="Sign with the demonstration key").count():
        sign_demo(page)
    motion = hall.people["chair"]
    motion.goto(hall.body)
    motion.get_by_role("link", name="The other words first").click()
    voted(hall.people, motion.url, "for", FEW)
    expect(motion.locator("p.lede .badge")).to_have_text("adopted")


def put(hall: Hall, article: str, number: str) -> str:
    """From the page of the article's motion the chair puts the next amendment; the address of its own motion."""
    chair = hall.people["chair"]
    chair.goto(article)
    press(chair, f"Put the amendment to the vote {number}")
    chair.goto(article)
    chair.locator("section[aria-labelledby^='h-before'] a[href*='/motions/']").first.click()
    return chair.url


def test_a_constitution_is_laid_amended_read_twice_and_taken_away(browser: Browser, served: Served) -> None:
    people, body = enter_all(browser, served, "chair", "secretary", *DELEGATES)
    chair = people["chair"]
    close_what_is_open(chair, body)
    hall = laid(people, body)
    in_general(hall)
    motions = [hall.admitted(tabled(hall, each)) for each in (LAND, WATER)]
    group = "dg1"
    first = amended(hall, "bruno", LAND, ("quien la trabaja", "quienes la trabajan"), "The many", group)
    other = amended(hall, "carmen", LAND, ("quien la trabaja", "quien la cuida"), "Care")
    sold, shared = (
        amended(hall, "bruno", WATER, each, title)
        for each, title in ((("venderla", "venderla ni cederla"), "Nor cede it"), (("común", "de todos"), "Of all"))
    )
    for number in (sold, shared):
        recommended(hall, number)
    listed(hall, sold, shared)
    hall.follow("ana", "Voting order")
    hall.composed("ana", "Propose this order")
    expect(people["ana"].get_by_text("The commission proposed order 1")).to_be_visible()
    first_reading(hall, motions, (first, other, sold, shared))
    consolidated_and_told(hall)
    second_reading(hall, motions)
    taken_away(hall)
    leave_all(people)


def in_general(hall: Hall) -> None:
    """The assembly decides to proceed; until then an article cannot be put, and its page says why."""
    page = hall.follow("ana", LAND)
    expect(page.get_by_role("button", name="Put this article to the vote")).to_be_disabled()
    expect(page.get_by_text("is accepted in general first")).to_be_visible()
    hall.to("ana")
    motion = hall.admitted(hall.composed("ana", "Put it to the vote in general"))
    sitting = convened(hall.people, hall.body, 10, "In general: Constitution of the peoples")
    move(hall.people["chair"], "7 days", *["1 day"] * 3)
    opened(hall.people, sitting)
    hall.debated(motion)
    voted(hall.people, motion)
    hall.people["chair"].goto(sitting)
    press(hall.people["chair"], "Close the sitting")


def tabled(hall: Hall, article: str) -> Page:
    """A delegate puts an article; her page shows the motion."""
    hall.follow("ana", article)
    return hall.composed("ana", "Put this article to the vote")


def first_reading(hall: Hall, motions: list[str], numbers: tuple[str, ...]) -> None:
    """The amendments before their articles, by the order that the sitting voted, the list, the articles as amended."""
    first, other, sold, shared = numbers
    chair = hall.people["chair"]
    sitting = convened(hall.people, hall.body, 10, LAND, WATER)
    move(chair, "7 days", *["1 day"] * 3)
    opened(hall.people, sitting)
    reordered(hall, other)
    for motion in motions:
        hall.debated(motion)
    chair.goto(sitting)
    expect(chair.get_by_role("heading", name=f"Before “{LAND}” its amendments are voted")).to_be_visible()
    voted(hall.people, put(hall, motions[0], other), "against", FEW)
    voted(hall.people, put(hall, motions[0], first), "for", FEW)
    hall.follow("chair", "Amendments")
    press(chair, "Put the list to the vote")
    chair.goto(sitting)
    chair.get_by_role("link", name=f"En bloc list: {sold}").click()
    bloc = chair.url
    hall.debated(bloc)
    voted(hall.people, bloc, "for", FEW)
    voted(hall.people, put(hall, motions[1], shared), "for", FEW)
    for motion in motions:
        voted(hall.people, motion)
        expect(chair.locator("p.lede .badge")).to_have_text("passed its first vote; second vote missing")
    chair.goto(sitting)
    press(chair, "Close the sitting")


def consolidated_and_told(hall: Hall) -> None:
    """Once nobody can challenge it any more what was adopted comes into the text, and a sentence tells its story."""
    ana = hall.to("ana")
    expect(ana.get_by_text("Adopted and not yet in these words")).to_be_visible()
    expect(ana.get_by_role("button", name="Consolidate what was adopted")).to_be_disabled()
    move(hall.people["chair"], *["1 day"] * 3)
    hall.to("ana")
    hall.composed("ana", "Consolidate what was adopted")
    expect(ana.get_by_text("La tierra es de quienes la trabajan.")).to_be_visible()
    story = hall.follow("ana", LAND).locator("section[aria-labelledby='h-story']")
    expect(story.locator("ins").first).to_have_text("quienes")
    expect(story.get_by_text("Bruno Flores, Delia Torres").first).to_be_visible()
    expect(story.get_by_text("El agua antes que otros usos")).to_be_visible()
    expect(story.get_by_role("link", name="reading 1: 3 for, 0 against, 0 abstained").first).to_be_visible()
    story.get_by_text("Who voted what").first.click()
    expect(story.get_by_text("Ana Mamani, ").first).to_be_visible()


def second_reading(hall: Hall, motions: list[str]) -> None:
    """The articles are adopted on their words; the whole text is put once nobody can challenge that any more."""
    chair = hall.people["chair"]
    move(chair, *["7 days"] * 2)
    sitting = convened(hall.people, hall.body, 10, LAND, WATER)
    move(chair, "7 days", *["1 day"] * 3)
    opened(hall.people, sitting)
    for motion in motions:
        hall.debated(motion)
        voted(hall.people, motion)
        expect(chair.locator("p.lede .badge")).to_have_text("adopted")
    expect(hall.follow("ana", LAND).get_by_role("link", name="reading 2: 5 for")).to_be_visible()
    whole = hall.to("ana").get_by_role("button", name="Put the whole text to the vote")
    expect(whole).to_be_disabled()
    move(chair, *["1 day"] * 3)
    hall.to("ana")
    expect(whole).to_be_enabled()


def taken_away(hall: Hall) -> None:
    """The text as it was adopted, as files; the voting list with it."""
    ana = hall.to("ana")
    for name in ("Plain text", "PDF", "Akoma Ntoso"):
        with ana.expect_download() as download:
            ana.get_by_role("link", name=name, exact=True).click()
        if name == "Plain text":
            words = download.value.path().read_text()
            assert "La tierra es de quienes la trabajan." in words
            assert "El agua es un bien de todos." in words
            assert "Nadie puede venderla ni cederla." in words
