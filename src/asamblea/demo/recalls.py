"""Recalls of delegates in a generated federation: each step by the body that takes it."""

from collections.abc import Callable, Mapping

from asamblea.assembly.state.recalls import pending_recall
from asamblea.demo.federation import NATION, Federation
from asamblea.record.instants import DAY, HOUR, MINUTE, Instant

# So many per hundred papers for it: as chance has it, unless a story needs one outcome.
CLOSE = (35, 75)


def recall_some(room: Federation, count: int, after_each: Callable[[str], None] = lambda _: None) -> list[str]:
    """So many delegates, drawn by chance, are put to a recall by their whole electorate; the seats drawn."""
    delegates = room.delegates()
    seats = sorted(room.chance.sample(sorted(delegates), count))
    for seat in seats:
        recall_seat(room, seat, delegates[seat], after_each=after_each)
    return seats


def recall_seat(
    room: Federation,
    seat: str,
    name: str,
    share: tuple[int, int] = CLOSE,
    after_each: Callable[[str], None] = lambda _: None,
) -> None:
    """A whole recall: petition, service, summons, hearing, papers, sum. Of many bodies one in twelve stays silent."""
    recalls = file_recall(room, seat, name)
    serve(room, recalls)
    opens = room.clock() + 3 * DAY + HOUR
    convene(room, recalls, opens)
    room.clock.move_to(opens + 3 * HOUR)
    for number, (body, recall) in enumerate(recalls.items()):
        if len(recalls) > 1 and number % 12 == 11:
            continue
        ballot(room, body, recall, share)
        after_each(body)
    room.wait(12 * DAY, NATION)


def file_recall(room: Federation, seat: str, name: str) -> dict[str, str]:
    """The first body of the seat's electorate files a petition; the recall in each of its bodies, by body."""
    electorate = seat.rpartition("-")[0]
    bodies = room.bodies[electorate]
    delegate, first = room.who(NATION, name).member, bodies[0]
    signatures = max(5, -(-room.districts[first].electors // 10))
    petition = {
        "handed_in": signatures, "outside": 0, "doubled": 0, "withdrawn": 0, "valid": signatures,
        "root": "", "sheet": "",
    }  # fmt: skip
    filing = {
        "assembly": room.origins[NATION],
        "electorate": electorate,
        "delegate": delegate,
        "joint": len(bodies) > 1,
        "roll": "l1",
        "petition": petition,
        "ink": 2,
        "reasons": room.restricted(f"reasons {seat}"),
        "same_reasons": False,
    }
    room.act(first, "recall.file/1", ("secretary",), filing)
    return {body: _pending(room, body, delegate) for body in bodies}


def serve(room: Federation, recalls: Mapping[str, str]) -> None:
    """The charges are served in person, as each of these bodies records it."""
    for body, recall in recalls.items():
        room.act(body, "recall.serve/1", ("secretary",), {"recall": recall, "manner": "in_person", "proof": ""})


def convene(room: Federation, recalls: Mapping[str, str], opens_at: Instant) -> None:
    """These bodies convene the meeting that hears and votes."""
    for body, recall in recalls.items():
        room.act(body, "recall.convene/1", ("secretary",), {"recall": recall, "opens_at": opens_at})


def _pending(room: Federation, body: str, delegate: str) -> str:
    found = pending_recall(room.state(body), room.origins[NATION], delegate)
    assert found is not None
    return found.id


def ballot(room: Federation, body: str, recall: str, share: tuple[int, int]) -> None:
    """The meeting of a body hears her and votes; its minutes are lodged."""
    present = room.present(body)
    yes = present * room.chance.randint(*share) // 100
    ended = room.clock()
    sheet = {
        "recall": recall,
        "held": True,
        "yes": yes,
        "no": present - yes,
        "blank": 0,
        "spoiled": 0,
        "defence": "used",
        "defence_from": ended - HOUR,
        "defence_until": ended - 30 * MINUTE,
        "answer_printed": False,
    }
    room.act(body, "minutes.lodge/1", ("secretary",), room.minutes(body, present, recalls=[sheet]))
