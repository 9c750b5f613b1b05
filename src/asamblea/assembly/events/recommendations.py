"""What the commission proposes: recommendations, the list of the uncontested, the voting order."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.amendments import Answer, Recommended


@dataclass(frozen=True, slots=True)
class AmendmentRecommended(Event):
    """The commission's recommendation on a version of an amendment; `number` counts its recommendations on it.

    `reasons` is a public blob. Words that it would accept instead (a public blob, with what they replace, answer, reach
    and touch) need the assent of every sponsor. `settled_by` names the amendment that settles it.
    """

    NAME: ClassVar[str] = "amendment.recommended/1"
    at: int
    amendment: str
    version: int
    number: int
    recommended: Recommended
    reasons: str
    settled_by: str
    words: str
    replaces: tuple[str, ...]
    answers: tuple[str, ...]
    articles: tuple[str, ...]
    touches: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class RecommendationAnswered(Event):
    """A member of the commission is for its recommendation of this number on an amendment, or against it."""

    NAME: ClassVar[str] = "recommendation.answered/1"
    at: int
    amendment: str
    number: int
    by: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class AmendmentAssented(Event):
    """A sponsor says whether the words of a recommendation may be the amendment's."""

    NAME: ClassVar[str] = "amendment.assented/1"
    at: int
    amendment: str
    number: int
    by: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class AmendmentModified(Event):
    """Every sponsor assented: the amendment has the words of the recommendation, as a version that they all signed."""

    NAME: ClassVar[str] = "amendment.modified/1"
    at: int
    amendment: str
    version: int
    words: str


@dataclass(frozen=True, slots=True)
class EnBlocListed(Event):
    """An amendment stands on a list of the uncontested, which is voted as one."""

    NAME: ClassVar[str] = "en_bloc.listed/1"
    at: int
    list: str
    text: str
    amendment: str


@dataclass(frozen=True, slots=True)
class EnBlocPulled(Event):
    """An amendment is pulled out of a list, by a sponsor or by so many delegates: it is voted by itself."""

    NAME: ClassVar[str] = "en_bloc.pulled/1"
    at: int
    list: str
    amendment: str
    by: str
    signed: int


@dataclass(frozen=True, slots=True)
class EnBlocAdopted(Event):
    """The vote on a list was carried: what stands on it is adopted, in its order."""

    NAME: ClassVar[str] = "en_bloc.adopted/1"
    at: int
    list: str
    motion: str


@dataclass(frozen=True, slots=True)
class EnBlocRejected(Event):
    """The vote on a list was lost: what stood on it is voted singly."""

    NAME: ClassVar[str] = "en_bloc.rejected/1"
    at: int
    list: str
    motion: str


@dataclass(frozen=True, slots=True)
class EnBlocReopened(Event):
    """The result on a list is reconsidered or annulled: what stood on it is undecided again."""

    NAME: ClassVar[str] = "en_bloc.reopened/1"
    at: int
    list: str
    motion: str


@dataclass(frozen=True, slots=True)
class VotingOrderProposed(Event):
    """The commission proposes in which order amendments are voted: a public blob, with a reason a line. It binds once
    it has been public for the time of the orders.
    """

    NAME: ClassVar[str] = "voting_order.proposed/1"
    at: int
    text: str
    order: str
    version: int
    lines: int
    binds_from: int
    by: str


@dataclass(frozen=True, slots=True)
class VotingOrderAdopted(Event):
    """The assembly voted another order, which binds at once."""

    NAME: ClassVar[str] = "voting_order.adopted/1"
    at: int
    text: str
    order: str
    motion: str
