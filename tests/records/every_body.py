"""A federation in which every act of bodies from below is done, and nearly every event comes about: three tiers,
seats of one body and of several, recalls that carry, fail, are rectified and overturned.
"""

from pathlib import Path

from tests.federation_room import ASSEMBLY, Federation

from asamblea.assembly.state.log import LOG_KEY
from asamblea.office.export import export
from asamblea.record.base64s import bytes_of
from asamblea.record.instants import DAY, HOUR, MINUTE

BOARD = ("chair", "secretary")


def every_body() -> Federation:
    """The federation, after everything."""
    room = Federation({"north": 1, "valley": 1, "south": 1, "coast": 1})
    for name, electorate in (("village", "north"), ("harbour", "valley"), ("mine", "valley"), ("school", "south")):
        room.with_body(name, electorate)
    _region(room)
    _members(room)
    _one_body(room)
    _joint(room)
    _assembly(room)
    _petitions(room)
    _endings(room)
    return room


def _region(room: Federation) -> None:
    """A region of delegates, which sends one of its own on."""
    room.found("region", 300, tier="regional")
    room.act("region", "body.recognise/1", BOARD, **room.recognition(ASSEMBLY, "coast", 1, "national"))
    room.act(ASSEMBLY, "body.recognise/1", BOARD, **room.recognition("region", "coast", 300, "regional"))
    polling = room.polling("coast")
    room.votes("region", "coast", polling, fifth=60, sixth=40)
    room.credential(polling, "fifth")
    room.credential(polling, "sixth")


def _members(room: Federation) -> None:
    """A member enrolled, a roll closed, a resolution, minutes read back."""
    key = {"member": room.id("rosa", "village"), "name": room.restricted("Rosa"), "keys": []}
    room.act("village", "member.enrol/1", BOARD, **key)
    roll = {"members": 310, "joined": 15, "left": 5, "root": "cd" * 32, "sheet": room.restricted("names")}
    room.act("village", "roll.close/1", BOARD, **roll)
    hands = {"text": room.text("We adhere"), "manner": "hands", "yes": 70, "no": 20, "abstain": 10}
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 110, resolutions=[hands]))
    room.pass_time(DAY, "village")
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 90, reads="a1", confirms=True))
    words = room.text("We want water for all.")
    declared = {"body": room.origins["village"], "title": words, "text": words, "day": "2026"}
    room.act("village", "declaration.file/1", BOARD, **declared)


def _one_body(room: Federation) -> None:
    """A recall with an absence, a second summons, a rectification that would turn it, and its overturning."""
    polling = room.polling("north")
    room.votes("village", "north", polling, first=60, second=40, third=20)
    for name in ("first", "second", "third"):
        room.credential(polling, name)
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 12))
    room.act("village", "recall.answer/1", "teller", recall="k1", answer=room.restricted("I was ill"))
    room.heard("village", "k1")
    absent = room.ballot("k1", held=False, defence="unused")
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 130, recalls=[absent]))
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 25 * HOUR)
    room.clock.move_to(room.clock() + 28 * HOUR)
    ballot = room.ballot("k1", 70, 60, answer_printed=True)
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 130, recalls=[ballot]))
    minutes = "a5"
    turned = room.ballot("k1", 60, 70)
    room.act("village", "minutes.rectify/1", "teller", minutes=minutes, recalls=[turned], ink=3)
    room.act("village", "recall.convene/1", "secretary", recall="k1", opens_at=room.clock() + 3 * DAY + HOUR)
    room.clock.move_to(room.clock() + 3 * DAY + 4 * HOUR)
    again = room.ballot("k1", 50, 80, answer_printed=True)
    room.act("village", "minutes.lodge/1", "teller", **room.minutes("village", 130, recalls=[again]))


def _joint(room: Federation) -> None:
    """A seat of two bodies: a return restated before and after the sum, a recall in which one body stays silent, and
    whose sum a rectification contests in vain.
    """
    polling = room.polling("valley")
    room.votes("harbour", "valley", polling, fourth=60, seventh=40)
    room.act(
        "harbour",
        "minutes.rectify/1",
        "teller",
        minutes="a1",
        elections=[room.election_sheet("valley", polling, {"fourth": 59, "seventh": 41})],
        ink=3,
    )
    thirty = room.election_sheet("valley", polling, {"fourth": 30})
    room.act("mine", "minutes.lodge/1", "teller", **room.minutes("mine", 70, elections=[thirty]))
    room.credential(polling, "fourth")
    room.credential(polling, "seventh")
    room.act(
        "mine",
        "minutes.rectify/1",
        "teller",
        minutes="a1",
        elections=[room.election_sheet("valley", polling, {"seventh": 60})],
        ink=3,
    )
    room.act("harbour", "recall.file/1", "secretary", **room.filing("harbour", "fourth", 40, "valley", joint=True))
    room.heard("harbour", "k1")
    ballot = room.ballot("k1", 70, 25)
    room.act("harbour", "minutes.lodge/1", "teller", **room.minutes("harbour", 95, recalls=[ballot]))
    room.pass_time(13 * DAY, ASSEMBLY)
    other = room.ballot("k1", 94, 1)
    room.act("harbour", "minutes.rectify/1", "teller", minutes="a2", recalls=[other], ink=3)
    room.pass_time(3 * DAY, ASSEMBLY)


def _assembly(room: Federation) -> None:
    """Somebody stands in and goes; a claim that nobody decides; a late return; a sitting that bodies demand."""
    room.act(ASSEMBLY, "delegate.substitute/1", BOARD, seat="north-1", alternate=room.id("third"), cause="detained")
    room.act(ASSEMBLY, "delegate.resume/1", "first", seat="north-1")
    claim = {"electorate": "north", "minutes": room.restricted("rival"), "officers": 2, "signatures": 70}
    room.act(ASSEMBLY, "claim.open/1", BOARD, **claim)
    room.pass_time(4 * DAY, ASSEMBLY)
    late = room.polling("south")
    room.pass_time(4 * DAY, ASSEMBLY)
    room.votes("school", "south", late, eighth=10)
    second = room.polling("south")
    room.votes("school", "south", second, eighth=10)
    room.credential(second, "eighth")
    for name in ("village", "harbour", "school"):
        room.act(name, "sitting.demand/1", BOARD, assembly=room.origins[ASSEMBLY], minutes="")


def _petitions(room: Federation) -> None:
    """Members ask for a sitting: tellers test one petition, time another."""
    for name, handed_in in (("village", 40), ("harbour", 30)):
        given = {"assembly": room.origins[ASSEMBLY], "roll": room.attendance(name, 0)["roll"], "handed_in": handed_in}
        room.act(name, "sitting.petition/1", "teller", **given, root="ab" * 32, sheet="")
    room.act("village", "petition.check/1", ("teller", "teller2"), petition="g1", outside=2, doubled=1, valid=37)
    room.pass_time(2 * DAY, "harbour")


def _endings(room: Federation) -> None:
    """Resignations, one of them taken back, one while a recall is pending; a body dissolved; a vacancy declared."""
    told = {"assembly": room.origins[ASSEMBLY], "electorate": "north", "delegate": room.id("first"), "letter": ""}
    room.act("village", "resignation.read/1", BOARD, **told)
    room.act("village", "resignation.revoke/1", "teller", delegate=room.id("first"), letter="")
    room.act("village", "recall.file/1", "secretary", 40 * DAY, **room.filing("village", "first", 70))
    room.act("village", "resignation.read/1", BOARD, **told)
    room.pass_time(3 * DAY + MINUTE, "village")
    room.act("school", "body.end/1", BOARD, how="dissolved", successors=[], minutes="")
    room.act(ASSEMBLY, "vacancy.declare/1", BOARD, seat="south-1")


def write(folder: Path) -> Path:
    """The record as files, without what is restricted."""
    return exported(every_body(), folder)


def exported(room: Federation, folder: Path) -> Path:
    """The record of a federation, in a folder."""
    keys = {origin: bytes_of(LOG_KEY.at(room.office.state(origin)), "key") for origin in room.origins.values()}
    export(room.archive, keys, folder)
    return folder
