"""What people do: vote with each kind of key, convene and open a sitting, table, debate, vote, see the result; and
verify it all.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Served
from tests.browser.journeys import enter, enter_all, leave_all, press, sign_demo

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("everything_verifies")]
DELEGATES = ("ana", "bruno", "carmen", "d4")


def attested_last(page: Page, body: str) -> str:
    page.goto(body + "record/")
    return page.locator("ol.log li .meta").first.inner_text()


def test_a_delegate_votes_with_her_paper_code_without_javascript(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page, body = enter(context, served, "bruno")
    page.goto(body + "motions/m3/")
    page.get_by_role("button", name="Vote: for", exact=True).click()
    page.get_by_label("Paper code", exact=True).fill(served.codes["bruno"][0].lower())
    page.get_by_role("button", name="Sign at the desk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Receipt")
    assert "desk" in attested_last(page, body)
    page.goto(body + "motions/m3/")
    expect(page.get_by_text("You voted for")).to_be_visible()
    page.get_by_role("button", name="Vote: against", exact=True).click()
    page.get_by_label("Paper code", exact=True).fill(served.codes["bruno"][0])
    page.get_by_role("button", name="Sign at the desk").click()
    expect(page.get_by_role("alert")).to_contain_text("This paper code was used before.")
    context.close()


def enrol(browser: Browser, served: Served, body: str, address: str) -> None:
    """Two officers sign the enrolment that waits at this address."""
    for who in ("secretary", "chair"):
        context = browser.new_context(locale="en-GB")
        page, _ = enter(context, served, who)
        page.goto(address)
        page.get_by_role("button", name="Sign with the demonstration key").click()
        if who == "secretary":
            expect(page.get_by_role("alert")).to_contain_text("Signatures are missing: 1 of 2.")
        else:
            expect(page.get_by_role("heading", level=1)).to_have_text("Receipt")
        context.close()


def test_a_passkey_is_enrolled_by_two_officers_and_signs_a_vote(browser: Browser, served: Served) -> None:
    context = browser.new_context(locale="en-GB")
    page, body = enter(context, served, "carmen")
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {**options, "automaticPresenceSimulation": True}})
    page.goto(body + "keys/")
    page.get_by_role("button", name="Make one on this device").click()
    page.wait_for_url(re.compile("/sign/"))
    enrol(browser, served, body, page.url)
    page.goto(body + "motions/m3/")
    page.get_by_role("button", name="Vote: abstaining", exact=True).click()
    page.get_by_role("button", name="Sign with the passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Receipt")
    assert "passkey" in attested_last(page, body)
    context.close()


def test_a_key_file_signs_by_download_and_upload(browser: Browser, served: Served, tmp_path: Path) -> None:
    context = browser.new_context(locale="en-GB")
    page, body = enter(context, served, "ana")
    command = [sys.executable, "-m", "asamblea.cli", "key"]
    made = subprocess.run([*command, "new", str(tmp_path / "key")], capture_output=True, text=True, check=True)
    page.goto(body + "keys/")
    page.get_by_label("Public half (base64)").fill(json.loads(made.stdout)["public"])
    page.get_by_role("button", name="Ask for its enrolment").click()
    enrol(browser, served, body, page.url)
    page.goto(body + "motions/m3/")
    page.get_by_role("button", name="Vote: for", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the step").click()
    download.value.save_as(tmp_path / "act.json")
    signed = subprocess.run(
        [*command, "sign", str(tmp_path / "key"), str(tmp_path / "act.json")],
        capture_output=True,
        text=True,
        check=True,
    )
    page.get_by_label("Paste the signature").fill(signed.stdout)
    page.get_by_role("button", name="Send the signature").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Receipt")
    assert "own key" in attested_last(page, body)
    context.close()


def test_what_is_missing_is_said_before_the_act_is_tried(browser: Browser, served: Served) -> None:
    context = browser.new_context(locale="en-GB")
    page, body = enter(context, served, "chair")
    page.goto(body + "motions/m4/")
    expect(page.get_by_role("button", name="Close the debate", exact=True)).to_be_disabled()
    expect(page.get_by_text("wait to speak")).to_be_visible()
    context.close()


def test_a_constituent_article_needs_two_thirds_of_all_seats_once_others_vouch_for_the_time(
    browser: Browser, served: Served
) -> None:
    people, body = enter_all(browser, served, "chair", *DELEGATES)
    chair, carmen = people["chair"], people["carmen"]
    chair.get_by_role("button", name="1 h", exact=True).click()
    for page, name in ((chair, "Give the floor: Carmen Huamán"), (carmen, "End speaking"), (chair, "Close the debate")):
        page.goto(body + "motions/m4/")
        press(page, name)
    chair.goto(body + "motions/m4/")
    press(chair, "Open the vote")
    for who in DELEGATES:
        people[who].goto(body + "motions/m4/")
        press(people[who], "Vote: for")
    chair.get_by_role("button", name="10 min", exact=True).click()
    chair.goto(body + "motions/m4/")
    expect(chair.get_by_text("needs 5 of 7")).to_be_visible()
    expect(chair.locator("p.lede .badge")).to_have_text("lost")
    leave_all(people)


def test_a_bad_form_says_what_to_do_and_appends_nothing(browser: Browser, served: Served) -> None:
    context = browser.new_context(locale="en-GB")
    page, body = enter(context, served, "secretary")
    page.goto(body + "sittings/new/")
    page.get_by_label("Date and hour").fill("2026-11-17T10:00")
    page.get_by_role("button", name="Review and sign").click()
    expect(page.get_by_text("has not run before")).to_be_visible()
    page.get_by_role("button", name="Sign with the demonstration key").click()
    expect(page.get_by_role("alert")).to_contain_text("Not admitted")
    context.close()


def test_a_whole_sitting_from_notice_to_result(browser: Browser, served: Served) -> None:
    """The chair finishes the open sitting; a motion is tabled, noticed, debated and voted in the next; the result
    stands by computation.
    """
    people, body = enter_all(browser, served, "chair", "secretary", *DELEGATES)
    chair, ana, secretary = people["chair"], people["ana"], people["secretary"]
    chair.goto(body + "motions/m3/")
    chair.get_by_role("button", name="1 h", exact=True).click()
    chair.goto(body + "sittings/s2/")
    press(chair, "Close the sitting")
    ana.goto(body + "motions/new/")
    ana.get_by_label("Title").fill("A school for delegates")
    ana.get_by_label("Text to be voted").fill("The Assembly opens a school for delegates.")
    ana.get_by_role("button", name="Review and sign").click()
    sign_demo(ana)
    people["bruno"].goto(body + "motions/m5/")
    press(people["bruno"], "Sponsor")
    chair.goto(body + "motions/m5/")
    press(chair, "Rule on its admission")
    secretary.goto(body + "sittings/new/")
    secretary.get_by_label("Date and hour").fill("2026-11-20T12:00")
    secretary.get_by_text("A school for delegates").click()
    secretary.get_by_role("button", name="Review and sign").click()
    sign_demo(secretary)
    for step in ("1 day",) * 4:
        chair.get_by_role("button", name=step, exact=True).click()
    for who in DELEGATES[:3]:
        people[who].goto(body + "sittings/s3/")
        press(people[who], "Register as present")
    chair.goto(body + "sittings/s3/")
    expect(chair.get_by_role("button", name="Open the sitting", exact=True)).to_be_disabled()
    expect(chair.get_by_text("No quorum: 3 present, 4 of 6 needed.")).to_be_visible()
    people["d4"].goto(body + "sittings/s3/")
    press(people["d4"], "Register as present")
    chair.get_by_role("button", name="1 h", exact=True).click()
    chair.goto(body + "sittings/s3/")
    press(chair, "Open the sitting")
    decide(people, body)


def decide(people: dict[str, Page], body: str) -> None:
    """Debate the motion and vote on it; the result stands at closing, and a voter explains her vote."""
    chair, ana = people["chair"], people["ana"]
    for page, name in (
        (chair, "Open the debate"),
        (ana, "Ask to speak: for"),
        (chair, "Give the floor: Ana Mamani"),
        (ana, "End speaking"),
    ):
        page.goto(body + "motions/m5/")
        press(page, name)
    for name in ("Close the debate", "Open the vote"):
        chair.goto(body + "motions/m5/")
        press(chair, name)
    for who, choice in zip(DELEGATES, ("for", "for", "against", "abstaining"), strict=True):
        people[who].goto(body + "motions/m5/")
        press(people[who], f"Vote: {choice}")
    chair.get_by_role("button", name="10 min", exact=True).click()
    ana.goto(body + "motions/m5/")
    expect(ana.get_by_text("needs 2 of 3")).to_be_visible()
    expect(ana.locator("p.lede .badge")).to_have_text("adopted")
    ana.get_by_label("Explanation of your vote").fill("Because delegates should learn.")
    press(ana, "Explain")
    ana.goto(body + "motions/m5/")
    expect(ana.get_by_role("cell", name="Because delegates should learn.")).to_be_visible()
    leave_all(people)
