"""Whatever is changed in an archive outside its ballots is found, with its place: bytes, order, links, tally, shuffles,
decryptions, result.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.sealed.forge import FOLDERS, LINKS, Path_, Step, bound, changed, leaves, read, setup, steps, verified
from tests.sealed.mutations import Change, element_changes, number_changes

from asamblea.record.errors import Malformed
from asamblea.sealed.archive.events import Event, EventType, event_bytes
from asamblea.sealed.archive.members import member, name_of
from asamblea.sealed.archive.reading import read_archive
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.findings import Finding

Parts = list[Step]


def kinds(parts: Parts) -> list[str]:
    return [each.type for each in parts]


def index_of(parts: Parts, kind: str) -> int:
    return kinds(parts).index(kind)


def rules_at(findings: tuple[Finding, ...], where: str) -> set[str]:
    return {each.rule for each in findings if each.where.startswith(where)}


# --- bytes ---------------------------------------------------------------------------------------------------------


def assert_a_flip_is_found(data: bytes, offset: int) -> None:
    spoilt = bytearray(data)
    spoilt[offset] ^= 1 << offset % 8
    try:
        findings = read_archive(bytes(spoilt), "flipped").findings
    except Malformed:
        return
    assert findings, offset


def test_a_flipped_bit_is_found_wherever_it_is() -> None:
    data = read("threshold").buffer[:]
    for offset in [*range(0, 1600, 3), *range(1600, len(data), 397)]:
        assert_a_flip_is_found(data, offset)


@pytest.mark.deep
@pytest.mark.parametrize("name", FOLDERS)
def test_every_flipped_bit_is_found(name: str) -> None:
    data = read(name).buffer[:]
    for offset in range(0, len(data), 1 if name == "threshold" else 7):
        assert_a_flip_is_found(data, offset)


@pytest.mark.parametrize(
    ("rule", "spoil"),
    [
        ("sealed.archive", lambda data: data + bytes(1024)),
        ("sealed.archive", lambda data: data[512:]),
        ("sealed.archive", lambda data: b""),
        ("sealed.archive", lambda data: b"not an archive" * 100),
    ],
)
def test_what_is_no_archive_is_one_clear_fault(rule: str, spoil: Callable[[bytes], bytes]) -> None:
    with pytest.raises(Malformed) as raised:
        read_archive(spoil(read("threshold").buffer[:]), "spoilt")
    assert (raised.value.place, raised.value.rule) == ("spoilt", rule)


def test_a_member_that_no_event_names_is_found_where_it_stands() -> None:
    data = read("threshold").buffer[:]
    stray = member(name_of(b"{}", "data"), b"{}", read("threshold").timestamp)
    (at_end,) = read_archive(data + stray, "stray").findings
    assert (at_end.where, at_end.rule) == ("end", "sealed.stray")
    first_ballot = read("threshold").index[read("threshold").events[1].event.payload or ""].offset - 512
    (before,) = read_archive(data[:first_ballot] + stray + data[first_ballot:], "stray").findings
    assert (before.where, before.rule) == ("event 1 (Ballot)", "sealed.stray")


def test_another_name_or_time_in_a_header_is_found() -> None:
    data = read("threshold").buffer[:]
    assert [each.rule for each in read_archive(data.replace(b"0000644", b"0000755", 2), "x").findings]
    named = name_of(b"[]", "data").encode()
    there = read("threshold").events[1].event.payload or ""
    found = read_archive(data.replace(f"{there}.data.json".encode(), named, 1), "x").findings
    assert {"sealed.hash", "sealed.archive"} <= {each.rule for each in found}


# --- the chain of events -------------------------------------------------------------------------------------------


def unlinked(parts: Parts, changes: Callable[[int, Event], Event]) -> bytes:
    """The archive of these steps, with its events changed as they are written."""
    timestamp, last, blocks = 1, None, [bound([])]
    for height, part in enumerate(parts):
        data = part.data()
        payload = hex_digest(data[-1]) if data else None
        event = event_bytes(changes(height, Event(last, height, part.type, payload)))
        blocks += [member(name_of(each, "data"), each, timestamp) for each in data]
        blocks.append(member(name_of(event, "event"), event, timestamp))
        last = hex_digest(event)
    return b"".join(blocks)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("sealed.chain", lambda event: Event("0" * 64, event.height, event.type, event.payload)),
        ("sealed.chain", lambda event: Event(None, event.height, event.type, event.payload)),
        ("sealed.chain", lambda event: Event(event.parent, event.height + 1, event.type, event.payload)),
        ("sealed.form", lambda event: Event(event.parent, event.height, event.type, None)),
        ("sealed.stray", lambda event: Event(event.parent, event.height, event.type, "0" * 64)),
        ("sealed.order", lambda event: Event(event.parent, event.height, "Setup", event.payload)),
    ],
)
def test_a_broken_link_is_found_at_its_event(rule: str, change: Callable[[Event], Event]) -> None:
    data = unlinked(steps("threshold"), lambda height, event: change(event) if height == 2 else event)
    findings = read_archive(data, "unlinked").findings
    assert rule in rules_at(findings, "event 2")


def moved(parts: Parts, start: int, end: int) -> Parts:
    rest = [*parts[:start], *parts[start + 1 :]]
    return [*rest[:end], parts[start], *rest[end:]]


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("event 0", lambda parts: parts[1:]),
        ("event 1", lambda parts: [parts[0], parts[0], *parts[1:]]),
        ("event 5", lambda parts: moved(parts, 1, 5)),
        ("event 4", lambda parts: [each for each in parts if each.type != "EndBallots"]),
        ("event 5", lambda parts: [each for each in parts if each.type != "EncryptedTally"]),
        ("event 10", lambda parts: [*parts, parts[-1]]),
        ("event 7", lambda parts: moved(parts, len(parts) - 1, 6)),
        ("event 5", lambda parts: [*parts[:5], Step("EndBallots"), *parts[5:]]),
        ("event 6", lambda parts: [*parts[:6], Step("EndShuffles"), *parts[6:]]),
    ],
)
def test_an_event_out_of_order_is_found(where: str, change: Callable[[Parts], Parts]) -> None:
    findings = verified(change(steps("threshold"))).findings
    assert "sealed.order" in rules_at(findings, where), findings


def test_rankings_cannot_be_decrypted_before_the_shuffles_end() -> None:
    parts = [each for each in steps("mixed") if each.type != "EndShuffles"]
    findings = verified(parts).findings
    assert {each.rule for each in findings} == {"sealed.order"}
    assert "PartialDecryption" in findings[0].where


def test_a_ballot_cast_twice_is_found() -> None:
    parts = steps("threshold")
    findings = verified([*parts[:2], parts[1], *parts[2:]]).findings
    assert "sealed.stray" in {each.rule for each in findings}


def test_ballots_in_another_order_count_the_same_unless_one_replaces_another() -> None:
    parts = steps("basic")
    assert verified(moved(parts, 2, 3)).findings == ()
    (finding, *_) = verified(moved(parts, 6, 1)).findings
    assert finding.rule == "sealed.tally"


# --- what follows from the ballots ---------------------------------------------------------------------------------


def removed_ballot(parts: Parts) -> Parts:
    return [*parts[:1], *parts[2:]]


def test_a_ballot_taken_away_is_found_in_the_tally() -> None:
    findings = verified(removed_ballot(steps("threshold"))).findings
    assert {each.where for each in findings} == {
        "event 4 (EncryptedTally) num_tallied",
        "event 4 (EncryptedTally) total_weight",
        "event 4 (EncryptedTally) encrypted_tally[0]",
    }


@pytest.mark.parametrize("field", ["num_tallied", "total_weight"])
@pytest.mark.parametrize("value", [2, 4, -3, "3", True, None, 3.0])
def test_another_number_of_ballots_or_weight_is_found(field: str, value: object) -> None:
    parts = steps("threshold")
    at = index_of(parts, "EncryptedTally")
    parts[at].payload[field] = value
    findings = verified(parts).findings
    assert {each.where.split(" ")[1] for each in findings} == {f"{at}"}
    assert findings


def members(parts: Parts) -> Iterator[tuple[int, str, Path_]]:
    """Every string and number of a member that is no ballot: event, member, path."""
    for index, part in enumerate(parts):
        for name, value in part.members.items():
            yield from ((index, name, path) for path in leaves(value))


def changes_of(name: str, path: Path_) -> dict[str, Change]:
    group = setup(name).election.group
    if path[-1] in {"challenge", "response"} or (path[0] == "proofs" and path[2:3] == (1,)):
        return dict(number_changes(group))
    return dict(element_changes(group))


def counted(name: str) -> Iterator[tuple[int, str, Path_, str]]:
    """Every change to a tally, a shuffle or a decryption."""
    parts = steps(name)
    for index, member_name, path in members(parts):
        if parts[index].type != "Setup":
            yield from ((index, member_name, path, change) for change in changes_of(name, path))


def assert_found(name: str, index: int, member_name: str, path: Path_, change: str) -> None:
    parts = steps(name)
    value = parts[index].members[member_name]
    parts[index].members[member_name] = changed(value, path, changes_of(name, path)[change])
    findings = verified(parts).findings
    assert rules_at(findings, f"event {index} ({parts[index].type})"), (index, path, change)


def sampled(name: str, every: int) -> list[tuple[int, str, Path_, str]]:
    return list(counted(name))[::every]


@pytest.mark.parametrize(
    ("name", "index", "member_name", "path", "change"),
    [(name, *case) for name, every in (("threshold", 37), ("mixed", 397)) for case in sampled(name, every)],
)
def test_some_changes_after_the_ballots_are_found(
    name: str, index: int, member_name: str, path: Path_, change: str
) -> None:
    assert_found(name, index, member_name, path, change)


@pytest.mark.deep
@pytest.mark.parametrize("name", FOLDERS)
def test_every_change_after_the_ballots_is_found(name: str) -> None:
    for case in sampled(name, 1 if name in {"threshold", "threshold-field"} else 11):
        assert_found(name, *case)


@pytest.mark.parametrize("owner", [0, 5, -1, "1", True, None, 2])
def test_a_decryption_by_nobody_or_by_another_is_found(owner: object) -> None:
    parts = steps("threshold")
    at = index_of(parts, "PartialDecryption")
    parts[at].payload["owner"] = owner
    findings = verified(parts).findings
    assert rules_at(findings, f"event {at} (PartialDecryption)")


def test_a_missing_trustee_and_a_threshold_not_reached_are_named() -> None:
    parts = steps("threshold")
    first, second, _ = (index for index, each in enumerate(parts) if each.type == "PartialDecryption")
    (missing,) = verified([*parts[:first], *parts[first + 1 :]]).findings
    assert missing.fault == "the decryption of trustee 1 is missing"
    (few,) = verified([*parts[:second], *parts[second + 1 :]]).findings
    assert few.fault == "of trustees 2 to 4, 1 decrypted and 2 are needed"


@pytest.mark.parametrize(
    ("path", "value", "item"),
    [
        ((0, 1), 0, "[0][1]"),
        ((0, 2), "1", "[0][2]"),
        ((0, 2), True, "[0][2]"),
        ((0, 2), -1, "[0][2]"),
        ((0, 2), 1 << 60, "[0][2]"),
        ((2, 0), [1, 2, 3], "[2][0]"),
        ((2, 1), [True, 2, 3], "[2][1]"),
        ((2, 0, 2), None, "[2][0]"),
        ((3, 1, 0), 3, "[3][1][0]"),
    ],
)
def test_another_result_is_found_at_its_place(path: Path_, value: object, item: str) -> None:
    parts = steps("mixed")
    parts[-1].payload["result"] = changed(parts[-1].payload["result"], path, lambda _: value)
    (finding,) = verified(parts).findings
    assert (finding.where, finding.rule) == (f"event 13 (Result) result{item}", "sealed.result")


@pytest.mark.parametrize("result", [[], [[2, 1, 1]], {}, None, [[2, 1], [2, 2, 1], [], []]])
def test_a_result_of_another_shape_is_found(result: object) -> None:
    parts = steps("mixed")
    parts[-1].payload["result"] = result
    assert rules_at(verified(parts).findings, "event 13 (Result)") == {"sealed.form"} or result is None


@pytest.mark.parametrize("kind", ["Setup", "Ballot", "EncryptedTally", "PartialDecryption", "Result"])
@pytest.mark.parametrize(
    "value", [7, None, [], {}, "text", {"payload": {}}, {"encrypted_tally": []}, {"owner": 1, "payload": []}]
)
def test_a_payload_of_another_kind_is_found(kind: EventType, value: Any) -> None:
    parts = steps("threshold")
    at = index_of(parts, kind)
    parts[at] = Step(kind, [value] if value is None else value)
    assert rules_at(verified(parts).findings, f"event {at} ({kind})")


@pytest.mark.parametrize("name", ["EncryptedTally", "PartialDecryption", "Shuffle"])
@pytest.mark.parametrize("link", [[], {}, 5, "0" * 64, "x", None])
def test_a_link_that_is_no_hash_is_found(name: EventType, link: Any) -> None:
    parts = steps("mixed")
    at = index_of(parts, name)
    (field,) = LINKS[name]
    parts[at] = Step(name, {**parts[at].payload, field: link})
    assert rules_at(verified(parts).findings, f"event {at} ({name})")
