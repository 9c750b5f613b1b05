"""Texts, amendments and demands on pages: what is written becomes operations, and is signed like every other act."""

import re
from typing import Any

import pytest
from tests.web.conftest import log_of

from asamblea.assembly.commission import members
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.declarations import ANSWERS, GROUPS, MARKED, Answer
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.recommendations import RECOMMENDATIONS, VOTING_ORDERS
from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.formats.akn_reader import read_akn
from asamblea.demo.chapter import BASE, CHAPTER

P1, P2 = (CHAPTER.nodes[each].text for each in ("education-1", "education-2"))
FILES = ("text.pdf", "text.docx", "text.akn.xml", "text.html", "text.json", "marshalled.pdf", "voting.pdf")
FIELDS = {"p-education": "Educación", "p-education-1": P1, "p-education-2": P2}


def _state(site: Any) -> Any:
    return site[0].office.state(site[0].demo.origin)


def _signed(client: Any, answer: Any) -> str:
    """Follow a draft to its signing page and sign with the demonstration's key; what the page says."""
    assert answer.status_code == 302
    page = client.get(answer["Location"]).content.decode()
    key = re.search(r'name="key" value="([0-9a-f]+)"', page)
    assert key is not None
    client.post(answer["Location"], {"key": key[1], "attested": "demo"})
    return str(page)


def test_the_difference_is_shown_before_anything_is_kept(site: Any) -> None:
    ana = site[1]("ana")
    written = {**FIELDS, "p-education-1": P1.replace("gratuita", "laica y gratuita")}
    page = ana.post(f"/b/{log_of(site)}/texts/t1/p/education/edit/", {**written, "step": "show"}).content.decode()
    assert "<ins>laica y</ins>" in page
    assert 'value="sign"' in page


def test_an_amendment_written_into_fields_is_tabled_with_its_operations(site: Any) -> None:
    log, ana = log_of(site), site[1]("ana")
    written = {**FIELDS, "p-education-1": f"{P1}\n\nNadie paga por estudiar."}
    address = f"/b/{log}/texts/t1/p/education/edit/"
    before = len(AMENDMENTS.all(_state(site)))
    page = _signed(ana, ana.post(address, {**written, "step": "sign", "title": "Gratis", "reasons": "Por justicia"}))
    assert "<ins>Nadie paga por estudiar.</ins>" in page
    assert "Por justicia" in page
    assert '{"' not in re.sub(r"<pre.*?</pre>", "", page, flags=re.DOTALL)
    number = f"a{before + 1}"
    assert AMENDMENTS.at(_state(site), number).articles == ("education",)
    own = ana.get(f"/b/{log}/texts/t1/amendments/{number}/").content.decode()
    assert "revises=" in own
    again = ana.get(f"{address}?revises={number}").content.decode()
    assert "Nadie paga por estudiar." in again
    revised = {**written, "p-education-1": f"{P1}\n\nNadie paga por aprender."}
    _signed(ana, ana.post(f"{address}?revises={number}", {**revised, "step": "sign"}))
    assert AMENDMENTS.at(_state(site), number).version == 2


def test_an_amendment_to_an_amendment_is_drawn_on_its_words(site: Any) -> None:
    log, dora = log_of(site), site[1]("d5")
    address = f"/b/{log}/texts/t1/p/water/edit/?amends=a1"
    page = dora.get(address).content.decode()
    assert "un bien público, inalienable" in page
    ground = {"p-water-1": CHAPTER.nodes["water-1"].text.replace("un bien común", "un bien público y común")}
    _signed(dora, dora.post(address, {**ground, "step": "sign"}))
    assert max(AMENDMENTS.all(_state(site)).values(), key=lambda each: int(each.id[1:])).amends == "a1"


@pytest.mark.parametrize(
    ("who", "change", "status", "says"),
    [
        ("ana", {}, 422, "Nothing was changed"),
        ("ana", {"p-education-1": "a\x00b"}, 422, "U+0000"),
        ("anonymous", {"p-education-1": "Otra.", "step": "sign"}, 403, "Only delegates"),
    ],
)
def test_what_cannot_be_tabled_says_what_to_do(site: Any, who: str, change: Any, status: int, says: str) -> None:
    answer = site[1](who).post(f"/b/{log_of(site)}/texts/t1/p/education/edit/", {**FIELDS, **change})
    assert answer.status_code == status
    assert says in answer.content.decode()


def test_the_meetings_stand_side_by_side(site: Any) -> None:
    page = site[1]("anonymous").get(f"/b/{log_of(site)}/texts/t1/meetings/").content.decode()
    assert "say the same" in page
    assert "exclude each other" in page
    assert "falls if another is adopted" in page
    only = site[1]("anonymous").get(f"/b/{log_of(site)}/texts/t1/meetings/?kind=identical").content.decode()
    assert "badge-met-excludes" not in only


def test_two_that_say_the_same_can_be_joined(site: Any) -> None:
    page = site[1]("carmen").get(f"/b/{log_of(site)}/texts/t1/amendments/a2/").content.decode()
    assert "amendment.join/1" in page or "You can" in page


def _composed(site: Any, who: str, **form: str) -> str:
    client = site[1](who)
    return _signed(client, client.post(f"/b/{log_of(site)}/texts/t1/compose/", form))


def _commissioner(site: Any) -> str:
    seated = members(_state(site))
    return next(each for each in ("ana", "bruno", "carmen", "d4", "d5") if site[0].demo.person(each).member in seated)


def test_the_commission_recommends_and_proposes_an_order_from_the_pages(site: Any) -> None:
    told = {"act": "amendment.recommend/1", "amendment": "a4", "recommended": "accept", "reasons": "It is right."}
    who = _commissioner(site)
    assert "It is right." in _composed(site, who, **told)
    found = RECOMMENDATIONS.at(_state(site), "a4").told
    assert (found.recommended, site[0].text(found.reasons)) == ("accept", "It is right.")
    page = site[1]("anonymous").get(f"/b/{log_of(site)}/texts/t1/amendments/a4/").content.decode()
    assert "It is right." in page
    _composed(site, who, act="voting_order.propose/1")
    assert VOTING_ORDERS.at(_state(site), "t1").version == 1


def test_the_commission_gives_an_amendment_other_words_which_its_sponsors_answer(site: Any) -> None:
    log, who = log_of(site), _commissioner(site)
    client = site[1](who)
    address = f"/b/{log}/texts/t1/p/water/edit/?recommends=a3"
    assert "de los pueblos" in client.get(address).content.decode()
    written = {"p-water-1": CHAPTER.nodes["water-1"].text.replace("un bien común", "de todos los pueblos")}
    _signed(client, client.post(address, {**written, "step": "sign", "reasons": "Of all of them."}))
    told = RECOMMENDATIONS.at(_state(site), "a3").told
    assert (told.recommended, bool(told.words)) == ("accept_modified", True)
    page = site[1]("d5").get(f"/b/{log}/texts/t1/amendments/a3/").content.decode()
    assert "amendment.assent/1" in page
    assert "<ins>de todos los pueblos</ins>" in page
    assert "Sponsors who accept these words: 0 of 2" in page
    dora = site[1]("d5")
    form = {"act": "amendment.assent/1", "amendment": "a3", "number": str(told.number), "answer": "yes"}
    signed = dora.post(f"/b/{log}/prepare/", form, follow=True).content.decode()
    assert "<ins>de todos los pueblos</ins>" in signed
    _signed(dora, dora.post(f"/b/{log}/prepare/", form))
    assert dict(RECOMMENDATIONS.at(_state(site), "a3").answers) == {site[0].demo.person("d5").member: "yes"}


def test_a_chapter_is_put_in_general_from_the_page_of_the_text(site: Any) -> None:
    before = len(MOTIONS.all(_state(site)))
    _composed(site, "ana", act="chapter.table/1", part="rights")
    motion = MOTIONS.at(_state(site), f"m{before + 1}")
    assert site[0].text(motion.title) == "In general: CAPÍTULO I. De los derechos y del poder de los pueblos"
    asked = site[1]("ana").get(f"/b/{log_of(site)}/motions/{motion.id}/").content.decode()
    assert "texts/t1/?part=rights#rights" in asked
    assert "asamblea/charter/1" not in asked
    assert 'value="rights"' not in site[1]("ana").get(f"/b/{log_of(site)}/texts/t1/").content.decode()


def test_an_amendment_that_cannot_be_put_yet_says_what_is_missing_and_no_more(site: Any) -> None:
    chair = site[1]("chair")
    form = {"act": "amendment.put/1", "amendment": "a3"}
    page = chair.post(f"/b/{log_of(site)}/texts/t1/compose/", form, follow=True).content.decode()
    assert "missing" in page
    assert "other words" not in page
    assert "not held" not in page


def test_an_unknown_step_or_amendment_is_not_found(site: Any) -> None:
    address = f"/b/{log_of(site)}/texts/t1/compose/"
    assert site[1]("chair").post(address, {"act": "amendment.put/1", "amendment": "a99"}).status_code == 404
    assert site[1]("chair").post(address, {"act": "en_bloc.put/1", "list": "l99"}).status_code == 404


def test_an_earlier_instant_than_the_text_is_not_found(site: Any) -> None:
    client, log = site[1]("anonymous"), log_of(site)
    assert client.get(f"/b/{log}/texts/t1/?at=2020-01-01T00:00").status_code == 404
    assert client.get(f"/b/{log}/texts/t1/?at=2040-01-01T00:00").status_code == 200


@pytest.mark.parametrize("name", FILES)
def test_every_file_can_be_taken_away(site: Any, name: str) -> None:
    answer = site[1]("anonymous").get(f"/b/{log_of(site)}/texts/t1/files/{name}")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    if name == "text.akn.xml":
        assert read_akn(answer.content, "akn", "es").text == CHAPTER


def test_a_demand_is_marked_by_quoting_it(site: Any) -> None:
    log, ana = log_of(site), site[1]("ana")
    address = f"/b/{log}/demands/dc1/"
    before = len(MARKED.all(_state(site)))
    signing = ana.post(address, {"words": "agua  para todos los\npueblos"})
    assert "«agua para todos los pueblos»" in ana.get(signing["Location"]).content.decode()
    _signed(ana, signing)
    marked = MARKED.all(_state(site))
    assert len(marked) == before + 1
    last = marked[f"dm{before + 1}"]
    assert BASE[last.start : last.end] == "agua para todos los pueblos"
    assert "do not stand" in ana.post(address, {"words": "oro"}).content.decode()
    assert "times" in ana.post(address, {"words": "para"}).content.decode()
    assert site[1]("anonymous").post(address, {"words": "agua"}).status_code == 403


def _prepared(site: Any, who: str, **form: str) -> str:
    client = site[1](who)
    return _signed(client, client.post(f"/b/{log_of(site)}/prepare/", form))


def test_in_what_a_demand_differs_is_noted_and_taken_back(site: Any) -> None:
    address = f"/b/{log_of(site)}/demands/"
    group = next(iter(GROUPS.all(_state(site)).values()))
    assert 'value="demand.differ/1"' in site[1]("ana").get(address).content.decode()
    assert 'value="demand.differ/1"' not in site[1]("observer").get(address).content.decode()
    _prepared(site, "ana", act="demand.differ/1", demand=group.demands[1], note="It names the great companies.")
    assert "It names the great companies." in site[1]("anonymous").get(address).content.decode()
    _prepared(site, "ana", act="demand.differ/1", demand=group.demands[1], note="")
    assert "It names the great companies." not in site[1]("anonymous").get(address).content.decode()


def test_an_amendment_or_an_article_is_chosen_as_the_answer_to_a_demand(site: Any) -> None:
    group, base = next(iter(GROUPS.all(_state(site)).values())).id, TEXTS.at(_state(site), "t1").base
    address = f"/b/{log_of(site)}/demands/of/{group}/"
    page = site[1]("ana").get(address).content.decode()
    assert f'name="base" value="{base}"' in page
    assert '<option value="water">Artículo 2. Agua</option>' in page
    assert '<option value="a4">También para la tierra</option>' in page
    answer = {"act": "demand.answer/1", "demand": group, "says": "answers"}
    _prepared(site, "ana", **answer, kind="amendment", on="a4")
    _prepared(site, "ana", **answer, kind="provision", on="t1", provision="water", base=base)
    assert ANSWERS.at(_state(site), group) == (Answer("amendment", "a4", ""), Answer("provision", "t1", "water"))
    for path in (address, f"/b/{log_of(site)}/demands/"):
        shown = site[1]("anonymous").get(path).content.decode()
        assert "texts/t1/amendments/a4/" in shown
        assert "texts/t1/p/water/" in shown
    unknown = _prepared(site, "ana", **answer, kind="provision", on="t1", provision="gold", base=base)
    assert "missing" in unknown
    assert len(ANSWERS.at(_state(site), group)) == 2


def test_a_lone_demand_is_answered_and_that_is_taken_back_from_its_page(site: Any) -> None:
    lone = next(each.id for each in MARKED.all(_state(site)).values() if not each.group)
    address = f"/b/{log_of(site)}/demands/of/{lone}/"
    assert f'href="of/{lone}/"' in site[1]("ana").get(f"/b/{log_of(site)}/demands/").content.decode()
    assert 'value="demand.answer/1"' not in site[1]("observer").get(address).content.decode()
    answer = {"act": "demand.answer/1", "demand": lone, "kind": "motion", "on": "m4"}
    _prepared(site, "ana", **answer, says="answers")
    for who in ("ana", "observer"):
        page = site[1](who).get(address).content.decode()
        assert "El agua es un bien común" in page
        assert ("Take back: it answers no more" in page) == (who == "ana")
    signed = _prepared(site, "ana", **answer, says="answers_no_more")
    assert "<strong>Take back: it answers no more</strong>" in signed
    assert ANSWERS.at(_state(site), lone) == ()
    assert "nothing yet" in site[1]("observer").get(address).content.decode()
    assert site[1]("ana").get(f"/b/{log_of(site)}/demands/of/dm99/").status_code == 404


def test_figures_stand_side_by_side(site: Any) -> None:
    page = site[1]("anonymous").get(f"/b/{log_of(site)}/demands/").content.decode()
    assert "they differ" in page
    assert "12.5" not in page
    assert "detenidas 14 personas" in page
    assert "detenidas 11 personas" in page


def test_a_text_that_can_be_amended_says_so_and_offers_a_delegate_what_she_can_put(site: Any) -> None:
    log = log_of(site)
    page = site[1]("ana").get(f"/b/{log}/texts/t1/").content.decode()
    home = site[1]("ana").get(f"/b/{log}/").content.decode()

    assert 'value="whole.table/1"' in page
    assert "before the assembly" in home
    assert 'value="whole.table/1"' not in site[1]("observer").get(f"/b/{log}/texts/t1/").content.decode()


def test_what_cannot_be_put_yet_says_why_by_headings_and_not_by_ids(site: Any) -> None:
    page = site[1]("ana").get(f"/b/{log_of(site)}/texts/t1/p/mandate/").content.decode()
    assert "“CAPÍTULO I. De los derechos y del poder de los pueblos” is accepted in general first" in page
    assert '<button class="quiet" disabled>Put this article to the vote' in page
    form = {"act": "provision.table/1", "provision": "mandate"}
    signing = site[1]("ana").post(f"/b/{log_of(site)}/texts/t1/compose/", form, follow=True).content.decode()
    assert "“CAPÍTULO I. De los derechos y del poder de los pueblos” is accepted in general first" in signing


@pytest.mark.parametrize(
    ("act", "form", "said"),
    [
        (
            "voting_order.propose/1",
            {},
            ["1. a3 · El agua es de los pueblos: of those that exclude each other", "a6 · Lenguas"],
        ),
        ("voting_order.move/1", {"moves": "a6:1"}, ["1. a6 · Lenguas: put here by whoever asks for this order"]),
        ("whole.table/1", {}, ["CAPÍTULO I", "Artículo 2.", "El agua es un bien común"]),
    ],
)
def test_an_order_and_a_text_are_signed_as_people_read_them(site: Any, act: str, form: Any, said: list[str]) -> None:
    form = {"act": act, **form}
    page = site[1]("ana").post(f"/b/{log_of(site)}/texts/t1/compose/", form, follow=True).content.decode()
    read = re.sub(r"<pre.*?</pre>", "", page, flags=re.DOTALL)
    assert [each for each in said if each not in read] == []
    assert "&quot;" not in read


def test_what_comes_next_for_an_amendment_stands_on_its_page(site: Any) -> None:
    def page(number: str) -> str:
        return str(site[1]("chair").get(f"/b/{log_of(site)}/texts/t1/amendments/{number}/").content.decode())

    assert "Sponsors still missing before it is filed: 1." in page("a7")
    assert "Now the chair rules whether it is in order" in page("a5")
    assert "Still missing" in page("a5")
