"""Trackers: one entry a ballot, none twice, none after the hour, nobody's name."""

from dataclasses import fields
from typing import Any

from tests.acts.sealed_votes.hall import closed, enter, found, opened

from asamblea.assembly.events.sealed_votes import TrackerEntered
from asamblea.assembly.state.sealed_votes import trackers_of
from asamblea.record.instants import DAY
from asamblea.sealed.digests import fingerprint

ENTER = "tracker.enter/1"


def test_trackers_keep_their_order_and_name_nobody() -> None:
    room = opened()
    told: dict[str, Any] = {"sealed_vote": "b1", "tracker": fingerprint("one")}
    assert room.act(ENTER, "teller", **told) == (TrackerEntered(room.at, "b1", fingerprint("one")),)
    enter(room, "two", "three")
    assert trackers_of(room.state, "b1") == tuple(map(fingerprint, ("one", "two", "three")))
    assert {field.name for field in fields(TrackerEntered)} == {"at", "sealed_vote", "tracker"}


def test_once_a_tracker() -> None:
    room = opened()
    enter(room, "one")
    assert room.refused(ENTER, "teller", sealed_vote="b1", tracker=fingerprint("one")) == ("TrackerKnown",)


def test_an_officer_enters_it_and_no_voter_does() -> None:
    room = opened()
    assert room.refused(ENTER, "d1", sealed_vote="b1", tracker=fingerprint("one")) == ("SignersMissing",)


def test_not_after_the_hour_and_not_elsewhere() -> None:
    room = closed("one")
    assert found(room).stage == "closed"
    two = fingerprint("two")
    assert room.refused(ENTER, "teller", sealed_vote="b1", tracker=two) == ("SealedVoteNotAtStage",)
    assert room.refused(ENTER, "teller", sealed_vote="b2", tracker=two) == ("SealedVoteUnknown",)


def test_the_hour_closes_it_of_itself() -> None:
    room = opened()
    enter(room, "one", "two")
    event: Any = room.pass_time(DAY)[0]
    assert (event.NAME, event.ballots, event.at) == ("sealed_vote.closed/1", 2, found(room).opened.closes_at)


def test_a_tracker_has_its_form() -> None:
    room = opened()
    for tracker in ("", "A" * 42, "A" * 42 + "B", "ab" * 32):
        assert room.refused(ENTER, "teller", sealed_vote="b1", tracker=tracker) == ("SealedFieldUnfit",)
