"""The ways that a motion can take from one stage to the next: the diagram of procedure 3.10, and no other."""

from tests.assembly_room import Room

from asamblea.assembly.shelves import EMPTY
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.motions import MOTIONS

# What a sitting that closes leaves, what time or an annulled first vote ends.
_BEFORE_A_VOTE = {"withdrawn", "accepted", "first_passed", "amended_at_second", "lapsed", "annulled"}
WAYS: dict[str, set[str]] = {
    "": {"gathering"},
    "gathering": {"filed", "accepted", "withdrawn"},
    "filed": {"accepted", "returned", "withdrawn"},
    "returned": {"accepted"},
    "accepted": {"noticed", "withdrawn"},
    "noticed": {"debating", *_BEFORE_A_VOTE},
    "debating": {"debated", *_BEFORE_A_VOTE},
    "debated": {"voting", *_BEFORE_A_VOTE},
    "voting": {"debated", "adopted", "lost", "first_passed", "amended_at_second", "sent_back"},
    "first_passed": {"noticed", "lapsed", "annulled"},
    "amended_at_second": {"noticed", "lapsed", "annulled"},
    "sent_back": {"accepted", "lost", "annulled"},
    "adopted": {"noticed", "lapsed", "annulled"},
    "lost": {"noticed", "annulled"},
    "lapsed": set(),
    "withdrawn": set(),
    "annulled": set(),
}


def walked(room: Room) -> set[tuple[str, str]]:
    """Every step from one stage to another that a motion in the room took, event by event."""
    state = EMPTY
    found: set[tuple[str, str]] = set()
    for event in room.events:
        before = MOTIONS.all(state)
        state = fold(state, (event,))
        now = MOTIONS.all(state)
        if now is not before:
            stages = ((before[each].stage if each in before else "", now[each].stage) for each in now)
            found |= {(one, other) for one, other in stages if one != other}
    return found


def only_known_ways(room: Room) -> None:
    """No motion took a step that is not in the diagram."""
    unknown = {(one, other) for one, other in walked(room) if other not in WAYS[one]}
    assert not unknown, unknown
