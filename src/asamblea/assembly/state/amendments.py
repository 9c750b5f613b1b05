"""Amendments to texts: where each stands, who sponsors it, what it reaches."""

from dataclasses import dataclass, replace
from typing import Any

from asamblea.assembly.events.amendments import (
    AmendmentAdmitted,
    AmendmentDivided,
    AmendmentFiled,
    AmendmentJoined,
    AmendmentPartDecided,
    AmendmentRenewed,
    AmendmentReturned,
    AmendmentRevised,
    AmendmentSponsored,
    AmendmentTabled,
    AmendmentWithdrawn,
    PopularAmendmentTabled,
    SponsorshipWithdrawn,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.words.amendments import SETTLED, AmendmentStage, PartFate
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an amendment that is voted by itself: its operations (from 1), the motion that puts it, its fate."""

    operations: tuple[int, ...]
    motion: str = ""
    fate: PartFate | None = None


@dataclass(frozen=True, slots=True)
class TabledAmendment:
    """An amendment. Its operations stand in the public blob `words`; the first of `sponsors` is its mover.

    `round` is the one in which these words were drawn, `parent_words` the words of the amendment that it amends at that
    time. `filed_at`: it had its sponsors; `in_order_from`: without a ruling it may be put from then on; `motion` puts
    it; `decided_in` is the round in which a vote decided it. `fell_with` is the amendment with which it fell or to
    which it was joined, `en_bloc` the list on which it stands, `parts` those in which it is voted, if it is.
    `renewed`: after it was rejected. `signatures`: of members who petitioned for it; with them it needs no sponsors and
    has no mover.
    """

    id: str
    text: str
    stage: AmendmentStage
    title: str
    words: str
    reasons: str
    ids: str
    amends: str
    parent_words: str
    replaces: tuple[str, ...]
    answers: tuple[str, ...]
    articles: tuple[str, ...]
    harmonises: bool
    touches: tuple[str, ...]
    sponsors: tuple[str, ...]
    sponsors_needed: int
    orders: str
    round: int
    tabled_at: Instant
    version: int = 1
    filed_at: Instant | None = None
    in_order_from: Instant | None = None
    grounds: str = ""
    motion: str = ""
    fell_with: str = ""
    cause: str = ""
    en_bloc: str = ""
    decided_in: int = 0
    parts: tuple[Part, ...] = ()
    renewed: bool = False
    signatures: int = 0

    @property
    def mover(self) -> str:
        """Who can withdraw it or give it other words: its first sponsor; nobody where members petitioned for it."""
        return "" if self.signatures else self.sponsors[0]

    @property
    def motions(self) -> tuple[str, ...]:
        """The motion that puts it, and those that put its parts."""
        return (self.motion, *(each.motion for each in self.parts))

    @property
    def left(self) -> tuple[int, ...] | None:
        """Its operations (from 1) that no vote on a part took out of it; None: all of them. One that was not adopted
        is remembered as it was tabled.
        """
        if not self.parts or self.stage not in ("put", "adopted"):
            return None
        return tuple(sorted(each for part in self.parts if part.fate != "rejected" for each in part.operations))

    @property
    def wording(self) -> bool:
        """Whether it harmonises and touches wording alone."""
        return self.harmonises and not self.touches


AMENDMENTS: Shelf[str, TabledAmendment] = Shelf("amendments")
# The amendments that reach an article, by text and article, in the order in which they were tabled.
REACHING: Shelf[tuple[str, str], tuple[str, ...]] = Shelf("reaching")
# The amendments to an amendment, and the compromises that replace it.
AMENDING: Shelf[str, tuple[str, ...]] = Shelf("amending")
REPLACING: Shelf[str, tuple[str, ...]] = Shelf("replacing")
# The number under which a petition with these words was tabled, by text and words.
POPULAR: Shelf[tuple[str, str], str] = Shelf("popular amendments")
# The names under which provisions are made, by text and name: nobody else's amendment uses one.
MAKING: Shelf[tuple[str, str], str] = Shelf("making")


def next_amendment_number(state: State) -> str:
    """The public number that the next amendment will have."""
    return f"a{len(AMENDMENTS.all(state)) + 1}"


def change_amendment(state: State, amendment: str, **fields: Any) -> State:
    """The state with an amendment changed in these fields."""
    return AMENDMENTS.put(state, amendment, replace(AMENDMENTS.at(state, amendment), **fields))


def settled_on(state: State, amendment: str) -> tuple[str, ...]:
    """The amendments to an amendment that were put to the vote or decided: they were voted on its words."""
    those = AMENDING.find(state, amendment) or ()
    return tuple(each for each in those if AMENDMENTS.at(state, each).stage in SETTLED)


def _added(state: State, shelf: Shelf[Any, tuple[str, ...]], key: object, amendment: str) -> State:
    known = shelf.find(state, key) or ()
    return state if amendment in known else shelf.put(state, key, (*known, amendment))


def indexed(state: State, amendment: TabledAmendment) -> State:
    """The state in which an amendment is found by what it reaches and replaces."""
    for article in amendment.articles:
        state = _added(state, REACHING, (amendment.text, article), amendment.id)
    for other in amendment.replaces:
        state = _added(state, REPLACING, other, amendment.id)
    return state


def _words_of(state: State, amendment: str) -> str:
    return AMENDMENTS.at(state, amendment).words if amendment else ""


@evolves(AmendmentTabled)
def _tabled(state: State, event: AmendmentTabled) -> State:
    return _placed(
        state,
        event,
        replaces=event.replaces,
        harmonises=event.harmonises,
        touches=event.touches,
        sponsors=(event.by,),
        sponsors_needed=event.sponsors_needed,
    )


@evolves(PopularAmendmentTabled)
def _popular(state: State, event: PopularAmendmentTabled) -> State:
    state = POPULAR.put(state, (event.text, event.words), event.amendment)
    nobodys: dict[str, Any] = {"replaces": (), "harmonises": False, "touches": (), "sponsors": (), "sponsors_needed": 0}
    return _placed(state, event, **nobodys, signatures=event.signatures)


def _placed(state: State, event: AmendmentTabled | PopularAmendmentTabled, **fields: Any) -> State:
    """The state with an amendment that was tabled, with these fields beside those that every one has."""
    amendment = TabledAmendment(
        id=event.amendment,
        text=event.text,
        stage="gathering",
        title=event.title,
        words=event.words,
        reasons=event.reasons,
        ids=event.ids,
        amends=event.amends,
        parent_words=_words_of(state, event.amends),
        answers=event.answers,
        articles=event.articles,
        orders=event.orders,
        round=TEXTS.at(state, event.text).round,
        tabled_at=event.at,
        **fields,
    )
    state = AMENDMENTS.put(state, event.amendment, amendment)
    if event.amends:
        state = _added(state, AMENDING, event.amends, event.amendment)
    if event.ids:
        state = MAKING.put(state, (event.text, event.ids), event.amendment)
    return indexed(state, amendment)


@evolves(AmendmentSponsored)
def _sponsored(state: State, event: AmendmentSponsored) -> State:
    sponsors = (*AMENDMENTS.at(state, event.amendment).sponsors, event.by)
    return change_amendment(state, event.amendment, sponsors=sponsors)


@evolves(SponsorshipWithdrawn)
def _unsponsored(state: State, event: SponsorshipWithdrawn) -> State:
    amendment = AMENDMENTS.at(state, event.amendment)
    left = tuple(each for each in amendment.sponsors if each != event.by)
    stage: AmendmentStage = "filed" if len(left) >= amendment.sponsors_needed else "gathering"
    return change_amendment(
        state, event.amendment, sponsors=left, stage=stage, en_bloc="" if stage == "gathering" else amendment.en_bloc
    )


@evolves(AmendmentFiled)
def _filed(state: State, event: AmendmentFiled) -> State:
    return change_amendment(state, event.amendment, stage="filed", filed_at=event.at, in_order_from=event.ruling_due)


@evolves(AmendmentRevised)
def _revised(state: State, event: AmendmentRevised) -> State:
    amendment = AMENDMENTS.at(state, event.amendment)
    amendment = replace(
        amendment,
        stage="gathering",
        version=event.version,
        words=event.words,
        parent_words=_words_of(state, amendment.amends),
        replaces=event.replaces,
        answers=event.answers,
        articles=event.articles,
        touches=event.touches,
        sponsors=(event.by,),
        round=TEXTS.at(state, amendment.text).round,
        filed_at=None,
        in_order_from=None,
        grounds="",
        en_bloc="",
    )
    return indexed(AMENDMENTS.put(state, amendment.id, amendment), amendment)


@evolves(AmendmentJoined)
def _joined(state: State, event: AmendmentJoined) -> State:
    joining, to = AMENDMENTS.at(state, event.amendment), AMENDMENTS.at(state, event.to)
    sponsors = tuple(dict.fromkeys((*to.sponsors, *joining.sponsors)))
    state = change_amendment(state, joining.id, stage="joined", fell_with=to.id, cause="identical", en_bloc="")
    return change_amendment(state, to.id, sponsors=sponsors)


@evolves(AmendmentWithdrawn)
def _withdrawn(state: State, event: AmendmentWithdrawn) -> State:
    return change_amendment(state, event.amendment, stage="withdrawn", en_bloc="")


@evolves(AmendmentAdmitted)
def _admitted(state: State, event: AmendmentAdmitted) -> State:
    return change_amendment(state, event.amendment, stage="filed", in_order_from=event.at, grounds="")


@evolves(AmendmentReturned)
def _returned(state: State, event: AmendmentReturned) -> State:
    return change_amendment(state, event.amendment, stage="returned", grounds=event.grounds, en_bloc="")


@evolves(AmendmentRenewed)
def _renewed(state: State, event: AmendmentRenewed) -> State:
    return change_amendment(
        state,
        event.amendment,
        stage="filed",
        filed_at=event.at,
        in_order_from=event.in_order_from,
        parts=(),
        renewed=True,
    )


@evolves(AmendmentDivided)
def _divided(state: State, event: AmendmentDivided) -> State:
    numbered = list(enumerate(event.parts, 1))
    parts = (tuple(each for each, of in numbered if of == part) for part in range(1, max(event.parts) + 1))
    return change_amendment(state, event.amendment, parts=tuple(Part(operations) for operations in parts))


@evolves(AmendmentPartDecided)
def _part_decided(state: State, event: AmendmentPartDecided) -> State:
    return change_part(state, event.amendment, event.part, fate=event.fate)


def change_part(state: State, amendment: str, part: int, **fields: Any) -> State:
    """The state with a part (from 1) of an amendment changed in these fields."""
    parts = list(AMENDMENTS.at(state, amendment).parts)
    parts[part - 1] = replace(parts[part - 1], **fields)
    return change_amendment(state, amendment, parts=tuple(parts))
