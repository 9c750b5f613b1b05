"""The holder is back: she says so herself, and nobody keeps her out."""

from tests.federation_room import ASSEMBLY, Federation


def test_she_resumes_by_her_own_step_or_two_officers_say_so() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    assert room.refused(ASSEMBLY, "delegate.resume/1", "first", seat="north-1") == ("NobodyStandsIn",)
    absence = {"seat": "north-1", "alternate": room.id("second"), "cause": "ill"}
    room.act(ASSEMBLY, "delegate.substitute/1", ("chair", "secretary"), **absence)
    assert room.refused(ASSEMBLY, "delegate.resume/1", "second", seat="north-1") == ("SignersMissing",)
    assert [event.NAME for event in room.act(ASSEMBLY, "delegate.resume/1", "first", seat="north-1")] == [
        "substitution.ended/1"
    ]
    assert room.holder("north-1") == "first"
