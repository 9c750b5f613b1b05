"""The minutes desk: what is on paper is typed twice, differences stop it and are named, then it goes to signing."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.web.conftest import log_of

BODY = "loreto1"


def drafts() -> list[Any]:
    from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

    return list(Draft.objects.order_by("id"))


def paper(site: Any, number: str = "n-900", body: str = BODY, **change: str) -> dict[str, str]:
    """Minutes of a meeting of the body: one resolution by hands."""
    from asamblea.assembly.state.bodies import ROLL  # noqa: PLC0415

    desk = site[0]
    roll = ROLL.at(desk.office.state_now(desk.demo.country.room.origins[body]))
    typed = {
        "zone": "UTC", "paper": number, "began_at": "2026-01-10T10:00", "ended_at": "2026-01-10T12:00", "reads": "",
        "attendance-roll": roll.roll, "attendance-members": str(roll.members), "attendance-present": "41",
        "attendance-ink": "3", "resolutions-0-text": "Que se arregle el puente", "resolutions-0-manner": "hands",
        "resolutions-0-yes": "30", "resolutions-0-no": "8", "resolutions-0-abstain": "3",
    }  # fmt: skip
    return {**typed, **change}


def first(site: Any, **change: str) -> tuple[Any, str]:
    """The first typing, by the secretary; the chair as she who types again, and the address where she does."""
    client = site[1](f"{BODY}_secretary")
    address = f"/bodies/{log_of(site, BODY)}/forms/minutes-lodge/?elections=0&recalls=0&resolutions=1"
    assert client.get(address).status_code == 200
    answer = client.post(address, paper(site, **change))
    assert answer.status_code == 302, re.sub(r"<[^>]+>", " ", answer.content.decode())
    return site[1](f"{BODY}_chair"), answer["Location"]


def test_two_equal_typings_go_to_signing_with_the_scan_restricted(site: Any) -> None:
    client, again = first(site)
    scan = SimpleUploadedFile("scan.png", b"\x89PNG\xff\xfe")
    answer = site[1](BODY).post(again, {**paper(site), "attendance-present": " 41 ", "scan": scan})
    assert answer.status_code == 302
    draft = drafts()[-1]
    assert answer["Location"] == f"/b/{log_of(site, BODY)}/sign/{draft.name}/"
    payload = draft.content["payload"]
    assert payload["attendance"]["present"] == 41
    assert (payload["elections"], payload["recalls"], payload["resolutions"][0]["yes"]) == ([], [], 30)
    assert payload["scan"].startswith("restricted:")
    assert {each.reference.partition(":")[0] for each in draft.files.all()} == {"public", "restricted"}
    page = client.get(answer["Location"]).content.decode()
    assert "Que se arregle el puente" in page
    assert "6 bytes" in page
    assert "<dt>Resolution 1 · For</dt><dd>30</dd>" in page
    assert "PNG" not in page


def test_a_difference_stops_it_and_is_named_by_its_field_with_both_numbers(site: Any) -> None:
    client, again = first(site)
    before = len(drafts())
    answer = client.post(again, paper(site, **{"attendance-present": "40", "resolutions-0-yes": "29"}))
    told = answer.content.decode()
    assert (answer.status_code, len(drafts())) == (422, before)
    assert "Attendance: Present: first “41”, now “40”" in told
    assert "Resolution 1: For: first “30”, now “29”" in told
    assert told.count('aria-invalid="true"') == 2
    assert 'href="#attendance-present"' in told


def test_the_second_person_sees_nothing_of_the_first_typing(site: Any) -> None:
    client, again = first(site)
    told = client.get(again).content.decode()
    assert "n-900" not in told
    assert 'value="41"' not in told


def test_the_same_person_does_not_type_it_twice(site: Any) -> None:
    _, again = first(site)
    before, secretary = len(drafts()), site[1](f"{BODY}_secretary")
    told = secretary.get(again)
    assert (told.status_code, b"another person types the paper again" in told.content) == (200, True)
    assert again in told.content.decode()
    assert secretary.post(again, paper(site)).status_code == 403
    assert len(drafts()) == before


def test_who_finds_the_first_wrong_keeps_hers_and_it_is_typed_once_more(site: Any) -> None:
    client, again = first(site)
    right = paper(site, **{"attendance-present": "40"})
    assert client.post(again, {**right, "restart": "1"}).status_code == 302
    secretary = site[1](f"{BODY}_secretary")
    assert secretary.post(again, paper(site)).status_code == 422
    answer = secretary.post(again, right)
    assert answer.status_code == 302
    assert drafts()[-1].content["payload"]["attendance"]["present"] == 40


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("attendance-present", "cuarenta"),
        ("attendance-present", "-1"),
        ("attendance-present", "9" * 30),
        ("began_at", "ayer"),
        ("zone", "Nowhere/None"),
        ("resolutions-0-manner", "shouting"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_field_and_keeps_nothing(site: Any, field: str, value: str) -> None:
    from asamblea.people.models import Typing  # noqa: PLC0415 -- needs the settings

    before = Typing.objects.count()
    address = f"/bodies/{log_of(site, BODY)}/forms/minutes-lodge/?elections=0&recalls=0&resolutions=1"
    answer = site[1](BODY).post(address, paper(site, **{field: value}))
    assert (answer.status_code, Typing.objects.count()) == (422, before)
    assert b"cannot be read" in answer.content


def test_minutes_of_another_body_cannot_be_typed_with_ones_session(site: Any) -> None:
    address = f"/bodies/{log_of(site, 'loreto2')}/forms/minutes-lodge/"
    assert site[1](BODY).post(address, paper(site)).status_code == 403


def test_a_roll_is_closed_from_a_spreadsheet_and_every_faulty_row_is_named(site: Any) -> None:
    address = f"/bodies/{log_of(site, BODY)}/forms/roll-close/"
    client = site[1](f"{BODY}_secretary")
    faulty = SimpleUploadedFile("roll.csv", b"name\nRosa\n,\nRosa\n")
    answer = client.post(address, {"zone": "UTC", "joined": "0", "left": "0", "sheet": faulty})
    assert answer.status_code == 422
    assert b"row 4: the name of row 2" in answer.content
    good = SimpleUploadedFile("roll.csv", b"name\nRosa\nJuan\n")
    answer = client.post(address, {"zone": "UTC", "joined": "0", "left": "212", "sheet": good})
    assert answer.status_code == 302
    draft = drafts()[-1]
    assert draft.content["payload"]["members"] == 2
    assert len(draft.content["payload"]["root"]) == 64
    (file,) = draft.files.all()
    assert file.reference == draft.content["payload"]["sheet"]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_form_is_worded_whole(site: Any, lang: str) -> None:
    from asamblea.web.views.below.forms import BY_SLUG  # noqa: PLC0415 -- needs the settings

    client = site[1](f"{BODY}_secretary")
    assert len(BY_SLUG) == 32
    for slug in BY_SLUG:
        rows = "elections=1&recalls=1&resolutions=1&lines=2&keys=1"
        answer = client.get(f"/bodies/{log_of(site, BODY)}/forms/{slug}/?{rows}", headers={"accept-language": lang})
        assert answer.status_code == 200
        assert answer.content.count(b"<label>") > 0


def test_a_body_is_offered_what_it_can_do(site: Any) -> None:
    for where, offered, not_offered in (
        (BODY, "recall-file", "credential-accept"),
        ("nation", "credential-accept", "recall-file"),
    ):
        page = site[1]("anonymous").get(f"/bodies/{log_of(site, where)}/forms/").content.decode()
        assert (f"forms/{offered}/" in page, f"forms/{not_offered}/" in page) == (True, False)


def test_the_kit_is_a_file_whose_minutes_lead_back_to_the_form(site: Any) -> None:
    address = f"/bodies/{log_of(site, BODY)}/kit/"
    answer = site[1](BODY).post(address, {"papers": "3", "person": "Rosa", "answer": "", "candidates": "00ff Ana\n"})
    html = answer.content.decode()
    assert answer["Content-Disposition"].startswith("attachment")
    assert html.count('<div class="cut">') == 6
    (back,) = re.findall(r"/bodies/[0-9a-f]{16}/forms/minutes-lodge/\?paper=([0-9A-Z]{16})", html)
    form = site[1](BODY).get(f"/bodies/{log_of(site, BODY)}/forms/minutes-lodge/?paper={back}")
    assert f'value="{back}"' in form.content.decode()


@pytest.mark.parametrize(
    "change", [{"papers": "many"}, {"papers": "3001"}, {"candidates": "nameless"}, {"answer": "x" * 4001}]
)
def test_a_kit_out_of_form_is_told_at_the_page(site: Any, change: dict[str, str]) -> None:
    answer = site[1](BODY).post(f"/bodies/{log_of(site, BODY)}/kit/", {"papers": "3", "person": "Rosa", **change})
    assert answer.status_code == 422
    assert b'role="alert"' in answer.content


def test_a_first_typing_that_nobody_repeats_in_seven_days_is_gone_and_the_page_says_so(site: Any) -> None:
    from asamblea.people.models import Typing  # noqa: PLC0415 -- needs the settings

    client, again = first(site)
    name = again.rstrip("/").rpartition("/")[2]
    Typing.objects.filter(name=name).update(made_at=site[0].office.clock() - 7 * 86_400_000 - 1)
    answer = client.get(again)
    assert answer.status_code == 410
    assert b"kept for seven days" in answer.content
    assert not Typing.objects.filter(name=name).exists()
    other = first(site)[1]
    assert client.get(other).status_code == 200


@pytest.mark.parametrize(
    ("slug", "field", "words"),
    [
        ("minutes-lodge", "attendance-roll", "l1 · 214"),
        ("minutes-lodge", "elections-0-assembly", "Asamblea Nacional"),
        ("minutes-lodge", "elections-0-electorate", "Loreto · Asamblea Nacional"),
        ("minutes-rectify", "minutes", "a1 · "),
        ("recall-serve", "recall", "k1 · "),
    ],
)
def test_what_the_log_knows_is_picked_by_its_words_and_not_typed(site: Any, slug: str, field: str, words: str) -> None:
    page = site[1](BODY).get(f"/bodies/{log_of(site, BODY)}/forms/{slug}/?elections=1").content.decode()
    (picked,) = re.findall(rf'<select id="{field}".*?</select>', page, re.DOTALL)
    assert words in picked


def test_candidates_and_pollings_of_an_assembly_elsewhere_may_still_be_typed(site: Any) -> None:
    page = site[1](BODY).get(f"/bodies/{log_of(site, BODY)}/forms/minutes-lodge/?elections=1&lines=1").content.decode()
    assert '<input id="elections-0-polling" name="elections-0-polling" autocomplete="off" list="pick-polling"' in page
    (known,) = re.findall(r'<datalist id="pick-candidate">(.*?)</datalist>', page, re.DOTALL)
    assert known.count("<option") >= 4


def test_what_was_given_and_cannot_be_picked_stays_to_be_seen(site: Any) -> None:
    page = site[1](BODY).get(f"/bodies/{log_of(site, BODY)}/forms/recall-serve/?recall=k99").content.decode()
    assert "<option selected>k99</option>" in page
    page = site[1](BODY).get(f"/bodies/{log_of(site, BODY)}/forms/recall-serve/?recall=k1").content.decode()
    assert '<option value="k1" selected>' in page


def test_a_member_is_enrolled_under_a_fresh_id_with_her_name_withheld(site: Any) -> None:
    from asamblea.record.base64s import text_of  # noqa: PLC0415 -- beside the settings
    from asamblea.record.ed25519 import public_of  # noqa: PLC0415

    key = {"keys-0-alg": "ed25519", "keys-0-public": text_of(public_of(b"\x07" * 32)), "keys-0-use": "member"}
    address = f"/bodies/{log_of(site, BODY)}/forms/member-enrol/?keys=1"
    answer = site[1](f"{BODY}_secretary").post(address, {"member": "", "name": "Zenobia Ticona", **key})
    assert answer.status_code == 302, answer.content.decode()
    payload = drafts()[-1].content["payload"]
    assert re.fullmatch("[0-9a-f]{16}", payload["member"])
    assert payload["name"].startswith("restricted:")
    page = site[1](f"{BODY}_chair").get(answer["Location"]).content.decode()
    assert "Zenobia Ticona" in page
    assert "Zenobia" not in site[1]("anonymous").get(answer["Location"]).content.decode()


def test_the_desk_says_of_each_form_what_it_is_for_under_what_it_is_about(site: Any) -> None:
    page = site[1](BODY).get(f"/bodies/{log_of(site, BODY)}/forms/").content.decode()
    recall, rest = page.partition('<h2 id="h-recall">')[2].split("<h2", 1)
    assert "The signatures that ask for a recall" in recall
    assert "The signatures that ask for a recall" not in rest
    assert page.count('<p class="meta">') == page.count("/forms/") - page.count('/forms/"')


@pytest.mark.parametrize("lang", ["es", "en"])
def test_each_form_and_row_from_paper_has_its_words(site: Any, lang: str) -> None:
    from asamblea.web.forms.shape import ACTS, SUBJECTS, row_kinds  # noqa: PLC0415 -- needs the settings
    from asamblea.web.pages import SENTENCES, group_label  # noqa: PLC0415

    said = SENTENCES[lang]
    assert {f"form_{act.partition('/')[0].replace('.', '_')}" for act in ACTS} <= set(said)
    assert {f"desk_{about}" for about in SUBJECTS} <= set(said)
    kinds = {kind for act in ACTS for kind in row_kinds(act)}
    assert all(group_label(kind, 2, lang).endswith(" 2") for kind in kinds)


def test_a_field_that_is_picked_does_not_say_how_it_is_typed(site: Any) -> None:
    client, log = site[1](BODY), log_of(site, BODY)
    assert "<label>Recall <select" in client.get(f"/bodies/{log}/forms/recall-serve/").content.decode()
    enrol = client.get(f"/bodies/{log}/forms/member-enrol/").content.decode()
    assert "<label>Person (code) " in enrol
