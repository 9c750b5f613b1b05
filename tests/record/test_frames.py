"""The fast way to read an entry gives what the general way gives, or nothing."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asamblea.record.canonical import encode
from asamblea.record.entries import Entry, _parse
from asamblea.record.errors import Malformed
from asamblea.record.frames import events_of, events_span, read_frame
from asamblea.record.tiles import WIDTH, parse_bundle

GOOD = sorted((Path(__file__).resolve().parents[1] / "records" / "good").glob("*.zip"))


def entries_of(path: Path) -> list[bytes]:
    """The entries of a golden record."""
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if "/tile/entries/" in name)
        widths = [int(name.rpartition("/")[2]) if ".p/" in name else WIDTH for name in names]
        return [
            entry
            for name, width in zip(names, widths, strict=True)
            for entry in parse_bundle(archive.read(name), width, name)
        ]


ENTRIES = [entry for path in GOOD for entry in entries_of(path)]
# Bytes that mean something to JSON or to the frame, and any others.
BYTES = st.sampled_from(b'"\\{}[],:0-9aAgz_ \n\x7f\xff') | st.integers(0, 255)


def fast(data: bytes) -> Entry | None:
    frame = read_frame(data)
    events = None if frame is None else events_of(frame)
    if frame is None or events is None:
        return None
    return Entry(frame.act, frame.at, events, frame.evidence, frame.orders, frame.seq, frame.signatures)


def general(data: bytes) -> Entry | None:
    try:
        return _parse(data, "entry")
    except Malformed:
        return None


@pytest.mark.parametrize("data", ENTRIES)
def test_an_entry_reads_the_same_both_ways(data: bytes) -> None:
    entry, found = general(data), fast(data)
    assert entry is not None
    assert found in (None, entry)
    if found is not None and found.act is not None and entry.act is not None:
        assert (found.act.encode(), found.act.id()) == (entry.act.encode(), entry.act.id())


@pytest.mark.parametrize("data", ENTRIES)
def test_the_events_lie_where_they_are_sought(data: bytes) -> None:
    entry, span = general(data), events_span(data.decode())
    assert entry is not None
    assert span is not None
    assert data[slice(*span)] == encode(list(entry.events))
    assert entry.frame().events == data[slice(*span)].decode()


def test_most_entries_are_read_the_fast_way() -> None:
    assert sum(fast(data) is not None for data in ENTRIES) > len(ENTRIES) / 2


@given(
    st.sampled_from(ENTRIES), st.lists(st.tuples(st.integers(0, 5000), BYTES, st.booleans()), min_size=1, max_size=3)
)
def test_changed_bytes_read_the_same_both_ways(data: bytes, changes: list[tuple[int, int, bool]]) -> None:
    changed = bytearray(data)
    for at, byte, insert in changes:
        place = at % len(changed)
        changed[place : place + (not insert)] = bytes([byte])
    found = fast(bytes(changed))
    assert found is None or found == general(bytes(changed))


@given(st.sampled_from(ENTRIES), st.sampled_from(ENTRIES))
def test_an_entry_inside_a_payload_does_not_mislead(outer: bytes, inner: bytes) -> None:
    at = outer.find(b'"payload":{')
    mixed = outer[: at + 11] + b'"a":' + inner + b"," + outer[at + 11 :]
    found, whole, span = fast(mixed), general(mixed), events_span(mixed.decode("latin-1"))
    assert found is None or found == whole
    assert whole is None or span is None or mixed[slice(*span)] == encode(list(whole.events))
