"""An election: who stands, what is still missing, the paper to give in, the tellers' forms; the count, its sheet."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.results import poll_of, result_of, seed_of
from asamblea.assembly.state.elections import (
    CANDIDATES,
    ELECTIONS,
    MARKED,
    MARKS,
    REFILLED,
    Election,
    candidates_of,
    rule_of,
    sheets_of,
)
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.words.elections import ONE_MARK, ElectionStage
from asamblea.counting.methods import METHODS
from asamblea.record.instants import HOUR, MINUTE
from asamblea.web.desk import desk
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.web.views.election_offers import offers_for
from asamblea.wording.count_sheet import reasons_of

ORDER: tuple[ElectionStage, ...] = ("nominating", "polling", "closed", "counted", "declared")


def election_in(place: Place, election: str) -> Election:
    """The election of this id; 404 if there is none."""
    found = ELECTIONS.find(place.state, election)
    if found is None:
        raise Http404
    return found


def told_of(place: Place, payload: dict[str, Any]) -> list[str]:
    """What an act of an election says, with names for numbers: for the page on which it is signed."""
    election = ELECTIONS.find(place.state, str(payload.get("election", "")))
    if election is None:
        return []
    names = [place.names.get(member, member) for member in election.standing]

    def named(marks: list[int]) -> str:
        return " › ".join(names[each - 1] if 1 <= each <= len(names) else f"{each}?" for each in marks)

    told = [place.names.get(payload["candidate"], payload["candidate"])] if "candidate" in payload else []
    told += [named(payload["marks"]) or "—"] if "marks" in payload else []
    told += [f"{each['count']} × {named(each['marks'])}" for each in payload.get("papers", ())]
    told += [f"{name}: {total}" for name, total in zip(names, payload.get("totals", ()), strict=False)]
    return told


@require_GET
def election(request: HttpRequest, log: str, election: str) -> HttpResponse:
    """The page of an election."""
    place = place_of(request, log)
    found = election_in(place, election)
    rule = rule_of(place.state, found)
    return show(
        request,
        "election.html",
        place,
        election=found,
        rule=rule,
        title=desk().text(found.opened.title),
        source=f"source_{found.opened.method}",
        stages=_stages(found),
        candidates=_candidates(place, found),
        seed=seed_of(place.state, found) if found.standing else "",
        voted=MARKED.find(place.state, (found.id, found.round)) or 0,
        sheets=sheets_of(place.state, found.id, found.round),
        entered=poll_of(place.state, found, found.round).given if found.stage == "closed" else 0,
        ballot=_ballot(place, found),
        by_name=_by_name(place, found),
        reasons=_reasons(place, found),
        refilled=[filled for (of, _), filled in REFILLED.all(place.state).items() if of == found.id],
        offers=offers_for(place, found),
    )


def _stages(found: Election) -> list[tuple[str, str]]:
    if found.stage == "failed":
        return [*((stage, "done") for stage in ORDER[:1]), ("failed", "now")]
    at = ORDER.index(found.stage)
    return [(stage, "done" if place < at else "now" if place == at else "to_come") for place, stage in enumerate(ORDER)]


def _candidates(place: Place, found: Election) -> list[dict[str, Any]]:
    return [
        {
            "member": each.member,
            "number": found.standing.index(each.member) + 1 if each.member in found.standing else 0,
            "list": each.list,
            "statement": desk().text(each.statement),
            "accepted": each.accepted,
            "withdrawn": each.withdrawn,
            "elected": each.member in found.seated
            or (found.stage == "counted" and found.counted is not None and each.member in found.counted.elected),
        }
        for each in candidates_of(place.state, found.id)
    ]


def _ballot(place: Place, found: Election) -> dict[str, Any] | None:
    """The paper of this round, for an elector who can vote by name now."""
    if found.stage != "polling" or found.opened.manner != "roll_call" or place.member not in found.electorate:
        return None
    own = MARKS.find(place.state, (found.id, found.round, place.member))
    marks = () if own is None else own.marks
    one = found.opened.method in ONE_MARK or found.round > 1
    names = [
        (number, member, marks.index(number) + 1 if number in marks else "")
        for number, member in enumerate(found.standing, 1)
        if (found.round == 1 or member in found.pair) and not CANDIDATES.at(place.state, (found.id, member)).withdrawn
    ]
    kind = "one" if one else "set" if METHODS[found.opened.method].reads == "a set" else "ranks"
    return {"kind": kind, "names": names, "own": own is not None, "ranks": range(1, len(names) + 1)}


def _by_name(place: Place, found: Election) -> list[tuple[str, list[str]]]:
    """Votes by name, once the round is counted; while it is open nobody's choice is shown."""
    if found.opened.manner != "roll_call" or found.counted is None:
        return []
    number = found.counted.round
    rows = []
    for member in sorted(found.electorate, key=lambda each: found.electorate[each]):
        vote = MARKS.find(place.state, (found.id, number, member))
        rows.append((member, [] if vote is None else [found.standing[mark - 1] for mark in vote.marks]))
    return rows


def _reasons(place: Place, found: Election) -> list[str]:
    count = result_of(place.state, found)
    return [] if count is None else reasons_of(count, names_of(place, found), place.visitor.lang, found.passed_over)


def names_of(place: Place, found: Election) -> list[str]:
    """The names of those on the paper, in its order."""
    return [place.names.get(member, member) for member in found.standing]


@require_GET
def open_form(request: HttpRequest, log: str) -> HttpResponse:
    """The form that opens an election."""
    place = place_of(request, log)
    rules = sorted(orders_now(place.state).elections.items())
    # A little more than the least, for the time that signing takes.
    hours = max((rule.nominations for _, rule in rules), default=0) // HOUR + 1
    minutes = max((rule.min_open for _, rule in rules), default=0) // MINUTE
    return show(request, "election_open.html", place, rules=rules, hours=hours, minutes=max(minutes, 60))
