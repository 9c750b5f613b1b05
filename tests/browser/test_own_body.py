"""A body of one's own, from an empty folder to the minutes of its first meeting, in a browser and with nothing of the
demonstration: founded, invited, met on paper, typed twice, signed, lodged, verified.
"""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import wait_for
from tests.browser.test_pages import violations

from asamblea.observer.source import UrlSource
from asamblea.observer.verify import Verified, verify

pytestmark = pytest.mark.browser
BOARD = {"chair": "Rosa Ñahui", "secretary": "Juan Quispe", "teller": "Ana Flores"}
ROLL = "name\n" + "\n".join([*BOARD.values(), *(f"Persona {number}" for number in range(1, 28))])


@dataclass(frozen=True)
class Own:
    """A server on an empty folder: its address, the code that it printed, the folder of what its browser keeps."""

    address: str
    code: str
    kept: Path


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    """`asamblea serve` where there is no record."""
    folder = tmp_path_factory.mktemp("own")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("ASAMBLEA", "DJANGO"))}
    command = [sys.executable, "-m", "asamblea.cli", "serve", "--port", str(port), "--data", str(folder / "data")]
    with (folder / "log").open("w") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        told = wait_for(server, folder / "log", "/found/")
        yield Own(f"http://localhost:{port}", told.splitlines()[0].rpartition(":")[2].strip(), folder)
    finally:
        server.terminate()
        server.wait(60)


def fill_founding(page: Page, own: Own) -> None:
    """The form of the founding page, whole."""
    (own.kept / "roll.csv").write_text(ROLL, encoding="utf-8")
    page.goto(own.address)
    page.get_by_label("Code that the terminal printed").fill(own.code)
    page.get_by_label("Name of the body").fill("Barrio Ñaña")
    page.get_by_label("Roll: a spreadsheet").set_input_files(own.kept / "roll.csv")
    page.get_by_label("Presides").fill(BOARD["chair"])
    page.get_by_label("Keeps the minutes").fill(BOARD["secretary"])
    page.get_by_label("Count the votes").fill(BOARD["teller"])


def found(page: Page, own: Own) -> None:
    """A wrong code founds nothing; with the right one everybody takes her key, and everybody signs."""
    fill_founding(page, own)
    page.get_by_label("Code that the terminal printed").fill("0" * 16)
    page.get_by_role("button", name="Review and hand over keys").click()
    expect(page.get_by_role("alert")).to_contain_text("not the code that the terminal printed")
    assert violations(page) == []
    page.get_by_label("Code that the terminal printed").fill(own.code)
    page.get_by_role("button", name="Review and hand over keys").click()
    expect(page.get_by_role("heading", name="Hand over keys and codes, then sign")).to_be_visible()
    assert violations(page) == []
    for link, name in zip(page.get_by_role("link", name="Save the file").all(), BOARD, strict=True):
        with page.expect_download() as download:
            link.click()
        download.value.save_as(own.kept / f"{name}.key")
    assert page.locator(".codes li").count() == 36
    for button in page.get_by_role("button", name="I sign the founding").all():
        button.click()
    expect(page.get_by_role("heading", name="The body is founded")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Save the invitations").click()
    download.value.save_as(own.kept / "invitations.html")


def enter(browser: Browser, own: Own, name: str) -> Page:
    """A session by the code of her invitation."""
    html = (own.kept / "invitations.html").read_text(encoding="utf-8")
    code = re.findall(rf"<strong>{name}</strong></p><p><code>([0-9A-Z ]+)</code>", html)[0]
    page = browser.new_context(locale="en-GB").new_page()
    page.goto(f"{own.address}/enter/")
    page.get_by_label("Code of the invitation").fill(code)
    page.get_by_role("button", name="Enter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Barrio Ñaña")
    return page


def type_minutes(page: Page, against: str) -> None:
    """One resolution by hands, as it stands on the paper but for the number against."""
    fields = {"began_at": "2026-01-10T10:00", "ended_at": "2026-01-10T12:00", "attendance-members": "30",
              "attendance-present": "21", "attendance-ink": "3", "resolutions-0-text": "Que se arregle el puente",
              "resolutions-0-yes": "15", "resolutions-0-no": against, "resolutions-0-abstain": "1"}  # fmt: skip
    for name, value in fields.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=attendance-roll]").select_option("l1")


def verified(own: Own) -> Verified:
    """The record as an outsider reads it."""
    return verify(UrlSource(f"{own.address}/record"))


def test_from_an_empty_folder_to_the_minutes_of_the_first_meeting(browser: Browser, own: Own) -> None:
    founder = browser.new_context(locale="en-GB").new_page()
    found(founder, own)
    assert founder.goto(f"{own.address}/found/").status == 404  # type: ignore[union-attr]  # a page was answered
    secretary, teller = enter(browser, own, BOARD["secretary"]), enter(browser, own, BOARD["teller"])
    body = secretary.url
    secretary.goto(f"{body}kit/")
    with secretary.expect_download() as download:
        secretary.get_by_role("button", name="Make the file").click()
    kit = Path(download.value.path()).read_text(encoding="utf-8")
    paper = re.findall(r"forms/minutes-lodge/\?paper=([0-9A-Z]{16})", kit)[0]
    secretary.goto(f"{body}forms/minutes-lodge/?paper={paper}&elections=0&recalls=0&resolutions=1")
    type_minutes(secretary, against="5")
    secretary.get_by_role("button", name="To the second typing").click()
    teller.goto(secretary.url)
    type_minutes(teller, against="4")
    teller.locator("[name=paper]").fill(paper)
    teller.get_by_role("button", name="Review and sign").click()
    expect(teller.get_by_role("alert")).to_contain_text("Resolution 1: Against: first “5”, now “4”")
    teller.locator("[name=resolutions-0-no]").fill("5")
    (own.kept / "scan.png").write_bytes(b"\x89PNG, not to be published")
    teller.get_by_label("Photograph or scan of the paper").set_input_files(own.kept / "scan.png")
    teller.get_by_role("button", name="Review and sign").click()
    lodge(teller, own)
    teller.goto(f"{body}minutes/a1/")
    expect(teller.get_by_text("paper minutes")).to_be_visible()
    expect(teller.get_by_text("Que se arregle el puente").first).to_be_visible()
    observed(own)
    for page in (founder, secretary, teller):
        page.context.close()


def lodge(page: Page, own: Own) -> None:
    """The paper was signed by who presided and two tellers; a teller lodges it: with another's key not, with hers."""
    way = page.locator("section.way").filter(has=page.get_by_role("heading", name="From paper, with your key"))
    for key, said in (("chair", "does not hold the key"), ("teller", "")):
        way.get_by_label("File with your key").set_input_files(own.kept / f"{key}.key")
        way.get_by_role("button", name="Sign here with the file").click()
        if said:
            expect(way.get_by_role("alert")).to_contain_text(said)
    expect(page.get_by_role("heading", level=1)).to_have_text("Receipt")


def observed(own: Own) -> None:
    """An outsider's verify finds nothing, and sees neither the scan nor who is on the roll."""
    told = verified(own)
    assert (told.report.findings, told.report.bodies, told.report.entries) == ([], 1, 2)
    assert told.report.attested == {"key": 1, "minutes": 1}
    source = UrlSource(f"{own.address}/record")
    (log,) = told.logs.values()
    referred = re.findall("restricted:([0-9a-f]{64})", repr(log.state))
    assert referred
    assert [source.read(f"blobs/{name}") for name in referred] == [None] * len(referred)
