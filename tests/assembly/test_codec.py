"""The quick ways to read and write values give what the general ways give."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.test_frames import ENTRIES

from asamblea.assembly.acts.votes.cast import Payload
from asamblea.assembly.codec import _exact_reader, reader
from asamblea.assembly.editions import editions
from asamblea.assembly.events.base import event_json, events_text, parse_event
from asamblea.assembly.events.votes import VoteCast
from asamblea.record.canonical import canonical_text, check
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed
from asamblea.record.frames import stored_events

# Acts bring their events with them.
editions()
PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=126))
TEXTS = PLAIN | st.sampled_from(['"', "\\", "a\n", "\x7f", "ñ", 'a","name":"b'])
VALUES = st.sampled_from(["yes", "no", "v2", "", None, True, 0, 1.5]) | st.lists(st.text()) | TEXTS


def test_events_are_written_as_they_are_stored() -> None:
    for data in ENTRIES:
        stored = list(Entry.parse(data, "entry").events)
        assert stored_events(data) == stored
        assert events_text(tuple(parse_event(each, "event") for each in stored)) == canonical_text(stored)


@given(st.integers() | st.booleans(), TEXTS, TEXTS)
def test_an_event_is_written_canonically_or_not_at_all(at: int, vote: str, member: str) -> None:
    event = VoteCast(at, vote, member, "yes")
    try:
        check(event_json(event), "event")
    except Malformed:
        with pytest.raises(Malformed):
            events_text((event,))
    else:
        assert events_text((event,)) == canonical_text([event_json(event)])


@given(st.dictionaries(st.sampled_from(["vote", "choice", "more"]), VALUES) | VALUES)
def test_a_payload_of_plain_fields_is_read_alike_both_ways(value: Any) -> None:
    assert _read(reader(Payload), value) == _read(_exact_reader(Payload), value)


def _read(read: Any, value: Any) -> object:
    try:
        return read(value, "payload")
    except Malformed as fault:
        return fault.place, fault.rule, fault.fault
