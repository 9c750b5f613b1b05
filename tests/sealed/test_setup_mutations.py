"""Whatever is changed in the setup is found, with its place."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.sealed.forge import FOLDERS, Path_, changed, leaves, read, setup, shown, steps, verified
from tests.sealed.mutations import Change, element_changes, number_changes

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.findings import Finding
from asamblea.sealed.setup.setup import read_setup


def members(name: str) -> dict[str, Any]:
    archive, first = read(name), steps(name)[0]
    return {each: json.loads(archive.data(first.payload[each], each)) for each in first.members}


def found(parts: dict[str, Any]) -> list[Finding]:
    election, trustees, credentials = (forms.written(parts[each]) for each in ("election", "trustees", "credentials"))
    try:
        return list(read_setup(election, trustees, credentials)[1])
    except Malformed as fault:
        return [Finding(fault.place, fault.rule, fault.fault)]


def changes(name: str, path: Path_) -> dict[str, Change]:
    group = setup(name).election.group
    match path[-1]:
        case "challenge" | "response":
            return dict(number_changes(group))
        case "public_key":
            return dict(element_changes(group))
        case "message":
            return {"another digit": _another_digit, "no JSON": lambda text: text[:-1], "null": lambda _: None}
        case "threshold":
            return {"less": lambda n: n - 1, "more": lambda n: n + 1, "text": str, "none": lambda _: 0}
    return {"another": lambda text: f"{text}x"}


def _another_digit(text: str) -> str:
    """The last digit of the last number or element."""
    at = max(index for index, letter in enumerate(text) if letter in "0123456789abcdef" and text[index + 1] == '"')
    return f"{text[:at]}{'1' if text[at] != '1' else '2'}{text[at + 1 :]}"


def cases(name: str) -> Iterator[tuple[Path_, str]]:
    for path in leaves(members(name)["trustees"]):
        yield from ((path, change) for change in changes(name, path))


def assert_found(name: str, path: Path_, change: str) -> None:
    parts = members(name)
    parts["trustees"] = changed(parts["trustees"], path, changes(name, path)[change])
    findings = found(parts)
    part = shown(path[:1])
    assert any(each.where.startswith((f"trustees{part}", "election.public_key")) for each in findings), (path, change)


@pytest.mark.parametrize(("path", "change"), [*cases("threshold")][::5])
def test_some_changes_to_the_trustees_are_found(path: Path_, change: str) -> None:
    assert_found("threshold", path, change)


@pytest.mark.deep
@pytest.mark.parametrize("name", FOLDERS)
def test_every_change_to_the_trustees_is_found(name: str) -> None:
    for path, change in cases(name):
        assert_found(name, path, change)


@pytest.mark.parametrize("change", ["another member", "identity", "mixed order", "low order 0", "out of range", "null"])
def test_another_key_of_the_election_is_found(change: str) -> None:
    parts = members("threshold")
    parts["election"]["public_key"] = element_changes(setup("threshold").election.group)[change](
        parts["election"]["public_key"]
    )
    assert {each.where for each in found(parts)} == {"election.public_key"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("version",), True),
        (("group",), "P-256"),
        (("group",), "ED25519"),
        (("uuid",), "6in27H2HQv94D"),
        (("uuid",), "6in27H2HQv94D0"),
        (("questions", 0, "min"), 3),
        (("questions", 0, "max"), -1),
        (("questions", 0, "min"), "0"),
        (("questions", 0, "answers"), []),
        (("questions", 0, "answers", 1), 5),
        (("questions", 0, "blank"), 1),
        (("questions", 0), {"type": "Essay", "value": {}}),
        (("questions",), {}),
        (("more",), 1),
    ],
)
def test_an_election_out_of_form_is_refused_at_its_place(path: Path_, value: Any) -> None:
    election: Any = members("threshold")["election"]
    target = election
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    (finding,) = found({**members("threshold"), "election": election})
    assert (finding.rule, finding.where.startswith("election")) == ("sealed.form", True)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("sealed.credential", lambda keys: [*keys, keys[0]]),
        ("sealed.credential", lambda keys: [f"{keys[0]},-1", *keys[1:]]),
        ("sealed.credential", lambda keys: [f"{keys[0]},", *keys[1:]]),
        ("sealed.credential", lambda keys: [f"{keys[0]},01", *keys[1:]]),
        ("sealed.credential", lambda keys: [f"{keys[0]},1,login", *keys[1:]]),
        ("sealed.credential", lambda keys: [f"{keys[0]},100000000001", *keys[1:]]),
        ("sealed.member", lambda keys: ["01".rjust(64, "0"), *keys[1:]]),
        ("sealed.element", lambda keys: [keys[0][:-1], *keys[1:]]),
        ("sealed.form", lambda keys: [None, *keys[1:]]),
        ("sealed.form", lambda keys: {}),
    ],
)
def test_a_credential_out_of_form_is_refused(rule: str, change: Callable[[list[str]], Any]) -> None:
    parts = members("threshold")
    findings = found({**parts, "credentials": change(parts["credentials"])})
    assert {each.rule for each in findings} == {rule}
    assert all(each.where.startswith("credentials") for each in findings)


def test_other_words_in_the_question_break_every_ballot() -> None:
    parts = steps("threshold")
    parts[0].members["election"]["questions"][0]["question"] = "Another?"
    ballots = [each for each in verified(parts).findings if each.rule == "sealed.ballot"]
    assert [each.where for each in ballots] == [f"event {number} (Ballot) election_hash" for number in (1, 2, 3)]


def test_a_ballot_by_a_credential_that_is_not_listed_is_found() -> None:
    parts = steps("threshold")
    ballot = parts[1].payload
    credentials = parts[0].members["credentials"]
    parts[0].members["credentials"] = [each for each in credentials if each != ballot["credential"]]
    findings = verified(parts).findings
    assert Finding("event 1 (Ballot) credential", "sealed.credential", "is not on the list") in findings
    assert {each.where.split(" ")[1] for each in findings} == {"1", "5"}


def test_weights_are_counted() -> None:
    parts = steps("threshold")
    parts[0].members["credentials"] = [f"{each},2" for each in parts[0].members["credentials"]]
    places = {each.where for each in verified(parts).findings}
    assert {"event 5 (EncryptedTally) total_weight", "event 5 (EncryptedTally) encrypted_tally[0]"} <= places
    assert "event 5 (EncryptedTally) num_tallied" not in places


def test_rankings_cannot_be_weighted() -> None:
    parts = steps("mixed")
    credentials = parts[0].members["credentials"]
    parts[0].members["credentials"] = [f"{credentials[0]},2", *credentials[1:]]
    rules = {(each.where, each.rule) for each in verified(parts).findings}
    assert ("election.questions[2]", "sealed.credential") in rules


@pytest.mark.parametrize("name", ["election", "trustees", "credentials"])
@pytest.mark.parametrize("spoilt", [b"", b"[", b"\xff", b"1.5", b"NaN", b'{"a":1,"a":1}', b"[" * 100_000])
def test_a_member_that_is_no_json_is_refused(name: str, spoilt: bytes) -> None:
    parts = {each: forms.written(value) for each, value in members("threshold").items()}
    parts[name] = spoilt
    with pytest.raises(Malformed) as raised:
        read_setup(parts["election"], parts["trustees"], parts["credentials"])
    assert raised.value.place == name


@pytest.mark.parametrize("change", ["mixed order", "low order 3", "identity"])
def test_a_ballot_by_a_credential_outside_the_group_is_found(change: str) -> None:
    parts = steps("threshold")
    stray = element_changes(setup("threshold").election.group)[change](parts[1].payload["credential"])
    credentials = parts[0].members["credentials"]
    parts[0].members["credentials"] = [
        stray if each == parts[1].payload["credential"] else each for each in credentials
    ]
    parts[1].payload["credential"] = stray
    rules = {(each.where.split(" (")[0], each.rule) for each in verified(parts).findings}
    assert {("event 1", "sealed.member"), ("event 1", "sealed.credential")} <= rules
    assert any(where.startswith("credentials[") for where, _ in rules)


def test_half_a_character_in_a_signed_message_is_refused() -> None:
    parts = {name: forms.written(value) for name, value in members("threshold").items()}
    trustees = parts["trustees"].replace(b'"certs":[{"message":"{', b'"certs":[{"message":"\\ud800{')
    assert trustees != parts["trustees"]
    with pytest.raises(Malformed) as raised:
        read_setup(parts["election"], trustees, parts["credentials"])
    assert raised.value.place == "trustees[1].certs[0].message"
