"""What somebody meets who has never seen the product: rules in words, links that do not open, steps already signed."""

import re
from typing import Any

import pytest
from tests.web.conftest import log_of


def page(site: Any, role: str, path: str, status: int = 200) -> str:
    answer = site[1](role).get(path)
    assert answer.status_code == status
    return str(answer.content.decode())


def test_a_motion_on_standing_orders_is_read_as_rules_and_not_as_data(site: Any) -> None:
    text = page(site, "ana", f"/b/{log_of(site)}/motions/m1/")
    assert "The rules themselves are voted" in text
    assert "Rules that change: " in text
    assert "calendar_days" not in text


def test_a_link_that_opens_nothing_says_what_to_do(site: Any) -> None:
    text = page(site, "anonymous", "/enter/mistyped/", 404)
    assert "This link opens no session" in text
    assert '<form method="post" action="/enter/"' in text


def test_a_step_signed_twice_is_told_as_signed_and_not_as_a_page_that_is_missing(site: Any) -> None:
    log, ana = log_of(site), site[1]("ana")
    path = f"/b/{log}/prepare/"
    signing = ana.post(path, {"act": "floor.ask/1", "motion": "m4", "side": "for"})["Location"]
    key = site[0].demo.person("ana").public.id()
    assert ana.post(signing, {"key": key}).status_code == 302
    again = ana.post(signing, {"key": key})
    assert again.status_code == 404
    assert "This step was signed, or its draft is no more" in again.content.decode()


def test_whoever_is_no_member_is_shown_the_way_in(site: Any) -> None:
    text = page(site, "anonymous", f"/b/{log_of(site)}/keys/", 403)
    assert '<a class="button" href="/enter/">' in text


def test_a_member_reads_her_keys_in_words(site: Any) -> None:
    text = page(site, "ana", f"/b/{log_of(site)}/keys/")
    assert "paper codes" in text
    assert "Ed25519 key · demonstration" in text


def test_forms_name_groups_and_choices_by_what_they_mean_there(site: Any) -> None:
    log = log_of(site, "loreto1")
    text = page(site, "loreto1_secretary", f"/bodies/{log}/forms/sealed_vote-open/")
    assert "<legend>On paper</legend>" in text
    assert '<option value="vote">vote on a motion</option>' in text


def test_a_form_asks_for_a_zone_only_where_it_asks_for_an_hour(site: Any) -> None:
    log = log_of(site, "loreto1")
    assert 'name="zone"' in page(site, "loreto1_secretary", f"/bodies/{log}/forms/minutes-lodge/")
    assert 'name="zone"' not in page(site, "loreto1_secretary", f"/bodies/{log}/forms/tracker-enter/")


def test_a_body_without_sittings_says_who_convenes_one(site: Any) -> None:
    assert "No sitting was convened" in page(site, "loreto1", f"/b/{log_of(site, 'loreto1')}/")


def signing(site: Any, role: str, **form: str) -> tuple[Any, str]:
    """The client of a person and the signing page of what she prepared."""
    client = site[1](role)
    return client, client.post(f"/b/{log_of(site)}/prepare/", form)["Location"]


def test_a_wrong_paper_code_is_told_as_one(site: Any) -> None:
    client, address = signing(site, "carmen", act="vote.cast/1", vote="v3", choice="yes")
    (key,) = re.findall(
        r'name="key" value="(\w+)"><input type="hidden" name="attested" value="desk"', page_of(client, address)
    )
    said = {code: client.post(address, {"key": key, "attested": "desk", "code": code}) for code in ("no", "0" * 16)}
    assert [each.status_code for each in said.values()] == [422, 422]
    assert "This is no paper code" in said["no"].content.decode()
    assert "This code is not on the sheet of the person who signs" in said["0" * 16].content.decode()


def page_of(client: Any, address: str) -> str:
    return str(client.get(address).content.decode())


def test_what_is_signed_names_motions_by_their_titles(site: Any) -> None:
    form = {"opens_at": "2027-01-15T10:00", "zone": "America/Lima", "kind": "extraordinary", "agenda": "m4"}
    client, address = signing(site, "secretary", act="sitting.convene/1", **form)
    page = page_of(client, address)
    assert "El agua es un bien común" in page
    assert ">m4<" in page


def test_a_key_that_is_none_is_told_in_the_language_of_the_visitor(site: Any) -> None:
    client = site[1]("ana")
    answer = client.post(
        f"/b/{log_of(site)}/keys/", {"kind": "key", "public": "junk"}, headers={"accept-language": "es"}
    )
    assert answer.status_code == 422
    assert "no es una llave Ed25519" in answer.content.decode()


def test_a_motion_says_what_comes_next(site: Any) -> None:
    assert "the vote, once the debate is closed." in page(site, "anonymous", f"/b/{log_of(site)}/motions/m4/")


@pytest.mark.parametrize("path", ["motions/new/", "sittings/new/", "elections/new/"])
def test_a_form_tells_a_stranger_first_that_one_must_come_in(site: Any, path: str) -> None:
    assert "one must come in as a member" in page(site, "anonymous", f"/b/{log_of(site)}/{path}")
    assert "one must come in as a member" not in page(site, "ana", f"/b/{log_of(site)}/{path}")


def test_an_open_vote_says_what_carries_it_before_anybody_counts(site: Any) -> None:
    pages = [page(site, "ana", f"/b/{log_of(site)}/motions/m{number}/") for number in (1, 2, 3, 4)]
    (told,) = [found for text in pages if (found := re.findall(r"To carry: ([^<]+)<", text))]
    assert told == ["more than 1/2 of votes for and against (4 if all 6 vote)"]


def test_a_reason_names_a_vote_by_what_it_decides(site: Any) -> None:
    text = page(site, "chair", f"/b/{log_of(site)}/sittings/s2/")
    assert re.findall(r"The vote (v\d+ \([^)]+\)) is still open", text)


def test_an_address_that_takes_a_form_alone_says_that_it_has_no_page(site: Any) -> None:
    answer = site[1]("ana").get(f"/b/{log_of(site)}/prepare/")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "There is no such page" in answer.content.decode()


@pytest.mark.parametrize("attestation", ["", "AAAA", "x"])
def test_what_no_authenticator_sends_is_told_as_no_key(site: Any, attestation: str) -> None:
    form = {"kind": "passkey", "attestation": attestation}
    answer = site[1]("ana").post(f"/b/{log_of(site)}/keys/", form, headers={"accept-language": "es"})
    assert answer.status_code == 422
    assert "El dispositivo no envió ninguna llave" in answer.content.decode()


def test_a_key_in_letters_that_no_key_has_is_told_as_one(site: Any) -> None:
    key = {"keys-0-alg": "ed25519", "keys-0-public": "ñ", "keys-0-use": "member"}
    form = {"body": "base", "member": "", "name": "x", **key}
    answer = site[1]("chair").post(f"/bodies/{log_of(site)}/forms/delegate-seat/", form)
    page = site[1]("chair").get(answer["Location"]).content.decode()
    assert "Still missing" in page


@pytest.mark.parametrize("lang", ["es", "en"])
def test_each_text_that_is_too_long_is_told_so(site: Any, lang: str) -> None:
    from asamblea.web.forms.posted import PROSE  # noqa: PLC0415 -- needs the settings
    from asamblea.web.pages import SENTENCES  # noqa: PLC0415

    assert {f"bad_{each}" for each in PROSE} <= set(SENTENCES[lang])
    answer = site[1]("ana").post(
        f"/b/{log_of(site)}/prepare/", {"act": "demand.differ/1", "demand": "dm1", "note": "x" * 70_000}
    )
    assert answer.status_code == 422


def test_hours_are_those_of_the_clocks_that_the_orders_of_the_body_name(site: Any) -> None:
    text = page(site, "anonymous", f"/b/{log_of(site)}/sittings/s2/")
    assert text.count("2026-11-16 10:00 Lima</time>") == 1
    assert '<time datetime="2026-11-16T15:00:00.000Z">' in text
    # The notice itself told the hour in UTC.
    assert "<dd>2026-11-16 15:00 UTC · <time" in text
    assert text.count(" UTC") == 1
    assert " UTC" in page(site, "anonymous", "/bodies/")
