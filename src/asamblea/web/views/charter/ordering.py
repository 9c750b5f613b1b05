"""The order in which the amendments to a text are voted, and another one that is asked for, line by line."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.commission import of_commission
from asamblea.assembly.refusals.recommendations import OrderBreaksStructure
from asamblea.assembly.state.amendments import AMENDMENTS, REACHING
from asamblea.assembly.state.recommendations import VOTING_ORDERS, VotingOrder, order_now
from asamblea.charter.conflicts import conflicts
from asamblea.charter.operations import Amendment
from asamblea.charter.voting import Step, faults, moved, precedences, proposed
from asamblea.charter.voting_order import read_order
from asamblea.web.desk import desk
from asamblea.web.views.below.paging import Page, paged
from asamblea.web.views.bodies import show
from asamblea.web.views.charter.reading import Reading, reading_of
from asamblea.wording.texts import WORDS

# Lines that are put elsewhere in one order that is asked for.
MOST_MOVES = 200
_MOVE = re.compile(r"\b(a[1-9][0-9]{0,6}):([1-9][0-9]{0,6})\b")


@require_GET
def order(request: HttpRequest, log: str, text: str) -> HttpResponse:
    """The order in which the amendments would be voted, with a reason a line; or, in making, another."""
    reading = reading_of(request, log, text)
    if "moves" in request.GET:
        return _another(request, reading)
    article = request.GET.get("article", "")
    pending = reading.pending()
    if article:
        reaching = REACHING.find(reading.place.state, (text, article)) or ()
        pending = tuple(each for each in pending if each.number in reaching)
    binding = order_now(reading.place.state, text, reading.place.now)
    known = {each.number for each in pending}
    steps = proposed(reading.charter, pending, reading.met()) if binding is None else _bound(binding.order, known)
    return _page(
        request,
        reading,
        paged(request, steps),
        binding=binding,
        coming=_coming(reading),
        article=article,
        filed=bool(_filed(reading)),
    )


def _coming(reading: Reading) -> VotingOrder | None:
    """The order that was proposed and will bind, if nobody moves another before."""
    found = VOTING_ORDERS.find(reading.place.state, reading.text.id)
    comes = found is not None and found.round == reading.text.round and found.binds_from > reading.place.now
    return found if comes else None


def _another(request: HttpRequest, reading: Reading) -> HttpResponse:
    """The order with the lines put elsewhere that the address says, and what it breaks."""
    written, number, place = (request.GET.get(each, "") for each in ("moves", "number", "to"))
    moves = moves_of(f"{written},{number}:{place}")
    steps = asked_for(reading, moves)
    return _page(
        request,
        reading,
        paged(request, steps),
        making=True,
        moves=",".join(f"{each}:{to}" for each, to in moves),
        broken=[reading.place.say(each) for each in _broken(reading, steps)],
    )


def _page(request: HttpRequest, reading: Reading, page: Page[Step], **more: Any) -> HttpResponse:
    lang = reading.place.visitor.lang
    tabled = [AMENDMENTS.at(reading.place.state, step.number) for step in page.rows]
    rows = [
        {
            "rank": rank,
            "step": step,
            "amendment": each,
            "title": desk().text(each.title),
            "reason": reason_of(step, lang),
        }
        for rank, (step, each) in enumerate(zip(page.rows, tabled, strict=True), page.first)
    ]
    return show(
        request,
        "charter/order.html",
        reading.place,
        text=reading.text,
        title=desk().text(reading.text.title),
        page=page,
        rows=rows,
        in_commission=not of_commission(reading.place.state, reading.place.member),
        **more,
    )


def reason_of(step: Step, lang: str) -> str:
    """Why a line of an order stands where it stands; of very many that follow it, the first."""
    reason: str = WORDS[lang].REASONS[step.reason]
    return reason.format(before=", ".join(step.before[:12]))


def moves_of(written: str) -> tuple[tuple[str, int], ...]:
    """The lines that are put elsewhere, in turn: `a3:1,a7:2`; what is not in this form is left out."""
    return tuple((number, int(place)) for number, place in _MOVE.findall(written)[:MOST_MOVES])


def asked_for(reading: Reading, moves: tuple[tuple[str, int], ...]) -> tuple[Step, ...]:
    """The order of now with these lines put elsewhere in turn; it names what can still be put, and nothing else."""
    steps = order_of(reading, _filed(reading))
    for number, place in moves:
        steps = moved(steps, number, place)
    return steps


def order_of(reading: Reading, amendments: list[Amendment]) -> tuple[Step, ...]:
    """The order of now for these amendments: by the one that binds, and what it does not name by its structure."""
    known = {each.number for each in amendments}
    binding = order_now(reading.place.state, reading.text.id, reading.place.now)
    steps = () if binding is None else _bound(binding.order, known)
    named = {number for step in steps for number in (step.number, *step.with_)}
    rest = [each for each in amendments if each.number not in named]
    return (*steps, *proposed(reading.charter, rest, conflicts(reading.charter, rest)))


def _filed(reading: Reading) -> list[Amendment]:
    """The amendments that an order can name."""
    return [reading.value(each) for each in reading.standing() if each.stage == "filed"]


def _broken(reading: Reading, steps: tuple[Step, ...]) -> list[OrderBreaksStructure]:
    filed = _filed(reading)
    numbers = [number for step in steps for number in (step.number, *step.with_)]
    broken = faults(numbers, precedences(filed, conflicts(reading.charter, filed)))
    return [OrderBreaksStructure(each.first, each.then, each.rule) for each in broken]


def _bound(order: str, known: set[str]) -> tuple[Step, ...]:
    """The lines of the order that binds, as far as they are still to be voted."""
    steps = read_order(desk().text(order).encode(), order)
    return tuple(
        Step(each.number, each.reason, each.before, tuple(one for one in each.with_ if one in known))
        for each in steps
        if each.number in known
    )
