"""The page of the standing orders: rules in words, who can do what, what changed, and a proposal that is signed."""

from dataclasses import replace
from typing import Any

import pytest
from tests.web.conftest import log_of

from asamblea.assembly.orders.check import written
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.state.orders import orders_now
from asamblea.record.instants import MINUTE


def page(site: Any, role: str = "anonymous") -> str:
    return str(site[1](role).get(f"/b/{log_of(site)}/orders/").content.decode())


def propose(site: Any, **form: str) -> Any:
    told = {"act": "motion.table/1", "back": "/", "title": "Rules", "text": "The words", **form}
    return site[1]("ana").post(f"/b/{log_of(site)}/prepare/", told)


def test_rules_stand_in_words_with_integers_and_sources(site: Any) -> None:
    said = page(site)
    assert "at least 2/3 of full membership (5 of 7)" in said
    assert "not in force in this version" in said
    assert "[RR14; primary text]" in said


def test_the_power_table_is_of_this_body(site: Any) -> None:
    said = page(site)
    assert "Who can do what" in said
    assert "adopt, at the smallest quorum" in said


def test_what_changed_stands_with_its_motion(site: Any) -> None:
    said = page(site)
    assert "What changed, when and by which motion" in said
    assert "The first orders, from preset or text" in said
    assert "classes.constituent.majority: Majority" in said


@pytest.mark.parametrize("source", ["preset", "annex"])
def test_orders_are_proposed_from_a_preset_or_from_data_and_go_to_the_signing(site: Any, source: str) -> None:
    orders = replace(CONSTITUENT_ASSEMBLY, debates=replace(CONSTITUENT_ASSEMBLY.debates, speech=4 * MINUTE))
    form = {"preset": "constituent-assembly"} if source == "preset" else {"annex": written(orders)}
    answer = propose(site, kind="orders orders", **form)
    assert answer.status_code == 302
    signing = site[1]("ana").get(answer["Location"]).content.decode()
    assert "is not there, or not at the stage it needs" not in signing
    assert "<details><summary>On</summary><pre" in signing


def test_data_that_do_not_hold_together_are_told_with_their_line(site: Any) -> None:
    broken = written(CONSTITUENT_ASSEMBLY).replace('"speech": 300000', '"speech": 0.5')
    answer = propose(site, kind="orders orders", annex=broken)
    line = next(number for number, each in enumerate(broken.splitlines(), 1) if '"speech": 0.5' in each)
    assert answer.status_code == 422
    assert f"(line {line})" in answer.content.decode()


def test_the_signing_page_says_what_a_change_of_guarantees_needs(site: Any) -> None:
    desk = site[0]
    now = orders_now(desk.office.state(desk.demo.origin))
    removal = replace(now.classes["removal"], notice=now.classes["removal"].notice + MINUTE)
    changed = replace(now, classes={**now.classes, "removal": removal})
    answer = propose(site, kind="orders orders", annex=written(changed))
    signing = site[1]("ana").get(answer["Location"]).content.decode()
    assert "These guarantees are entrenched" in signing
