"""The standing orders in force, with integers for this body as it is now."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.orders import IN_FORCE, orders_now
from asamblea.web.views.bodies import Place, place_of, show
from asamblea.wording.say import period


@require_GET
def orders(request: HttpRequest, log: str) -> HttpResponse:
    """The page of the standing orders."""
    place = place_of(request, log)
    rules = orders_now(place.state)
    classes = [_row(place, name, rule) for name, rule in sorted(rules.classes.items())]
    lang = place.visitor.lang
    return show(
        request,
        "orders.html",
        place,
        in_force=IN_FORCE.at(place.state),
        orders=rules,
        classes=classes,
        elections=[
            {
                "name": kind,
                "rule": rule,
                "quorum": rule.quorum.needed(accredited(place.state)),
                "nominators": rule.nominators.of(accredited(place.state)),
                "term": period(rule.term, lang),
            }
            for kind, rule in sorted(rules.elections.items())
        ],
        quorum=rules.sittings.quorum.needed(accredited(place.state)),
        accredited=accredited(place.state),
        periods=[
            ("notice_ordinary", period(rules.sittings.notice_ordinary, lang)),
            ("notice_extraordinary", period(rules.sittings.notice_extraordinary, lang)),
            ("agenda_close", period(rules.sittings.agenda_close, lang)),
            ("ruling", period(rules.debates.ruling, lang)),
            ("speech", period(rules.debates.speech, lang)),
            ("min_open", period(rules.votes.min_open, lang)),
            ("challenge_window", period(rules.votes.challenge, lang)),
        ],
    )


def _row(place: Place, name: str, rule: MotionClass) -> dict[str, object]:
    """A class of motions as a person reads it, with the integers for now."""
    sizes = {"accredited": accredited(place.state), "full_membership": BODY.at(place.state).seats}
    base = sizes.get(rule.majority.base)
    lang = place.visitor.lang
    return {
        "name": name,
        "rule": rule,
        "sponsors": rule.sponsors.of(accredited(place.state)),
        "needed": None if base is None else rule.majority.needed(base),
        "base": base,
        "quorum": rule.quorum.needed(accredited(place.state)),
        "notice": period(rule.notice, lang) if rule.notice else "",
        "min_debate": period(rule.min_debate, lang) if rule.min_debate else "",
        "interval": period(rule.min_interval, lang) if rule.min_interval else "",
        "lapse": period(rule.max_interval, lang) if rule.max_interval else "",
    }
