"""One server and one browser for the whole run: the demonstration in a folder of its own, and Debian's Chromium."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from asamblea.observer.index import NAME, index_bytes, read_index
from asamblea.observer.source import UrlSource
from asamblea.observer.verify import verify

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
# Seconds for the demonstration to start on a machine that does other things, too.
PATIENCE = 120
QUIET += ["--disable-component-update", "--disable-sync"]


@dataclass(frozen=True)
class Served:
    """A running demonstration: its address, the links of its cast, their paper codes."""

    address: str
    links: dict[str, str]
    codes: dict[str, list[str]]


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demonstration on a free port."""
    with demonstration(tmp_path_factory.mktemp("demo")) as found:
        yield found


@contextmanager
def demonstration(folder: Path) -> Iterator[Served]:
    """A demonstration made in this folder, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "log"
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("ASAMBLEA", "DJANGO"))}
    command = [sys.executable, "-m", "asamblea.cli", "demo", "--port", str(port), "--data", str(log.parent / "data")]
    with log.open("w") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        yield _wait(server, log, port)
    finally:
        server.terminate()
        server.wait(PATIENCE)


def wait_for(server: "subprocess.Popen[bytes]", log: Path, sign: str) -> str:
    """What a server printed, once it printed the sign and answers."""
    for _ in range(PATIENCE * 10):
        text = log.read_text()
        if sign in text:
            return text
        assert server.poll() is None, text
        time.sleep(0.1)
    pytest.fail(f"the server did not start within {PATIENCE} seconds:\n{text}")


def _wait(server: "subprocess.Popen[bytes]", log: Path, port: int) -> Served:
    text = wait_for(server, log, "asamblea verify")
    links = dict(re.findall(r"^  (\w+) +(http://\S+/enter/\S+)$", text, re.MULTILINE))
    codes = {name: found.split()[:3] for name, found in re.findall(r"^  (\w+) +([0-9A-Z]{16} .*)$", text, re.MULTILINE)}
    return Served(f"http://localhost:{port}", links, codes)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("chromium is missing; tests/browser/install.sh installs it")
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has been nowhere."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of it."""
    return context.new_page()


class OneLog(UrlSource):
    """A served record whose index is cut to the assembly in session, which the home address leads to."""

    def __init__(self, address: str) -> None:
        super().__init__(f"{address}/record")
        with urllib.request.urlopen(address) as home:
            self.log = home.url.rstrip("/").rpartition("/")[2]

    def read(self, name: str) -> bytes | None:
        """Any file as it is served, and the index of one log."""
        if name != NAME:
            return super().read(name)
        return index_bytes(tuple(each for each in read_index(UrlSource(self._url)) if each.path == self.log))


@pytest.fixture
def everything_verifies(served: Served) -> Iterator[None]:
    """After each journey the log of the assembly in session is verified from outside; the whole record once, with the
    pages.
    """
    yield
    report = verify(OneLog(served.address)).report
    assert (report.findings, report.bodies) == ([], 1)
