"""A rejected amendment is renewed once, in time before the next reading of what it reaches."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.amendments.hall import at, change, close, consolidated, proceeded, provision, put, table, voted
from tests.assembly_room import DELEGATES, Room, kinds, relaxed

from asamblea.assembly.events.amendments import AmendmentRenewed
from asamblea.assembly.refusals.amendments import RenewedTooLate
from asamblea.assembly.state.motions import MOTIONS
from asamblea.record.instants import DAY, MINUTE

# As many as the orders ask for.
MANY = DELEGATES[5:8]


@pytest.fixture
def rejected() -> Room:
    """The amendment a1 was rejected; its article, m3, passed its first vote."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), by="d3")
    room.sit(provision(room, "a1"))
    put(room, "a1", yes=3, no=5)
    voted(room, "m3")
    close(room)
    return room


def test_it_is_pending_again_with_those_who_renew_it_and_voted_in_the_second_reading(rejected: Room) -> None:
    events = rejected.act("amendment.renew/1", MANY, amendment="a1")
    assert isinstance(events[0], AmendmentRenewed)
    assert kinds(events) == ["amendment.renewed/1", *3 * ["amendment.sponsored/1"]]
    assert (at(rejected, "a1").stage, len(at(rejected, "a1").sponsors)) == ("filed", 6)
    rejected.sit("m3", wait=16 * DAY)
    assert kinds(put(rejected, "a1"))[-1] == "amendment.adopted/1"
    assert MOTIONS.at(rejected.state, "m3").amended_in == 2


def test_the_article_is_voted_after_it(rejected: Room) -> None:
    rejected.act("amendment.renew/1", MANY, amendment="a1")
    rejected.sit("m3", wait=16 * DAY)
    for act in ("debate.open/1", "debate.close/1"):
        rejected.act(act, "chair", motion="m3")
    told: dict[str, Any] = {"motion": "m3", "closes_at": rejected.at + 11 * MINUTE}
    assert rejected.refused("vote.open/1", "chair", **told) == ("AmendmentsFirst",)


def test_it_is_put_after_the_days_of_the_orders(rejected: Room) -> None:
    (event, *_) = rejected.act("amendment.renew/1", MANY, amendment="a1")
    assert isinstance(event, AmendmentRenewed)
    days = event.in_order_from - event.at
    assert 2 * DAY < days <= 3 * DAY


def test_it_takes_as_many_delegates_as_the_orders_say_and_what_was_rejected(rejected: Room) -> None:
    assert rejected.refused("amendment.renew/1", "d1", amendment="a1") == ("SignersMissing",)
    assert rejected.refused("amendment.renew/1", MANY, amendment="a9") == ("AmendmentUnknown",)
    number = table(rejected, change(rejected, "p1", "nace", "vive"))
    assert rejected.refused("amendment.renew/1", MANY, amendment=number) == ("AmendmentNotAtStage",)


def test_it_is_renewed_once(rejected: Room) -> None:
    rejected.act("amendment.renew/1", MANY, amendment="a1")
    rejected.sit("m3", wait=16 * DAY)
    put(rejected, "a1", yes=3, no=5)
    assert "RenewedAlready" in rejected.refused("amendment.renew/1", MANY, amendment="a1")


def test_no_sitting_that_is_called_has_to_wait_for_it(rejected: Room) -> None:
    rejected.pass_time(16 * DAY)
    rejected.sit("m3")
    assert rejected.refused("amendment.renew/1", MANY, amendment="a1") == ("RenewedTooLate",)
    (reason,) = rejected.reasons
    assert isinstance(reason, RenewedTooLate)
    assert (reason.provision, reason.sitting) == ("a1", MOTIONS.at(rejected.state, "m3").sitting)


def test_nor_once_the_second_reading_is_open(rejected: Room) -> None:
    rejected.sit("m3", wait=16 * DAY)
    rejected.act("debate.open/1", "chair", motion="m3")
    assert "ProvisionClosed" in rejected.refused("amendment.renew/1", MANY, amendment="a1")


def test_what_was_changed_since_is_tabled_anew() -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    put(room, "a1", yes=3, no=5)
    table(room, change(room, "p1", "nace", "vive"))
    put(room, "a2")
    voted(room, "m3")
    close(room)
    consolidated(room)
    assert "DrawnOnOtherWords" in room.refused("amendment.renew/1", MANY, amendment="a1")


def test_its_former_result_is_reconsidered_only_until_it_is_put_again(rejected: Room) -> None:
    rejected.act("amendment.renew/1", MANY, amendment="a1")
    rejected.sit("m3", wait=16 * DAY)
    put(rejected, "a1")
    again = rejected.text("again")
    told: dict[str, Any] = {"kind": "late_reconsideration", "title": again, "text": again}
    effect = {"kind": "reconsideration", "on": "m4"}
    assert "EffectWithoutObject" in rejected.refused("motion.table/1", "d8", **told, effect=effect)
    assert at(rejected, "a1").stage == "adopted"


def test_orders_without_amendments_renew_none() -> None:
    room = proceeded(orders=replace(relaxed(), amendments=None))
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    put(room, "a1", yes=3, no=5)
    assert room.refused("amendment.renew/1", MANY, amendment="a1") == ("NothingRenewed",)
