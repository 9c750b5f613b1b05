"""An amendment is asked to be voted in parts on its page, which then tells what became of each."""

from typing import Any

import pytest
from tests.acts.amendments.hall import at, blobs, change, proceeded, provision, table, voted
from tests.assembly_room import Room, kinds
from tests.web.conftest import log_of
from tests.web.hall_pages import Pages, pages_over

from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import MINUTE


@pytest.fixture
def waiting(site: Any, monkeypatch: pytest.MonkeyPatch) -> Pages:
    """The amendment a1, of two changes, waits for its vote with its article."""
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"), change(room, "p1", "nace", "vive"))
    room.sit(provision(room, "a1"))
    for act in ("debate.open/1", "debate.close/1"):
        room.act(act, "chair", motion="m3")
    assert _form() not in pages_over(site, room, monkeypatch).read("d1", "amendments/a1/")
    room.act("amendment.put/1", "chair", **blobs(room, "a1"))
    return pages_over(site, room, monkeypatch)


def _form() -> str:
    return 'value="amendment.divide/1"'


def _divided(pages: Pages, who: str = "d1") -> Room:
    told = pages.prepared(who, "compose/", act="amendment.divide/1", amendment="a1", part_1="2", part_2="1")
    assert told["parts"] == [1, 2]
    assert "amendment.divided/1" in kinds(pages.room.act("amendment.divide/1", who, **told))
    return pages.room


def test_a_delegate_says_for_each_change_in_which_part_it_is_voted(waiting: Pages) -> None:
    page = waiting.read("d1", "amendments/a1/")
    assert _form() in page
    assert page.count("<select name=") == 2
    assert _form() not in waiting.read("teller", "amendments/a1/")
    _divided(waiting)
    assert _form() not in waiting.read("d1", "amendments/a1/")


def test_the_page_tells_what_became_of_each_part(waiting: Pages) -> None:
    room = _divided(waiting)
    voted(room, "m5", yes=3, no=5)
    page = waiting.read("d1", "amendments/a1/")
    assert "Part 1" in page
    assert "3 for, 5 against" in page
    assert "Part 2" in page
    voted(room, "m6")
    voted(room, at(room, "a1").motion)
    page = waiting.read("d1", "p/a1/")
    assert "vive" in page
    assert "muy" not in page


def test_the_page_of_a_motion_shows_the_part_that_it_puts(waiting: Pages) -> None:
    room = _divided(waiting)
    for motion, shown, hidden in (("m5", "muy", "vive"), ("m6", "vive", "muy")):
        answer = waiting.site[1]("ana").get(f"/b/{log_of(waiting.site)}/motions/{motion}/")
        page = answer.content.decode()
        assert answer.status_code == 200
        assert shown in page
        assert hidden not in page
        assert f"An amendment · Part {int(motion[1]) - 4}" in page
    assert at(room, "a1").parts[1].motion == "m6"


def test_whoever_signs_a_vote_on_a_part_reads_which(waiting: Pages) -> None:
    room = _divided(waiting)
    room.act("vote.open/1", "chair", motion="m5", closes_at=room.at + 11 * MINUTE)
    waiting.become("d1")
    told = {"act": "vote.cast/1", "vote": f"v{len(VOTES.all(room.state))}", "choice": "yes", "back": "/"}
    answer = waiting.site[1]("ana").post(f"/b/{log_of(waiting.site)}/prepare/", told)
    page = waiting.site[1]("ana").get(answer["Location"]).content.decode()
    assert "An amendment · Part 1" in page


def test_changes_that_are_given_one_part_are_voted_together(waiting: Pages) -> None:
    told = waiting.prepared("d1", "compose/", act="amendment.divide/1", amendment="a1", part_1="3", part_2="3")
    assert told["parts"] == [1, 1]
    assert waiting.room.refused("amendment.divide/1", "d1", **told) == ("PartsUnfit",)
