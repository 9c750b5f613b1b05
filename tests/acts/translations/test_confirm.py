"""An article is confirmed to say the same, until somebody's words change: no language wins by itself."""

from typing import Any

from tests.acts.amendments.hall import base_now, change, close, consolidated, proceeded, provision, put, table
from tests.acts.translations.versions import in_quechua, told
from tests.assembly_room import Room

from asamblea.assembly.events.translations import TranslationConfirmed
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.state.translations import CONFIRMED, TRANSLATIONS
from asamblea.charter.forms import from_bytes
from asamblea.charter.languages import Confirmation, article_hash, versions


def laid_in_quechua() -> Room:
    room = proceeded()
    room.act("translation.lay/1", "d1", **told(room))
    return room


def confirm(room: Room, article: str = "a1") -> dict[str, Any]:
    version = TRANSLATIONS.at(room.state, ("t1", "qu")).words
    return {"text": "t1", "article": article, "base": TEXTS.at(room.state, "t1").base, "versions": [version]}


def standing(room: Room, article: str) -> dict[str, str]:
    """How an article stands in each language, by what the record holds."""
    quechua = from_bytes(room.texts[TRANSLATIONS.at(room.state, ("t1", "qu")).words], "qu")
    known = [Confirmation(each.article, tuple(each.hashes.items())) for each in CONFIRMED.all(room.state).values()]
    found = versions((base_now(room), quechua), known)
    return {each.language: each.standing for each in found if each.article == article}


def test_an_article_is_confirmed_by_the_hash_of_its_words_in_each_language() -> None:
    room = laid_in_quechua()
    hashes = {"es": article_hash(base_now(room), "a1"), "qu": article_hash(in_quechua(base_now(room)), "a1")}
    assert room.act("translation.confirm/1", "d2", **confirm(room)) == (
        TranslationConfirmed(room.at, "t1", "a1", hashes, room.id("d2")),
    )


def test_edge_66_when_one_language_changes_the_others_are_stale_until_somebody_confirms_again() -> None:
    room = laid_in_quechua()
    room.act("translation.confirm/1", "d2", **confirm(room))
    assert standing(room, "a1") == {"es": "confirmed", "qu": "confirmed"}
    assert standing(room, "a3") == {"es": "unconfirmed", "qu": "unconfirmed"}
    table(room, change(room, "p1", "libre", "muy libre"))
    room.sit(provision(room, "a1"))
    put(room, "a1")
    close(room)
    consolidated(room)
    assert standing(room, "a1") == {"es": "changed", "qu": "stale"}
    room.act("translation.confirm/1", "d2", **confirm(room))
    assert standing(room, "a1") == {"es": "confirmed", "qu": "confirmed"}


def test_only_an_article_and_versions_that_lie_beside_the_text_are_confirmed() -> None:
    room = laid_in_quechua()
    for wrong in ("p1", "a9"):
        assert room.refused("translation.confirm/1", "d2", **confirm(room, wrong)) == ("PartUnfit",)
    for versions_ in ([], [room.text("no version")]):
        assert room.refused("translation.confirm/1", "d2", **{**confirm(room), "versions": versions_}) == (
            "NoVersionsNamed",
        )
    assert room.refused("translation.confirm/1", "teller", **confirm(room)) == ("SeatNeeded",)
