"""What every journey does: enter as a person, press what is offered, sign, leave."""

from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Served


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
