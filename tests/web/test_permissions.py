"""Every address by every role. A test fails when an address is missing from the table."""

import re
from typing import Any

import pytest
from tests.web.conftest import log_of

from asamblea.assembly.summary import summary

ROLES = ("anonymous", "observer", "ana", "teller", "secretary", "chair", "loreto1", "loreto1_secretary")
ALL = dict.fromkeys(ROLES, 200)
# A member of another body is nobody here.
OUTSIDE = ("anonymous", "loreto1", "loreto1_secretary")
MEMBERS = {**ALL, **dict.fromkeys(OUTSIDE, 403)}
# Address name -> (arguments, method, role -> status). `{log}` is the assembly in session, `{base}` a body of the
# federation, `{nation}` its national assembly.
TABLE: dict[str, tuple[dict[str, Any], str, dict[str, int]]] = {
    "home": ({}, "get", dict.fromkeys(ROLES, 302)),
    "enter_code": ({}, "get", ALL),
    "enter": ({"secret": "nobody"}, "get", dict.fromkeys(ROLES, 404)),
    "found": ({}, "get", dict.fromkeys(ROLES, 404)),
    "found_prepare": ({}, "post", dict.fromkeys(ROLES, 404)),
    "found_sign": ({}, "post", dict.fromkeys(ROLES, 404)),
    "leave": ({}, "post", dict.fromkeys(ROLES, 302)),
    "language": ({}, "post", dict.fromkeys(ROLES, 302)),
    "move_clock": ({}, "post", dict.fromkeys(ROLES, 404)),
    "components": ({}, "get", ALL),
    "body": ({"log": "{log}"}, "get", ALL),
    "convene": ({"log": "{log}"}, "get", ALL),
    "sitting": ({"log": "{log}", "sitting": "s2"}, "get", ALL),
    "live": ({"log": "{log}", "sitting": "s2"}, "get", ALL),
    "projector": ({"log": "{log}", "sitting": "s2"}, "get", ALL),
    "table": ({"log": "{log}"}, "get", ALL),
    "motion": ({"log": "{log}", "motion": "m2"}, "get", ALL),
    "election_open": ({"log": "{log}"}, "get", ALL),
    "election": ({"log": "{log}", "election": "e2"}, "get", ALL),
    "election_count": ({"log": "{log}", "election": "e1"}, "get", ALL),
    "election_sheet": ({"log": "{log}", "election": "e1"}, "get", ALL),
    "election_file": ({"log": "{log}", "election": "e1", "name": "papers.blt"}, "get", ALL),
    "texts": ({"log": "{log}"}, "get", ALL),
    "text_lay": (
        {"log": "{log}"},
        "get",
        {**dict.fromkeys(ROLES, 403), **dict.fromkeys(("ana", "secretary"), 200)},
    ),
    "text": ({"log": "{log}", "text": "t1"}, "get", ALL),
    "compare": ({"log": "{log}", "text": "t1"}, "get", ALL),
    "provision": ({"log": "{log}", "text": "t1", "provision": "water"}, "get", ALL),
    "edit": ({"log": "{log}", "text": "t1", "provision": "water"}, "get", ALL),
    "amendments": ({"log": "{log}", "text": "t1"}, "get", ALL),
    "amendment": ({"log": "{log}", "text": "t1", "amendment": "a1"}, "get", ALL),
    "meetings": ({"log": "{log}", "text": "t1"}, "get", ALL),
    "voting_order": ({"log": "{log}", "text": "t1"}, "get", ALL),
    "languages": ({"log": "{log}", "text": "t1"}, "get", ALL),
    "compose": ({"log": "{log}", "text": "t1"}, "post", {**dict.fromkeys(ROLES, 404), **dict.fromkeys(OUTSIDE, 403)}),
    "text_file": ({"log": "{log}", "text": "t1", "name": "text.txt"}, "get", ALL),
    "demands": ({"log": "{log}"}, "get", ALL),
    "demand": ({"log": "{log}", "demand": "dm2"}, "get", ALL),
    "declaration": ({"log": "{log}", "declaration": "dc1"}, "get", ALL),
    "orders": ({"log": "{log}"}, "get", ALL),
    "record": ({"log": "{log}"}, "get", ALL),
    "entry": ({"log": "{log}", "seq": 0}, "get", ALL),
    "proof": ({"log": "{log}", "seq": 0}, "get", ALL),
    "invitations": ({"log": "{log}"}, "get", {**dict.fromkeys(ROLES, 403), "chair": 200, "secretary": 200}),
    "keys": ({"log": "{log}"}, "get", MEMBERS),
    "prepare": ({"log": "{log}"}, "post", {**dict.fromkeys(ROLES, 404), **dict.fromkeys(OUTSIDE, 403)}),
    "signing": ({"log": "{log}", "draft": "none"}, "get", dict.fromkeys(ROLES, 404)),
    "download": ({"log": "{log}", "draft": "none", "key": "none"}, "get", dict.fromkeys(ROLES, 404)),
    "receipt": ({"log": "{log}", "seq": 0}, "get", ALL),
    "tree": ({}, "get", ALL),
    "below": ({"log": "{base}"}, "get", ALL),
    "line": ({"log": "{base}"}, "get", ALL),
    "all_minutes": ({"log": "{base}"}, "get", ALL),
    "minutes": ({"log": "{base}", "minutes": "a1"}, "get", ALL),
    "seats": ({"log": "{nation}"}, "get", ALL),
    "seat": ({"log": "{nation}", "seat": "tacna-1"}, "get", ALL),
    "polling": ({"log": "{nation}", "polling": "p1"}, "get", ALL),
    "recall": ({"log": "{nation}", "recall": "j1"}, "get", ALL),
    "kit": ({"log": "{base}"}, "get", ALL),
    "forms": ({"log": "{log}"}, "get", ALL),
    "form": ({"log": "{log}", "act": "minutes-lodge"}, "get", MEMBERS),
    "form_again": (
        {"log": "{log}", "act": "minutes-lodge", "name": "none"},
        "get",
        {**dict.fromkeys(ROLES, 410), **dict.fromkeys(OUTSIDE, 403)},
    ),
    "record_index": ({}, "get", ALL),
    "record_blob": ({"name": "0" * 64}, "get", dict.fromkeys(ROLES, 404)),
    "record_file": ({"path": "{log}", "name": "checkpoint"}, "get", ALL),
}


def address(name: str, arguments: dict[str, Any], site: Any) -> str:
    from django.urls import reverse  # noqa: PLC0415 -- needs the settings

    logs = {"{log}": log_of(site), "{base}": log_of(site, "loreto1"), "{nation}": log_of(site, "nation")}
    return reverse(name, kwargs={key: logs.get(value, value) for key, value in arguments.items()})


def test_every_address_stands_in_the_table(site: Any) -> None:
    from asamblea.web.urls import urlpatterns  # noqa: PLC0415 -- needs the settings

    assert {pattern.name for pattern in urlpatterns} == set(TABLE)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", TABLE)
def test_an_address_answers_each_role_as_the_table_says(site: Any, name: str, role: str) -> None:
    arguments, method, statuses = TABLE[name]
    size = site[0].office.archive.size(site[0].demo.origin)
    answer = getattr(site[1](role), method)(address(name, arguments, site))
    assert answer.status_code == statuses[role]
    assert site[0].office.archive.size(site[0].demo.origin) == size


@pytest.mark.parametrize("name", [name for name, (_, method, _) in TABLE.items() if method == "get"])
def test_every_answer_has_the_strict_policy(site: Any, name: str) -> None:
    arguments, _, _ = TABLE[name]
    answer = site[1]("ana").get(address(name, arguments, site))
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    body = answer.content.decode("latin-1")
    assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=|javascript:", body)


def test_a_page_in_each_language_has_no_empty_string(site: Any) -> None:
    from asamblea.web.pages import SENTENCES  # noqa: PLC0415 -- needs the settings

    assert SENTENCES["es"].keys() == SENTENCES["en"].keys()
    assert all(text for table in SENTENCES.values() for text in table.values())


def test_nobody_signs_for_another_and_nothing_is_appended(site: Any) -> None:
    desk, client = site
    size = desk.office.archive.size(desk.demo.origin)
    log = log_of(site)
    ana = client("ana")
    answer = ana.post(f"/b/{log}/prepare/", {"act": "vote.cast/1", "vote": "v3", "choice": "yes"})
    assert answer.status_code == 302
    stolen = client("bruno").post(answer["Location"], {"key": desk.demo.person("ana").public.id()})
    assert stolen.status_code == 422
    assert desk.office.archive.size(desk.demo.origin) == size


def test_what_happened_outside_the_orders_stands_beside_the_decisions(site: Any) -> None:
    desk, client = site
    at = desk.demo.clock()
    two_thirds = {"num": 2, "den": 3, "strict": False, "base": "full_membership"}
    told: dict[str, object] = {
        "kind": "removal", "title": "", "account": "", "happened_at": at, "began_at": at, "noticed_at": None,
        "noticed_for": None, "served_at": None, "defence_length": None, "debate_length": None, "first_vote_at": None,
        "present": 6, "yes": 5, "no": 1, "abstain": 0, "membership": 7,
        "argued": [{"name": "two_thirds", "majority": two_thirds}],
    }  # fmt: skip
    desk.demo.sign("happening.record/1", told, ("observer",))
    page = client("anonymous").get(f"/b/{log_of(site)}/").content.decode()
    assert "guarantees not kept: notice, noticed hour, service, defence, minimum debate" in page
    assert "two_thirds: 5, reached" in page
    assert "no verdict" in page


def test_a_form_gives_class_and_effect_as_one_choice(site: Any) -> None:
    from django.http import QueryDict  # noqa: PLC0415 -- needs the settings

    from asamblea.web.forms.posted import read_form  # noqa: PLC0415

    page = site[1]("ana").get(f"/b/{log_of(site)}/motions/new/").content.decode()
    assert '<option value="removal dismissal">' in page
    form = QueryDict("kind=removal+dismissal&on=m1&title=t&text=x")
    payload = read_form("motion.table/1", form, 0).payload
    assert (payload["kind"], payload["effect"]) == ("removal", {"kind": "dismissal", "on": "m1"})


def test_a_poll_that_brings_nothing_new_is_a_304(site: Any) -> None:
    ana = site[1]("ana")
    first = ana.get(f"/b/{log_of(site)}/sittings/s2/live/")
    assert ana.get(f"/b/{log_of(site)}/sittings/s2/live/", headers={"if-none-match": first["ETag"]}).status_code == 304


def test_replay_equals_live_after_the_web_tests(site: Any) -> None:
    from asamblea.office import Office  # noqa: PLC0415

    desk = site[0]
    fresh = Office(desk.office.archive, lambda _: b"", desk.office.clock)
    states = {origin: fresh.state(origin) for origin in desk.office.archive.logs()}
    assert states == {origin: desk.office.state(origin) for origin in states}
    assert desk.index.summaries() == {origin: summary(state) for origin, state in states.items()}
