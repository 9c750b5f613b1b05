"""The forms of a sealed vote: what its archive and the lists of voters say, nobody types."""

from collections.abc import Mapping
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.sealed.making.election import MARKS, Election, plan_of, result, seeded
from tests.web.conftest import log_of

from asamblea.assembly.codec import parse
from asamblea.assembly.editions import editions
from asamblea.record.errors import Malformed


def read(act: str, typed: Mapping[str, str], uploads: Mapping[str, bytes]) -> Any:
    """The payload of a filled form, as the decision reads it; and its files."""
    from asamblea.web.forms.shape import groups_of  # noqa: PLC0415 -- needs the settings
    from asamblea.web.forms.typed import read_typed  # noqa: PLC0415

    prepared = read_typed(act, groups_of(act, {}), {"zone": "UTC", **typed}, uploads)
    return parse(editions()[act].payload, prepared.payload, "payload"), prepared.files


pytestmark = pytest.mark.usefixtures("site")


@pytest.fixture
def election() -> Election:
    held = Election(plan_of([MARKS]), (1, 1, 1), seeded(4))
    held.cast(0, [[0, 1, 0]])
    held.cast(0, [[0, 0, 1]])
    return held


def opening(election: Election, **change: str) -> Any:
    typed = {"on": "vote", "matter": "v2", "closes_at": "2026-12-03T18:00", **change}
    return typed, {"archive": election.content}


def test_the_page_of_an_assembly_leads_to_the_forms(site: Any) -> None:
    client, log = site[1]("secretary"), log_of(site)
    assert f'href="/bodies/{log}/forms/"' in client.get(f"/b/{log}/").content.decode()
    for slug in (
        "sealed_vote-open",
        "tracker-enter",
        "voting_code-suspend",
        "sealed_vote-close",
        "sealed_vote-publish",
    ):
        assert f"/forms/{slug}/" in client.get(f"/bodies/{log}/forms/").content.decode()
        form = client.get(f"/bodies/{log}/forms/{slug}/")
        assert form.status_code == 200
        assert (b'type="file"' in form.content) == slug.startswith("sealed")


def test_a_form_without_an_archive_says_so_and_an_entered_one_goes_to_signing(site: Any, election: Election) -> None:
    client, address = site[1]("secretary"), f"/bodies/{log_of(site)}/forms/sealed_vote-close/"
    assert client.post(address, {"zone": "UTC", "sealed_vote": "b1"}).status_code == 422
    election.close()
    archive = SimpleUploadedFile("x.bel", election.content)
    answer = client.post(address, {"zone": "UTC", "sealed_vote": "b1", "archive": archive})
    assert answer.status_code == 302
    told = client.get(answer["Location"]).content.decode()
    assert "There is no sealed vote b1" in told


def test_delegates_are_typed_by_their_ids_and_the_archive_says_the_rest(election: Election) -> None:
    typed, uploads = opening(election, **{"device-members": "aa bb  cc"})
    payload, files = read("sealed_vote.open/1", typed, uploads)
    assert (payload.device.members, payload.device.count, payload.codes) == (("aa", "bb", "cc"), 3, 3)
    assert (payload.paper.members, payload.paper.count, payload.paper.sheet) == ((), 0, "")
    assert (payload.shape, payload.answers) == ("sums", 2)
    assert (payload.group, payload.fingerprint) == ("Ed25519", election.setup.election.hash)
    assert (payload.setup, files) == (election.archive().events[0].hash, {})


def test_others_come_from_a_spreadsheet_that_stays_restricted(election: Election) -> None:
    typed, uploads = opening(election)
    lists = {"device-sheet": b"name\nRosa\nJuan\nLuz\n", "paper-sheet": b"name\nEva\n"}
    payload, files = read("sealed_vote.open/1", typed, {**uploads, **lists})
    assert (payload.device.count, payload.paper.count, len(payload.device.root)) == (3, 1, 64)
    assert {payload.device.sheet, payload.paper.sheet} == {str(ref) for ref in files}
    assert {ref.kind for ref in files} == {"restricted"}


def test_end_and_result_are_those_of_the_archive(election: Election) -> None:
    with pytest.raises(Malformed, match="does not end its ballots"):
        read("sealed_vote.close/1", {"sealed_vote": "b1"}, {"archive": election.content})
    last = election.archive().head().last
    election.close()
    ended, files = read("sealed_vote.close/1", {"sealed_vote": "b1"}, {"archive": election.content})
    assert (ended.last, ended.ballots, files) == (last, 2, {})
    with pytest.raises(Malformed, match="has no result"):
        read("sealed_vote.publish/1", {"sealed_vote": "b1", "cast": "1"}, {"archive": election.content})
    result(election, [1])
    told, files = read("sealed_vote.publish/1", {"sealed_vote": "b1", "cast": "1"}, {"archive": election.content})
    assert (told.result, told.cast, told.counted) == ("[[0,0,1]]", 1, 1)
    assert {str(ref): file for ref, file in files.items()} == {told.archive: election.content}


@pytest.mark.parametrize("content", [b"", b"no archive", b"x" * 2000])
def test_what_is_no_archive_is_told(content: bytes) -> None:
    with pytest.raises(Malformed):
        read("sealed_vote.close/1", {"sealed_vote": "b1"}, {"archive": content})
