"""The member's line: whom her body elected, how they voted, and how to recall them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.orders.recall import RecallOrders
from asamblea.assembly.recall_numbers import signatures_needed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ROLL, bodies_above, bodies_of
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.minutes import votes_for
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recalls import Recall, pending_recall, recalls_of
from asamblea.assembly.state.seats import Polling, polling_of
from asamblea.observer.line import Line
from asamblea.web.desk import desk
from asamblea.web.views.below.naming import Link, body_link, electorate_title, is_here, person_in
from asamblea.web.views.below.recall_steps import Todo, next_step
from asamblea.web.views.below.seats import Cast, cast_of, line_in
from asamblea.web.views.bodies import Place, place_of, show

SHOWN = 5
STEPS = ("file", "serve", "convene", "hear", "effect")


@dataclass(frozen=True, slots=True)
class Takes:
    """What a recall would take: signatures of so many members, at which attempt; those over all bodies of a joint
    electorate (0 where this one elects alone); from when, if an attempt failed of late.
    """

    signatures: int
    members: int
    attempt: int
    over_all: int
    not_before: int


@dataclass(frozen=True, slots=True)
class Delegate:
    """A seat of the electorate: its holder, what this body gave her (votes of valid papers, or None), how she voted;
    the recall that is pending here and its next step, or what one would take.
    """

    line: Line
    holder: str
    ours: tuple[int, int] | None
    cast: list[Cast]
    recall: Recall | None
    todo: Todo | None
    takes: Takes | None


@dataclass(frozen=True, slots=True)
class Bench:
    """The seats that this body fills in one assembly: jointly with how many, the polling that is open, each seat."""

    assembly: Link
    id: str
    electorate: str
    bodies: int
    polling: Polling | None
    delegates: list[Delegate]


@require_GET
def line(request: HttpRequest, log: str) -> HttpResponse:
    """The line of a member of this body, on one page."""
    place = place_of(request, log)
    return show(request, "below/line.html", place, benches=list(_benches(place)), recall_steps=STEPS)


def _benches(place: Place) -> Iterator[Bench]:
    for assembly in bodies_above(place.state):
        electorate = BODIES.at(place.state, assembly).electorate
        if not electorate or not is_here(assembly):
            continue
        above = desk().office.state_now(assembly)
        seats = sorted((id_ for id_, each in SEATS.all(above).items() if each.body == electorate), key=_number)
        delegates = [_delegate(place, assembly, above, seat, electorate) for seat in seats]
        bodies = len(bodies_of(above, electorate))
        title = electorate_title(assembly, electorate)
        polling = polling_of(above, electorate)
        running = polling if polling is not None and polling.summed is None else None
        yield Bench(body_link(assembly), electorate, title, bodies, running, delegates)


def _number(seat: str) -> int:
    return int(seat.rpartition("-")[2])


def _delegate(place: Place, assembly: str, above: State, seat: str, electorate: str) -> Delegate:
    found = line_in(assembly, above, seat, electorate)
    recall = pending_recall(place.state, assembly, found.holder) if found.holder else None
    return Delegate(
        line=found,
        holder=person_in(assembly, found.holder) if found.holder else "",
        ours=votes_for(place.state, assembly, found.holder),
        cast=cast_of(above, found)[:SHOWN],
        recall=recall,
        todo=None if recall is None else next_step(place, recall),
        takes=None if recall is not None or not found.holder else _takes(place, assembly, above, found),
    )


def _takes(place: Place, assembly: str, above: State, found: Line) -> Takes | None:
    """None where the body's orders know no recall, or it has no roll."""
    rules, roll = orders_now(place.state).recall, ROLL.find(place.state)
    if rules is None or roll is None:
        return None
    attempts = tuple(recalls_of(place.state, assembly, found.holder))
    attempt = len(attempts) + 1
    needed = signatures_needed(rules, roll.members, attempt)
    return Takes(needed, roll.members, attempt, _over_all(above, found.electorate), _cooled(rules, attempts, place.now))


def _over_all(above: State, electorate: str) -> int:
    """Signatures over all bodies of a joint electorate that open the ballot as well, by the assembly's orders."""
    bodies, rules = bodies_of(above, electorate), orders_now(above).recall
    if len(bodies) < 2 or rules is None:
        return 0
    share = rules.start.joint
    return -(-sum(body.size for body in bodies) * share.num // share.den)


def _cooled(rules: RecallOrders, attempts: tuple[Recall, ...], now: int) -> int:
    """Until when the next attempt waits after one that failed; 0 if it need not."""
    failed = (each.ended_at for each in attempts if each.stage == "failed" and each.ended_at is not None)
    until = max(failed, default=-rules.cooldown) + rules.cooldown
    return until if until > now else 0
