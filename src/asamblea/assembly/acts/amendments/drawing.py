"""An amendment as it is drawn on a text: whether it stands there, what it reaches, what it may touch (3.9; rulings
B4.1, B4.4, B4.6).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.commission import of_commission
from asamblea.assembly.conditions import Reasons, amendment_of, seat
from asamblea.assembly.drafting import as_tabled, charter_now, drafted
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import closed
from asamblea.assembly.refusals.amendments import (
    AmendmentUnknown,
    HarmonisesMore,
    IdsTaken,
    LevelTooDeep,
    NeedsRebasing,
    ReachesTooMuch,
)
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.texts import NotTheTextNow, TextMalformed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS, MAKING
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.texts import Text
from asamblea.assembly.words.amendments import MOST_ARTICLES, MOST_NAMED, PENDING
from asamblea.charter.consolidation import Rebase
from asamblea.charter.harmonisation import apart
from asamblea.charter.operations import Amendment, made_by
from asamblea.charter.reach import misfit, reach
from asamblea.charter.tree import Charter


@dataclass(frozen=True, slots=True)
class Sheet:
    """The blobs that an amendment is drawn with: the text's words now, its own, and those of the one that it amends."""

    base: str
    words: str
    parent: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """An amendment that stands on its text, with what it reaches and, if it harmonises, touches beside wording."""

    amendment: Amendment
    articles: tuple[str, ...]
    touches: tuple[str, ...]


def drawn(state: State, text: Text, number: str, sheet: Sheet, ids: str, evidence: Evidence) -> Drawn:
    """The amendment under this number, drawn as the sheet says, making provisions under the name `ids`; raises
    Refused.
    """
    base = charter_now(text, evidence, sheet.base)
    amendment = drafted(evidence, sheet.words, number)
    refuse(
        _form(text, amendment),
        _others(state, text, amendment),
        _ids(state, text, amendment, ids),
    )
    parent = _parent(state, amendment, sheet, evidence)
    hindered = misfit(base, amendment, parent)
    if hindered is not None:
        raise Refused([needs_rebasing(hindered)])
    articles = reach(base, amendment, parent)
    touches = _touches(base, amendment)
    refuse(
        unless(len(articles) <= MOST_ARTICLES, ReachesTooMuch(len(articles), MOST_ARTICLES)),
        () if amendment.harmonises and not touches else closed(state, text.id, articles),
    )
    return Drawn(amendment, articles, touches)


def entitled_to(state: State, amendment: Amendment, author: str) -> Reasons:
    """What harmonises is the commission's; anything else is a delegate's."""
    return of_commission(state, author) if amendment.harmonises else seat(state, author)


def needs_rebasing(hindered: Rebase) -> NeedsRebasing:
    """The refusal that says why an amendment cannot be replayed."""
    return NeedsRebasing(hindered.operation, hindered.provision, f"stranded_{hindered.reason}", hindered.by)


def _form(text: Text, amendment: Amendment) -> Iterator[Refusal]:
    yield from unless(f"public:{amendment.base}" == text.base, NotTheTextNow(text.id, text.base))
    if amendment.language not in ("", text.language):
        yield TextMalformed("amendment", "amendment.language", f"is in another language than {text.language}")
    named = max(len(amendment.replaces), len(amendment.answers))
    yield from unless(named <= MOST_NAMED, ReachesTooMuch(named, MOST_NAMED))


def _others(state: State, text: Text, amendment: Amendment) -> Iterator[Refusal]:
    """Those that it amends or replaces are pending amendments to this text; it amends one within the levels."""
    for number in (*((amendment.amends,) if amendment.amends else ()), *amendment.replaces):
        other = AMENDMENTS.find(state, number)
        standing = other is not None and other.text == text.id and other.stage in PENDING
        yield from unless(standing and number != amendment.number, AmendmentUnknown(number))
    parent = AMENDMENTS.find(state, amendment.amends)
    if parent is not None:
        levels = 1 if (orders := orders_now(state).amendments) is None else orders.levels
        yield from unless(levels >= 1 and not parent.amends, LevelTooDeep(amendment.amends, levels))


def _ids(state: State, text: Text, amendment: Amendment, ids: str) -> tuple[Refusal, ...]:
    """What it makes stands under a name that is its own."""
    made = made_by(amendment)
    own = MAKING.find(state, (text.id, ids)) in (None, amendment.number)
    named = all(each.startswith(f"{ids}.") for each in made) and "." not in ids
    return unless(named and own and bool(ids) >= bool(made), IdsTaken(ids))


def _parent(state: State, amendment: Amendment, sheet: Sheet, evidence: Evidence) -> Amendment | None:
    if not amendment.amends:
        return None
    return as_tabled(evidence, amendment_of(state, amendment.amends), sheet.parent)


def _touches(base: Charter, amendment: Amendment) -> tuple[str, ...]:
    """What a harmonising amendment touches beside wording: such an operation stands by itself."""
    if not amendment.harmonises:
        return ()
    listed = apart(base, amendment)
    refuse(HarmonisesMore(each.operation, each.touches) for each in listed if len(amendment.operations) > 1)
    return tuple(listed[0].touches) if listed else ()
