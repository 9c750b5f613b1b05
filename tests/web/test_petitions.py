"""Amendments by petition on the pages: written by anybody, handed in at the desk, counted, tabled without sponsors."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.federation_room import ASSEMBLY
from tests.petition_room import DELEGATES, Petitioning
from tests.web.conftest import log_of
from tests.web.hall_pages import Pages, pages_over

from asamblea.assembly.shelves import State
from asamblea.record.blobs import public
from asamblea.record.instants import DAY, HOUR


class Seen:
    """One log of the federation as the pages of a room see it."""

    def __init__(self, room: Petitioning, where: str = ASSEMBLY) -> None:
        self.room, self.where, self.texts = room, where, self

    @property
    def state(self) -> State:
        """The state of the log."""
        return self.room.state(self.where)

    def id(self, name: str) -> str:
        """A person of the body."""
        return self.room.id(name, self.where)

    def get(self, reference: str) -> bytes | None:
        """A public blob."""
        return self.room.archive.blob(reference.partition(":")[2])

    def update(self, files: dict[str, bytes]) -> None:
        """The blobs of a draft come with the act."""
        self.room.files.update({public(file): file for file in files.values()})


@pytest.fixture
def room() -> Petitioning:
    return Petitioning()


def over(site: Any, room: Petitioning, monkeypatch: pytest.MonkeyPatch, where: str = ASSEMBLY) -> Pages:
    return pages_over(site, Seen(room, where), monkeypatch)  # type: ignore[arg-type]


def test_a_petition_stands_with_its_numbers_until_they_suffice_and_is_tabled(
    site: Any, room: Petitioning, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.signed("village", 9000)
    pages = over(site, room, monkeypatch)
    page = pages.read("", "amendments/")
    assert "9\u202f000 of 15\u202f000 signatures; bodies: 1; electorates: 1 of 4" in page
    assert "amendment.table_petitioned/1" not in page
    page = pages.read("teller", "amendments/")
    assert "Electorates of those who signed: 1; 4 are needed." in page
    room.everywhere(4000)
    words = room.words()
    told = pages.prepared("teller", "compose/", act="amendment.table_petitioned/1", words=words)
    assert room.act(ASSEMBLY, "amendment.table_petitioned/1", "teller", **told)[0].signatures == 21_000
    assert '<a href="a1/">a1</a>' in pages.read("", "amendments/")


def test_its_page_says_that_members_tabled_it_and_offers_nobody_to_change_it(
    site: Any, room: Petitioning, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.everywhere(4000)
    room.tabled()
    pages = over(site, room, monkeypatch)
    for who in ("", *DELEGATES[:1]):
        page = pages.read(who, "amendments/a1/")
        assert "Petition of members: 16\u202f000 signatures" in page
        for act in ("amendment.withdraw/1", "revises=a1"):
            assert act not in page
    room.act(ASSEMBLY, "amendment.sponsor/1", DELEGATES[0], amendment="a1", version=1)
    assert "amendment.withdraw/1" not in pages.read(DELEGATES[0], "amendments/a1/")
    assert "16\u202f000 signatures" in pages.read("", "amendments/")


def test_who_has_no_seat_writes_one_and_saves_the_file_that_members_sign(
    site: Any, room: Petitioning, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = over(site, room, monkeypatch)
    assert '<a href="edit/">Write an amendment for members to sign</a>' in pages.read("", "p/a1/")
    assert "members who sign it in their bodies" in pages.read("", "p/a1/edit/")
    written = {"p-p1": "Toda persona nace muy libre e igual en dignidad."}
    address = f"/b/{log_of(site)}/texts/t1/p/a1/edit/"
    shown = site[1]("anonymous").post(address, {**written, "step": "show"}).content.decode()
    assert 'value="file"' in shown
    assert 'value="sign"' not in shown
    answer = site[1]("anonymous").post(address, {**written, "step": "file"})
    assert answer["Content-Disposition"] == 'attachment; filename="amendment.json"'
    told = room.petition_of("village", 9, room.text(answer.content.decode()))
    assert room.act("village", "amendment.petition/1", "secretary", **told)[-1].petition == "g1"
    pages.become("")
    assert site[1]("ana").post(address, {**written, "step": "sign"}).status_code == 403


def test_the_desk_takes_the_file_and_what_members_may_read_is_public(
    site: Any, room: Petitioning, monkeypatch: pytest.MonkeyPatch
) -> None:
    from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

    pages = over(site, room, monkeypatch, "village")
    pages.become("secretary")
    words = room.words()
    file = SimpleUploadedFile("amendment.json", room.files[public_of(words)])
    told = room.petition_of("village", 12)
    typed = {"assembly": told["assembly"], "roll": told["roll"], "text": "t1", "root": told["root"], "handed_in": "12"}
    address = f"/bodies/{log_of(site)}/forms/amendment-petition/"
    answer = site[1]("ana").post(address, {**typed, "title": "Freer", "reasons": "So we said", "words": file})
    assert answer.status_code == 302, answer.content.decode()
    payload = Draft.objects.get(name=answer["Location"].rstrip("/").rpartition("/")[2]).content["payload"]
    assert (payload["text"], payload["words"], payload["handed_in"]) == ("t1", words, 12)
    assert payload["reasons"].startswith("public:")
    assert "muy" in re.findall("<ins>(.*?)</ins>", site[1]("ana").get(answer["Location"]).content.decode())[0]
    typed["words"] = SimpleUploadedFile("letter.txt", b"Let them be freer.")
    answer = site[1]("ana").post(address, {**typed, "title": "Freer", "reasons": ""}, follow=True)
    assert "not JSON" in answer.content.decode()


def test_a_bodys_page_says_how_each_petition_stands(
    site: Any, room: Petitioning, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.signed("village", 4000)
    told = room.petition_of("village", 30)
    sitting = {key: told[key] for key in ("assembly", "roll", "handed_in", "root", "sheet")}
    room.act("village", "sitting.petition/1", "secretary", **sitting)
    room.pass_time(2 * DAY + HOUR, "village")
    room.act("village", "amendment.petition/1", "secretary", **room.petition_of("village", 50))
    over(site, room, monkeypatch, "village").become("")
    page = site[1]("ana").get(f"/bodies/{log_of(site)}/").content.decode()
    assert "stands with 4\u202f000 signatures, of 10\u202f000 members" in page
    assert "nobody tested them in time" in page
    assert "50 signatures handed in; they are tested by" in page
    assert "Amendment “Freer”, to" in page


def public_of(reference: str) -> Any:
    """The reference as the room keeps its files by."""
    from asamblea.record.blobs import reference as parsed  # noqa: PLC0415 -- next to its one use

    return parsed(reference, "test")
