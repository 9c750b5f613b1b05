"""The page of a member's keys: who enrols one, where the first to be asked is not at hand, or there is nobody."""

import base64
from typing import Any

import pytest
from tests.web.conftest import log_of

from asamblea.record.ed25519 import public_of


def asked(site: Any, **form: str) -> str:
    """The author of the enrolment that Ana asks for."""
    from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

    public = base64.b64encode(public_of(bytes([7]) * 32)).decode()
    answer = site[1]("ana").post(f"/b/{log_of(site)}/keys/", {"kind": "key", "public": public, **form})
    assert answer.status_code == 302
    return str(Draft.objects.get(name=answer["Location"].split("/")[-2]).author)


def member(site: Any, who: str) -> str:
    return str(site[0].demo.person(who).member)


def test_the_secretary_signs_first_unless_the_member_names_another_officer(site: Any) -> None:
    assert asked(site) == member(site, "secretary")
    assert asked(site, officer=member(site, "chair")) == member(site, "chair")
    assert asked(site, officer=member(site, "teller2")) == member(site, "teller2")
    page = site[1]("ana").get(f"/b/{log_of(site)}/keys/").content.decode()
    assert "Who signs the enrolment first" in page


def test_nobody_else_is_made_the_author_of_an_enrolment(site: Any) -> None:
    assert asked(site, officer=member(site, "bruno")) == member(site, "secretary")


def test_a_body_without_officers_says_that_nobody_enrols(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asamblea.web.views.keys.holders_of", lambda *_: ())
    client, address = site[1]("ana"), f"/b/{log_of(site)}/keys/"
    assert "Nobody can enrol a key here now" in client.get(address).content.decode()
    answer = client.post(address, {"kind": "key", "public": "x"})
    assert answer.status_code == 422
    assert answer.content.decode().count("Nobody can enrol a key here now") == 1
