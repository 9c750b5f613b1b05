"""The default orders do not forbid the sitting: a chapter, twelve articles and sixty amendments within six hours."""

from tests.assembly_room import DELEGATES, Room, kinds

from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import DAY, HOUR, MINUTE, SECOND

ARTICLES, AMENDMENTS = 12, 60


def tabled(room: Room) -> tuple[str, list[str], dict[str, list[str]]]:
    """The chapter in general, its articles, and the amendments to each."""
    chapter = room.table("general")
    articles = [room.table("constituent") for _ in range(ARTICLES)]
    amendments: dict[str, list[str]] = {article: [] for article in articles}
    for number in range(AMENDMENTS):
        article = articles[number % ARTICLES]
        amendments[article].append(room.table("amendment", {"kind": "amendment", "on": article}))
    return chapter, articles, amendments


def speeches(room: Room, motion: str, each: int, times: int) -> None:
    """Two sides in turn, so often, each speech so long."""
    for number in range(times):
        name = DELEGATES[number % len(DELEGATES)]
        room.act("floor.ask/1", name, 0, motion=motion, side="for" if number % 2 else "against")
        room.act("floor.give/1", "chair", 0, motion=motion, member=room.id(name))
        room.act("floor.end/1", name, each, motion=motion)


def decide(room: Room, motion: str) -> None:
    """The vote, open for its sixty seconds; the last delegate votes at the end of them."""
    room.act("debate.close/1", "chair", 0, motion=motion)
    vote = f"v{len(VOTES.all(room.state)) + 1}"
    room.act("vote.open/1", "chair", 10 * SECOND, motion=motion, closes_at=room.at + 70 * SECOND)
    for name in DELEGATES[:-1]:
        room.act("vote.cast/1", name, SECOND, vote=vote, choice="yes")
    room.act("vote.cast/1", DELEGATES[-1], 52 * SECOND, vote=vote, choice="no")


def test_a_chapter_with_sixty_amendments_takes_less_than_six_hours() -> None:
    room = Room().adopted(CONSTITUENT_ASSEMBLY)
    chapter, articles, amendments = tabled(room)
    opens = room.at + 12 * DAY
    agenda = [chapter, *articles, *(each for one in amendments.values() for each in one)]
    room.act("sitting.convene/1", "secretary", kind="extraordinary", opens_at=opens, agenda=agenda)
    room.vouch()
    room.at = opens
    for name in DELEGATES:
        room.act("presence.register/1", name, 0, sitting="s2")
    room.act("sitting.open/1", "chair", 0, sitting="s2")
    room.vouch()
    began = room.at
    room.act("debate.open/1", "chair", 0, motion=chapter)
    speeches(room, chapter, 3 * MINUTE - SECOND, 40)
    decide(room, chapter)
    for article in articles:
        room.act("debate.open/1", "chair", 0, motion=article)
        speeches(room, article, 3 * MINUTE - SECOND, 2)
        for amendment in amendments[article]:
            room.act("debate.open/1", "chair", 0, motion=amendment)
            decide(room, amendment)
        decide(room, article)
    stages = [MOTIONS.at(room.state, motion).stage for motion in articles]
    assert stages == ["first_passed"] * ARTICLES
    assert MOTIONS.at(room.state, chapter).stage == "adopted"
    assert kinds(tuple(room.events)).count("motion.amended/1") == AMENDMENTS
    assert room.at - began < 6 * HOUR
