"""The languages of a text on its page: laid, confirmed, stale, side by side."""

from typing import Any

import pytest
from tests.acts.amendments.hall import laid
from tests.acts.translations.versions import in_quechua
from tests.assembly_room import Room
from tests.charter.texts import outline
from tests.web.conftest import log_of
from tests.web.hall_pages import Pages, pages_over
from tests.web.test_charter import _signed

from asamblea.assembly.state.translations import CONFIRMED, TRANSLATIONS
from asamblea.charter.forms import from_bytes
from asamblea.charter.tree import Charter
from asamblea.demo.chapter import CHAPTER

TEXT = outline()


def _written(version: Charter) -> str:
    return "\n\n".join(version.nodes[node.id].text for node in TEXT.walk() if node.text)


@pytest.fixture
def room() -> Room:
    return laid()


@pytest.fixture
def pages(site: Any, room: Room, monkeypatch: pytest.MonkeyPatch) -> Pages:
    return pages_over(site, room, monkeypatch)


def _lay(pages: Pages, written: str) -> None:
    told = pages.prepared("d1", "languages/", language="qu", words=written)
    pages.room.act("translation.lay/1", "d1", **told)


def test_a_version_is_written_over_the_text_and_lies_beside_it(pages: Pages) -> None:
    assert "No version in another language" in pages.read("d1", "languages/")
    _lay(pages, _written(in_quechua(TEXT)))
    version = from_bytes(pages.room.texts[TRANSLATIONS.at(pages.room.state, ("t1", "qu")).words], "version")
    assert [node.id for node in version.walk()] == [node.id for node in TEXT.walk()]
    assert version.nodes["p1"].text == "p1 runasimipi"
    page = pages.read("", "languages/")
    assert '<td data-label="qu" lang="qu">p1 runasimipi</td>' in page
    assert "qu: not confirmed" in page
    assert "translation" not in page
    assert '<form method="post" class="search">' not in page


def test_an_article_is_confirmed_and_is_stale_once_the_other_changed(pages: Pages) -> None:
    _lay(pages, _written(in_quechua(TEXT)))
    words = TRANSLATIONS.at(pages.room.state, ("t1", "qu")).words
    told = pages.prepared("d2", "languages/", article="a1", versions=[words])
    pages.room.act("translation.confirm/1", "d2", **told)
    assert set(CONFIRMED.at(pages.room.state, ("t1", "a1")).hashes) == {"es", "qu"}
    page = pages.read("d1", "languages/?with=qu")
    assert "qu: confirmed" in page
    _lay(pages, _written(in_quechua(TEXT)).replace("p1 runasimipi", "p1 huk rimay"))
    page = pages.read("d1", "languages/")
    assert "qu: changed since" in page
    assert "es: stale" in page


def test_a_version_is_read_on_its_signing_page_and_laid_by_the_office(site: Any) -> None:
    ana, address = site[1]("ana"), f"/b/{log_of(site)}/texts/t1/languages/"
    said = [f"{node.id} runasimipi" for node in CHAPTER.walk() if node.text]
    page = _signed(ana, ana.post(address, {"language": "qu", "words": "\n\n".join(said)}))
    assert "water-1 runasimipi" in page
    assert "asamblea/charter/1" not in page
    assert "water-1 runasimipi" in site[1]("anonymous").get(address).content.decode()


@pytest.mark.parametrize(
    ("who", "form", "status", "says"),
    [
        ("", {"language": "qu", "words": "x"}, 403, "Only a delegate"),
        ("d1", {"language": "Quechua", "words": "x"}, 422, "names no language"),
        ("d1", {"language": "qu", "words": "x"}, 422, "has 1 paragraphs"),
        ("d1", {"language": "qu", "words": "a\x00"}, 422, "U+0000"),
        ("d1", {"language": "es", "words": _written(TEXT)}, 422, "own language"),
        ("d1", {"article": "a1"}, 422, "names versions"),
        ("d1", {"article": "a1", "versions": ["x"]}, 422, "names versions"),
        ("d1", {"article": "a1", "versions": ["public:x"]}, 422, "is none"),
        ("d1", {"article": "public:x"}, 422, "is none"),
    ],
)
def test_what_cannot_be_laid_or_confirmed_says_why(
    pages: Pages, who: str, form: dict[str, Any], status: int, says: str
) -> None:
    pages.become(who)
    answer = pages.site[1]("ana").post(f"/b/{log_of(pages.site)}/texts/t1/languages/", form)
    assert answer.status_code == status
    assert says in answer.content.decode()
