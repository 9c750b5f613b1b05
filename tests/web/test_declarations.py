"""The five real declarations filed by five bodies, marked and grouped by acts, as the pages of demands show them."""

import json
import re
from collections import defaultdict
from html import unescape
from typing import Any

import pytest
from tests.assembly_room import Room
from tests.charter.test_demands import MARKS
from tests.realinput import real
from tests.web.conftest import log_of
from tests.web.hall_pages import Pages, pages_over

from asamblea.assembly.codec import to_json
from asamblea.assembly.state.declarations import GROUPS, MARKED

FOUNDERS = ("chair", "secretary", "teller", "teller2", "desk", "transcriber")


class Hall:
    """Five bodies with a delegate each (d1 to d5), who file what was declared and mark it as two readers marked it."""

    def __init__(self) -> None:
        self.room = room = Room()
        self.told: list[dict[str, Any]] = json.loads(MARKS.read_text(encoding="utf-8"))
        seats = [{"body": f"b{n}", "title": room.text(each["body"]), "seats": 1} for n, each in enumerate(self.told, 1)]
        room.act("founding.call/1", FOUNDERS, 0, **room.call(representation=seats))
        grouped: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for number, each in enumerate(self.told, 1):
            self._file(number, each)
            for group, demand in self._mark(number, each):
                grouped[group].append((each["body"], demand))
        for name, found in grouped.items():
            if len({body for body, _ in found}) > 1:
                room.act("demand.group/1", "d1", group="", title=room.text(name), demands=[each for _, each in found])

    def _file(self, number: int, told: dict[str, Any]) -> None:
        room, name = self.room, f"d{number}"
        keys = [to_json(room.who(name).new_key())]
        seated: Any = {"member": room.id(name), "name": room.text(name), "keys": keys}
        room.act("delegate.seat/1", ("chair", "secretary"), body=f"b{number}", **seated)
        text = room.text(real(f"declarations/{told['file']}").read_text(encoding="utf-8"))
        filed = {"body": f"b{number}", "title": room.text(told["file"]), "text": text, "day": told["day"]}
        room.act("declaration.file/1", name, **filed)

    def _mark(self, number: int, told: dict[str, Any]) -> list[tuple[str, str]]:
        """Each demand's group and its id in the record."""
        room, found = self.room, []
        text = room.text(real(f"declarations/{told['file']}").read_text(encoding="utf-8"))
        for each in (*told["demands"], *told["figures"]):
            quote = each["quote"].partition(":")[2]
            place = {
                "declaration": f"dc{number}",
                "text": text,
                "start": each["start"],
                "end": each["end"],
                "quote": quote,
            }
            if "group" in each:
                (marked,) = room.act("demand.mark/1", "d1", place=place, against=each.get("against", False))
                found.append((each["group"], str(getattr(marked, "demand", ""))))
                continue
            named: Any = {field: room.text(each[field]) for field in ("event", "measure", "value")}
            room.act("figure.mark/1", "d1", place=place, day=each["day"], **named)
        return found


@pytest.fixture(scope="module")
def hall() -> Hall:
    return Hall()


@pytest.fixture
def pages(site: Any, hall: Hall, monkeypatch: pytest.MonkeyPatch) -> Pages:
    return pages_over(site, hall.room, monkeypatch)


def _page(pages: Pages, who: str, path: str = "") -> str:
    pages.become(who)
    answer = pages.site[1]("ana").get(f"/b/{log_of(pages.site)}/demands/{path}")
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_every_shared_demand_stands_with_its_bodies_and_the_silent_ones(pages: Pages, hall: Hall) -> None:
    page = _page(pages, "")
    shared = dict(re.findall(r'<h3 id="h-dg\d+">(\S+) (.*?)</section>', page, re.DOTALL))
    by_group: dict[str, set[str]] = defaultdict(set)
    for each in hall.told:
        for demand in each["demands"]:
            by_group[demand["group"]].add(each["body"])
    assert shared.keys() == {name for name, bodies in by_group.items() if len(bodies) > 1}
    every = {each["body"] for each in hall.told}
    for name, panel in shared.items():
        silent = (re.findall(r"<dt>Silent</dt><dd>(.*?)</dd>", panel) or [""])[0]
        assert set(filter(None, silent.split(", "))) == every - by_group[name]
    assert "they contradict" in shared["elections-now"]
    assert page.count("they contradict") == 1


def test_who_shares_which_demand_is_seen_at_a_glance(pages: Pages, hall: Hall) -> None:
    table = _page(pages, "").partition('<table class="shared">')[2].partition("</table>")[0]
    bodies = re.findall(r'<th scope="col">([^<]*)</th>', table)[2:]
    assert bodies == [each["body"] for each in hall.told]
    against = {(each["body"], one["group"]) for each in hall.told for one in each["demands"] if one.get("against")}
    made = {(each["body"], one["group"]) for each in hall.told for one in each["demands"]} - against
    rows = re.findall(r'<th scope="row"><a href="#h-dg[0-9]+">(.*?)</a></th>(.*?)</tr>', table, re.DOTALL)
    assert len(rows) == len(GROUPS.all(hall.room.state))
    for name, cells in rows:
        for body, said in zip(bodies, re.findall(r"<td>([^<]*)", cells)[1:], strict=True):
            expected = "against" if (body, name) in against else "demands it" if (body, name) in made else "—"
            assert said == expected


def test_every_demand_is_read_once_in_the_words_of_its_body_and_leads_to_its_page(pages: Pages, hall: Hall) -> None:
    state, found = hall.room.state, list[str]()
    after: list[str] = [""]
    while after:
        page = _page(pages, "d1", after[0])
        found += re.findall(r'href="of/(d[mg]\d+)/"', page)
        after = re.findall(r'href="([^"]+)" rel="next"', page)
    free = {each.id for each in MARKED.all(state).values() if not each.group}
    assert {each for each in found if each.startswith("dm")} == free
    assert {each for each in found if each.startswith("dg")} == set(GROUPS.all(state))
    group = next(iter(GROUPS.all(state)))
    own = _page(pages, "d1", f"of/{group}/")
    assert own.count("#dm") == len(GROUPS.at(state, group).demands)


def test_figures_that_differ_stand_side_by_side_by_day(pages: Pages) -> None:
    table = _page(pages, "").partition("deaths · killed, in all")[2].partition("</table>")[0]
    assert "they differ" in table
    assert re.findall(r'class="day"[^>]*>([^<]+)<', table) == [
        "2022-12-11",
        "2022-12-16",
        "2022-12",
        "2023-01-04",
        "2023-01",
    ]
