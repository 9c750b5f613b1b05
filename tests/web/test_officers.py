"""What officers do beside the usual course has its form: counts, longer or void votes, seats, keys, later hours."""

from typing import Any

import pytest
from tests.acts.votes.hall import raising_hands
from tests.assembly_room import Room
from tests.web.conftest import log_of
from tests.web.hall_pages import Pages, pages_over

from asamblea.assembly.state.members import KEYS
from asamblea.record.instants import DAY


def page(pages: Pages, who: str, path: str) -> str:
    """A page of the room's body, as a member of it sees it."""
    pages.become(who)
    answer = pages.site[1]("ana").get(path.format(log=log_of(pages.site)))
    assert answer.status_code == 200, answer.content.decode()
    return str(answer.content.decode())


def prepared(pages: Pages, who: str, path: str, **form: Any) -> tuple[str, dict[str, Any]]:
    """The act and the payload that a form prepares."""
    from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

    pages.become(who)
    answer = pages.site[1]("ana").post(path.format(log=log_of(pages.site)), form)
    assert answer.status_code == 302, answer.content.decode()
    draft = Draft.objects.get(name=answer["Location"].rstrip("/").rpartition("/")[2])
    return str(draft.content["type"]), dict(draft.content["payload"])


@pytest.fixture
def hands(site: Any, monkeypatch: pytest.MonkeyPatch) -> Pages:
    """A vote v2 by hands that is open."""
    return pages_over(site, raising_hands(), monkeypatch)


def test_tellers_enter_the_count_of_hands_and_declare_a_vote_void(hands: Pages) -> None:
    sitting = page(hands, "teller", "/b/{log}/sittings/s1/")
    assert "/forms/vote-tally/" in sitting
    assert "/forms/vote-void/" in sitting
    assert "/forms/vote-extend/" not in sitting
    form = page(hands, "teller", "/bodies/{log}/forms/vote-tally/")
    assert '<option value="v2">' in form
    numbers = {"vote": "v2", "yes": "4", "no": "2", "abstain": "1", "invalid": "0"}
    assert prepared(hands, "teller", "/bodies/{log}/forms/vote-tally/", **numbers) == (
        "vote.tally/1",
        {"vote": "v2", "yes": 4, "no": 2, "abstain": 1, "invalid": 0, "sheet": ""},
    )
    told = {"vote": "v2", "cause": "wrong_text"}
    assert prepared(hands, "teller", "/bodies/{log}/forms/vote-void/", **told) == ("vote.void/1", told)


def test_a_chair_keeps_a_vote_open_longer(hands: Pages) -> None:
    assert "/forms/vote-extend/" in page(hands, "chair", "/b/{log}/sittings/s1/")
    told = {"vote": "v2", "closes_at": "2027-01-02T10:00", "zone": "America/Lima"}
    act, payload = prepared(hands, "chair", "/bodies/{log}/forms/vote-extend/", **told)
    assert (act, payload["vote"], payload["closes_at"] % DAY) == ("vote.extend/1", "v2", DAY * 15 // 24)


def test_whoever_holds_no_office_is_led_to_none_of_them(hands: Pages) -> None:
    assert "/forms/vote-" not in page(hands, "ana", "/b/{log}/sittings/s1/")


def test_no_form_is_offered_that_would_have_nothing_to_be_about(hands: Pages) -> None:
    forms = page(hands, "chair", "/bodies/{log}/forms/")
    assert "forms/vote-void/" in forms
    for act in ("delegate-substitute", "delegate-resume", "vacancy-declare"):
        assert f"forms/{act}/" not in forms


def test_a_key_is_revoked_by_whose_it_is_and_at_the_desk(hands: Pages) -> None:
    mine = [each for each, key in KEYS.all(hands.room.state).items() if key.member == hands.room.id("teller")]
    keys = page(hands, "teller", "/b/{log}/keys/")
    assert keys.count('value="key.revoke/1"') == len(mine) > 0
    asked = {"act": "key.revoke/1", "key": mine[0], "back": "/"}
    assert prepared(hands, "teller", "/b/{log}/prepare/", **asked) == ("key.revoke/1", {"key": mine[0]})
    assert f'<option value="{mine[0]}">' in page(hands, "chair", "/bodies/{log}/forms/key-revoke/")


def test_a_sitting_that_was_convened_gets_a_later_hour_on_its_page(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Room().adopted()
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=room.at + 5 * DAY)
    pages = pages_over(site, room, monkeypatch)
    sitting = page(pages, "secretary", "/b/{log}/sittings/s2/")
    assert 'value="sitting.reschedule/1"' in sitting
    assert 'value="sitting.reschedule/1"' not in page(pages, "ana", "/b/{log}/sittings/s2/")
    told = {"act": "sitting.reschedule/1", "sitting": "s2", "opens_at": "2027-01-02T10:00", "zone": "America/Lima"}
    act, payload = prepared(pages, "secretary", "/b/{log}/prepare/", **told)
    assert (act, payload["civil"]) == (
        "sitting.reschedule/1",
        {"local": "2027-01-02T10:00", "zone": "America/Lima", "offset": -300},
    )


def test_steps_prepared_at_a_sitting_lead_back_to_it(hands: Pages) -> None:
    path = f"/b/{log_of(hands.site)}/sittings/s1/"
    sitting = page(hands, "chair", path)
    assert sitting.count(f'name="back" value="{path}"') == sitting.count('name="back"') > 0
