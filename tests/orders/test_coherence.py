"""Orders that do not hold together are refused: the rule, the line, the reason."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from asamblea.assembly.codec import to_json
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.check import check_text, written
from asamblea.assembly.orders.coherence import faults, warnings
from asamblea.assembly.orders.power import Hall
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.words.majorities import Quorum

Change = Callable[[dict[str, Any]], None]


def put(path: str, value: object) -> Change:
    """A change of one field of the data, by its path."""
    *around, last = path.split(".")

    def change(told: dict[str, Any]) -> None:
        for name in around:
            told = told[name]
        told[last] = value

    return change


def _secret_cards(told: dict[str, Any]) -> None:
    told["classes"]["call"]["manner"] = "paper"
    del told["classes"]["call"]["double"]


def _cards_on_amendments(told: dict[str, Any]) -> None:
    told["seats"]["cards"]["classes"] = ["amendment"]
    told["amendments"]["majority"]["base"] = "full_membership"


HALF = {"num": 1, "den": 2, "strict": True, "base": "votes_yes_no"}
REFUSED: list[tuple[str, str, str, Change]] = [
    ("an unknown field", "sittings.notise", "unknown_field", put("sittings.notise", 7)),
    ("an unknown subject", "quorums", "unknown_field", put("quorums", {})),
    ("a base that no plenary has", "classes.resolution.majority", "base_unfit",
     put("classes.resolution.majority.base", "registered_electors")),
    ("a base that the people have not", "ratification.majority", "base_unfit",
     put("ratification.majority.base", "accredited")),
    ("a base that does not exist", "classes.resolution.majority.base", "form",
     put("classes.resolution.majority.base", "everybody")),
    ("the enrolled deciding", "classes.resolution.majority", "enrolled_decides",
     put("classes.resolution.majority.base", "enrolled")),
    ("the enrolled amending", "amendments.majority", "enrolled_decides",
     put("amendments.majority.base", "enrolled")),
    ("a decimal", "classes.constituent.majority.num", "decimal", put("classes.constituent.majority.num", 66.67)),
    ("a decimal as text", "classes.constituent.majority.num", "decimal",
     put("classes.constituent.majority.num", "66,67 %")),
    ("a threshold over one", "classes.resolution.majority", "threshold_over_one",
     put("classes.resolution.majority.num", 3)),
    ("a quorum over one", "sittings.quorum", "threshold_over_one", put("sittings.quorum.num", 3)),
    ("a denominator of nothing", "ballots.opinion", "threshold_over_one", put("ballots.opinion.den", 0)),
    ("an interval in sessions", "classes.constituent.min_interval.unit", "interval_in_sessions",
     put("classes.constituent.min_interval", {"value": 2, "unit": "sessions"})),
    ("an interval in legislatures", "classes.constituent.min_interval", "interval_in_sessions",
     put("classes.constituent.min_interval", "2 legislaturas")),
    ("a field in sittings", "classes.constituent.min_sittings", "interval_in_sessions",
     put("classes.constituent.min_sittings", 2)),
    ("an integer that readers cut", "debates.speech", "too_large", put("debates.speech", 10**20)),
    ("a name in capitals", "debates.Speech", "name_unfit", put("debates.Speech", 1)),
    ("a period beyond a century", "debates.speech", "too_long", put("debates.speech", 2**52)),
    ("days beyond a century", "agenda.constituent_texts", "too_long", put("agenda.constituent_texts.value", 10**9)),
    ("a week of rest", "header.calendar.rest", "no_working_day", put("header.calendar.rest", [1, 2, 3, 4, 5, 6, 7])),
    ("an eighth weekday", "header.calendar.rest", "no_working_day", put("header.calendar.rest", [8])),
    ("a holiday that no year has", "header.calendar.holidays", "no_date",
     put("header.calendar.holidays", ["2027-02-30"])),
    ("a holiday in another form", "header.calendar.holidays", "no_date",
     put("header.calendar.holidays", ["20270118"])),
    ("orders without a name", "name", "nothing_named", put("name", "")),
    ("keys that nobody signs", "members.key_officers", "nobody", put("members.key_officers", 0)),
    ("a way of signing that is none", "members.attested", "attestation_unknown", put("members.attested", ["word"])),
    ("no way of signing", "members.attested", "nobody", put("members.attested", [])),
    ("a panel of nobody", "guarding.appeal.panel", "nobody", put("guarding.appeal.panel", 0)),
    ("a negative period", "debates.speech", "negative", put("debates.speech", -1)),
    ("a guarantee easier to change than its power", "classes.removal", "guarantee_below_power",
     put("guarding.change.entrenched.majority", HALF)),
    ("a guarantee left to the ordinary rule", "classes.entrenched", "guarantee_below_power",
     put("classes.entrenched.protected", True)),
    ("a guarantee among the house rules", "guarding.change.house_rules", "guarantee_in_house_rules",
     put("guarding.change.house_rules", ["classes.removal.defence.slot"])),
    ("a house rule that is none", "guarding.change.house_rules", "rule_unknown",
     put("guarding.change.house_rules", ["debates.shouting"])),
    ("a guarantee that is none", "guarding.change.entrenched.subjects", "guarantee_unknown",
     put("guarding.change.entrenched.subjects", ["flags"])),
    ("a card vote on a majority of all", "seats.cards.classes", "card_vote_base",
     put("classes.call.majority.base", "full_membership")),
    ("a card vote on amendments to a text by a majority of all", "seats.cards.classes", "card_vote_base",
     _cards_on_amendments),
    ("a card vote in secret", "seats.cards.classes", "card_vote_secret", _secret_cards),
    ("a removal without a defence", "classes.removal.defence", "power_without_guarantee",
     put("classes.removal.defence", None)),
    ("a removal that is not protected", "classes.removal.protected", "power_without_guarantee",
     put("classes.removal.protected", False)),
    ("a seat harder to take back: majority", "recall.vote.majority", "harder_to_take_back",
     put("recall.vote.majority", {"num": 2, "den": 3, "strict": False, "base": "votes_yes_no"})),
    ("a seat harder to take back: grounds", "recall.start.reasons", "harder_to_take_back",
     put("recall.start.reasons", "closed_list")),
    ("a casting vote", "ballots.casting_vote", "fixed", put("ballots.casting_vote", True)),
    ("votes by proxy", "ballots.proxies", "fixed", put("ballots.proxies", True)),
    ("matters that change over", "header.pending", "fixed", put("header.pending", "named")),
    ("several recalls at a time", "recall.one_at_a_time", "fixed", put("recall.one_at_a_time", False)),
    ("an interest that nobody may declare", "guarding.interests.voluntary", "fixed",
     put("guarding.interests.voluntary", False)),
    ("a recall in the open", "recall.vote.secret", "secret_waived", put("recall.vote.secret", False)),
    ("a gain by splitting", "seats.keys.region", "split_gain", put("seats.keys.region.rounding", "ceil")),
    ("a gain by small parts", "seats.keys.region", "split_gain", put("seats.part_members", 20)),
    ("two votes at once", "classes.constituent.min_interval", "readings_together",
     put("classes.constituent.min_interval", 0)),
    ("a last day before the first", "classes.constituent.max_interval", "intervals_crossed",
     put("classes.constituent.max_interval", 1)),
    ("three votes", "classes.constituent.readings", "readings_number", put("classes.constituent.readings", 3)),
    ("groups counted by hands", "classes.call.double", "double_without_names", put("classes.call.manner", "hands")),
    ("a card vote on an article", "seats.cards.classes", "card_vote_protected",
     put("seats.cards.classes", ["constituent"])),
    ("a card vote on nothing", "seats.cards.classes", "name_unknown", put("seats.cards.classes", ["calls"])),
    ("an emergency that suspends recall", "guarding.emergency.forbidden", "emergency_suspends",
     put("guarding.emergency.forbidden", ["recall"])),
    ("a vote shorter than its shortest", "votes.min_open", "intervals_crossed", put("votes.max_open", 1)),
]  # fmt: skip


@pytest.mark.parametrize(("case", "place", "code", "change"), REFUSED, ids=[each[0] for each in REFUSED])
def test_incoherent_orders_are_refused_at_their_place(case: str, place: str, code: str, change: Change) -> None:
    told = to_json(CONSTITUENT_ASSEMBLY)
    if case == "a guarantee left to the ordinary rule":
        told["guarding"]["change"]["entrenched"]["subjects"] = ["recall"]
        told["classes"]["orders"]["majority"] = HALF
        place = "classes.constituent"
    change(told)
    text = json.dumps(told, indent=1)
    found = {(finding.where, finding.code): finding for finding in check_text(text).findings}
    assert (f"orders.{place}", code) in found
    line = text.splitlines()[found[f"orders.{place}", code].line - 1]
    assert place.rpartition(".")[2] in line or place.split(".")[-2] in line


def test_every_fault_of_a_file_is_found_at_once() -> None:
    told = to_json(CONSTITUENT_ASSEMBLY)
    put("sittings.notise", 7)(told)
    put("classes.call.majority.base", "everybody")(told)
    put("recall.vote.latest", "soon")(told)
    found = [finding.where for finding in check_text(json.dumps(told)).findings]
    assert found == ["orders.sittings.notise", "orders.classes.call.majority.base", "orders.recall.vote.latest"]


def test_edge_85_guarantees_stand_at_least_as_high_as_the_power_that_they_limit() -> None:
    assert CONSTITUENT_ASSEMBLY.guarding is not None
    change = CONSTITUENT_ASSEMBLY.guarding.change
    weaker = replace(change.entrenched, majority=CONSTITUENT_ASSEMBLY.classes["resolution"].majority)
    orders = replace(
        CONSTITUENT_ASSEMBLY,
        guarding=replace(CONSTITUENT_ASSEMBLY.guarding, change=replace(change, entrenched=weaker)),
    )
    assert ("classes.removal", "guarantee_below_power") in {(fault.place, fault.code) for fault in faults(orders)}


@pytest.mark.parametrize("name", LIBRARY)
def test_every_preset_holds_together(name: str) -> None:
    checked = check_text(written(LIBRARY[name]))
    assert checked.findings == ()
    assert checked.orders == LIBRARY[name]


@pytest.mark.parametrize(
    ("text", "line"), [("{", 1), ('{\n "name": 1,\n}', 3), ("[1, 2", 1), ('{"name": 1 "b": 2}', 1)]
)
def test_what_is_no_json_is_named_by_its_line(text: str, line: int) -> None:
    (finding,) = check_text(text).findings
    assert (finding.code, finding.line) == ("not_json", line)


@pytest.mark.parametrize("text", ["[]", "7", '"orders"', "null", "[" * 5000 + "]" * 5000])
def test_what_is_no_set_of_orders_is_one_finding(text: str) -> None:
    assert [finding.where for finding in check_text(text).findings] == ["orders"]


def test_a_field_that_stands_twice_is_found() -> None:
    text = written(CONSTITUENT_ASSEMBLY).replace('"speech": 300000', '"speech": 300000,\n  "speech": 1')
    (finding,) = check_text(text).findings
    assert (finding.where, finding.code) == ("orders.debates.speech", "twice")


def test_fewer_than_a_third_who_can_block_what_a_majority_decides_are_warned_of() -> None:
    classes = dict(CONSTITUENT_ASSEMBLY.classes)
    classes["resolution"] = replace(classes["resolution"], quorum=Quorum(3, 4, strict=False))
    orders = replace(CONSTITUENT_ASSEMBLY, classes=classes)
    assert list(warnings(CONSTITUENT_ASSEMBLY, Hall(155))) == []
    told = [(each.place, each.code, each.told) for each in warnings(orders, Hall(155))]
    assert told == [("classes.resolution", "few_break_quorum", "39/155")]
    assert faults(orders) == ()
