"""What can be done against a result: challenge it, draw the panel, say what a member of it finds."""

from collections.abc import Iterator
from typing import get_args

from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.votes import Vote
from asamblea.assembly.words.appeals import BreachOf, PanelBearing, PanelChoice
from asamblea.web.views.bodies import ActForm, Place

Asked = tuple[tuple[str, tuple[str, ...]], ...]
CHALLENGE: Asked = (("rule", ()), ("grounds", ()))
DRAW: Asked = (("seed", ()),)
SPEAK: Asked = (
    ("choice", get_args(PanelChoice)),
    ("breach", get_args(BreachOf)),
    ("bearing", get_args(PanelBearing)),
    ("reasons", ()),
)


def appeals(place: Place, vote: Vote) -> list[ActForm]:
    """The forms that this visitor has at the result of a vote, at this stage of a challenge to it."""
    return list(_appeals(place, vote)) if place.member else []


def _appeals(place: Place, vote: Vote) -> Iterator[ActForm]:
    delegate, teller = place.is_delegate, holds_office(place.state, place.member, "teller")
    known, pending = {"vote": vote.id}, {"challenge": vote.challenge}
    if delegate and not place.offer("result.challenge/1", **known, rule="3", grounds="").missing:
        yield ActForm("result.challenge/1", known, CHALLENGE)
    if (delegate or teller) and not place.offer("panel.draw/1", **pending, seed="0").missing:
        yield ActForm("panel.draw/1", pending, DRAW)
    tried = {"choice": "uphold", "breach": "notice", "bearing": "possible", "reasons": ""}
    if not place.offer("panel.speak/1", **pending, **tried).missing:
        yield ActForm("panel.speak/1", pending, SPEAK)
