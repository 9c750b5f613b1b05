"""What every journey does: enter as a person, press what is offered, sign, leave."""

from datetime import date, timedelta

from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Served

DELEGATES = ("ana", "bruno", "carmen", "d4", "d5")


def enter(context: BrowserContext, served: Served, who: str) -> tuple[Page, str]:
    """A page of this person, and the address of the body."""
    page = context.new_page()
    page.goto(served.links[who])
    return page, page.url


def sign_demo(page: Page) -> None:
    page.get_by_role("button", name="Sign with the demonstration key").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Receipt")


def press(page: Page, name: str) -> None:
    """Prepare an act by its button, and sign it with the demonstration key."""
    page.get_by_role("button", name=name, exact=True).click()
    sign_demo(page)


def enter_all(browser: Browser, served: Served, *who: str) -> tuple[dict[str, Page], str]:
    """A page for each of these persons, and the address of the body."""
    found = {each: enter(browser.new_context(locale="en-GB"), served, each) for each in who}
    return {each: page for each, (page, _) in found.items()}, next(iter(found.values()))[1]


def leave_all(people: dict[str, Page]) -> None:
    """Close what they had open."""
    for page in people.values():
        page.context.close()


def move(page: Page, *steps: str) -> None:
    """Move the clock forward by its buttons."""
    for step in steps:
        page.get_by_role("button", name=step, exact=True).click()


def convened(people: dict[str, Page], body: str, days: int, *titles: str) -> str:
    """The address of a sitting that is convened for noon, in so many days, with these items."""
    secretary = people["secretary"]
    secretary.goto(body + "sittings/new/")
    today = date.fromisoformat(secretary.locator(".demo").inner_text().partition("shows ")[2][:10])
    secretary.get_by_label("Date and hour").fill(f"{today + timedelta(days)}T12:00")
    for title in titles:
        secretary.get_by_text(title).click()
    secretary.get_by_role("button", name="Review and sign").click()
    sign_demo(secretary)
    secretary.goto(body)
    found = [str(link.get_attribute("href")) for link in secretary.get_by_role("link", name="Sitting s").all()]
    return body + "sittings/" + max((each.split("/")[-2] for each in found), key=lambda name: int(name[1:])) + "/"


def opened(people: dict[str, Page], sitting: str) -> None:
    """Everybody registers on the day, and the chair opens the sitting at its hour."""
    for who in DELEGATES:
        people[who].goto(sitting)
        press(people[who], "Register as present")
    move(people["chair"], "1 h")
    people["chair"].goto(sitting)
    press(people["chair"], "Open the sitting")


def close_what_is_open(chair: Page, body: str) -> None:
    """The sitting that an earlier journey left open, once the vote in it has closed."""
    chair.goto(body)
    move(chair, "1 h")
    for link in chair.locator("li:has(.badge:text-is('open'))").get_by_role("link", name="Sitting s").all():
        chair.goto(body + "sittings/" + str(link.get_attribute("href")).split("/")[-2] + "/")
        press(chair, "Close the sitting")


def voted(people: dict[str, Page], address: str, choice: str = "for", voters: tuple[str, ...] = DELEGATES) -> None:
    """The chair opens the vote, these vote so, and its time passes."""
    people["chair"].goto(address)
    press(people["chair"], "Open the vote")
    for who in voters:
        people[who].goto(address)
        press(people[who], f"Vote: {choice}")
    move(people["chair"], "10 min")
    people["chair"].goto(address)
