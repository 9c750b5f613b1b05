"""What a page offers of the procedure's less usual steps, to whom, and at which stage."""

from dataclasses import replace
from typing import Any

import pytest
from tests.acts.appeals.hall import TELLERS, challenged
from tests.acts.motions.test_resubmit import returning
from tests.acts.votes.hall import by_hands
from tests.assembly.test_confirmation import adopted_in_an_emergency, ordinary
from tests.assembly_room import DELEGATES, Room
from tests.web.conftest import log_of

from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import VOTES

pytestmark = pytest.mark.usefixtures("site")


def place(room: Room, name: str) -> Any:
    """The body as this person's page shows it."""
    from asamblea.web.views.bodies import Place  # noqa: PLC0415 -- needs the settings
    from asamblea.web.visitors import Visitor  # noqa: PLC0415

    origin = BODY.at(room.state).origin
    return Place(origin, "log", room.state, room.at, Visitor("en", origin, room.id(name)), {})


def against(room: Room, name: str) -> list[str]:
    """The acts against the last result that this person's page has a form for."""
    from asamblea.web.views.challenges import appeals  # noqa: PLC0415 -- needs the settings

    return [form.act for form in appeals(place(room, name), VOTES.at(room.state, "v2"))]


def test_a_result_is_challenged_drawn_for_and_judged_from_its_page() -> None:
    room = challenged()
    assert [against(room, name) for name in ("d3", "teller", "secretary")] == [["panel.draw/1"], ["panel.draw/1"], []]
    room.act("panel.draw/1", TELLERS, challenge="c1", seed="3162")
    panel = {room.id(name): name for name in DELEGATES}
    judge = panel[PANELS.at(room.state, "c1").members[0]]
    assert against(room, judge) == ["panel.speak/1"]
    told: dict[str, Any] = {
        "challenge": "c1",
        "choice": "uphold",
        "breach": "notice",
        "bearing": "possible",
        "reasons": room.text("in time"),
    }
    room.act("panel.speak/1", judge, **told)
    assert against(room, judge) == []


def test_what_was_sent_back_is_sent_in_again_from_its_page_by_a_sponsor() -> None:
    from asamblea.web.views.motions import resubmitting  # noqa: PLC0415 -- needs the settings

    room = Room().adopted(returning())
    room.sit(room.table("constituent"))
    room.put("m2")
    room.vote("v2", yes=5, no=3)
    motion = MOTIONS.at(room.state, "m2")
    assert [form.act for form in resubmitting(place(room, "d1"), motion)] == ["motion.resubmit/1"]
    assert resubmitting(place(room, "d8"), motion) == []


def test_a_vote_by_name_is_demanded_from_the_page_where_hands_would_be_counted() -> None:
    from asamblea.web.views.motions import demands  # noqa: PLC0415 -- needs the settings

    for orders, offered in ((by_hands(), ["by_name"]), (replace(by_hands(), ballots=None), [])):
        room = Room().adopted(orders)
        room.sit(room.table())
        offers = demands(place(room, "d1"), MOTIONS.at(room.state, "m2"))
        assert [offer.payload["manner"] for offer in offers] == offered


def page(site: Any, role: str, path: str) -> str:
    return str(site[1](role).get(f"/b/{log_of(site)}/{path}").content.decode())


def test_a_delegate_challenges_a_result_and_it_waits_for_others_to_sign(site: Any) -> None:
    assert 'value="result.challenge/1"' in page(site, "ana", "motions/m2/")
    assert 'value="result.challenge/1"' not in page(site, "secretary", "motions/m2/")
    form = {"act": "result.challenge/1", "back": "/", "vote": "v2", "rule": "3.11", "grounds": "The notice was short"}
    answer = site[1]("ana").post(f"/b/{log_of(site)}/prepare/", form)
    signing = site[1]("ana").get(answer["Location"]).content.decode()
    assert "The notice was short" in signing
    assert "Still missing" not in signing


def test_only_the_chair_certifies_and_only_a_teller_turns_to_paper(site: Any) -> None:
    for role, there in (("chair", True), ("ana", False), ("anonymous", False)):
        assert ('value="emergency.certify/1"' in page(site, role, "")) == there
    for role, there in (("teller", True), ("chair", False), ("anonymous", False)):
        assert ('value="sitting.turn_to_paper/1"' in page(site, role, "sittings/s2/")) == there


def test_a_delegate_asks_for_a_sitting_with_the_form_that_convenes_one(site: Any) -> None:
    for role, there in (("ana", True), ("secretary", False), ("anonymous", False)):
        assert ('value="sitting.request/1"' in page(site, role, "sittings/new/")) == there
    form = {"act": "sitting.request/1", "back": "/", "opens_at": "2026-12-01T10:00", "zone": "UTC"}
    answer = site[1]("ana").post(f"/b/{log_of(site)}/prepare/", form)
    assert answer.status_code == 302
    assert "2026-12-01" in site[1]("ana").get(answer["Location"]).content.decode()


def test_what_an_emergency_decided_is_listed_until_it_is_confirmed_or_lapses() -> None:
    from asamblea.web.views.bodies import to_confirm  # noqa: PLC0415 -- needs the settings

    room = adopted_in_an_emergency()
    assert [motion.id for motion in to_confirm(room.state)] == ["m2"]
    ordinary(room, "s3")
    room.act("sitting.close/1", "chair", sitting="s3")
    assert to_confirm(room.state) == []


def test_a_motion_is_withdrawn_from_its_page_by_its_mover_until_a_vote_on_it_was_opened() -> None:
    from asamblea.web.views.motions import _offers  # noqa: PLC0415 -- needs the settings

    def offered(room: Room, name: str) -> bool:
        found = _offers(place(room, name), MOTIONS.at(room.state, "m2"))
        return any(each.act == "motion.withdraw/1" for each in found)

    room = Room().adopted(returning())
    room.table()
    assert (offered(room, "d1"), offered(room, "d2")) == (True, False)
    sitting = room.sit("m2")
    assert offered(room, "d1")
    room.put("m2")
    room.act("vote.void/1", TELLERS, vote="v2", cause="wrong_text")
    room.act("sitting.close/1", "chair", sitting=sitting)
    assert MOTIONS.at(room.state, "m2").stage == "accepted"
    assert not offered(room, "d1")
