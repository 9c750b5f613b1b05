"""She takes it back."""

from tests.federation_room import ASSEMBLY, Federation

from asamblea.record.instants import DAY


def test_a_resignation_taken_back_never_was() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    letter = {"delegate": room.id("first"), "letter": ""}
    assert room.refused("village", "resignation.revoke/1", "teller", **letter) == ("ResignationUnknown",)
    told = {"assembly": room.origins[ASSEMBLY], "electorate": "north", "delegate": room.id("first")}
    room.act("village", "resignation.read/1", ("chair", "secretary"), **told)
    assert room.act("village", "resignation.revoke/1", "teller", **letter)[0].NAME == "resignation.revoked/1"
    room.pass_time(5 * DAY, "village")
    assert room.holder("north-1") == "first"
