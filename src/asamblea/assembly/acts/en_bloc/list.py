"""The commission puts amendments that nobody contests on a list, which is voted as one (rulings B4.4)."""

from dataclasses import dataclass

from asamblea.assembly.commission import carried_by, of_commission
from asamblea.assembly.conditions import Reasons, amendment_at, amendment_of, text_open
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recommendations import EnBlocListed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import before
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords, NotInOrderYet
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.recommendations import ListUnknown, NotUncontested, OnAList, TooManyAtOnce
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.questions import is_stale
from asamblea.assembly.state.recommendations import EN_BLOC, list_motion, next_list_id, recommended
from asamblea.assembly.step import Step
from asamblea.assembly.words.amendments import MOST_LISTED
from asamblea.record.instants import Instant

TYPE = "en_bloc.list/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text, the list (empty: a new one), and the amendments that come on it, in this order."""

    text: str
    list: str
    amendments: tuple[str, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """They stand on the list."""
    named = act.payload
    text = text_open(state, named.text)
    known = EN_BLOC.find(state, named.list)
    open_ = known is not None and known.text == text.id and not list_motion(state, named.list)
    numbers = tuple(dict.fromkeys(named.amendments))
    refuse(
        of_commission(state, act.author),
        unless(open_ or not named.list, ListUnknown(named.list)),
        unless(0 < len(numbers) <= MOST_LISTED, TooManyAtOnce(MOST_LISTED)),
    )
    refuse(*(_uncontested(state, text.id, amendment_of(state, each), at) for each in numbers))
    list_ = named.list or next_list_id(state)
    return tuple(EnBlocListed(at, list_, text.id, each) for each in numbers)


def _uncontested(state: State, text: str, amendment: TabledAmendment, at: Instant) -> Reasons:
    found = recommended(state, amendment.id)
    accepted = found is not None and found.told.recommended == "accept" and carried_by(state, found)
    since = amendment.in_order_from
    simple = not amendment.amends and not amendment.touches and not before(state, amendment.id)
    fits = amendment.text == text and accepted and simple
    return (
        *amendment_at(amendment, "filed"),
        *unless(not amendment.en_bloc, OnAList(amendment.en_bloc)),
        *unless(fits, NotUncontested(amendment.id)),
        *(() if since is None or at >= since else (NotInOrderYet(since),)),
        *unless(not is_stale(state, amendment), DrawnOnOtherWords(amendment.id)),
    )
