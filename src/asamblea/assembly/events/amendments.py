"""The life of an amendment to a text."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.amendments import FallCause, PartFate


@dataclass(frozen=True, slots=True)
class AmendmentTabled(Event):
    """An amendment was tabled; `amendment` is its public number, which never changes.

    `words` is the public blob of its operations (docs/spec/charter.md, section 13), `ids` the name under which it makes
    provisions, `articles` what it reaches; `amends`, `replaces`, `answers` as there. A harmonising one that `touches`
    more than wording is listed apart.
    """

    NAME: ClassVar[str] = "amendment.tabled/1"
    at: int
    amendment: str
    text: str
    title: str
    words: str
    reasons: str
    ids: str
    amends: str
    replaces: tuple[str, ...]
    answers: tuple[str, ...]
    articles: tuple[str, ...]
    harmonises: bool
    touches: tuple[str, ...]
    by: str
    orders: str
    sponsors_needed: int


@dataclass(frozen=True, slots=True)
class PopularAmendmentTabled(Event):
    """An amendment that members petitioned for was tabled: it needs no sponsors, and nobody is its mover. So many
    `signatures` of so many `bodies` in so many electorates (`regions`); `by` handed it in, the rest as in
    `amendment.tabled/1`.
    """

    NAME: ClassVar[str] = "popular_amendment.tabled/1"
    at: int
    amendment: str
    text: str
    title: str
    words: str
    reasons: str
    ids: str
    amends: str
    answers: tuple[str, ...]
    articles: tuple[str, ...]
    signatures: int
    bodies: int
    regions: int
    by: str
    orders: str


@dataclass(frozen=True, slots=True)
class AmendmentSponsored(Event):
    """A delegate sponsors this version of it."""

    NAME: ClassVar[str] = "amendment.sponsored/1"
    at: int
    amendment: str
    version: int
    by: str


@dataclass(frozen=True, slots=True)
class SponsorshipWithdrawn(Event):
    """A sponsor took her signature back; below the threshold it waits for sponsors again."""

    NAME: ClassVar[str] = "sponsorship.withdrawn/1"
    at: int
    amendment: str
    by: str


@dataclass(frozen=True, slots=True)
class AmendmentFiled(Event):
    """It has its sponsors; without a ruling it is in order from `ruling_due` on."""

    NAME: ClassVar[str] = "amendment.filed/1"
    at: int
    amendment: str
    ruling_due: int


@dataclass(frozen=True, slots=True)
class AmendmentRevised(Event):
    """It has other words, as a new version that nobody but its author has signed. `rebased`: they were drawn again on
    the text as it had become.
    """

    NAME: ClassVar[str] = "amendment.revised/1"
    at: int
    amendment: str
    version: int
    words: str
    replaces: tuple[str, ...]
    answers: tuple[str, ...]
    articles: tuple[str, ...]
    touches: tuple[str, ...]
    rebased: bool
    by: str


@dataclass(frozen=True, slots=True)
class AmendmentJoined(Event):
    """It does the same as `to`, whose sponsors its own become."""

    NAME: ClassVar[str] = "amendment.joined/1"
    at: int
    amendment: str
    to: str


@dataclass(frozen=True, slots=True)
class AmendmentWithdrawn(Event):
    """Its mover withdrew it."""

    NAME: ClassVar[str] = "amendment.withdrawn/1"
    at: int
    amendment: str


@dataclass(frozen=True, slots=True)
class AmendmentAdmitted(Event):
    """In order: by a ruling, or because a ruling was overruled (`by` is empty)."""

    NAME: ClassVar[str] = "amendment.admitted/1"
    at: int
    amendment: str
    by: str


@dataclass(frozen=True, slots=True)
class AmendmentReturned(Event):
    """Ruled not admissible, with grounds (a public blob); the ruling can be overruled."""

    NAME: ClassVar[str] = "amendment.returned/1"
    at: int
    amendment: str
    by: str
    grounds: str


@dataclass(frozen=True, slots=True)
class AmendmentDivided(Event):
    """It is voted in parts, each by a motion of its own, and then as it was left by them: `parts` says for each of its
    operations in which part, from 1, it is. So many signed the request.
    """

    NAME: ClassVar[str] = "amendment.divided/1"
    at: int
    amendment: str
    parts: tuple[int, ...]
    by: str
    signed: int


@dataclass(frozen=True, slots=True)
class AmendmentPartDecided(Event):
    """A part of it (from 1) stays in it, or is out."""

    NAME: ClassVar[str] = "amendment.part_decided/1"
    at: int
    amendment: str
    part: int
    fate: PartFate
    motion: str


@dataclass(frozen=True, slots=True)
class AmendmentAdopted(Event):
    """Its vote was carried. What it replaces falls; articles that it reaches and that passed a first vote are amended
    in their second reading, unless it touches wording alone.
    """

    NAME: ClassVar[str] = "amendment.adopted/1"
    at: int
    amendment: str
    motion: str


@dataclass(frozen=True, slots=True)
class AmendmentRejected(Event):
    """Its vote was lost; amendments to it fall."""

    NAME: ClassVar[str] = "amendment.rejected/1"
    at: int
    amendment: str
    motion: str


@dataclass(frozen=True, slots=True)
class AmendmentRenewed(Event):
    """It was rejected, and is pending again; it is put from `in_order_from` on. So many delegates signed."""

    NAME: ClassVar[str] = "amendment.renewed/1"
    at: int
    amendment: str
    in_order_from: int
    by: str
    signed: int


@dataclass(frozen=True, slots=True)
class AmendmentFell(Event):
    """It need not be voted any more, as the replay shows: `by` was decided before."""

    NAME: ClassVar[str] = "amendment.fell/1"
    at: int
    amendment: str
    by: str
    cause: FallCause


@dataclass(frozen=True, slots=True)
class AmendmentReopened(Event):
    """The result that decided it is reconsidered or annulled: it is undecided again."""

    NAME: ClassVar[str] = "amendment.reopened/1"
    at: int
    amendment: str
    motion: str
