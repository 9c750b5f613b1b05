"""Convocation and agenda beyond the notice (procedure 3.7, 3.8; rulings B2.7, B2.11, B4.8, D7, D8)."""

from dataclasses import dataclass

from asamblea.assembly.orders.units import Days, Period, Share
from asamblea.assembly.words.majorities import Quorum


@dataclass(frozen=True, slots=True)
class Petition:
    """A petition that convenes or puts an item on the agenda: `bodies` of those represented, from `regions` regions,
    or `members` of the represented bodies. Tellers test a sample within `check`, else it stands; at most `items` a
    sitting, by support, the rest carry over.
    """

    bodies: Share
    regions: int
    members: Share
    check: Period
    items: int


@dataclass(frozen=True, slots=True)
class Initiative:
    """A popular initiative: signatures as the larger of a fixed number and a share of the roll, from `regions` regions,
    at most `each` a person.
    """

    signatures: int
    roll: Share
    regions: int
    each: int


@dataclass(frozen=True, slots=True)
class Convocation:
    """Who asks for a sitting has it: the call is issued within `duty`, else the initiators issue it themselves; the
    sitting is held within `latest_ordinary` or `latest_extraordinary` of a valid request and the first constituent one
    within `first`. `second_call` is the quorum, `second_wait` later, at the base and never for a protected class.
    """

    duty: Period
    latest_ordinary: Period
    latest_extraordinary: Period
    first: Period
    petition: Petition
    second_call: Quorum | None
    second_wait: Period


@dataclass(frozen=True, slots=True)
class AgendaOrders:
    """`texts` before the debate and `constituent_texts` before a constituent vote; until the vote on the whole the
    language of tabling suffices, then all authentic ones `whole_texts` before, a missing one delaying it by
    `translation_delay` once. Emergency motions are tabled within `urgent_window` of the sitting. The time budget is
    adopted with the agenda and split equally between the sides.
    """

    texts: Period
    constituent_texts: Days
    whole_texts: Period
    translation_delay: Period
    urgent_window: Period
    initiative: Initiative
    time_budget: bool
