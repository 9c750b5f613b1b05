"""What a person signs stands before her in words: every field of every act."""

import dataclasses
from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from tests.web.conftest import log_of

from asamblea.assembly.editions import editions
from asamblea.web.pages import SENTENCES


def _fields(cls: Any) -> Iterator[str]:
    for field, hint in get_type_hints(cls).items():
        yield field
        inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if dataclasses.is_dataclass(inner):
            yield from _fields(inner)


@pytest.mark.parametrize("lang", SENTENCES)
def test_every_field_of_every_act_has_its_words(lang: str) -> None:
    fields = {field for edition in editions().values() for field in _fields(edition.payload)}

    assert [field for field in sorted(fields) if f"f_{field}" not in SENTENCES[lang]] == []


def _signing(site: Any, who: str, **form: str) -> str:
    log = log_of(site)
    client = site[1](who)
    answer = client.post(f"/b/{log}/prepare/", {"back": "/", **form}, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_removal_says_its_class_and_whom_it_would_remove(site: Any) -> None:
    marco = next(member for member, name in _names(site).items() if name == "Marco Díaz")
    form = {"kind": "removal dismissal", "title": "A removal", "text": "He ceases.", "reasons": "He told.", "on": marco}

    page = _signing(site, "ana", act="motion.table/1", **form)

    for label, value in (
        ("Kind", "removal"),
        ("Effect · Kind", "dismissal from office"),
        ("Effect · On", "Marco Díaz"),
    ):
        assert f"<dt>{label}</dt><dd>{value}</dd>" in page
    assert "<h3>Reasons" in page


def test_the_hour_of_a_sitting_is_signed_as_an_hour(site: Any) -> None:
    form = {"kind": "extraordinary", "opens_at": "2026-12-24T10:00", "zone": "America/Lima"}

    page = _signing(site, "secretary", act="sitting.convene/1", **form)

    assert "2026-12-24 15:00 UTC" in page


def _names(site: Any) -> dict[str, str]:
    desk = site[0]
    names: dict[str, str] = desk.names(desk.office.state_now(desk.demo.origin))
    return names
