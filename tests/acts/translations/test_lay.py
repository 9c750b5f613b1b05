"""A version in another language is the same provisions in other words."""

from tests.acts.amendments.hall import TEXT, base_now, laid
from tests.acts.translations.versions import in_quechua, told

from asamblea.assembly.events.translations import TranslationLaid
from asamblea.charter.reach import without


def test_a_version_lies_beside_the_text() -> None:
    room = laid()
    sheet = told(room)
    assert room.act("translation.lay/1", "d1", **sheet) == (
        TranslationLaid(room.at, "t1", "qu", sheet["words"], sheet["base"], room.id("d1")),
    )


def test_other_provisions_or_the_same_language_are_no_version() -> None:
    room = laid()
    lacking = in_quechua(without(base_now(room), [("a4", "m1")]))
    assert room.refused("translation.lay/1", "d1", **told(room, lacking)) == ("VersionsUnlike",)
    assert room.reasons[0].count == 3
    assert room.refused("translation.lay/1", "d1", **told(room, TEXT)) == ("SameLanguage",)
    assert room.refused("translation.lay/1", "teller", **told(room)) == ("SeatNeeded",)
