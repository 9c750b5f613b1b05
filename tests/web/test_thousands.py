"""A text of 400 articles with 2,600 amendments: every page answers, and stays light on a slow line."""

import gzip
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest
from tests.charter.generated import Tabling, text
from tests.web.conftest import log_of

from asamblea.assembly.events.amendments import AmendmentFiled, AmendmentTabled
from asamblea.assembly.events.base import Event
from asamblea.assembly.events.texts import TextLaid
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.orders import IN_FORCE
from asamblea.charter.amendments import amendment_json
from asamblea.charter.forms import to_bytes
from asamblea.charter.operations import Amendment
from asamblea.charter.reach import reach
from asamblea.record.blobs import public
from asamblea.record.canonical import encode

BASE = text(Random(2026), 400)
TABLED = tuple(Tabling(Random(7), BASE).amendments(range(1, 2_601)))
NUMBERED = {each.number: each for each in TABLED}
MAY_WEIGH = 40_000


def _blob(each: Amendment) -> bytes:
    amends = f"a{each.amends}" if each.amends else ""
    return encode(amendment_json(replace(each, number="", sponsors=(), amends=amends)))


@cache
def _events(member: str, orders: str) -> tuple[dict[str, bytes], list[Event]]:
    """What was laid and tabled, and the blobs."""
    base, title = to_bytes(BASE), b"A long text"
    blobs = {public(each).hash: each for each in (base, title, *map(_blob, TABLED))}
    laid = str(public(base))
    events: list[Event] = [TextLaid(1, "t9", str(public(title)), laid, "tree", "", "es", 400, member)]
    for each in TABLED:
        parent = NUMBERED.get(each.amends)
        number, words = f"a{each.number}", str(public(_blob(each)))
        amends, articles = f"a{each.amends}" if each.amends else "", reach(BASE, each, parent)
        plain: Any = {"replaces": (), "answers": (), "touches": (), "harmonises": False, "ids": "", "reasons": ""}
        told: Any = {"text": "t9", "title": str(public(title)), "words": words, "amends": amends, "articles": articles}
        events.append(
            AmendmentTabled(at=1, amendment=number, by=member, orders=orders, sponsors_needed=1, **told, **plain)
        )
        events.append(AmendmentFiled(2, number, 3))
    return blobs, events


@pytest.fixture
def crowded(site: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The demonstration as if it had tabled them all; nothing is written into its record."""
    from asamblea.web.desk import desk  # noqa: PLC0415 -- needs the settings

    state = desk().office.state_now(site[0].demo.origin)
    blobs, events = _events(site[0].demo.person("ana").member, IN_FORCE.at(state).orders)
    state = state.set("amendments", type(state)()).set("reaching", type(state)())
    crowd = fold(state, events)
    kept = desk().office.archive.blob
    monkeypatch.setattr(type(desk().office), "state_now", lambda *_: crowd)
    monkeypatch.setattr(type(desk().office.archive), "blob", lambda _, name: blobs.get(name) or kept(name))
    return site


@pytest.mark.parametrize(
    "path",
    [
        "",
        "?part=c30",
        "p/a30/",
        "p/a30/edit/",
        "amendments/",
        "amendments/a7/",
        "order/",
        "meetings/?page=3",
    ],
)
def test_a_page_of_thousands_is_light(crowded: Any, path: str) -> None:
    answer = crowded[1]("ana").get(f"/b/{log_of(crowded)}/texts/t9/{path}")
    assert answer.status_code == 200
    assert len(gzip.compress(answer.content)) < MAY_WEIGH
