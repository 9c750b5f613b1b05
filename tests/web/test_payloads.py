"""What a person signs stands before her in words: every field of every act."""

import dataclasses
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from tests.web.conftest import log_of

from asamblea.assembly.editions import editions
from asamblea.web.pages import SENTENCES


def _fields(cls: Any) -> Iterator[str]:
    for field, hint in get_type_hints(cls).items():
        yield field
        inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
        if dataclasses.is_dataclass(inner):
            yield from _fields(inner)


@pytest.mark.parametrize("lang", SENTENCES)
def test_every_field_of_every_act_has_its_words(lang: str) -> None:
    fields = {field for edition in editions().values() for field in _fields(edition.payload)}

    assert [field for field in sorted(fields) if f"f_{field}" not in SENTENCES[lang]] == []


def _signing(site: Any, who: str, **form: str) -> str:
    log = log_of(site)
    client = site[1](who)
    answer = client.post(f"/b/{log}/prepare/", {"back": "/", **form}, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_removal_says_its_class_and_whom_it_would_remove(site: Any) -> None:
    marco = next(member for member, name in _names(site).items() if name == "Marco Díaz")
    form = {"kind": "removal dismissal", "title": "A removal", "text": "He ceases.", "reasons": "He told.", "on": marco}

    page = _signing(site, "ana", act="motion.table/1", **form)

    lines = _lines(page)
    assert lines["Kind"] == "removal"
    assert lines["Effect · Kind"] == "dismissal from office"
    assert lines["Effect · On"] == f"Marco Díaz {marco}"
    assert "<h3>Reasons" in page


def test_the_hour_of_a_sitting_is_signed_as_an_hour(site: Any) -> None:
    form = {"kind": "extraordinary", "opens_at": "2026-12-24T10:00", "zone": "America/Lima"}

    page = _signing(site, "secretary", act="sitting.convene/1", **form)

    assert "2026-12-24 10:00 Lima" in page
    assert _lines(page)["Civil time · Local hour"] == "2026-12-24 10:00"


def _lines(page: str) -> dict[str, str]:
    """The facts of a signing page as they are read: each field with what is said, without the marks of the page."""
    found = re.findall(r"<dt>([^<]+)</dt><dd>(.*?)</dd>", page)
    return {label: unescape(re.sub(r"<[^>]+>", "", value)) for label, value in found}


# What an act names by an id is read by its title, its hour, its words or its heading, and the id stands beside it.
NAMED: tuple[tuple[str, dict[str, str], str, str], ...] = (
    ("amendment.sponsor/1", {"amendment": "a3", "version": "1"}, "Amendment", "El agua es de los pueblos a3"),
    ("motion.sponsor/1", {"motion": "m3"}, "Motion", "Viáticos publicados cada mes m3"),
    ("presence.register/1", {"sitting": "s2"}, "Sitting", "2026-11-16 10:00 Lima s2"),
    ("sitting.close/1", {"sitting": "s99"}, "Sitting", "s99"),
    ("vote.cast/1", {"vote": "v3", "choice": "yes"}, "Vote", "Viáticos publicados cada mes v3"),
    ("candidate.withdraw/1", {"election": "e2", "candidate": ""}, "Election", "Vocería ante la prensa e2"),
    ("demand.unmark/1", {"demand": "dm2"}, "Demand", "«Que quien nos represente pueda ser revocado» dm2"),
    ("demand.part/1", {"group": "dg1", "demands": "dm1"}, "Group", "El agua antes que otros usos dg1"),
    ("declaration.file/1", {"body": "base", "title": "x", "text": "x"}, "Body (its origin)", "Comités de base base"),
    (
        "demand.answer/1",
        {"demand": "dg1", "kind": "amendment", "on": "a4", "says": "answers"},
        "On",
        "También para la tierra a4",
    ),
    (
        "demand.answer/1",
        {"demand": "dg1", "kind": "provision", "on": "t1", "provision": "water", "says": "answers"},
        "Provision",
        "Artículo 2. Agua water",
    ),
)


@pytest.mark.parametrize(("act", "form", "field", "said"), NAMED)
def test_what_is_named_by_an_id_is_read_by_its_name(
    site: Any, act: str, form: dict[str, str], field: str, said: str
) -> None:
    assert _lines(_signing(site, "ana", act=act, **form))[field] == said


@pytest.mark.parametrize(
    ("form", "field", "said"),
    [
        ({"act": "provision.table/1", "provision": "water"}, "Provision", "Artículo 2. Agua water"),
        ({"act": "chapter.table/1", "part": "root"}, "Part", "The whole text root"),
        ({"act": "chapter.table/1", "part": "rights"}, "Text", "Proyecto de Constitución: primer capítulo t1"),
        ({"act": "en_bloc.list/1", "amendment": "a4"}, "Amendments", "También para la tierra a4"),
    ],
)
def test_a_question_on_a_text_is_read_by_titles(site: Any, form: dict[str, str], field: str, said: str) -> None:
    page = site[1]("ana").post(f"/b/{log_of(site)}/texts/t1/compose/", form, follow=True).content.decode()
    assert _lines(page)[field] == said


def _names(site: Any) -> dict[str, str]:
    desk = site[0]
    names: dict[str, str] = desk.names(desk.office.state_now(desk.demo.origin))
    return names


def _drafted(site: Any, where: str, act: str, payload: dict[str, Any]) -> dict[str, str]:
    """The facts of the signing page of an act of a body from below, as its secretary reads them."""
    from asamblea.web.drafts import Prepared, make_draft  # noqa: PLC0415 -- needs the settings

    origin = site[0].demo.country.room.origins[where]
    draft = make_draft(origin, "", act, Prepared(payload), "", "/")
    page = site[1](f"{where}_secretary").get(f"/b/{log_of(site, where)}/sign/{draft.name}/")
    return _lines(page.content.decode())


def test_a_body_that_this_one_does_not_know_is_read_by_its_own_name(site: Any) -> None:
    """A neighbour for whom it vouches is on no shelf of its log; its own log has its name."""
    origins = site[0].demo.country.room.origins
    payload = {"body": origins["tacna1"], "assembly": origins["nation"]}
    lines = _drafted(site, "loreto1", "body.vouch/1", payload)
    assert lines["Body (its origin)"] == f"Comité del barrio de Tacna {origins['tacna1']}"
    assert lines["Assembly (its origin)"].startswith("Asamblea")


def test_an_electorate_of_the_assembly_above_is_read_by_its_name(site: Any) -> None:
    origins = site[0].demo.country.room.origins
    letter = {"letter": "", "constrained": False, "in_person": True, "delegate": ""}
    payload = {"assembly": origins["nation"], "electorate": "loreto", **letter}
    lines = _drafted(site, "loreto1", "resignation.read/1", payload)
    assert lines["Electorate"] == "Loreto loreto"


def test_one_that_nobody_here_knows_stays_as_it_is(site: Any) -> None:
    payload = {"body": "asamblea/" + "0" * 32, "assembly": site[0].demo.country.room.origins["nation"]}
    lines = _drafted(site, "loreto1", "body.vouch/1", payload)
    assert lines["Body (its origin)"].replace(" ", "") == "asamblea/" + "0" * 32
