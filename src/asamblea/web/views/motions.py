"""A motion: its words, where it stands, what is still missing, its votes by name; and the form that tables one."""

from collections.abc import Iterator
from typing import Any, get_args

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.consequences import AMENDABLE, SUSPENDABLE, SUSPENDABLE_AT
from asamblea.assembly.orders.power import Hall
from asamblea.assembly.state.appeals import PANELS
from asamblea.assembly.state.debates import DEBATES, defence_of
from asamblea.assembly.state.emergencies import EMERGENCIES, decided_in
from asamblea.assembly.state.members import chargeable
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.orders import PROPOSED, orders_now
from asamblea.assembly.state.votes import BALLOTS, CHALLENGES, EXPLANATIONS, VOTED, VOTES, Vote
from asamblea.assembly.words.motions import ENDED, MotionStage
from asamblea.assembly.words.votes import DemandedManner
from asamblea.record.instants import MINUTE
from asamblea.web.desk import desk
from asamblea.web.pages import say
from asamblea.web.views.below.naming import seat_order
from asamblea.web.views.bodies import ActForm, Offer, Place, place_of, show
from asamblea.web.views.challenges import appeals
from asamblea.web.views.charter.next_votes import awaited_by
from asamblea.web.views.charter.questions import asked_by
from asamblea.web.views.orders import changed_rules, hall_of
from asamblea.wording import word
from asamblea.wording.orders import value_text

# Where a motion waits for somebody's step.
_WAITING = ("gathering", "filed", "accepted", "noticed", "debating", "debated")
ORDER: tuple[MotionStage, ...] = ("filed", "accepted", "noticed", "debating", "debated", "voting")


@require_GET
def motion(request: HttpRequest, log: str, motion: str) -> HttpResponse:
    """The page of a motion."""
    place = place_of(request, log)
    found = MOTIONS.find(place.state, motion)
    if found is None:
        raise Http404
    rule = class_of(place.state, found)
    return show(
        request,
        "motion.html",
        place,
        motion=found,
        rule=rule,
        title=place.title_of(found),
        text=desk().text(found.text),
        asked=asked_by(place, found.id),
        awaited=awaited_by(place, found.id),
        second=found.first is not None and found.stage not in ENDED,
        rules=_rules(place, found),
        reasons=desk().text(found.reasons),
        grounds=desk().text(found.grounds),
        debate=DEBATES.find(place.state, found.id),
        defence=defence_of(place.state, found.id) if rule.defence is not None else None,
        answer=desk().text(defence_of(place.state, found.id).answer),
        stages=_stages(found, rule.readings),
        next_step=say(place.visitor.lang, f"next_{found.stage}") if found.stage in _WAITING else "",
        votes=[_vote(place, vote) for vote in _votes(place, found)],
        offers=_offers(place, found),
        forms=resubmitting(place, found),
        answers=_is_charged(place, found) and not place.offer("defence.answer/1", motion=found.id, answer="").missing,
    )


def _rules(place: Place, found: Motion) -> dict[str, Any] | None:
    """The orders that the motion proposes, and what they change in those that held when it was tabled; `words` are
    its own, unless it puts the data itself to the vote.
    """
    proposed = PROPOSED.find(place.state, found.id)
    if proposed is None:
        return None
    words = "" if found.text == f"public:{proposed}" else desk().text(found.text)
    return {"words": words, "changed": changed_rules(place, found.orders, proposed, hall_of(place.state))}


def resubmitting(place: Place, found: Motion) -> list[ActForm]:
    """What fell short and was sent back comes again with another text, by one of its sponsors."""
    known = {"motion": found.id}
    if not place.member or place.offer("motion.resubmit/1", **known, text="").missing:
        return []
    return [ActForm("motion.resubmit/1", known, (("text", ()),))]


def _votes(place: Place, found: Motion) -> list[Vote]:
    votes = (vote for vote in VOTES.all(place.state).values() if vote.opened.motion == found.id)
    return sorted(votes, key=lambda vote: int(vote.id[1:]))


def _hall(vote: Vote) -> Hall:
    """How many a majority of this vote is of, as far as it is known before the close."""
    whole = vote.opened.majority.base == "full_membership"
    return Hall(vote.opened.membership if whole else vote.opened.electors)


def _vote(place: Place, vote: Vote) -> dict[str, Any]:
    """A vote as the page shows it. While it is open it shows how many have voted, and nobody's choice."""
    state = place.state
    closed = vote.closed is not None
    rows = [
        {
            "member": member,
            "seat": seat,
            "choice": ballot.choice if (ballot := BALLOTS.find(state, (vote.id, member))) else "",
            "why": desk().text(said.text) if (said := EXPLANATIONS.find(state, (vote.id, member))) else "",
        }
        for member, seat in sorted(vote.electorate.items(), key=lambda item: seat_order(item[1]))
    ]
    own = BALLOTS.find(state, (vote.id, place.member))
    return {
        "vote": vote,
        "rows": rows if closed and vote.opened.manner == "roll_call" else [],
        "explained": any(row["why"] for row in rows),
        "voted": VOTED.find(state, vote.id) or 0,
        "carries": value_text(vote.opened.majority, "", place.visitor.lang, _hall(vote)),
        "own": own.choice if own else "",
        "challenge": CHALLENGES.find(state, vote.challenge),
        "panel": PANELS.find(state, vote.challenge),
        "forms": appeals(place, vote),
        "cast": [place.offer("vote.cast/1", vote=vote.id, choice=choice) for choice in ("yes", "no", "abstain")]
        if vote.stage == "open" and place.is_delegate
        else [],
        "explain": closed and own is not None and not place.offer("vote.explain/1", vote=vote.id, text="").missing,
    }


def _stages(found: Motion, readings: int) -> list[tuple[str, str]]:
    """The stages of this reading with done, now or to come; the stage that ended it last."""
    ended = found.stage not in ORDER and found.stage != "gathering"
    at = ORDER.index(found.stage) if found.stage in ORDER else (len(ORDER) if ended else -1)
    steps = [
        (stage, "done" if index < at else "now" if index == at else "to_come") for index, stage in enumerate(ORDER)
    ]
    last = (
        [(found.stage, "now")] if ended else [("adopted" if found.reading == readings else "first_passed", "to_come")]
    )
    return [*steps, *last]


def _offers(place: Place, found: Motion) -> list[Offer]:
    """The acts that this visitor's part in the assembly gives her at this stage."""
    if not place.member:
        return []
    offers: list[Offer] = []
    if place.is_delegate:
        offers += [*_delegates(place, found), *demands(place, found)]
    if place.is_chair:
        offers += _chairs(place, found)
    if (
        place.is_secretary
        and class_of(place.state, found).defence is not None
        and found.stage in ("accepted", "noticed")
    ):
        offers.append(place.offer("charges.serve/1", motion=found.id, manner="in_person", proof=""))
    if _is_charged(place, found):
        offers += _charged(place, found)
    return offers


def _is_charged(place: Place, found: Motion) -> bool:
    return found.effect.kind in ("removal", "dismissal") and found.effect.on == place.member != ""


def _delegates(place: Place, found: Motion) -> list[Offer]:
    match found.stage:
        case "gathering" if place.member not in found.sponsors:
            return [place.offer("motion.sponsor/1", motion=found.id)]
        case "debating":
            debate = DEBATES.at(place.state, found.id)
            if debate.speaker == place.member:
                return [place.offer("floor.end/1", motion=found.id)]
            asking = [place.offer("floor.ask/1", motion=found.id, side=side) for side in ("for", "against")]
            return [*asking, *_next_hand(place, "debate.close/1", motion=found.id)]
        case "debated":
            return _next_hand(place, "vote.open/1", motion=found.id, closes_at=place.now + 10 * MINUTE)
        case "accepted" | "noticed" if found.by != place.member:
            return [place.offer("interest.declare/1", motion=found.id, ground="")]
        case _:
            own = found.by == place.member and found.stage in ("gathering", "filed", "accepted", "noticed")
            offer = place.offer("motion.withdraw/1", motion=found.id)
            return [offer] if own and not offer.missing else []


def _next_hand(place: Place, act: str, **payload: Any) -> list[Offer]:
    """What any delegate may do once the chair has let its time pass; nothing before (rulings B2.3)."""
    offer = place.offer(act, **payload)
    return [] if place.is_chair or offer.missing else [offer]


def demands(place: Place, found: Motion) -> list[Offer]:
    """The manners of the vote that can be demanded of this motion; what waits for other signers is signed together."""
    if found.stage not in ("noticed", "debating", "debated"):
        return []
    offers = [place.offer("vote.demand/1", motion=found.id, manner=manner) for manner in get_args(DemandedManner)]
    return [offer for offer in offers if not offer.missing]


def _chairs(place: Place, found: Motion) -> list[Offer]:
    match found.stage:
        case "filed":
            return [place.offer("motion.rule/1", motion=found.id, ruling="accepted", grounds="")]
        case "noticed":
            return [place.offer("debate.open/1", motion=found.id)]
        case "debating":
            queue = DEBATES.at(place.state, found.id).queue
            give = [place.offer("floor.give/1", motion=found.id, member=queue[0][0])] if queue else []
            heard = defence_of(place.state, found.id).stage in ("used", "waived")
            slot = class_of(place.state, found).defence is not None and not heard
            defence = [place.offer("defence.open/1", motion=found.id)] if slot else []
            return [*give, *defence, place.offer("debate.close/1", motion=found.id)]
        case "debated":
            return [place.offer("vote.open/1", motion=found.id, closes_at=place.now + 10 * MINUTE)]
        case _:
            return []


def _charged(place: Place, found: Motion) -> list[Offer]:
    signed = defence_of(place.state, found.id).acknowledged_at is not None
    acts = (*(() if signed else ("charges.acknowledge/1",)), "defence.end/1", "defence.waive/1")
    return [offer for act in acts if not (offer := place.offer(act, motion=found.id)).missing]


@require_GET
def table(request: HttpRequest, log: str) -> HttpResponse:
    """The form that tables a motion."""
    place = place_of(request, log)
    choices = [
        (f"{key} {effect}", key, effect)
        for key, rule in sorted(orders_now(place.state).classes.items())
        for effect in rule.effects
        if effect not in ("orders", "house_rules")
    ]
    return show(request, "table.html", place, choices=choices, objects=_objects(place))


def _objects(place: Place) -> list[tuple[str, list[tuple[str, str]]]]:
    """What a motion can have an effect on, by kind: persons, motions, challenged results; each with its name."""
    state = place.state
    persons = sorted((place.names.get(member, member), member) for member in chargeable(state))
    motions = [
        (f"{found.id} · {place.title_of(found)}", found.id)
        for found in MOTIONS.all(state).values()
        if found.stage in (*AMENDABLE, "returned", "adopted", "lost")
    ]
    challenges = [
        (f"{each.id} · {each.vote}", each.id) for each in CHALLENGES.all(state).values() if each.standing == "pending"
    ]
    emergencies = [(each.id, each.id) for each in EMERGENCIES.all(state).values() if decided_in(state, each)]
    groups = [
        ("persons", persons),
        ("motions", sorted(motions)),
        ("challenges", sorted(challenges)),
        ("emergencies", sorted(emergencies)),
        ("rules_of_a_motion", list(_suspendable(place))),
    ]
    return [(kind, found) for kind, found in groups if found]


def _suspendable(place: Place) -> Iterator[tuple[str, str]]:
    """Each rule that could be suspended for a motion before the sitting."""
    for found in MOTIONS.all(place.state).values():
        if found.stage in SUSPENDABLE_AT and not class_of(place.state, found).protected:
            for rule in SUSPENDABLE:
                yield f"{found.id} · {word(rule, place.visitor.lang)}", f"{found.id}:{rule}"
