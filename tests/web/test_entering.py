"""Invitations: one session, once, in time."""

import hashlib
import re
from typing import Any

from tests.web.conftest import log_of

CODE = "0123456789ABCDEF"
MEMBER = "feedfeedfeedfeed"


def invited(site: Any, code: str, until: int) -> None:
    from asamblea.people.models import Entrance  # noqa: PLC0415 -- needs the settings

    token = hashlib.sha256(code.encode()).hexdigest()
    Entrance.objects.create(token=token, origin=site[0].demo.origin, member=MEMBER, until=until)


def test_a_code_opens_one_session_and_a_preview_of_its_link_does_not_use_it(site: Any) -> None:
    invited(site, CODE, site[0].office.clock() + 1000)
    first, second = site[1]("anonymous"), site[1]("anonymous")
    assert second.get(f"/enter/{CODE}/").status_code == 200
    answer = first.post("/enter/", {"code": "0123 4567-89ab cdef"})
    assert (answer.status_code, answer["Location"]) == (302, f"/b/{log_of(site)}/")
    assert first.session["member"] == MEMBER
    used = second.post(f"/enter/{CODE}/")
    assert (used.status_code, b"was used" in used.content) == (410, True)
    assert "member" not in second.session


def test_an_expired_and_an_unknown_code_are_refused(site: Any) -> None:
    invited(site, "Z" * 16, site[0].office.clock() - 1)
    expired = site[1]("anonymous").post("/enter/", {"code": "z" * 16})
    unknown = site[1]("anonymous").post("/enter/", {"code": "Y" * 16})
    assert (expired.status_code, b"has expired" in expired.content) == (410, True)
    assert (unknown.status_code, b"No invitation" in unknown.content) == (404, True)


def test_the_hashes_that_a_founding_left_are_taken_in_once(site: Any, tmp_path: Any) -> None:
    from asamblea.people.entrances import find_entrance, take_in_invitations  # noqa: PLC0415

    token = hashlib.sha256(b"X").hexdigest()
    path = tmp_path / "invitations.jsonl"
    path.write_text(f'{{"token": "{token}", "origin": "o", "member": "m", "until": 5}}\n')
    assert take_in_invitations(path) == 1
    assert (take_in_invitations(path), path.exists()) == (0, False)
    entrance = find_entrance("X")
    assert entrance is not None
    assert (entrance.member, entrance.until, entrance.used_at) == ("m", 5, None)


def test_an_officer_invites_who_came_later_and_the_printed_code_opens_her_session_once(site: Any) -> None:
    address, member = f"/b/{log_of(site)}/invitations/", site[0].demo.person("d4").member
    assert site[1]("ana").post(address, {"member": member}).status_code == 403
    assert "Content-Disposition" not in site[1]("chair").post(address, {"member": "nobody"})
    answer = site[1]("chair").post(address, {"member": member})
    assert answer["Content-Disposition"].startswith("attachment")
    code = re.findall(r"<code>([0-9A-Z ]{19})</code>", answer.content.decode())[0]
    visitor = site[1]("anonymous")
    assert visitor.post("/enter/", {"code": code}).status_code == 302
    assert visitor.session["member"] == member
    assert site[1]("anonymous").post("/enter/", {"code": code}).status_code == 410
