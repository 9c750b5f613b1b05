"""Amendments that members of the bodies below petition for, as far as they have come."""

from dataclasses import dataclass

from asamblea.assembly.popular import Support, initiative, support
from asamblea.assembly.state.amendments import POPULAR
from asamblea.assembly.state.petitions import BROUGHT
from asamblea.web.desk import desk
from asamblea.web.views.bodies import Offer
from asamblea.web.views.charter.composing import composed
from asamblea.web.views.charter.reading import Reading


@dataclass(frozen=True, slots=True)
class Petition:
    """An amendment that members sign: its title, who signed it so far, its number once it was tabled, and how the
    visitor tables it.
    """

    title: str
    support: Support
    number: str | None
    offer: Offer | None


def petitions(reading: Reading) -> list[Petition]:
    """Those for this text, in the order in which they first came."""
    rule = initiative(reading.place.state)
    if rule is None:
        return []
    state, id_ = reading.place.state, reading.text.id
    brought = sorted((each.at, words, each.title) for (text, words), each in BROUGHT.all(state).items() if text == id_)
    return [
        Petition(
            title=desk().text(title),
            support=support(state, rule, id_, words),
            number=(number := POPULAR.find(state, (id_, words))),
            offer=_offer(reading, words) if number is None else None,
        )
        for _, words, title in brought
    ]


def _offer(reading: Reading, words: str) -> Offer | None:
    return composed(reading, "amendment.table_petitioned/1", words=words) if reading.place.member else None
