"""Whatever is changed in a ballot is found, with its place, even if all hashes are made to fit again."""

import copy
import json
from collections.abc import Iterator
from functools import cache

import pytest
from tests.sealed.forge import FOLDERS, Path_, changed, leaves, read, setup, shown, steps
from tests.sealed.mutations import Change, element_changes, number_changes

from asamblea.sealed import forms
from asamblea.sealed.ballots.checking import Checked, check_ballots

# A leaf in so many, and one change of each kind of it: enough to see that the checks are there.
SPARSE = 17
WORDS = {"election_uuid", "election_hash", "hash"}
ELEMENTS = {"alpha", "beta", "credential", "commitment"}


def ballots(name: str) -> list[object]:
    return [each.payload for each in steps(name) if each.type == "Ballot"]


def checked(name: str, data: bytes) -> Checked:
    (found,) = check_ballots(setup(name), [("event 1 (Ballot)", data)])
    return found


def changes(name: str, path: Path_) -> dict[str, Change]:
    group = setup(name).election.group
    if path[-1] in WORDS:
        return {"another": lambda text: text[:-1] + ("A" if text[-1] != "A" else "B"), "null": lambda text: None}
    return dict(element_changes(group) if path[-1] in ELEMENTS else number_changes(group))


def cases(name: str) -> Iterator[tuple[Path_, str]]:
    for path in leaves(ballots(name)[0]):
        yield from ((path, change) for change in changes(name, path))


def assert_found(name: str, path: Path_, change: str) -> None:
    ballot = ballots(name)[0]
    data = forms.written(changed(ballot, path, changes(name, path)[change]))
    findings = checked(name, data).findings
    assert findings, (path, change)
    where = f"event 1 (Ballot) {shown(path)}"
    part = shown(path[:2]) if path[0] == "answers" else path[0]
    if {each.rule for each in findings} & {"sealed.number", "sealed.element", "sealed.member"}:
        assert where in [each.where for each in findings], (path, change)
    else:
        assert any(each.where.startswith(f"event 1 (Ballot) {part}") for each in findings), (path, change)


@cache
def some(name: str) -> list[tuple[Path_, str]]:
    return list(cases(name))[:: SPARSE * (1 if name == "threshold" else 3)]


@pytest.mark.parametrize(("name", "path", "change"), [(name, *case) for name in FOLDERS for case in some(name)])
def test_some_changes_to_a_ballot_are_found(name: str, path: Path_, change: str) -> None:
    assert_found(name, path, change)


@pytest.mark.deep
@pytest.mark.parametrize("name", FOLDERS)
def test_every_change_to_a_ballot_is_found(name: str) -> None:
    for path, change in cases(name):
        assert_found(name, path, change)


@pytest.mark.parametrize("name", ["threshold", "mixed"])
def test_an_answer_copied_from_another_ballot_is_found(name: str) -> None:
    mine, theirs, *_ = json.loads(forms.written(ballots(name)))
    for index in range(len(mine["answers"])):
        copied = copy.deepcopy(mine)
        copied["answers"][index] = theirs["answers"][index]
        places = [each.where for each in checked(name, forms.written(copied)).findings]
        assert any(place.startswith(f"event 1 (Ballot) answers[{index}]") for place in places)
        assert "event 1 (Ballot) signature.hash" in places


def test_two_proofs_changed_for_each_other_are_found() -> None:
    ballot = json.loads(forms.written(ballots("threshold")[0]))
    proofs = ballot["answers"][0]["individual_proofs"]
    proofs[0], proofs[1] = proofs[1], proofs[0]
    places = [each.where for each in checked("threshold", forms.written(ballot)).findings]
    assert "event 1 (Ballot) answers[0].individual_proofs[0]" in places
    assert "event 1 (Ballot) answers[0].individual_proofs[1]" in places


def _reordered(data: bytes) -> bytes:
    value = json.loads(data)
    return forms.written(dict(reversed(value.items())))


@pytest.mark.parametrize(
    ("what", "spoil"),
    [
        ("a space", lambda data: data.replace(b'","answers"', b'", "answers"')),
        ("a line feed at the end", lambda data: data + b"\n"),
        ("an escape", lambda data: data.replace(b'"election_uuid":"6', b'"election_uuid":"\\u0036')),
        ("a field twice", lambda data: data.replace(b'{"choices"', b'{"choices":[],"choices"')),
        ("a field more", lambda data: data.replace(b'{"choices"', b'{"more":1,"choices"')),
        ("fields in another order", _reordered),
        (
            "null for what is left out",
            lambda data: data.replace(b'],"overall_proof"', b'],"blank":null,"overall_proof"'),
        ),
        ("no JSON", lambda data: data[:-1]),
        ("no UTF-8", lambda data: data + b"\xff"),
        ("a deep nest", lambda data: b"[" * 100_000),
        ("a long number", lambda data: data.replace(b'"challenge":"', b'"challenge":' + b"1" * 5000 + b',"x":"', 1)),
    ],
)
def test_a_ballot_that_is_not_canonical_is_refused(what: str, spoil: Change) -> None:
    archive = read("threshold")
    payload = archive.of("Ballot")[0].event.payload
    data = archive.data(payload or "", "")
    assert checked("threshold", data).findings == ()
    spoilt = spoil(data)
    assert spoilt != data
    refused = [each.where for each in checked("threshold", spoilt).findings if each.rule == "sealed.form"]
    assert [where.startswith("event 1 (Ballot)") for where in refused] == [True]


@pytest.mark.parametrize("missing", ["election_uuid", "credential", "answers", "signature"])
def test_a_ballot_without_a_field_is_refused(missing: str) -> None:
    ballot = dict(json.loads(forms.written(ballots("threshold")[0])))
    del ballot[missing]
    (finding,) = checked("threshold", forms.written(ballot)).findings
    assert finding.rule == "sealed.form"
