"""What cannot be skipped, in the browser: a removal with its notice, receipt, written answer and defence; an
article with its two votes and the days between them.
"""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Served
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

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("everything_verifies")]


def tabled(people: dict[str, Page], body: str, kind: str, title: str, text: str, **more: str) -> str:
    """The address of a motion that Ana tables, Bruno sponsors and the chair admits; `more` is reasons, on whom."""
    ana = people["ana"]
    ana.goto(body + "motions/new/")
    ana.get_by_label("Class of motion").select_option(kind)
    ana.get_by_label("Title").fill(title)
    ana.get_by_label("Text to be voted").fill(text)
    ana.get_by_label("Reasons").fill(more.get("reasons", ""))
    ana.get_by_label("On whom or what").select_option(label=more.get("on", "nothing"))
    ana.get_by_role("button", name="Review and sign").click()
    sign_demo(ana)
    ana.goto(body)
    address = body + "motions/" + str(ana.get_by_role("link", name=title).get_attribute("href")).split("/")[-2] + "/"
    for who, act in (("bruno", "Sponsor"), ("chair", "Rule on its admission")):
        people[who].goto(address)
        press(people[who], act)
    return address


def test_a_removal_needs_service_notice_and_a_defence_in_full(browser: Browser, served: Served) -> None:
    people, body = enter_all(browser, served, "chair", "secretary", "teller2", *DELEGATES)
    chair, marco = people["chair"], people["teller2"]
    close_what_is_open(chair, body)
    title = "Removal of a teller"
    text, reasons = "Marco Díaz ceases as teller.", "He told a result before the count."
    motion = tabled(people, body, "removal dismissal", title, text, reasons=reasons, on="Marco Díaz")
    people["secretary"].goto(motion)
    press(people["secretary"], "Serve the charges in person")
    marco.goto(motion)
    press(marco, "Sign for the charges")
    marco.goto(motion)
    marco.get_by_label("Your answer in writing").fill("I told nobody.")
    marco.get_by_role("button", name="Answer in writing").click()
    sign_demo(marco)
    sitting = convened(people, body, 10, title)
    chair.goto(motion)
    expect(chair.get_by_text("I told nobody.")).to_be_visible()
    expect(chair.get_by_role("button", name="Open the debate")).to_be_disabled()
    move(chair, "7 days", *["1 day"] * 3)
    opened(people, sitting)
    chair.goto(motion)
    press(chair, "Open the debate")
    chair.goto(motion)
    expect(chair.get_by_role("button", name="Close the debate")).to_be_disabled()
    expect(chair.get_by_text("The defence has not been offered in full")).to_be_visible()
    press(chair, "Open the time of the defence")
    marco.goto(motion)
    press(marco, "End my defence")
    chair.goto(motion)
    press(chair, "Close the debate")
    voted(people, motion)
    expect(chair.get_by_text("needs 5 of 7")).to_be_visible()
    expect(chair.locator("p.lede .badge")).to_have_text("adopted")
    leave_all(people)


def test_an_article_is_not_adopted_by_its_first_vote(browser: Browser, served: Served) -> None:
    people, body = enter_all(browser, served, "chair", "secretary", *DELEGATES)
    chair = people["chair"]
    close_what_is_open(chair, body)
    title = "Seeds are free"
    motion = tabled(people, body, "constituent none", title, "Nobody owns a seed.")
    for reading, badge in ((1, "passed its first vote; second vote missing"), (2, "adopted")):
        sitting = convened(people, body, 10, title)
        move(chair, "7 days", *["1 day"] * 3)
        opened(people, sitting)
        for act in ("Open the debate", "Close the debate"):
            chair.goto(motion)
            press(chair, act)
        voted(people, motion)
        expect(chair.locator("p.lede .badge")).to_have_text(badge)
        if reading == 1:
            chair.goto(sitting)
            press(chair, "Close the sitting")
            move(chair, "7 days")
    leave_all(people)
