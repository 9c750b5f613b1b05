"""A text that was consolidated, read twice and adopted, as its pages show it: states, differences, stories."""

from typing import Any

import pytest
from tests.records.charter import charter
from tests.web.conftest import log_of

from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.questions import WHOLE, motion_that_puts
from asamblea.assembly.state.texts import ROUNDS
from asamblea.charter.tree import ROOT
from asamblea.demo.player import Player
from asamblea.record.instants import MINUTE
from asamblea.wording.hours import clocks_of, hour


@pytest.fixture(scope="module")
def player() -> Player:
    return charter()


@pytest.fixture
def read(site: Any, player: Player, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The page at a path of the text, as if the record of the golden story were this server's."""
    state = player.office.state(player.origin)
    kept = site[0].office.archive.blob
    monkeypatch.setattr(type(site[0].office), "state_now", lambda *_: state)
    monkeypatch.setattr(type(site[0].office.archive), "blob", lambda _, name: player.archive.blob(name) or kept(name))

    def page(path: str, status: int = 200) -> str:
        answer = site[1]("anonymous").get(f"/b/{log_of(site)}/texts/t1/{path}")
        assert answer.status_code == status
        return str(answer.content.decode(errors="replace"))

    return page


def test_the_text_is_read_as_it_is_and_as_it_was(read: Any, player: Player) -> None:
    assert "Toda persona nace muy libre" in read("")
    earlier = read("?round=0")
    assert "nace muy libre" not in earlier
    assert "as it is now" in earlier
    first = ROUNDS.at(player.office.state(player.origin), ("t1", 1))
    with clocks_of("America/Lima"):
        then, before = (hour(at)[:16].replace(" ", "T") for at in (first.at + MINUTE, first.at - MINUTE))
    assert "nace muy libre" in read(f"?at={then}")
    assert "nace muy libre" not in read(f"?at={before}")


def test_the_text_says_what_was_put_of_it_and_how_each_article_stands(read: Any, player: Player) -> None:
    page, state = read(""), player.office.state(player.origin)
    whole = WHOLE.at(state, "t1")
    assert f'/motions/{whole}/"' in page
    assert '<p class="meta"><span class="badge badge-adopted">adopted</span>' in page
    article = motion_that_puts(state, "t1", "provision", "a1")
    assert article is not None
    assert f'/motions/{article.id}/">its vote</a> <span class="badge badge-{article.stage}">' in page


def test_two_states_stand_side_by_side_and_inline(read: Any) -> None:
    for path in ("compare/", "compare/?as=inline"):
        assert "<ins>muy</ins>" in read(path)
    assert "The two states are the same" in read("compare/?from=0&amp;to=0".replace("&amp;", "&"))


def test_every_run_of_words_names_who_brought_it_and_how_it_was_voted(read: Any, player: Player) -> None:
    page = read("p/a1/")
    assert "<mark>muy libre</mark>" in page
    motion = AMENDMENTS.at(player.office.state(player.origin), "a5").motion
    assert f"/motions/{motion}/" in page
    assert "reading 1: 8 for, 0 against, 0 abstained" in page
    assert page.count(f"/motions/{motion}/") == 1
    article = page.partition("Votes on the article")[2]
    assert "reading 1: 8 for" in article
    assert "reading 2: 8 for" in article
    assert article.count("Who voted what") == 2


@pytest.mark.parametrize(
    "path", ["amendments/", "amendments/a1/", "amendments/a5/", "meetings/", "order/", "p/a2/edit/"]
)
def test_every_page_of_an_adopted_text_answers(read: Any, path: str) -> None:
    assert read(path)


@pytest.mark.parametrize("name", ["text.pdf", "text.akn.xml", "marshalled.pdf", "voting.pdf"])
def test_its_files_are_those_of_the_words_now(read: Any, name: str) -> None:
    assert read(f"files/{name}")


def test_what_is_no_provision_is_not_found(read: Any) -> None:
    for path in ("p/nowhere/", f"p/{ROOT}/", "amendments/a99/", "files/text.exe", "p/nowhere/edit/"):
        read(path, 404)
