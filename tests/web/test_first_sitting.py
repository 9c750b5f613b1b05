"""A first sitting of one's own: an assembly that bodies call on the founding page of an empty server; its founders
enter by their invitations, take their seats, sit and adopt their standing orders, all of it on pages.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import pytest

from asamblea.assembly.state.orders import are_adopted
from asamblea.cli.founding.folder import Kept, keep
from asamblea.observer.source import UrlSource
from asamblea.observer.verify import verify
from asamblea.record.base64s import text_of
from asamblea.record.ed25519 import public_of, sign
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import Ed25519Signature

BOARD = ("Rosa", "Juan", "Ana")
PATIENCE = 60


class Browser:
    """Somebody with a session, cookies and her own key; a page is what it says."""

    def __init__(self, address: str, kept: Kept) -> None:
        self.address, self.kept = address, kept
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self._opener.addheaders = [("Accept-Language", "en")]
        self.url = ""

    def get(self, path: str) -> str:
        """A page."""
        return self._read(urllib.request.Request(urllib.parse.urljoin(self.address, path)))

    def post(self, path: str, fields: Mapping[str, str], page: str = "") -> str:
        """A form, sent with the token of the page that holds it."""
        token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page or self.get(path))[0]
        data = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        return self._read(urllib.request.Request(urllib.parse.urljoin(self.address, path), data))

    def _read(self, request: urllib.request.Request) -> str:
        with self._opener.open(request, timeout=PATIENCE) as answer:
            self.url = answer.url
            return str(answer.read().decode())

    def sign(self, address: str = "") -> str:
        """Sign what the signing page shows with her key, as the page's script does."""
        page = self.get(address or self.url)
        digest, key = re.findall(r'data-challenge="([^"]+)" data-key="([0-9a-f]{32})"', page)[0]
        made = Ed25519Signature(key, sign(self.kept.seed, _bytes(digest)))
        return self.post(self.url, {"key": key, "signature": json.dumps(made.as_json())}, page)


def _bytes(text: str) -> bytes:
    import base64  # noqa: PLC0415 -- beside its one use

    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A server on an empty folder: its address and the code of its founding page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("ASAMBLEA", "DJANGO"))}
    command = [sys.executable, "-m", "asamblea.cli", "serve", "--port", str(port), "--data", str(tmp_path / "data")]
    log = tmp_path / "log"
    with log.open("w") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        yield f"http://localhost:{port}", _code(server, log, port)
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _code(server: "subprocess.Popen[bytes]", log: Path, port: int) -> str:
    for _ in range(PATIENCE * 10):
        text = log.read_text()
        if "/found/" in text:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return text.splitlines()[0].rpartition(":")[2].strip()
        assert server.poll() is None, text
        time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{text}")


def found(address: str, code: str, kept: list[Kept], opens: datetime) -> dict[str, Any]:
    """The founding page, as its script uses it; the invitations that it gives."""
    page = Browser(address, kept[0])
    halves = [{"public": text_of(each.halves().public), "codes": text_of(each.halves().codes)} for each in kept]
    call = {
        "code": code, "title": "Asamblea del valle", "sort": "assembly", "assembly_kind": "assembly",
        "bodies": "norte,Comunidad Norte,2\nsur,Comunidad Sur,1", "opens_at": opens.strftime("%Y-%m-%dT%H:%M:%S"),
        "zone": "UTC", "place": "", "chair": BOARD[0], "secretary": BOARD[1], "tellers": BOARD[2],
        "halves": json.dumps(halves), "preset": "founding",
    }  # fmt: skip
    form = page.get("/found/")
    told = json.loads(page.post("/found/prepare/", call, form))
    digest = _bytes(told["digest"].replace("+", "-").replace("/", "_").rstrip("="))
    signed = [
        Ed25519Signature(PublicKey("ed25519", public_of(each.seed)).id(), sign(each.seed, digest)).as_json()
        for each in kept
    ]
    signatures = json.dumps(sorted(signed, key=lambda each: str(each["key"])))
    answer = json.loads(page.post("/found/sign/", {"code": code, "id": told["id"], "signatures": signatures}, form))
    return {**answer, "keys": [each["key"] for each in told["board"]]}


def enter(address: str, invitations: str, name: str, kept: Kept) -> Browser:
    """A session by the code of her printed invitation."""
    code = re.findall(rf"<strong>{name}</strong></p><p><code>([0-9A-Z ]+)</code>", invitations)[0]
    visitor = Browser(address, kept)
    visitor.post("/enter/", {"code": code})
    return visitor


def both_sign(first: Browser, second: Browser) -> None:
    """An act of two officers, which the first prepared."""
    signing = first.url
    assert "are missing" in first.sign()
    assert "Receipt" in second.sign(signing)


def press(who: Browser, log: str, act: str, **fields: str) -> None:
    """A step that a page offers, prepared and signed."""
    who.post(f"/b/{log}/prepare/", {"act": act, **fields}, who.get(f"/b/{log}/motions/new/"))
    assert "Receipt" in who.sign(), act


def test_an_assembly_is_called_seated_and_adopts_its_orders_on_pages_alone(served: tuple[str, str]) -> None:
    address, code = served
    kept = [keep(os.urandom) for _ in BOARD]
    opens = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=12)
    told = found(address, code, kept, opens)
    log = told["origin"].rpartition("/")[2][:16]
    rosa, juan, ana = (enter(address, told["invitations"], name, each) for name, each in zip(BOARD, kept, strict=True))
    for name, body in zip(BOARD, ("norte", "norte", "sur"), strict=True):
        path = f"/bodies/{log}/forms/delegate-seat/?keys=0"
        page = rosa.get(path)
        member = re.findall(rf'<option value="([0-9a-f]{{16}})">{name}</option>', page)[0]
        rosa.post(path, {"zone": "UTC", "body": body, "member": member, "name": "", "credential": ""}, page)
        both_sign(rosa, juan)
    for each in (rosa, juan, ana):
        press(each, log, "presence.register/1", sitting="s1")
    time.sleep(max(0.0, (opens - datetime.now(UTC)).total_seconds()) + 0.2)
    press(rosa, log, "sitting.open/1", sitting="s1")
    orders = {"kind": "founding_orders orders", "preset": "constituent-assembly", "title": "Reglamento", "text": "x"}
    press(ana, log, "motion.table/1", **orders)
    for step in ("debate.open/1", "debate.close/1"):
        press(rosa, log, step, motion="m1")
    press(rosa, log, "vote.open/1", motion="m1", minutes="10")
    for each in (rosa, juan, ana):
        press(each, log, "vote.cast/1", vote="v1", choice="yes")
    press(rosa, log, "sitting.close/1", sitting="s1")
    verified = verify(UrlSource(f"{address}/record"))
    assert verified.report.findings == []
    assert set(verified.report.attested) <= {"key", "clock"}
    assert are_adopted(verified.logs[told["origin"]].state)
