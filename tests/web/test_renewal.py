"""A rejected amendment is renewed from its page, by a delegate, while there is time."""

from typing import Any

import pytest
from tests.acts.amendments.hall import change, close, proceeded, provision, put, table, voted
from tests.web.hall_pages import pages_over


def test_a_delegate_is_offered_to_renew_what_was_rejected(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    room = proceeded()
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    pages = pages_over(site, room, monkeypatch)
    put(room, "a1", yes=3, no=5)
    voted(room, "m3")
    close(room)
    assert 'value="amendment.renew/1"' in pages.read("d5", "amendments/a1/")
    assert 'value="amendment.renew/1"' not in pages.read("teller", "amendments/a1/")
    room.act("amendment.renew/1", ("d5", "d6", "d7"), amendment="a1")
    assert 'value="amendment.renew/1"' not in pages.read("d5", "amendments/a1/")
