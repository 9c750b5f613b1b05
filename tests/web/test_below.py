"""Pages of bodies from below, on the demonstration's federation: what a member and an observer read there."""

import re
from typing import Any

import pytest
from tests.web.conftest import log_of


def page(site: Any, who: str, path: str) -> str:
    answer = site[1](who).get(path)
    assert answer.status_code == 200
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


def test_who_enters_a_body_comes_to_its_page_and_is_called_a_member(site: Any) -> None:
    told = page(site, "loreto1", f"/bodies/{log_of(site, 'loreto1')}/")
    assert "Comité del barrio de Loreto" in told
    assert "214 members" in told
    assert "Member of this body" in told
    assert "secretary" in page(site, "loreto1_secretary", f"/b/{log_of(site, 'loreto1')}/keys/")


def test_her_line_says_whom_they_elected_how_they_voted_and_what_a_recall_takes(site: Any) -> None:
    told = page(site, "loreto1", f"/bodies/{log_of(site, 'loreto1')}/line/")
    assert told.count("How to recall her") == 4
    assert "22 signatures of the 214 members on the roll open the ballot." in told
    assert "47 signatures over the 5 bodies open it as well." in told
    assert "Reglamento : for" in told
    assert "An election is running: Polling p1" in told


@pytest.mark.parametrize(
    ("body", "step"),
    [
        ("loreto1", "Meet: the defence offered in full"),
        ("loreto4", "Convene the meeting that hears her and votes."),
        ("loreto5", "Serve the charges in person;"),
    ],
)
def test_a_recall_says_what_comes_next_and_from_when(site: Any, body: str, step: str) -> None:
    told = page(site, "anonymous", f"/bodies/{log_of(site, body)}/recalls/k1/")
    assert f"Next: {step}" in told
    assert "At the latest 2026-11-22 10:36 Lima" in told


def test_what_is_missing_before_a_summons_is_said_by_the_decision_itself(site: Any) -> None:
    told = page(site, "anonymous", f"/bodies/{log_of(site, 'loreto4')}/recalls/k1/")
    assert "Still missing: The hearing cannot be before 2026-11-" in told


def test_a_recall_that_is_over_shows_sum_and_guarantees(site: Any) -> None:
    told = page(site, "anonymous", f"/bodies/{log_of(site, 'nation')}/recalls/j1/")
    assert "Sum of 5 of 5 bodies" in told
    assert "majority computed" in told.replace("met, by computation", "computed")
    assert "asamblea/" not in told.partition("Guarantees")[0].partition("Steps taken")[2]


def test_its_steps_call_electorates_and_bodies_by_their_names(site: Any) -> None:
    steps = page(site, "anonymous", f"/bodies/{log_of(site, 'nation')}/recalls/j1/").partition("Steps taken")[2]
    assert "is voted in every body of Tacna until" in steps
    assert "leaves seat tacna-1 of Tacna;" in steps


def test_the_log_of_a_body_calls_the_electorate_above_by_its_name(site: Any) -> None:
    told = page(site, "anonymous", f"/b/{log_of(site, 'tacna1')}/record/")
    assert "of Tacna: " in told
    assert "of tacna: " not in told


def test_a_seat_leads_down_to_the_minutes_of_every_body(site: Any) -> None:
    log = log_of(site, "nation")
    answer = site[1]("anonymous").get(f"/bodies/{log}/seats/tacna-1/").content.decode()
    paths = re.findall(r'href="(/bodies/[0-9a-f]{16}/minutes/a\d+/)"', answer)
    assert len(paths) == 5
    assert "Who held it before" in answer
    assert "Election in Tacna" in page(site, "anonymous", paths[0])


def test_a_polling_half_way_shows_who_has_not_returned(site: Any) -> None:
    told = page(site, "anonymous", f"/bodies/{log_of(site, 'loreto-region')}/pollings/p1/")
    assert "2 of 5 bodies have returned." in told
    assert told.count("has not returned") == 3


def test_an_election_by_an_assembly_of_delegates_is_called_indirect_wherever_it_is_told(site: Any) -> None:
    log = log_of(site, "council")
    for path in ("seats/", "seats/piura-region-seat-1/", "pollings/p1/"):
        assert "indirect election" in page(site, "anonymous", f"/bodies/{log}/{path}"), path
    assert "indirect election" not in page(site, "anonymous", f"/bodies/{log_of(site, 'nation')}/seats/")
    tree = site[1]("anonymous").get("/bodies/").content.decode()
    assert tree.count("indirect election") == 3


def test_every_constituency_stands_in_the_tree_with_its_seats(site: Any) -> None:
    told = page(site, "anonymous", "/bodies/")
    assert told.count(" seats held") >= 27
    assert "Lima Metropolitana" in told
    assert "33 of 33 seats held" in told


@pytest.mark.parametrize("path", ["minutes/a9/", "seats/none/", "pollings/p99/", "recalls/k99/"])
def test_what_is_not_there_is_a_404(site: Any, path: str) -> None:
    assert site[1]("anonymous").get(f"/bodies/{log_of(site, 'nation')}/{path}").status_code == 404
    assert site[1]("anonymous").get(f"/bodies/{'0' * 16}/{path}").status_code == 404


@pytest.mark.parametrize("query", ["assembly=0000&electorate=loreto", "assembly={log}&electorate=nowhere"])
def test_an_electorate_that_is_not_there_is_a_404(site: Any, query: str) -> None:
    address = f"/bodies/?{query.format(log=log_of(site, 'nation'))}"
    assert site[1]("anonymous").get(address).status_code == 404


def test_a_page_number_out_of_range_is_an_empty_page_and_no_fault(site: Any) -> None:
    for number in ("0", "-1", "x", "999999", "99999999999"):
        assert site[1]("anonymous").get(f"/bodies/?q=comite&page={number}").status_code == 200


def test_the_record_lists_every_log_and_serves_what_it_cites(site: Any) -> None:
    desk, client = site
    listed = client("anonymous").get("/record/logs.json").content
    assert listed.count(b'"origin"') == len(desk.office.archive.logs()) == 45
    nation = desk.demo.country.room.origins["nation"]
    entries = b"".join(desk.office.archive.entries(nation, 0, desk.office.archive.size(nation)))
    cited = re.findall(rb'"entry":"([0-9a-f]{64})"', entries)
    assert len(cited) > 39
    answers = {client("anonymous").get(f"/record/blobs/{name.decode()}").status_code for name in cited[::20]}
    assert answers == {200}


def test_a_restart_finds_every_log_of_the_federation_again(site: Any) -> None:
    from asamblea.demo.country import Country  # noqa: PLC0415 -- beside its one use

    room = site[0].demo.country.room
    again = Country(room.archive, room.start)
    again.resume()
    assert again.room.origins == room.origins
    assert again.room.seeds.keys() == room.seeds.keys()


def test_a_roll_call_goes_by_the_numbers_of_the_seats(site: Any) -> None:
    page = site[1]("anonymous").get(f"/b/{log_of(site, 'nation')}/motions/m1/").content.decode()
    seats = re.findall(r">lima-metropolitana-(\d+)<", page)
    assert seats == [str(number) for number in range(1, 34)]


def test_who_holds_an_office_without_a_public_name_is_said_to_be_so(site: Any) -> None:
    page = site[1]("anonymous").get(f"/bodies/{log_of(site, 'loreto1')}/").content.decode()
    assert re.search(r"<dt>chair</dt><dd>name not published \(…[0-9a-f]{8}\)</dd>", page)
