"""An election from its opening to a vacancy filled, by the pages alone: what each shows, and the files of the count."""

import io
import json
import re
from typing import Any

import pytest
from tests.web.conftest import log_of

from asamblea.assembly.results import result_of
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.counting.blt import read_blt
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS

CANDIDATES = ("ana", "bruno", "carmen", "d4")
PAPERS = "3 1 2\n2 2\n1 3 2 0\n"


class Hall:
    """The demonstration's body as its members use it."""

    def __init__(self, site: Any) -> None:
        self.desk, self.client = site
        self.log = log_of(site)
        self.pages: dict[str, str] = {}

    def page(self, path: str, role: str = "anonymous") -> Any:
        return self.client(role).get(f"/b/{self.log}/{path}")

    def member(self, name: str) -> str:
        return str(self.desk.demo.person(name).member)

    def prepared(self, role: str, act: str, **form: Any) -> Any:
        return self.client(role).post(f"/b/{self.log}/prepare/", {"act": act, **form})

    def sign(self, where: str, role: str) -> Any:
        return self.client(role).post(where, {"key": self.desk.demo.person(role).public.id()})

    def do(self, roles: tuple[str, ...], act: str, **form: Any) -> None:
        """Prepared by the first, signed by all; nothing may be missing."""
        where = self.prepared(roles[0], act, **form)["Location"]
        answers = [self.sign(where, role) for role in roles]
        assert answers[-1].status_code == 302, answers[-1].content.decode()

    def wait(self, *steps: str) -> None:
        for step in steps:
            self.client("chair").post("/demo/clock/", {"step": step})

    def keep(self, name: str, role: str = "anonymous") -> None:
        """The election's page as it is now."""
        self.pages[name] = self.page("elections/e3/", role).content.decode()


@pytest.fixture(scope="module")
def hall(site: Any) -> Hall:
    """A third election, of two secretaries on paper, up to a vacancy filled; the pages that were seen."""
    hall, tellers = Hall(site), ("teller", "teller2")
    title = "Two secretaries"
    hall.do(("chair",), "election.open/1", kind="secretary", title=title, hours="25", minutes="60")
    hall.keep("empty", "ana")
    for name in CANDIDATES:
        by = tuple(each for each in CANDIDATES if each != name)[:2]
        hall.do(by, "candidate.nominate/1", election="e3", candidate=hall.member(name), list="", sex="")
    hall.keep("nominated", "ana")
    for name in CANDIDATES:
        hall.do((name,), "candidate.accept/1", election="e3", candidate=hall.member(name), text=f"I, {name}")
    hall.wait("1d", "1h")
    hall.keep("polling", "teller")
    hall.do(tellers, "lot.throw/1", election="e3", seed="4711")
    hall.do(tellers, "election.close/1", election="e3", cast="6")
    hall.keep("closed", "teller")
    hall.do(tellers, "papers.enter/1", election="e3", urn="1", papers=PAPERS, blank="0", invalid="0")
    hall.do(tellers, "election.count/1", election="e3")
    hall.keep("counted", "chair")
    hall.do(("chair",), "election.declare/1", election="e3")
    hall.keep("declared")
    hall.do(("ana",), "candidate.withdraw/1", election="e3", candidate=hall.member("ana"))
    hall.keep("vacant", "chair")
    hall.do(("chair",), "vacancy.fill/1", election="e3")
    hall.keep("filled")
    return hall


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        ("empty", ["Nobody is nominated yet."]),
        ("nominated", ["has not accepted yet"]),
        ("polling", ["I, ana", 'name="seed"', 'name="cast"']),
        ("closed", ['name="papers"', 'name="urn"', "4711"]),
        ("counted", ["Elected by the count; to be declared", "election.declare/1"]),
        ("declared", ["Elected, until", "the quota"]),
        ("vacant", ["vacancy.fill/1"]),
        ("filled", ["→"]),
    ],
)
def test_the_page_of_an_election_shows_its_stage_and_what_can_be_done(hall: Hall, stage: str, told: list[str]) -> None:
    assert [each for each in told if each not in hall.pages[stage]] == []


@pytest.mark.parametrize(
    ("papers", "reason"),
    [
        ("3 1 2\nx 2", "Line 2 of the papers cannot be read"),
        ("3", "Line 1 of the papers cannot be read"),
        ("1 2\n0 1", "0 is no number of papers (line 2)"),
        ("1 9", "No candidate 9 stands on this paper (line 1)"),
        ("1 2 2", "Number 2 stands twice on the paper (line 1)"),
    ],
    ids=["no number", "no marks", "no paper", "unknown", "repeated"],
)
def test_a_line_that_papers_cannot_bear_is_told_and_enters_nothing(hall: Hall, papers: str, reason: str) -> None:
    size = hall.desk.office.archive.size(hall.desk.demo.origin)
    form = {"election": "e3", "urn": "2", "papers": papers, "blank": "0", "invalid": "0"}
    answer = hall.prepared("teller", "papers.enter/1", **form)
    if answer.status_code == 302:
        answer = hall.sign(answer["Location"], "teller")
    assert answer.status_code == 422
    assert reason in re.sub(r"<[^>]+>", " ", answer.content.decode())
    assert hall.desk.office.archive.size(hall.desk.demo.origin) == size


@pytest.mark.parametrize("page", ["count/", "sheet/"])
def test_the_count_is_read_by_anybody_in_both_languages(hall: Hall, page: str) -> None:
    client = hall.client("anonymous")
    english = client.get(f"/b/{hall.log}/elections/e3/{page}").content.decode()
    spanish = client.get(f"/b/{hall.log}/elections/e3/{page}", headers={"accept-language": "es"}).content.decode()
    for text, told in ((english, "Why this one and not that one"), (spanish, "Por qué esta y no aquella")):
        assert told in text
        assert "<svg" in text
        assert 'class="sums"' in text


def test_the_files_of_a_count_give_the_same_count_again(hall: Hall) -> None:
    state = hall.desk.office.state(hall.desk.demo.origin)
    papers = hall.page("elections/e3/files/papers.blt").content.decode()
    counting = METHODS["scottish"].count
    assert counting is not None
    assert counting(read_blt(io.StringIO(papers), "papers.blt"), Lot("4711")) == result_of(
        state, ELECTIONS.at(state, "e3")
    )
    assert "--method scottish --seats 2 --seed 4711" in hall.page("elections/e3/count/").content.decode()


def test_the_rounds_and_the_stages_are_files_too(hall: Hall) -> None:
    report = json.loads(hall.page("elections/e3/files/rctab.json").content)
    stages = hall.page("elections/e3/files/stages.csv").content.decode().splitlines()
    assert len(report["results"]) == stages[0].count("stage ")


@pytest.mark.parametrize("name", ["papers-2.blt", "lists.csv", "nothing"])
def test_a_file_that_there_is_not_is_a_404(hall: Hall, name: str) -> None:
    assert hall.page(f"elections/e3/files/{name}").status_code == 404
